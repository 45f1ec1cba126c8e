"""The faces of cards and signs as data for the templates: the first in the chosen language, the second in English.

The first face speaks to whoever holds the card, the second to an officer. Each carries its own line of standing text.
"""

from collections.abc import Mapping
from dataclasses import replace
from gettext import gettext

from kyr_app.errors import HandoutError
from kyr_app.handout.document_data import head_data, paper_context, section_data
from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.parts import Part
from kyr_app.markup.typst_values import Value
from kyr_app.model.blocks import Paragraph
from kyr_app.model.document import Kind
from kyr_app.model.handout import Layout
from kyr_app.model.partial_date import PartialDate
from kyr_app.model.readable_document import ReadableDocument

OFFICERS_LANGUAGE = "en"
_MOST_FACES = 2
_LAYOUTS = {"-notes": Layout.HALF_SHEET, "-sign": Layout.SIGN}


def layout_of_card(document_id: str) -> Layout:
    """Return the layout that a card's id asks for: `...-sign`, `...-notes`, and wallet cards for any other."""
    return next((layout for end, layout in _LAYOUTS.items() if document_id.endswith(end)), Layout.CARDS)


def refuse_unfit_card(part: Part, layout: Layout) -> None:
    """Raise HandoutError, one sentence, for a document that does not suit the layouts `cards` and `sign`."""
    document, named = part.readable.document, f"“{part.text.title}”"
    if document.kind is not Kind.CARD:
        raise HandoutError(
            gettext("{card} is not a card; choose pages, half-sheet or booklet for it.").format(card=named)
        )
    if layout is Layout.CARDS and layout_of_card(document.id) is Layout.HALF_SHEET:
        raise HandoutError(
            gettext("{card} is too long for a wallet card; choose half-sheet for it.").format(card=named)
        )
    if not 1 <= face_count(part) <= _MOST_FACES:
        detail = gettext("{card} has {number} faces, and a card has one or two.")
        raise HandoutError(detail.format(card=named, number=face_count(part)))


def face_count(part: Part) -> int:
    """Return how many faces are printed of a card."""
    return sum(bool(section.heading) for section in part.text.sections)


def card_data(part: Part, original: ReadableDocument, fonts: FontShelf) -> Value:
    """Return one card. `original` is the same document in the officer's language.

    `name` tells the card in an error; the template says which card has too much text by it.
    """
    backs = Part(part.number, part.item, original, original.text)
    headed = [section.anchor for section in part.readable.text.sections if section.heading]
    chosen = [section.anchor for section in part.text.sections if section.heading]
    return {
        "name": part.label,
        "faces": [_face(part if headed.index(anchor) == 0 else backs, anchor, fonts) for anchor in chosen],
    }


def faces_alone(readable: ReadableDocument) -> ReadableDocument:
    """Return a card of half-sheet size without what explains it; any other document as it is."""
    if layout_of_card(readable.document.id) is not Layout.HALF_SHEET:
        return readable
    text = readable.text
    faces = tuple(section for section in text.sections if section.heading)
    return replace(readable, text=replace(text, summary=Paragraph(()), sections=faces))


def card_line(readable: ReadableDocument) -> str:
    """Return the line inside a card's edge: `Information, not advice · rights-card es · July 2026 · machine ...`."""
    document, words = readable.document, readable.phrases.sheet
    month = PartialDate(document.as_of.year, document.as_of.month)
    by = words.by_machine if readable.translation.is_by_machine else ""
    parts = (words.not_advice, f"{document.id} {readable.language}", readable.phrases.date(month), by)
    return " · ".join(filter(None, parts))


def _face(part: Part, anchor: str, fonts: FontShelf) -> Mapping[str, Value]:
    readable = part.readable
    context = paper_context(part, {}, {})
    (section,) = (section for section in readable.text.sections if section.anchor == anchor)
    return {
        **head_data(part, fonts, context),
        **section_data(section, part, context),
        "facts_are_old": readable.notices.facts_are_old,
        "line": card_line(readable),
    }
