from hypothesis import given, settings
from hypothesis import strategies as st

from kyr_app.search import excerpts
from kyr_app.search.languages import Language
from kyr_app.search.marker import Marker
from kyr_app.search.query_builder import QueryBuilder

ENGLISH = Language("en")
SPANISH = Language("es")
BUILDER = QueryBuilder([ENGLISH, SPANISH])


def marked(excerpt: excerpts.Excerpt) -> list[str]:
    return [excerpt.text[start:end] for start, end in excerpt.marks]


def best(typed: str, text: str, language: Language = ENGLISH) -> excerpts.Excerpt:
    return excerpts.best(text, Marker(BUILDER.build(typed)).marks_in(text, language))


def test_forms_accents_and_beginnings_are_marked():
    assert marked(best("detencion ", "La detención y las detenciones", SPANISH)) == ["detención", "detenciones"]
    assert marked(best("warr", "A warrant, not war")) == ["warrant"]
    assert marked(best("i 205 ", "It is Form I-205.")) == ["I-205"]
    assert marked(best("205 ", "It is Form I-205.")) == ["I-205"]


def test_a_phrase_is_marked_with_its_common_words_and_only_where_it_stands_whole():
    text = "A card by the door, signed by a judge, and a letter."
    assert marked(best('"signed by a judge"', text)) == ["signed", "by", "a", "judge"]


def test_a_short_common_word_at_the_end_marks_no_longer_words():
    assert marked(best("lawyer near me", "A lawyer meant a memo")) == ["lawyer"]


def test_characters_of_one_run_are_one_mark():
    assert marked(best("移民局", "请问移民局在哪里")) == ["移民局"]


def test_a_long_text_is_cut_between_words_around_the_most_different_words():
    text = (
        "warrant " * 30
        + "and then nothing of the kind for a while. " * 10
        + "A judge signed the warrant. "
        + "x y " * 90
    )
    excerpt = best("judge signed warrant ", text)
    assert marked(excerpt) == ["judge", "signed", "warrant"]
    assert excerpt.text.startswith("…")
    assert excerpt.text.endswith("…")
    assert len(excerpt.text) <= 182
    assert all(word in text.split() for word in excerpt.text.strip("…").split())


def test_a_short_text_is_shown_whole_on_one_line():
    assert best("warrant", "No door.\nNo warrant.").text == "No door. No warrant."


def test_without_a_mark_the_beginning_is_shown():
    excerpt = best("nothing", "word " * 100)
    assert excerpt.text.startswith("word word")
    assert excerpt.marks == ()


@settings(deadline=None)
@given(st.text(max_size=600), st.integers(0, 500), st.integers(1, 30))
def test_any_excerpt_is_short_and_its_marks_lie_inside(text, start, length):
    word = text[start : start + length]
    excerpt = best(word, text)
    assert len(excerpt.text) <= 182
    assert "\n" not in excerpt.text
    end = 0
    for first, last in excerpt.marks:
        assert end <= first < last <= len(excerpt.text)
        end = last
