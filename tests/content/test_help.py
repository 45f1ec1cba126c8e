"""The help of F1 says the same in both languages, in easy words, and names nothing that the window does not have."""

import re
from pathlib import Path

import pytest
import textstat
from PIL import Image

from kyr_app.gui.commands import CommandId
from tests.support.translation_files import FOLDER, translations_in

HELP = Path(__file__).resolve().parents[2] / "resources" / "help"
LANGUAGES = ("en", "es")
SOURCES = {language: (HELP / f"{language}.md").read_text(encoding="utf-8") for language in LANGUAGES}
TITLE = re.compile(r"^## .+ \{#(.+)\}$", re.MULTILINE)
PICTURE = re.compile(r"^!\[(.+)\]\((.+)\)$", re.MULTILINE)
PLACEHOLDER = re.compile(r"\{(?!#)((?:[^{}]|\{\})+)\}")
LARGEST_PICTURE = 40_000  # bytes
HARDEST_ENGLISH_GRADE = 7
LOWEST_SPANISH_EASE = 70


def pages(language):
    """The text of each page by its anchor."""
    _, *parts = TITLE.split(SOURCES[language])
    return dict(zip(parts[::2], parts[1::2], strict=True))


def prose(text):
    """Paragraphs and list items as sentences, without pictures; a key or a name counts as one short word."""
    lines = [line for line in PICTURE.sub("", text).split("\n") if line.strip() and not line.startswith("#")]
    plain = [re.sub(r"^(- |\d\. )|\*\*|\]\(.*?\)|\[", "", PLACEHOLDER.sub("Home", line)) for line in lines]
    return " ".join(line if line.endswith((".", "?", "!", ":")) else line + "." for line in plain)


def test_both_languages_have_the_same_pages_and_say_as_much():
    english, spanish = pages("en"), pages("es")
    assert list(english) == list(spanish)
    for anchor, text in english.items():
        other = spanish[anchor]
        assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(other)), anchor
        assert all(text.count(mark) == other.count(mark) for mark in ("\n- ", "\n1. ", "](#")), anchor


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_is_small_and_is_used_once(language):
    shown = [HELP / file for _, file in PICTURE.findall(SOURCES[language])]
    assert sorted(shown) == sorted((HELP / "pictures" / language).iterdir())
    for file in shown:
        assert file.stat().st_size < LARGEST_PICTURE, file.name
        with Image.open(file) as picture:
            assert picture.mode == "P", file.name


def test_both_languages_show_the_same_pictures_and_tell_what_is_in_them():
    named = {language: [Path(file).name for _, file in PICTURE.findall(SOURCES[language])] for language in LANGUAGES}
    assert named["en"] == named["es"]
    for language in LANGUAGES:
        assert all(len(alt.split()) > 4 for alt, _ in PICTURE.findall(SOURCES[language]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_pages_of_help_and_never_to_the_web(language):
    assert not re.search(r"https?:|www\.|mailto:", SOURCES[language])
    assert set(re.findall(r"(?<!!)\[[^\]]+\]\(#([^)]+)\)", SOURCES[language])) <= set(pages(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_come_from_the_table_of_commands_alone(language):
    commands = {place.partition(":")[2] for place in PLACEHOLDER.findall(SOURCES[language]) if ":" in place}
    assert commands <= set(CommandId)
    written = PLACEHOLDER.sub("", SOURCES[language]).replace("Ocultar F9", "").replace("Hide F9", "")
    assert not re.search(r"\b(?:Ctrl|Alt|Shift|Esc|F\d+)\b", written)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_window_are_words_that_it_has(language):
    named = {tuple(place.split("|", 1)) for place in PLACEHOLDER.findall(SOURCES[language]) if "|" in place}
    assert named <= set(translations_in(FOLDER / "window.es.ts"))


def test_english_is_at_grade_7_or_below():
    textstat.set_lang("en")
    for anchor, text in pages("en").items():
        if anchor != "keys":
            assert textstat.flesch_kincaid_grade(prose(text)) <= HARDEST_ENGLISH_GRADE, anchor


def test_spanish_is_easy():
    textstat.set_lang("es")
    for anchor, text in pages("es").items():
        if anchor != "keys":
            assert textstat.fernandez_huerta(prose(text)) >= LOWEST_SPANISH_EASE, anchor
