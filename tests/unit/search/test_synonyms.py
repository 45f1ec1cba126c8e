import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyr_app.model.query import SearchQuery
from kyr_app.model.synonyms import Synonym
from kyr_app.search.languages import Language
from kyr_app.search.searcher import IndexSearcher
from kyr_app.search.synonyms import Synonyms, said_phrases, said_words
from kyr_app.search.tokens import tokenize
from tests.support.example_entries import entry, write_example_index

SYNONYMS = {
    "en": (
        Synonym(("migra", "la migra"), ("ICE",)),
        Synonym(("migra in my house",), ("ICE at the door",)),
        Synonym(("weed",), ("marijuana",)),
    ),
    "es": (Synonym(("hoja roja",), ("rights card",)), Synonym(("weed",), ("marihuana",))),
}
TABLE = Synonyms({code: said_phrases(Language(code), rows) for code, rows in SYNONYMS.items()})


def said(text):
    tokens = list(tokenize(text))
    return [
        (" ".join(token.text for token in tokens[found.start : found.end]), [phrase for phrase, _ in found.means])
        for found in TABLE.said_in(tokens)
    ]


@pytest.fixture(scope="module")
def searcher(tmp_path_factory):
    entries = [
        entry("door", "ICE at the door", "Keep it closed."),
        entry("card", "Rights card", "Hand it over."),
        entry("drugs", "Marijuana", "Not safe."),
        entry("weeds", "Garden", "How to pull a weed."),
        *(entry(f"other-{number}", f"Other {number}", "Nothing here.") for number in range(20)),
    ]
    searcher = IndexSearcher(write_example_index(tmp_path_factory.mktemp("synonyms") / "index", entries, SYNONYMS))
    yield searcher
    searcher.close()


def hits(searcher, words, language="en"):
    return searcher.search(SearchQuery(words, language)).hits


def test_the_longest_phrase_wins_and_no_word_counts_twice():
    assert said("the migra in my house") == [("migra in my house", ["ICE at the door"])]
    assert said("la migra and weed") == [("la migra", ["ICE"]), ("weed", ["marijuana", "marihuana"])]


def test_accents_capitals_and_endings_do_not_matter():
    assert said("Hójas ROJAS") == [("hojas rojas", ["rights card"])]


def test_each_word_that_is_said_can_be_meant_by_a_misspelled_one():
    assert set(said_words(SYNONYMS["en"])) == {"migra", "la", "in", "my", "house", "weed"}


def test_a_phrase_that_is_not_whole_is_no_synonym():
    assert said("hoja de papel roja") == []


@given(st.text(max_size=80))
def test_nothing_that_can_be_typed_raises(typed):
    assert all(found.start < found.end for found in TABLE.said_in(list(tokenize(typed))))


def test_what_people_say_leads_to_the_library_s_words_and_tells_why(searcher):
    (hit,) = hits(searcher, "hoja roja")
    assert hit.document_id == "card"
    assert hit.matched == ("hoja roja → rights card",)
    assert [hit.title.text[start:end] for start, end in hit.title.marks] == ["Rights", "card"]


def test_a_synonym_never_hides_the_literal_match(searcher):
    assert {hit.document_id for hit in hits(searcher, "weed ")} == {"drugs", "weeds"}


def test_words_beside_a_synonym_stay_in_what_matched(searcher):
    assert hits(searcher, "hoja roja hand ")[0].matched == ("hand", "hoja roja → rights card")


def test_a_synonym_of_the_reader_s_language_counts_more(tmp_path):
    synonyms = {"en": (Synonym(("mota",), ("weed",)),), "es": (Synonym(("mota",), ("speck",)),)}
    entries = [entry("a", "Weed"), entry("b", "Speck"), entry("c", "Other")]
    searcher = IndexSearcher(write_example_index(tmp_path / "index", entries, synonyms))
    assert [hit.document_id for hit in hits(searcher, "mota ", "en")] == ["a", "b"]
    assert [hit.document_id for hit in hits(searcher, "mota ", "es")] == ["b", "a"]
    searcher.close()


def test_a_phrase_of_common_words_alone_is_asked_for_too(tmp_path):
    synonyms = {"en": (Synonym(("where is he",), ("find a person",)),)}
    entries = [entry("a", "How to find a person"), entry("b", "Other", "Where he is.")]
    searcher = IndexSearcher(write_example_index(tmp_path / "index", entries, synonyms))
    results = searcher.search(SearchQuery("where is he my uncle "))
    assert [(hit.document_id, hit.matched) for hit in results.hits] == [("a", ("where is he → find a person",))]
    searcher.close()
