import pytest

from kyr_app.errors import HandoutError
from kyr_app.handout.font_coverage import characters_in
from kyr_app.handout.fonts import bundled_fonts


@pytest.mark.parametrize("language", ["en", "es", "ht", "pt", "fr", "tl"])
def test_each_language_has_a_family_with_its_four_styles(language):
    typeface = bundled_fonts().for_language(language)
    assert typeface.family == "Atkinson Hyperlegible"
    assert sorted(file.stem.rpartition("-")[2] for file in typeface.files) == [
        "Bold",
        "BoldItalic",
        "Italic",
        "Regular",
    ]


def test_a_language_without_a_family_is_an_error_that_names_it():
    with pytest.raises(HandoutError, match="“ar”"):
        bundled_fonts().for_language("ar")


def test_every_file_is_listed_once_for_the_window():
    files = bundled_fonts().files()
    assert len(files) == len(set(files)) == 4
    assert all(file.is_file() for file in files)


@pytest.mark.parametrize("file", bundled_fonts().files(), ids=lambda file: file.stem)
def test_a_font_covers_latin_letters_and_no_chinese(file):
    covered = characters_in(file)
    assert set(map(ord, "abcXYZéñ“”•–…")) <= covered
    assert ord("中") not in covered
