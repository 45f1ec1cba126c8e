import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyr_app.model.query import SearchQuery
from kyr_app.model.synonyms import Synonym
from kyr_app.search.searcher import IndexSearcher
from kyr_app.search.spelling import Speller, beginning, may_be_meant, mistakes
from tests.support.example_entries import entry, write_example_index

WORDS = {
    "warrant": 9,
    "warren": 1,
    "abogado": 5,
    "advogado": 3,
    "ice": 50,
    "hospital": 2,
    "deportation": 4,
}
LANGUAGES = {"abogado": {"es"}, "advogado": {"pt"}}


class WordList:
    """A lexicon of these words."""

    def count(self, word, start):
        return WORDS.get(word)

    def alike(self, start, shortest, longest):
        return ((word, WORDS[word]) for word in WORDS if beginning(word) == start and shortest <= len(word) <= longest)


def speller():
    return Speller(WordList(), lambda word: frozenset(LANGUAGES.get(word, {"en"})))


def corrected(typed, *unknown, languages=()):
    return speller().corrected(typed, unknown, frozenset(languages))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("warent", "warrant"),
        ("warrnat", "warrant"),
        ("avogado", "abogado"),
        ("ospital", "hospital"),
        ("deportasion", "deportation"),
    ],
)
def test_a_misspelled_word_becomes_the_nearest_that_is_known(typed, meant):
    assert corrected(typed, typed) == meant


@pytest.mark.parametrize("word", ["icy", "bake", "xyzzyplugh", "a1b2c3", "warrant", "移民"])
def test_a_word_too_short_too_far_or_known_stays(word):
    assert corrected(word, word) is None


def test_only_the_unknown_word_changes_and_what_stands_around_it_stays():
    assert corrected('"Ice", no  Warent?', "warent") == '"Ice", no  warrant?'


def test_a_correction_is_of_a_language_of_the_query():
    assert corrected("avogado", "avogado", languages={"pt"}) == "advogado"
    assert corrected("avogado", "avogado", languages={"fr"}) is None


def test_mistakes_by_ear_weigh_less():
    assert mistakes("same", "same") == 0
    assert mistakes("warent", "warrant") == 1.0
    assert mistakes("ab", "ba") == 0.75
    assert mistakes("tft", "rlx") == 3.0
    assert mistakes("", "abc") == 3.0


@given(st.text("abceh", max_size=8), st.text("abceh", max_size=8), st.sampled_from([0.0, 0.75, 1.0, 2.0]))
def test_counting_may_stop_early_but_never_below_what_is_allowed(typed, meant, most):
    exact = mistakes(typed, meant)
    assert exact == mistakes(typed, meant, most) or min(exact, mistakes(typed, meant, most)) > most


def test_numbers_and_the_shortest_words_are_never_what_was_meant():
    assert [word for word in ("ice", "a1b2", "of", "7909", "移民局") if may_be_meant(word)] == ["ice", "移民局"]


@settings(deadline=None)
@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=4))
def test_nothing_that_can_be_typed_raises(typed, unknown):
    speller().corrected(typed, unknown, frozenset())


@pytest.fixture(scope="module")
def searcher(tmp_path_factory):
    entries = [
        entry("door", "Ask for the warrant", "A judge signs it."),
        entry("lawyer", "Find a lawyer", "Free help."),
        *(entry(f"other-{number}", f"Other {number}", "Nothing here.") for number in range(20)),
    ]
    synonyms = {"en": (Synonym(("attorney",), ("lawyer",)),)}
    searcher = IndexSearcher(write_example_index(tmp_path_factory.mktemp("spelling") / "index", entries, synonyms))
    yield searcher
    searcher.close()


def test_a_query_is_corrected_where_a_word_is_unknown_and_says_so(searcher):
    results = searcher.search(SearchQuery("judge warent "))
    assert results.corrected == "judge warrant "
    assert results.query.words == "judge warent "
    assert [hit.document_id for hit in results.hits] == ["door"]


def test_a_query_that_is_found_as_it_stands_is_not_corrected(searcher):
    assert searcher.search(SearchQuery("judge warrant")).corrected is None


def test_an_exact_query_is_not_corrected(searcher):
    results = searcher.search(SearchQuery("warent ", exact=True))
    assert results.corrected is None
    assert results.hits == ()


def test_what_people_say_is_corrected_too(searcher):
    results = searcher.search(SearchQuery("atorney "))
    assert results.corrected == "attorney "
    assert results.hits[0].document_id == "lawyer"


def test_a_word_that_is_being_typed_is_not_corrected(searcher):
    assert searcher.search(SearchQuery("warr")).corrected is None
