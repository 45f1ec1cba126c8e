"""Turns a recipe into a PDF: file, preview and paper are the same bytes."""

from dataclasses import dataclass

from kyr_app.application.read_document import DocumentReader
from kyr_app.handout.checks import HandoutWarning, recipe_warnings
from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.faces import OFFICERS_LANGUAGE
from kyr_app.handout.press import HandoutPress, PrintJob
from kyr_app.handout.sheet_words import Voice
from kyr_app.handout.typesetter import Typesetter
from kyr_app.markup.typst import picture_path
from kyr_app.markup.walk import blocks_in
from kyr_app.model.blocks import Image
from kyr_app.model.handout import HandoutRecipe, Layout
from kyr_app.model.readable_document import ReadableDocument


@dataclass(frozen=True, slots=True)
class Handout:
    """A finished handout and what a person should hear before it is handed out.

    `pages` are those of the PDF, `sheets` those of paper. `instruction` is the page, counted from 0, that tells how to
    turn the stack: fronts come before it, backs after it. `spills` holds where a document ends on a page with no more
    than two lines, and `HandoutRecipe.fit` would take them back.
    """

    pdf: bytes
    warnings: tuple[HandoutWarning, ...]
    pages: int
    sheets: int
    instruction: int | None = None
    spills: bool = False


class HandoutMaker:
    """Makes handouts from an open library."""

    def __init__(self, reader: DocumentReader, composer: HandoutComposer, typesetter: Typesetter) -> None:
        self._reader = reader
        self._press = HandoutPress(composer, typesetter)
        self._typesetter = typesetter

    def make(self, recipe: HandoutRecipe) -> Handout:
        """Return the PDF.

        Raises UnknownDocumentError, UnknownSectionError, DocumentUnreadableError or HandoutError.
        """
        documents = self._documents(recipe)
        originals = self._originals(recipe)
        images = self._pictures((*documents, *originals.values()))
        printed = self._press.print(PrintJob(recipe, documents, self._voices(documents[0]), originals, images))
        warnings = recipe_warnings(recipe, documents)
        return Handout(printed.pdf, warnings, printed.pages, printed.sheets, printed.turn, printed.spills)

    def warnings(self, recipe: HandoutRecipe) -> tuple[HandoutWarning, ...]:
        """Return what a person should hear before this is printed, without making the PDF."""
        return recipe_warnings(recipe, self._documents(recipe))

    def forget(self) -> None:
        """Give back the memory that large handouts took; best done when idle."""
        self._typesetter.forget()

    def _documents(self, recipe: HandoutRecipe) -> tuple[ReadableDocument, ...]:
        return tuple(
            self._reader.open(item.document_id, language) for item in recipe.items for language in recipe.languages
        )

    def _originals(self, recipe: HandoutRecipe) -> dict[str, ReadableDocument]:
        if recipe.layout not in (Layout.CARDS, Layout.SIGN):
            return {}
        return {item.document_id: self._reader.open(item.document_id, OFFICERS_LANGUAGE) for item in recipe.items}

    def _voices(self, first: ReadableDocument) -> tuple[Voice, ...]:
        """Return what sheets speak: the library's language, and that of the first document where it is another."""
        default = self._reader.catalog.library.default_language
        own = Voice(first.language, first.phrases)
        return (own,) if own.language == default else (Voice(default, self._reader.catalog.phrases_for(default)), own)

    def _pictures(self, documents: tuple[ReadableDocument, ...]) -> dict[str, bytes]:
        return {
            picture_path(readable.document.id, block.file): self._reader.picture(readable.document, block.file)
            for readable in documents
            for section in readable.text.sections
            for block in blocks_in(section.blocks)
            if isinstance(block, Image)
        }
