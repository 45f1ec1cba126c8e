"""Each gets one clear sentence and leaves everything whole."""

import os
import pickle  # noqa: TID251 - the trap that must not spring

import pytest


@pytest.fixture
def whole(tmp_path):
    """Compare what lies below tmp_path, but for the data folder, before and after."""

    def files():
        return {
            path: path.read_bytes()
            for path in tmp_path.rglob("*")
            if path.is_file() and (tmp_path / "data") not in path.parents
        }

    return files


@pytest.mark.parametrize(
    "command", [["list"], ["show", "x"], ["search", "x"], ["handout", "x", "-o", "x.pdf"], ["check"]]
)
def test_a_missing_library_folder(kyr, tmp_path, command):
    answer = kyr(*command, library=tmp_path / "missing")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == [
        f"kyr: There is no library in {tmp_path / 'missing'}: a content folder holds a file library.toml.",
    ]


@pytest.mark.parametrize("command", [["list"], ["show", "x"], ["search", "x"], ["build", "CONTENT", "-o", "NEW"]])
def test_a_broken_library_file(kyr, content, tmp_path, whole, command):
    (content / "library.toml").write_bytes(b"\xff\xfe")
    before = whole()
    words = [{"CONTENT": content, "NEW": tmp_path / "new"}.get(word, word) for word in command]
    answer = kyr(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == [
        "kyr: The library cannot be opened. library.toml, line 1: The file is not UTF-8; save it as UTF-8.",
    ]
    assert whole() == before


def test_a_data_folder_that_cannot_be_made(kyr, tmp_path, whole):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    before = whole()
    answer = kyr("list", data_dir=tmp_path / "file")
    assert (answer.code, answer.out, len(answer.err)) == (2, "", 1)
    assert "cannot be written: Not a directory" in answer.err[0]
    assert whole() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_an_output_folder_that_may_not_be_written(kyr, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    answer = kyr("handout", "call-for-help", "-o", locked / "out.pdf")
    assert answer.code == 2
    assert answer.err[-1].endswith("cannot be written: Permission denied. Choose another place.")


def test_a_foreign_index_in_a_content_folder_is_never_opened(kyr, content, tmp_path):
    class Trap:
        def __reduce__(self):
            return os.mkdir, (str(tmp_path / "sprung"),)

    for folder in (content / "index", content):
        folder.mkdir(exist_ok=True)
        for name in ("_MAIN_1.toc", "MAIN_1.seg"):
            (folder / name).write_bytes(pickle.dumps(Trap()))
    (content / "catalog.json").write_text("{}", encoding="utf-8")
    assert kyr("search", "door").code == 0
    assert kyr("check", content).code == 0
    assert not (tmp_path / "sprung").exists()


def test_a_compiled_library_is_no_content_folder(kyr, content, tmp_path):
    assert kyr("build", content, "-o", tmp_path / "new").code == 0
    answer = kyr("list", library=tmp_path / "new")
    assert (answer.code, answer.out, len(answer.err)) == (2, "", 1)


def test_a_damaged_cache_is_compiled_again(kyr, tmp_path):
    assert kyr("list").code == 0
    (catalog,) = (tmp_path / "data" / "cache" / "libraries").glob("*/catalog.json")
    catalog.write_bytes(b"{}")
    answer = kyr("list")
    assert (answer.code, answer.err) == (0, [])
