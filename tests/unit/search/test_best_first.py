from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import SearchQuery
from kyr_app.search.searcher import IndexSearcher
from tests.support.example_entries import many_entries, write_example_index

DOCUMENTS = 150
WORDS = ("warrant", "lawyer", "judge", "ask for the", "court", "abogado", "orden", "parole", "help", "7", "12", "warr")


@pytest.fixture(scope="module")
def searcher(tmp_path_factory):
    """Open a library of 150 documents that have much in common; every fourth is ended, every third an alert."""
    entries = [
        replace(
            entry,
            state=LegalState.ENDED if int(entry.document_id.split("-")[1]) % 4 == 0 else LegalState.IN_FORCE,
            kind=Kind.ALERT if int(entry.document_id.split("-")[1]) % 3 == 0 else Kind.GUIDE,
        )
        for entry in many_entries(DOCUMENTS, sections=3)
    ]
    searcher = IndexSearcher(write_example_index(tmp_path_factory.mktemp("many") / "index", entries))
    yield searcher
    searcher.close()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
    st.sampled_from(["en", "es", "ar"]),
    st.integers(0, 20),
    st.booleans(),
)
def test_the_best_few_are_the_first_of_all(searcher, words, language, limit, alerts_only):
    kinds = frozenset({Kind.ALERT} if alerts_only else ())
    query = SearchQuery(words, language, kinds=kinds, limit=DOCUMENTS)
    every, few = searcher.search(query), searcher.search(replace(query, limit=limit))
    assert few.hits == every.hits[:limit]
    assert (few.nearest, few.counts) == (every.nearest, every.counts)
    assert few.places == every.places


def test_only_a_part_of_the_documents_is_scored(searcher, monkeypatch):
    scored = []
    found = searcher._grouping.found

    def counted(document, *others):
        scored.append(document)
        return found(document, *others)

    monkeypatch.setattr(searcher._grouping, "found", counted)
    results = searcher.search(SearchQuery("warrant signed by a judge 12 ", limit=1))
    assert len(results.hits) == 1
    assert len(scored) == len(set(scored)) < results.counts.total


def test_places_are_those_of_all_documents_that_answer(searcher):
    query = SearchQuery("accredited ", kinds=frozenset({Kind.ALERT}), limit=DOCUMENTS)
    every = searcher.search(query)
    assert 1 < len(every.hits) <= 50
    assert every.places == sum(hit.places for hit in every.hits)
    assert searcher.search(replace(query, limit=1)).places == every.places


def test_the_places_of_very_many_documents_are_not_counted(searcher):
    results = searcher.search(SearchQuery("warrant ", limit=5))
    assert results.counts.total > 50
    assert results.places is None
