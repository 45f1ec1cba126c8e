import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyr_app.search.languages import Language
from kyr_app.search.query_builder import BuiltQuery, QueryBuilder

BUILDER = QueryBuilder([Language("en"), Language("es"), Language("zh-Hans")])


def texts(query: BuiltQuery) -> list[str]:
    return [word.text for word in query.words]


def test_common_words_are_left_out_in_every_language_of_the_library():
    assert texts(BUILDER.build("what does the warrant say about la orden ")) == ["warrant", "say", "orden"]


def test_a_query_of_common_words_only_keeps_them_all():
    query = BUILDER.build("what should i do")
    assert texts(query) == ["what", "should", "i", "do"]
    assert all(word.counts and word.is_common for word in query.words)


def test_the_last_word_may_go_on_until_something_follows_it():
    assert BUILDER.build("door warr").words[-1].is_begun
    assert not BUILDER.build("door warr").words[0].is_begun
    assert not BUILDER.build("door warr ").words[-1].is_begun
    assert not BUILDER.build("door warr?").words[-1].is_begun


def test_one_letter_is_not_yet_the_beginning_of_a_word_but_one_character_is():
    assert not BUILDER.build("door w").words[-1].is_begun
    assert BUILDER.build("门").words[-1].is_begun


def test_a_common_word_that_may_go_on_is_looked_up_but_not_needed():
    door, last = BUILDER.build("warrant do").words
    assert door.counts
    assert last.is_begun
    assert not last.counts


def test_a_word_has_its_stems_in_every_language():
    (word,) = BUILDER.build("warrants ").words
    assert "warrant" in word.stems


@pytest.mark.parametrize("quotes", ['""', "“”", "«»"])
def test_quotes_make_a_phrase_whose_words_are_looked_up_too(quotes):
    query = BUILDER.build(f"{quotes[0]}signed by a judge{quotes[1]} warrant")
    assert query.phrases == (("signed", "by", "a", "judge"),)
    assert texts(query) == ["signed", "judge", "warrant"]


def test_a_minus_excludes_words_numbers_and_phrases():
    query = BUILDER.build('warrant -lawyer -I-205 -"rights card"')
    assert texts(query) == ["warrant"]
    assert [word.text for word in query.excluded_words] == ["lawyer", "i205"]
    assert query.excluded_phrases == (("rights", "card"),)


def test_a_minus_between_letters_or_before_a_space_excludes_nothing():
    query = BUILDER.build("know-your-rights - card")
    assert query.excluded_words == ()
    assert "rights" in texts(query)


def test_an_excluded_run_of_characters_is_excluded_whole():
    query = BUILDER.build("门 -移民局")
    assert texts(query) == ["门"]
    assert [word.text for word in query.excluded_words] == ["移民", "民局"]


def test_an_unclosed_quote_is_punctuation():
    query = BUILDER.build('"signed by ')
    assert query.phrases == ()
    assert texts(query) == ["signed"]


@pytest.mark.parametrize("typed", ["", " ", "?!…", "-", '""', '"', "🙂🙂", "\u200f\u202e", "()&|*~^:"])
def test_nothing_but_signs_is_an_empty_query(typed):
    assert BUILDER.build(typed) == BuiltQuery()


def test_a_very_long_query_is_cut_to_so_many_words():
    query = BUILDER.build(" ".join(f"word{number}" for number in range(5000)))
    assert len(query.words) == 32


@settings(deadline=None)
@given(st.text(st.characters(), max_size=200) | st.text('ab "-“”()*:~ \u200f移1', max_size=60))
def test_nothing_that_can_be_typed_raises(typed):
    query = BUILDER.build(typed)
    assert len(query.words) <= 32
    assert all(word.text for word in (*query.words, *query.excluded_words))
