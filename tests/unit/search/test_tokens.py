import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyr_app.search.tokens import fold, tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def test_words_are_folded_and_keep_their_places():
    tokens = list(tokenize("La Detención, ¡ahora!"))
    assert [(token.text, token.start, token.end) for token in tokens] == [
        ("la", 0, 2),
        ("detencion", 3, 12),
        ("ahora", 15, 20),
    ]
    assert tokens[1].accented == "detención"


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        *((typed, "i205") for typed in ("I-205", "i205", "I 205", "i-205")),
        *((typed, "hr7909") for typed in ("H.R. 7909", "hr7909", "HR 7909", "H. R. 7909", "HR-7909")),
        *((typed, "287g") for typed in ("287(g)", "287g", "287 g", "287 (g)")),
        ("212(a)(2)(A)", "212a2a"),
        ("$5,000", "5000"),
        ("H-2A", "h2a"),
    ],
)
def test_numbers_of_forms_and_bills_are_one_word_however_they_are_typed(typed, term):
    assert words(typed) == [term]


def test_a_number_is_also_known_by_its_parts():
    (form,) = tokenize("I-205")
    (section,) = tokenize("212(a)(2)")
    assert form.parts == ("205",)
    assert section.parts == ("212", "212a")


def test_short_words_beside_numbers_stay_words():
    assert " ".join(words("de 18 a 21 años, o 3 días, 100 y más")) == "de 18 a 21 anos o 3 dias 100 y mas"


def test_apostrophes_join_in_english_and_part_in_french():
    assert words("don’t I’m l’avocat qu'il") == ["dont", "im", "avocat", "il"]
    assert [(token.start, token.end) for token in tokenize("l’avocat")] == [(2, 8)]


def test_scripts_without_spaces_come_as_overlapping_pairs():
    tokens = list(tokenize("移民局 ICE"))
    assert [(token.text, token.start, token.end) for token in tokens] == [("移民", 0, 2), ("民局", 1, 3), ("ice", 4, 7)]
    assert words("영장이") == ["영장", "장이"]
    assert words("门") == ["门"]


def test_vowel_signs_direction_marks_and_foreign_digits_make_no_difference():
    assert words("\u200fمُحَامٍ\u200e ٢٠٥ الأسرة") == words("محام 205 الاسره")
    assert fold("Đặng") == "dang"


@settings(deadline=None)
@given(st.text())
def test_every_token_stands_where_it_says(text):
    for token in tokenize(text):
        assert token.text
        assert not any(character.isspace() for character in token.text)
        assert 0 <= token.start < token.end <= len(text)
        assert [again.text for again in tokenize(text[token.start : token.end])] == [token.text]


@settings(deadline=None)
@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(st.from_regex(r"[a-záéíóúñü]{1,12}", fullmatch=True))
def test_accents_and_case_never_part_two_spellings(word):
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    assert words(word.upper()) == words(bare)
