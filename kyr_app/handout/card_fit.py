"""Whether the faces of a card fit the card, found by typesetting each of them at the smallest size we print."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.handout_source import MAIN, HandoutSource
from kyr_app.handout.page_images import PdfPages
from kyr_app.handout.typesetter import Typesetter
from kyr_app.markup.typst import VOCABULARY, PaperContext, blocks_to_typst
from kyr_app.markup.typst_values import Code, typst_value
from kyr_app.model.document import DocumentText, Section
from kyr_app.model.phrases import Phrases

_OPTIONS = {"large_print": False, "save_ink": True}


@dataclass(frozen=True, slots=True)
class CardSize:
    """The live area of a face, and the smallest text on it, as lengths of Typst."""

    width: str
    height: str
    text: str


# Sizes of handouts.md: a wallet card of 3.5 x 2 in less 1/8 in at each cut, half a Letter page, a sign on one.
WALLET = CardSize("3.25in", "1.75in", "7.5pt")
HALF_SHEET = CardSize("4.75in", "7.5in", "11pt")
SIGN = CardSize("7.5in", "9.5in", "32pt")


def size_of_card(document_id: str) -> CardSize:
    """Return the size that a card's id asks for: `...-sign`, `...-notes`, and a wallet card for any other."""
    if document_id.endswith("-sign"):
        return SIGN
    return HALF_SHEET if document_id.endswith("-notes") else WALLET


class CardFit:
    """Measures faces with the templates in `templates`."""

    def __init__(self, templates: Path, fonts: FontShelf, typesetter: Typesetter) -> None:
        self._templates = templates
        self._fonts = fonts
        self._typesetter = typesetter

    def faces_too_long(
        self, document_id: str, text: DocumentText, language: str, phrases: Phrases, digits: Mapping[str, str]
    ) -> tuple[str, ...]:
        """Return the anchors of faces that need more room than their card has; raise HandoutError."""
        context = PaperContext(phrases, document_id, digits, {}, {})
        faces = [section for section in text.sections if section.heading]
        return tuple(
            face.anchor for face in faces if self._pages(face, size_of_card(document_id), language, context) > 1
        )

    def _pages(self, face: Section, size: CardSize, language: str, context: PaperContext) -> int:
        typeface = self._fonts.for_language(language)
        card = {
            "width": Code(size.width),
            "height": Code(size.height),
            "text": Code(size.text),
            "fonts": self._fonts.families_for(language),
            "lang": typeface.language,
            "region": typeface.region,
            "direction": Code(context.phrases.direction),
        }
        faces = [{"heading": face.heading, "blocks": Code(blocks_to_typst(face.blocks, context))}]
        main = (
            '#import "card-face.typ": card-faces, vocabulary\n'
            f"#let ({', '.join(VOCABULARY)}) = vocabulary({typst_value(_OPTIONS)})\n"
            f"#card-faces({typst_value(card)}, {typst_value(faces)})\n"
        )
        templates = {file.name: file.read_bytes() for file in self._templates.glob("*.typ")}
        source = HandoutSource({MAIN: main.encode(), **templates})
        with PdfPages(self._typesetter.typeset(source, images={}, accessible=False)) as pages:
            return pages.page_count
