"""Every shipped language prints: what stands on the paper is what the library says, word for word and in order."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import pytest
from pdfua import validate

from kyr_app.library.loader import load_all
from kyr_app.markup.end_matter import citation_numbers
from kyr_app.model.blocks import (
    Callout,
    Citation,
    DocumentLink,
    Emphasis,
    ItemList,
    Paragraph,
    PhoneNumber,
    Strong,
    Text,
)
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout
from kyr_app.model.legal_status import Today
from kyr_app.model.readable_document import ReadableDocument, notices_for
from tests.support.handouts import RELEASED, ROOT
from tests.support.printed_letters import body_lines
from tests.support.printed_text import body_texts, without_spaces
from tests.support.structure import font_problems, structure_problems

LANGUAGES = ("en", "es", "ht", "pt", "zh-Hans", "vi", "ar", "ru", "fr", "ko", "tl", "uk")
EVERYWHERE = (
    "ice-at-the-door",
    "if-you-are-detained",
    "find-a-lawyer",
    "rights-card",
    "door-sign",
    "private-area-sign",
    "card-notes",
)
VOWEL_SIGNS = "".join(map(chr, range(0x064B, 0x0653)))
SOME = ("ice-at-the-door", "rights-card", "door-sign")


@dataclass(frozen=True)
class ShippedDocuments:
    """The library's own documents, opened on the day of its release."""

    library: object

    def open(self, document_id, language):
        catalog = self.library.catalog
        document = catalog.documents[document_id]
        translation = document.translations[language]
        notices = notices_for(document, language, catalog, Today.judged(RELEASED, catalog.library.released))
        text, phrases = self.library.texts[document_id, language], catalog.phrases_for(language)
        return ReadableDocument(document, language, translation, text, phrases, notices, catalog.phone_numbers)


@pytest.fixture(scope="module")
def shipped():
    return ShippedDocuments(load_all(ROOT / "content"))


def printed(press, shipped, layout, names, languages):
    recipe = HandoutRecipe(tuple(map(HandoutItem, names)), languages, layout)
    documents = [shipped.open(name, language) for name in names for language in languages]
    pdf = press.typesetter.typeset(press.composer.compose(recipe, documents), images={})
    return pdf, documents


def words_of(readable):
    """Return what a document says, piece by piece, as it must stand on paper."""
    numbers = citation_numbers(readable.text)
    yield readable.text.title
    yield spans_text(readable.text.summary.spans, readable, numbers)
    for section in readable.text.sections:
        yield section.heading
        yield from blocks_text(section.blocks, readable, numbers)


def blocks_text(blocks, readable, numbers):
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield spans_text(spans, readable, numbers)
            case ItemList(items, numbered):
                for number, item in enumerate(items, 1):
                    yield f"{number}." if numbered else "•"
                    yield from blocks_text(item, readable, numbers)
            case Callout(_, inner):
                yield readable.phrases.callout_title(block)
                yield from blocks_text(inner, readable, numbers)
            case _:
                raise AssertionError(block)


def spans_text(spans, readable, numbers):
    written = ""
    for span in spans:
        match span:
            case Text(text):
                written += text
            case Strong(inner) | Emphasis(inner) | DocumentLink(inner):
                written += spans_text(inner, readable, numbers)
            case PhoneNumber(number_id):
                written += readable.digits[number_id]
            case Citation(reference_id):
                written += f"[{numbers[reference_id]}]"
    return written


def assert_in_order(readable, text):
    """The title and the rest each stand as one piece; between them are the band and the notices."""
    title, *pieces = map(without_spaces, words_of(readable))
    place = text.index(title)
    assert "".join(pieces) in text[place:], (readable.document.id, missing_piece(pieces, text))


def missing_piece(pieces, text):
    runs = (one + other for one, other in pairwise(pieces))
    return next((run for run in runs if run not in text), "")


def assert_line_by_line(readable, lines):
    """Count the letters of each line: right-to-left text is drawn from left to right.

    A letter with a vowel sign may be read twice, because Typst names it for the sign's glyph and for its own.
    """
    title, *pieces = words_of(readable)
    twice = {letter for letter, sign in pairwise("".join(pieces)) if sign in VOWEL_SIGNS}
    texts = [bare("".join(letter.text for letter in line)) for line in lines]
    starts = [number for number, text in enumerate(texts) if Counter(text) == Counter(bare(title)[: len(text)])]
    wanted = bare("".join(pieces))
    assert any(
        is_line_by_line(wanted, texts[start:], twice)
        for title_at in starts
        for start in range(title_at + 1, title_at + 25)
    ), readable.document.id


def is_line_by_line(wanted, texts, twice):
    states = {0}  # how much of `wanted` may have been read before a line
    for text in texts:
        if len(wanted) in states:
            return True
        states = {place + taken for place in states for taken in takes(wanted[place:], text, twice)}
    return len(wanted) in states


def takes(wanted, text, twice):
    """Yield how many letters of `wanted` can be what stands on the line `text`."""
    letters = Counter(text)
    for taken in range(len(text), max(-1, len(text) - 8), -1):
        line = Counter(wanted[:taken])
        if line <= letters and set(letters - line) <= twice:
            yield taken


def bare(text):
    """Leave out vowel signs, which stand above their letters."""
    return "".join(sign for sign in without_spaces(text) if sign not in VOWEL_SIGNS)


def assert_said(pdf, documents, language, column=0, columns=1):
    """Each of the documents stands in a column, whole and in order."""
    if language == "ar":
        lines = body_lines(pdf, column, columns)
        for document in documents:
            assert_line_by_line(document, lines)
    else:
        text = body_texts(pdf, columns)[column]
        for document in documents:
            assert_in_order(document, text)


def assert_sound(pdf, tmp_path, *languages):
    file = tmp_path / "handout.pdf"
    file.write_bytes(pdf)
    assert list(validate(file).findings) == []
    assert structure_problems(pdf, {language.split("-")[0] for language in languages}) == []
    assert font_problems(pdf) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_say_what_the_library_says(press, shipped, tmp_path, language):
    pdf, documents = printed(press, shipped, Layout.PAGES, EVERYWHERE, (language,))
    assert_said(pdf, documents, language)
    assert_sound(pdf, tmp_path, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_languages_side_by_side_say_what_the_library_says(press, shipped, tmp_path, language):
    other = "es" if language == "en" else "en"
    pdf, documents = printed(press, shipped, Layout.BILINGUAL, SOME, (other, language))
    assert_said(pdf, documents[::2], language, 0, 2)
    assert_said(pdf, documents[1::2], language, 1, 2)
    assert_sound(pdf, tmp_path, other, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_packet_says_what_the_library_says(press, shipped, tmp_path, language):
    other = "es" if language == "en" else "en"
    pdf, documents = printed(press, shipped, Layout.PACKET, SOME, (language, other))
    assert_said(pdf, documents, language)
    assert_sound(pdf, tmp_path, other, language)
