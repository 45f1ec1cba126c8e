"""Documents, recipes and finished handouts for tests of paper."""

import struct
import unicodedata
import zlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec
import pypdfium2

from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.handout.typesetter import Typesetter
from kyr_app.markup.parser import parse_document
from kyr_app.model.catalog import Catalog, LibraryDetails, ListedNumber
from kyr_app.model.document import Document, Kind, Reference, SectionHeading, Source, Translation
from kyr_app.model.handout import HandoutItem, HandoutRecipe
from kyr_app.model.legal_status import LegalState, LegalStatus, Today
from kyr_app.model.partial_date import PartialDate
from kyr_app.model.phrases import Phrases
from kyr_app.model.readable_document import ReadableDocument, notices_for

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "resources" / "handout"
RELEASED = date(2026, 7, 4)
ENDED = LegalStatus(LegalState.ENDED, PartialDate(2024, 11, 7), {"en": "A court struck it down.", "es": "Se anuló."})
SHORT = "# At the door\n\nKeep the door closed.\n\n## Say\n\n> [!SAY]\n> I do not consent.\n"


def phrases(language: str) -> Phrases:
    file = ROOT / "content" / "phrases" / f"{language}.toml"
    return msgspec.toml.decode(file.read_bytes(), type=Phrases)


def readable(
    source: str = SHORT,
    *,
    language: str = "en",
    wanted: str | None = None,
    document_id: str = "at-the-door",
    kind: Kind = Kind.GUIDE,
    status: LegalStatus | None = None,
    origin: Source | None = None,
    references: tuple[Reference, ...] = (),
    numbers: dict[str, ListedNumber] | None = None,
    by: str | None = None,
    outdated: tuple[str, ...] = (),
    day: date = RELEASED,
) -> ReadableDocument:
    """Parse `source` and open it as a reader of `wanted` would on `day`."""
    text = parse_document(source).text
    assert text is not None
    headings = tuple(SectionHeading(section.anchor, section.heading) for section in text.sections)
    translation = Translation(language, text.title, "", headings, by, outdated)
    document = Document(
        id=document_id,
        kind=kind,
        topics=(),
        jurisdiction="US",
        as_of=date(2026, 7, 4),
        check_by=date(2027, 1, 4),
        status=status or LegalStatus(LegalState.IN_FORCE),
        folder=f"guides/{document_id}",
        version="7c1f0a9",
        translations={language: translation},
        source=origin,
        references=references,
    )
    every_phrase = {name: phrases(name) for name in ("en", "es", language)}
    details = LibraryDetails("test", {"en": "Test"}, "Test", "1", RELEASED, "en")
    catalog = Catalog(details, {document_id: document}, {}, (), numbers or {}, every_phrase)
    notices = notices_for(document, wanted or language, catalog, Today.judged(day, RELEASED))
    return ReadableDocument(
        document, language, translation, text, catalog.phrases_for(language), notices, catalog.phone_numbers
    )


def recipe_for(documents: Sequence[ReadableDocument], **options) -> HandoutRecipe:
    """Return a recipe with one item a document, all in one language."""
    return HandoutRecipe(tuple(HandoutItem(document.document.id) for document in documents), **options)


class Press:
    """A composer and a typesetter, kept for a whole test run."""

    def __init__(self) -> None:
        self.fonts = bundled_fonts()
        self.composer = HandoutComposer(TEMPLATES, self.fonts)
        self.typesetter = Typesetter(self.fonts)

    def print(self, *documents: ReadableDocument, images: dict[str, bytes] | None = None, **options) -> bytes:
        source = self.composer.compose(recipe_for(documents, **options), documents)
        return self.typesetter.typeset(source, images=images or {})

    def pages(self, *documents: ReadableDocument, images: dict[str, bytes] | None = None, **options) -> list[str]:
        return words_on_pages(self.print(*documents, images=images, **options))


def words_on_pages(pdf: bytes) -> list[str]:
    """Read each page back: NFKC, single spaces, no format characters."""
    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for page in document:
        text_page = page.get_textpage()
        pages.append(plain(text_page.get_text_bounded()))
        text_page.close()
        page.close()
    document.close()
    return pages


def plain(text: str) -> str:
    """Return `text` as it is compared with what was read back."""
    shown = (character for character in unicodedata.normalize("NFKC", text) if unicodedata.category(character) != "Cf")
    return " ".join("".join(shown).split())


def png(width: int = 40, height: int = 20, gray: int = 0) -> bytes:
    """Return a small gray picture."""
    rows = zlib.compress((b"\x00" + bytes([gray]) * width) * height)
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
