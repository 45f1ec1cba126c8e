"""From words to results, for queries as people type them; each prefix of a query is asked, as while typing."""

from itertools import cycle

import pytest

from kyr_app.model.query import SearchQuery

QUERIES = (
    "ice at my door",
    "parole in place spouse",
    "me detuvieron",
    "orden firmada por un juez",
    "i-205",
    "H.R. 7909",
)
KEY_PRESSES = [query[:end] for query in QUERIES for end in range(1, len(query) + 1)]


def test_results_for_a_key_press(benchmark, services):
    presses = cycle(KEY_PRESSES)
    benchmark.pedantic(
        lambda words: services.search.search(SearchQuery(words)), rounds=600, setup=lambda: ((next(presses),), {})
    )


@pytest.mark.parametrize("words", QUERIES)
def test_results_for_a_whole_query(benchmark, services, words):
    benchmark(services.search.search, SearchQuery(words))
