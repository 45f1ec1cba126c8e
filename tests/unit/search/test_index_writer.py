from pathlib import Path

import pytest

from kyr_app.errors import LibraryDamagedError
from kyr_app.model.query import SearchQuery
from kyr_app.search.index_writer import write_index
from kyr_app.search.searcher import IndexSearcher
from tests.support.example_entries import example_entries, write_example_index


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_progress_counts_the_entries(tmp_path):
    entries = example_entries()
    assert list(write_index(tmp_path, entries)) == list(range(1, len(entries) + 1))


def test_the_same_entries_give_the_same_bytes(tmp_path):
    assert contents(write_example_index(tmp_path / "a")) == contents(write_example_index(tmp_path / "b"))


def test_no_lock_or_temporary_file_is_left(tmp_path):
    names = set(contents(write_example_index(tmp_path / "index")))
    assert not {name for name in names if "LOCK" in name or "tmp" in name}


def test_an_index_that_was_not_finished_does_not_open(tmp_path):
    writing = write_index(tmp_path, example_entries())
    next(writing)
    writing.close()
    with pytest.raises(LibraryDamagedError):
        IndexSearcher(tmp_path)


def test_an_error_among_the_entries_lets_go_of_the_folder(tmp_path):
    def broken():
        yield example_entries()[0]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        list(write_index(tmp_path, broken()))
    with pytest.raises(LibraryDamagedError):
        IndexSearcher(tmp_path)


def test_an_empty_library_is_an_index_that_finds_nothing(tmp_path):
    searcher = IndexSearcher(write_example_index(tmp_path / "index", []))
    assert searcher.search(SearchQuery("warrant")).hits == ()
    searcher.close()
