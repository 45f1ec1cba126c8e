import os

import pytest

from kyr_app.bootstrap import Program, StartOptions
from kyr_app.cli.main import main
from kyr_app.environment.bundled_files import BundledFiles
from kyr_app.environment.shipped_files import ShippedFiles
from kyr_app.errors import ProfileError, ProgramDamagedError

REAL_ROOT = BundledFiles.of_this_program().root


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Let the program lie in a folder of its own, with the real resources."""
    place = tmp_path / "program"
    place.mkdir()
    (place / "resources").symlink_to(REAL_ROOT / "resources")
    monkeypatch.setattr(BundledFiles, "of_this_program", classmethod(lambda cls: cls(place)))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "system"))
    return place


@pytest.mark.skipif(os.name != "posix", reason="the folder of the system is set by a variable on Linux alone")
def test_the_system_s_profile_goes_before_the_one_beside_the_program(folder, tmp_path):
    (folder / "profile.toml").write_text('organization = "Beside"', encoding="utf-8")
    assert Program(StartOptions()).profile.clinic.name == "Beside"
    (tmp_path / "system" / "kyr-reader").mkdir(parents=True)
    (tmp_path / "system" / "kyr-reader" / "profile.toml").write_text('organization = "System"', encoding="utf-8")
    assert Program(StartOptions()).profile.clinic.name == "System"
    (folder / "portable").write_text("")
    assert Program(StartOptions()).profile.clinic.name == "Beside"


def test_a_bad_profile_is_told_and_ignored(folder):
    (folder / "profile.toml").write_text("organization = ", encoding="utf-8")
    program = Program(StartOptions())
    assert [type(trouble) for trouble in program.troubles] == [ProfileError]
    assert program.profile.clinic.name == ""


def test_a_shortened_file_of_the_program_is_told_at_the_start(folder):
    (folder / "font.ttf").write_text("letters")
    ShippedFiles(folder).write()
    (folder / "font.ttf").write_text("let")
    (trouble,) = Program(StartOptions()).troubles
    assert isinstance(trouble, ProgramDamagedError)
    assert trouble.files == ("font.ttf",)


def test_a_portable_program_keeps_its_state_beside_itself_unless_told_otherwise(folder, tmp_path):
    (folder / "portable").write_text("")
    assert Program(StartOptions()).paths.settings_file == folder / "data" / "config" / "settings.toml"
    assert Program(StartOptions(data_dir=tmp_path / "x")).paths.config == tmp_path / "x" / "config"


def test_the_command_line_tells_trouble_and_goes_on(folder, tmp_path, capsys):
    (folder / "profile.toml").write_text("paper = 4", encoding="utf-8")
    code = main(["list", f"--library={tmp_path / 'none'}", f"--data-dir={tmp_path / 'data'}"])
    lines = capsys.readouterr().err.splitlines()
    assert code == 2
    assert lines[0].startswith("kyr: warning: The profile ")
    assert lines[1].startswith("kyr: There is no library in ")
