import pytest

from kyr_app.application.error_text import error_text
from kyr_app.application.profile import Profile, read_profile
from kyr_app.application.settings import Settings, SettingsFile
from kyr_app.errors import ProfileError
from kyr_app.library.clinic_pages import ClinicPages
from kyr_app.model.handout import Paper
from tests.support.handouts import png

WHOLE = """
organization = "Harbor Clinic"
phone = "555-0101"
logo = "logo.png"
language = "es"
paper = "a4"
"""


@pytest.fixture
def write(tmp_path):
    def write_profile(text):
        (tmp_path / "profile.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write_profile


def test_without_a_file_there_is_an_empty_profile(tmp_path):
    assert read_profile([tmp_path]) == Profile()
    assert Profile().settings() == Settings()


def test_a_profile_names_the_clinic_and_gives_defaults(write):
    folder = write(WHOLE)
    (folder / "logo.png").write_bytes(png())
    profile = read_profile([folder])
    assert (profile.clinic.name, profile.clinic.phone, profile.clinic.logo) == ("Harbor Clinic", "555-0101", png())
    assert (profile.settings().language, profile.settings().paper) == ("es", Paper.A4)


def test_the_first_folder_with_a_profile_counts(write, tmp_path):
    folder = write('organization = "Beside"')
    system = tmp_path / "system"
    system.mkdir()
    assert read_profile([system, folder]).clinic.name == "Beside"
    (system / "profile.toml").write_text('organization = "System"', encoding="utf-8")
    assert read_profile([system, folder]).clinic.name == "System"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("organization = ", "This is not TOML"),
        ('organisation = "Harbor"', "Unknown: `organisation`"),
        ("phone = 555", "phone: Expected a text"),
        ('paper = "a5"', "paper: "),
        ('logo = "missing.png"', "There is no logo “missing.png”"),
        ('logo = "../secret.png"', "is named without a folder"),
    ],
)
def test_a_bad_profile_is_explained_in_a_sentence(write, text, sentence):
    with pytest.raises(ProfileError) as raised:
        read_profile([write(text)])
    told = error_text(raised.value)
    assert told.startswith(f"The profile {raised.value.file} is not used. ")
    assert sentence in told


def test_what_a_person_chose_goes_before_the_profile_and_the_rest_follows_it(write, tmp_path):
    defaults = read_profile([write(WHOLE.replace('logo = "logo.png"', ""))]).settings()
    file = SettingsFile(tmp_path / "config" / "settings.toml", defaults)
    assert file.load() == defaults
    file.save(Settings("ko", paper=defaults.paper, clinic=defaults.clinic))
    assert (tmp_path / "config" / "settings.toml").read_text() == 'language = "ko"\n'
    later = SettingsFile(tmp_path / "config" / "settings.toml", Settings(paper=Paper.LEGAL))
    assert later.load() == Settings("ko", paper=Paper.LEGAL)


def test_the_profile_s_logo_holds_until_a_person_chooses_another(tmp_path):
    file = SettingsFile(tmp_path / "config" / "settings.toml", logo=b"theirs")
    assert file.load_logo() == b"theirs"
    file.save_logo(png())
    assert file.load_logo() == png()


def test_the_clinic_s_pages_lie_beside_its_profile(write):
    folder = write('organization = "Harbor Clinic"')
    assert read_profile([folder]).pages is None
    (folder / "clinic").mkdir()
    assert read_profile([folder]).pages == ClinicPages(folder / "clinic", "Harbor Clinic")


def test_pages_without_the_name_of_their_clinic_are_not_shown(write, tmp_path):
    (tmp_path / "clinic").mkdir()
    with pytest.raises(ProfileError) as raised:
        read_profile([tmp_path])
    assert "names their organization" in error_text(raised.value)
    with pytest.raises(ProfileError):
        read_profile([write('phone = "555-0101"')])
