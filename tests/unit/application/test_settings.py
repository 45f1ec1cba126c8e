import pytest

from kyr_app.application.settings import ClinicSettings, Settings, SettingsFile, ThemeChoice
from kyr_app.errors import OutputError, RecipeError, SettingsError
from kyr_app.model.handout import Sides
from tests.support.handouts import png


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "config"


@pytest.fixture
def file(folder):
    return SettingsFile(folder / "settings.toml")


def test_what_is_saved_is_loaded(file):
    settings = Settings("es", 120, clinic=ClinicSettings("Riverside Clinic", "555-0100", "1 Main St\nRiverside"))
    file.save(settings)
    assert file.load() == settings


def test_without_files_there_are_the_usual_settings_and_no_logo(file):
    assert file.load() == Settings()
    assert file.load_logo() is None


def test_a_logo_is_kept_in_the_private_folder_of_the_settings_and_removed(file, folder):
    file.save_logo(png())
    assert file.load_logo() == png()
    assert [path.name for path in folder.iterdir()] == ["clinic-logo.png"]
    assert folder.stat().st_mode & 0o077 == 0
    file.save_logo(None)
    assert file.load_logo() is None
    assert list(folder.iterdir()) == []
    file.save_logo(None)


def test_a_logo_that_was_exchanged_for_something_else_is_refused(file, folder):
    file.save_logo(png())
    (folder / "clinic-logo.png").write_bytes(b"GIF89a")
    with pytest.raises(RecipeError, match="is not a PNG picture"):
        file.load_logo()


def test_a_logo_that_cannot_be_kept_or_removed_is_an_output_error(tmp_path):
    (tmp_path / "config").write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError):
        SettingsFile(tmp_path / "config" / "settings.toml").save_logo(png())
    (tmp_path / "other" / "clinic-logo.png").mkdir(parents=True, mode=0o700)
    (tmp_path / "other").chmod(0o700)
    with pytest.raises(OutputError):
        SettingsFile(tmp_path / "other" / "settings.toml").save_logo(None)


def test_a_broken_file_is_set_aside(file, folder):
    folder.mkdir()
    (folder / "settings.toml").write_text("language = 3", encoding="utf-8")
    with pytest.raises(SettingsError):
        file.load()
    assert (folder / "settings.broken.toml").is_file()
    assert file.load() == Settings()


def test_sizes_outside_their_limits_are_brought_within_them(file, folder):
    folder.mkdir()
    (folder / "settings.toml").write_text("text_percent = 5\ninterface_percent = 1000", encoding="utf-8")
    assert file.load() == Settings(text_percent=80, interface_percent=300)
    (folder / "settings.toml").write_text("interface_percent = 50", encoding="utf-8")
    assert file.load().interface_percent == 100


@pytest.mark.parametrize("line", ['theme = "pink"', 'sides = "three"', 'interface_percent = "large"', "theme = ["])
def test_a_choice_that_does_not_exist_makes_a_file_a_broken_one(file, folder, line):
    folder.mkdir()
    (folder / "settings.toml").write_text(line, encoding="utf-8")
    with pytest.raises(SettingsError):
        file.load()
    assert file.load() == Settings()


def test_forgetting_leaves_nothing_of_the_settings_behind(file, folder):
    file.save(Settings(theme=ThemeChoice.DARK, sides=Sides.TWO_PASS))
    file.save_logo(png())
    (folder / "settings.broken.toml").write_text("theme = [", encoding="utf-8")
    assert file.forget() == Settings()
    assert list(folder.iterdir()) == []
    assert file.forget() == Settings()


def test_settings_that_cannot_be_removed_are_an_output_error(file, folder):
    (folder / "settings.toml").mkdir(parents=True)
    with pytest.raises(OutputError):
        file.forget()
