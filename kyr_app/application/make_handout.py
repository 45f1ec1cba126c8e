"""Turns a recipe into a PDF: file, preview and paper are the same bytes."""

from dataclasses import dataclass

from kyr_app.application.read_document import DocumentReader
from kyr_app.handout.checks import HandoutWarning, recipe_warnings
from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.typesetter import Typesetter
from kyr_app.markup.typst import picture_path
from kyr_app.markup.walk import blocks_in
from kyr_app.model.blocks import Image
from kyr_app.model.handout import HandoutRecipe
from kyr_app.model.readable_document import ReadableDocument


@dataclass(frozen=True, slots=True)
class Handout:
    """A finished handout and what a person should hear before it is handed out."""

    pdf: bytes
    warnings: tuple[HandoutWarning, ...]


class HandoutMaker:
    """Makes handouts from an open library."""

    def __init__(self, reader: DocumentReader, composer: HandoutComposer, typesetter: Typesetter) -> None:
        self._reader = reader
        self._composer = composer
        self._typesetter = typesetter

    def make(self, recipe: HandoutRecipe) -> Handout:
        """Return the PDF.

        Raises UnknownDocumentError, UnknownSectionError, DocumentUnreadableError or HandoutError.
        """
        documents = self._documents(recipe)
        source = self._composer.compose(recipe, documents)
        pdf = self._typesetter.typeset(source, images=self._pictures(documents))
        return Handout(pdf, recipe_warnings(recipe, documents))

    def warnings(self, recipe: HandoutRecipe) -> tuple[HandoutWarning, ...]:
        """Return what a person should hear before this is printed, without making the PDF."""
        return recipe_warnings(recipe, self._documents(recipe))

    def _documents(self, recipe: HandoutRecipe) -> tuple[ReadableDocument, ...]:
        return tuple(
            self._reader.open(item.document_id, language) for item in recipe.items for language in recipe.languages
        )

    def _pictures(self, documents: tuple[ReadableDocument, ...]) -> dict[str, bytes]:
        return {
            picture_path(readable.document.id, block.file): self._reader.picture(readable.document, block.file)
            for readable in documents
            for section in readable.text.sections
            for block in blocks_in(section.blocks)
            if isinstance(block, Image)
        }
