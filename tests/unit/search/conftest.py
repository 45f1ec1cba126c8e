"""One example index, written once and searched by every test of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kyr_app.search.searcher import IndexSearcher
from tests.support.example_entries import write_example_index


@pytest.fixture(scope="session")
def index_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_example_index(tmp_path_factory.mktemp("search") / "index")


@pytest.fixture(scope="session")
def searcher(index_folder: Path) -> Iterator[IndexSearcher]:
    searcher = IndexSearcher(index_folder)
    yield searcher
    searcher.close()
