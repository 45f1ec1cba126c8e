import pytest

from kyr_app.environment.shipped_files import LIST_FILE, ShippedFiles


@pytest.fixture
def program(tmp_path):
    (tmp_path / "_internal" / "fonts").mkdir(parents=True)
    (tmp_path / "kyr").write_bytes(b"program")
    (tmp_path / "_internal" / "fonts" / "a b.ttf").write_bytes(b"letters")
    ShippedFiles(tmp_path).write()
    return tmp_path


def test_a_whole_program_has_no_damage(program):
    files = ShippedFiles(program)
    assert (files.count(), [*files.resized()], [*files.damaged()]) == (2, [], [])


def test_a_missing_file_is_named(program):
    (program / "_internal" / "fonts" / "a b.ttf").unlink()
    assert [*ShippedFiles(program).resized()] == ["_internal/fonts/a b.ttf"]
    assert [*ShippedFiles(program).damaged()] == ["_internal/fonts/a b.ttf"]


def test_a_changed_file_of_the_same_size_is_found_by_its_sum_alone(program):
    (program / "kyr").write_bytes(b"prograN")
    assert [*ShippedFiles(program).resized()] == []
    assert [*ShippedFiles(program).damaged()] == ["kyr"]


def test_files_that_a_clinic_adds_are_no_damage(program):
    (program / "profile.toml").write_text("")
    assert [*ShippedFiles(program).damaged()] == []


def test_a_damaged_list_names_itself(program):
    (program / LIST_FILE).write_bytes(b"half a li")
    assert [*ShippedFiles(program).damaged()] == [LIST_FILE]
    (program / LIST_FILE).write_bytes(b"\xff\xfe")
    assert [*ShippedFiles(program).damaged()] == [LIST_FILE]


def test_a_checkout_has_no_list(tmp_path):
    assert ShippedFiles(tmp_path).count() == 0
