import sys

from kyr_app.environment.bundled_files import BundledFiles


def built_program(tmp_path, monkeypatch):
    inside = tmp_path / "kyr-reader" / "_internal"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(inside), raising=False)
    monkeypatch.setattr(sys, "executable", str(inside.parent / "kyr"))
    return BundledFiles.of_this_program()


def test_a_built_program_knows_its_folder_and_what_lies_inside(tmp_path, monkeypatch):
    bundled = built_program(tmp_path, monkeypatch)
    assert bundled.program_folder == tmp_path / "kyr-reader"
    assert bundled.compiled_library == tmp_path / "kyr-reader" / "_internal" / "library"


def test_a_file_named_portable_keeps_all_state_beside_the_program(tmp_path, monkeypatch):
    bundled = built_program(tmp_path, monkeypatch)
    assert bundled.portable_folder is None
    (bundled.program_folder / "portable").write_text("")
    assert bundled.portable_folder == tmp_path / "kyr-reader" / "data"


def test_a_checkout_s_folder_is_its_root():
    bundled = BundledFiles.of_this_program()
    assert bundled.program_folder == bundled.root
    assert (bundled.program_folder / "pyproject.toml").is_file()
