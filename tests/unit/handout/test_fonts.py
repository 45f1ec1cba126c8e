import pytest

from kyr_app.errors import HandoutError
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.handout.glyphs import characters_in

LETTERS = {
    "en": "abcXYZ“”•–…",
    "es": "¿¡ñÑáéíóúü",
    "ht": "èòÈÒ",
    "pt": "ãõçêô",
    "fr": "œŒçÇàâêëîïôùû",
    "tl": "ñÑ",
}


@pytest.mark.parametrize("language", LETTERS)
def test_latin_languages_have_a_family_with_its_four_styles(language):
    typeface = bundled_fonts().for_language(language)
    assert typeface.family == "Atkinson Hyperlegible"
    assert sorted(file.stem.rpartition("-")[2] for file in typeface.files) == [
        "Bold",
        "BoldItalic",
        "Italic",
        "Regular",
    ]


@pytest.mark.parametrize(("language", "letters"), LETTERS.items())
def test_every_style_has_the_letters_of_the_language(language, letters):
    for file in bundled_fonts().for_language(language).files:
        assert set(map(ord, letters)) <= characters_in(file)


def test_a_font_does_not_claim_letters_of_other_scripts():
    for file in bundled_fonts().for_language("en").files:
        assert not characters_in(file) & set(map(ord, "中Жش한"))


def test_only_arabic_is_set_larger_than_the_size_that_is_asked_for():
    typefaces = bundled_fonts().typefaces
    assert {language for language, typeface in typefaces.items() if typeface.scale > 1} == {"ar"}
    assert all(typeface.scale >= 1 for typeface in typefaces.values())  # body text is never below 11 pt


def test_a_language_without_a_family_is_an_error_that_names_it():
    with pytest.raises(HandoutError, match="“pa”"):
        bundled_fonts().for_language("pa")


def test_every_file_is_there_and_listed_once_for_the_window():
    files = bundled_fonts().files()
    assert len(files) == len(set(files)) >= 4
    assert all(file.is_file() for file in files)
