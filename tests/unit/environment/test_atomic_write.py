import os
import stat

import pytest

from kyr_app.environment.atomic_write import make_private_folder, new_folder, write_file
from kyr_app.errors import OutputError


def test_a_file_is_replaced_whole(tmp_path):
    target = tmp_path / "out.pdf"
    write_file(target, b"old")
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    target = tmp_path / "out.pdf"
    write_file(target, b"old")

    def full_disk(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OutputError) as caught:
        write_file(target, b"new")
    assert caught.value.reason == "No space left on device"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_an_output_error(tmp_path):
    with pytest.raises(OutputError):
        write_file(tmp_path / "missing" / "out.pdf", b"x")


def test_a_new_folder_appears_once_it_is_complete(tmp_path):
    target = tmp_path / "library"
    with new_folder(target) as scratch:
        (scratch / "file").write_text("x")
        assert not target.exists()
    assert (target / "file").read_text() == "x"
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_folder_vanishes_when_the_work_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), new_folder(tmp_path / "library") as scratch:  # noqa: PT012 - the work fails
        (scratch / "file").write_text("x")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_the_first_of_two_who_publish_one_folder_wins(tmp_path):
    target = tmp_path / "library"
    with new_folder(target) as ours:
        (ours / "file").write_text("ours")
        with new_folder(target) as theirs:
            (theirs / "file").write_text("theirs")
    assert (target / "file").read_text() == "theirs"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name != "posix", reason="modes of files exist on POSIX systems only")
def test_a_private_folder_is_for_its_owner_alone(tmp_path):
    folder = tmp_path / "cache"
    make_private_folder(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="modes of files exist on POSIX systems only")
def test_a_folder_where_others_can_write_is_not_trusted(tmp_path):
    folder = tmp_path / "cache"
    folder.mkdir()
    folder.chmod(0o777)
    with pytest.raises(OutputError):
        make_private_folder(folder)


def test_ctrl_c_in_the_middle_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    target = tmp_path / "out.pdf"
    write_file(target, b"old")

    def ctrl_c(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", ctrl_c)
    with pytest.raises(KeyboardInterrupt):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_is_protected_from_writing_is_not_replaced(tmp_path):
    target = tmp_path / "out.pdf"
    write_file(target, b"old")
    target.chmod(0o444)
    with pytest.raises(OutputError, match="Permission denied"):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"


def test_a_name_that_no_disk_takes_is_an_output_error(tmp_path):
    with pytest.raises(OutputError, match="too long"):
        write_file(tmp_path / ("a" * 300), b"new")
