"""Opens documents: the text in the reader's language, with everything that must be said about it today."""

import difflib
from datetime import date

from kyr_app.application.open_library import OpenLibrary
from kyr_app.errors import UnknownDocumentError
from kyr_app.model.document import Document
from kyr_app.model.legal_status import Today
from kyr_app.model.readable_document import ReadableDocument, notices_for

_SIMILAR = 3


class DocumentReader:
    """Reads from an open library, on the day `clock_day`."""

    def __init__(self, library: OpenLibrary, clock_day: date) -> None:
        self._library = library
        self.catalog = library.catalog
        self.today = Today.judged(clock_day, library.catalog.library.released)

    def document(self, document_id: str) -> Document:
        """Return the document, or raise UnknownDocumentError with ids that look like it."""
        found = self.catalog.documents.get(document_id)
        if found is None:
            similar = difflib.get_close_matches(document_id, self.catalog.documents, _SIMILAR)
            raise UnknownDocumentError(document_id, tuple(similar))
        return found

    def open(self, document_id: str, language: str) -> ReadableDocument:
        """Open a document for a reader of `language`; raise UnknownDocumentError or DocumentUnreadableError."""
        document = self.document(document_id)
        translation = self.catalog.translation(document, language)
        return ReadableDocument(
            document=document,
            language=translation.language,
            translation=translation,
            text=self._library.texts.text(document, translation.language),
            phrases=self.catalog.phrases_for(translation.language),
            notices=notices_for(document, language, self.catalog, self.today),
            numbers=self.catalog.phone_numbers,
        )

    def source(self, document_id: str, language: str) -> str:
        """Return the Markdown of a document in `language`, or in the language it falls back to."""
        document = self.document(document_id)
        return self._library.texts.source(document, self.catalog.translation(document, language).language)

    def picture(self, document: Document, file: str) -> bytes:
        """Return a picture of the document; an empty one where it cannot be read."""
        try:
            return self._library.texts.path(document, file).read_bytes()
        except OSError:
            return b""
