"""The library of this checkout, opened for reading without its search index."""

from dataclasses import dataclass, field
from datetime import date

from kyr_app.library.loader import LoadedLibrary, load_all
from kyr_app.model.catalog import Catalog
from kyr_app.model.document import Document
from kyr_app.model.legal_status import Today
from kyr_app.model.readable_document import ReadableDocument, notices_for
from tests.support.handouts import ROOT


@dataclass(frozen=True)
class ShippedReader:
    """Opens documents as application/read_document.py does, on a day of the test's choice or that of the release."""

    library: LoadedLibrary = field(default_factory=lambda: load_all(ROOT / "content"))
    day: date | None = None

    @property
    def catalog(self) -> Catalog:
        return self.library.catalog

    def open(self, document_id: str, language: str) -> ReadableDocument:
        catalog = self.catalog
        document = catalog.documents[document_id]
        translation = catalog.translation(document, language)
        return ReadableDocument(
            document,
            translation.language,
            translation,
            self.library.texts[document_id, translation.language],
            catalog.phrases_for(translation.language),
            notices_for(document, language, catalog, Today(self.day or catalog.library.released)),
            catalog.phone_numbers,
        )

    def picture(self, document: Document, file: str) -> bytes:
        return (self.library.root / document.folder / file).read_bytes()
