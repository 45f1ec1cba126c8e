import pytest

from kyr_app.search.languages import Language
from kyr_app.search.tokens import tokenize


def stems(code: str, word: str) -> frozenset[str]:
    (token,) = tokenize(word)
    return Language(code).stems(token)


@pytest.mark.parametrize(
    ("code", "written", "typed"),
    [
        ("en", "warrants", "warrant"),
        ("en", "deported", "deport"),
        ("es", "detención", "detenciones"),
        ("es", "identificación", "identificacion"),
        ("es", "identificaciones", "identificacion"),
        ("es", "policía", "policias"),
        ("pt", "deportação", "deportacoes"),
        ("fr", "avocats", "avocat"),
        ("ru", "адвоката", "адвокат"),
        ("ar", "المحامي", "محامي"),
    ],
)
def test_forms_of_a_word_share_a_stem_with_or_without_accents(code, written, typed):
    assert stems(code, written) & stems(code, typed)


def test_a_language_without_stemmer_keeps_its_words_as_they_are():
    assert stems("ht", "dwa") == frozenset()
    assert Language("zh-Hans").common_words == frozenset()


def test_numbers_have_no_stems():
    assert stems("en", "I-205") == frozenset()


def test_common_words_are_known_without_their_accents():
    assert "tambien" in Language("es").common_words
    assert "the" in Language("en").common_words
    assert "warrant" not in Language("en").common_words
