"""From words to results, on the shipped library and on a made-up one: each key press of a query, and whole queries.

`python -m benchmarks.search_speed` tells more: percentiles, memory, and how all of it grows.
"""

from itertools import cycle

import pytest

from benchmarks.made_up_library import make_library
from benchmarks.search_speed import ROWS, opened
from benchmarks.typed_queries import QUERIES
from kyr_app.application.compile_library import compile_library
from kyr_app.model.query import SearchQuery

DOCUMENTS = 500
KEY_PRESSES = [(words[:end], language) for words, language in QUERIES for end in range(1, len(words) + 1)]


@pytest.fixture(scope="session", params=["shipped", f"{DOCUMENTS} documents"])
def library(request, services, tmp_path_factory):
    if request.param == "shipped":
        yield services.library
        return
    folder = tmp_path_factory.mktemp("made-up")
    make_library(folder / "content", DOCUMENTS)
    for _ in compile_library(folder / "content", folder / "library"):
        pass
    made_up = opened(folder / "library")
    yield made_up
    made_up.close()


@pytest.mark.parametrize("asked", [KEY_PRESSES, QUERIES], ids=["a key press", "a whole query"])
def test_results_for(benchmark, library, asked):
    queries = cycle(SearchQuery(*pair, limit=ROWS) for pair in asked)
    benchmark.pedantic(library.searcher.search, setup=lambda: ((next(queries),), {}), rounds=len(asked))
