from array import array

import pytest

from kyr_app.model.query import SearchQuery
from kyr_app.search.searcher import IndexSearcher
from kyr_app.search.word_scores import KeptScores, Scores
from tests.support.example_entries import entry, write_example_index


def scores(count):
    return Scores(array("I", range(count)), array("d", [1.0] * count))


def test_what_was_looked_up_is_not_looked_up_again():
    kept, looked_up = KeptScores(1000), []
    for key in ("a", "b", "a"):
        kept.get(key, lambda key=key: looked_up.append(key) or scores(10))
    assert looked_up == ["a", "b"]


@pytest.mark.parametrize("size", [0, 10, 5000])
def test_only_so_much_is_kept_and_the_oldest_goes_first(size):
    kept, looked_up = KeptScores(1000), []
    for number in range(50):
        kept.get(number, lambda number=number: looked_up.append(number) or scores(size))
    kept.get(49, lambda: looked_up.append("the last"))
    kept.get(0, lambda: looked_up.append("the first") or scores(size))
    assert looked_up == [*range(50), "the first"]


def test_a_common_word_is_found_in_headings_and_not_in_texts(tmp_path):
    entries = [
        entry("about", "How to do it"),
        entry("about", "How to do it", "Text.", order=1, anchor="s", heading="What they do"),
        entry("text", "Other", "They do and do and do."),
    ]
    searcher = IndexSearcher(write_example_index(tmp_path / "index", entries))
    assert [hit.document_id for hit in searcher.search(SearchQuery("do ")).hits] == ["about"]
    searcher.close()


def test_a_thousand_words_begin_alike_and_the_search_still_answers(tmp_path):
    words = " ".join(f"con{chr(97 + number % 26)}{number}" for number in range(3000))
    searcher = IndexSearcher(
        write_example_index(tmp_path / "index", [entry("a", "One", words), entry("b", "Two", "x")])
    )
    assert [hit.document_id for hit in searcher.search(SearchQuery("con")).hits] == ["a"]
    searcher.close()
