"""What the window asks of the application. The services of bootstrap.py fit these; so do the fakes of the tests.

Naming the services themselves would load the search engine and the typesetter before the window is on screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kyr_app.model.catalog import Catalog
from kyr_app.model.document import Document
from kyr_app.model.handout import HandoutRecipe
from kyr_app.model.legal_status import Today
from kyr_app.model.query import SearchQuery, SearchResults
from kyr_app.model.readable_document import ReadableDocument


class Reading(Protocol):
    """Opens documents; see application/read_document.py."""

    @property
    def catalog(self) -> Catalog:
        """Everything the library holds but its texts."""
        ...

    @property
    def today(self) -> Today:
        """The day freshness is judged by."""
        ...

    def open(self, document_id: str, language: str) -> ReadableDocument:
        """Open a document; raise UnknownDocumentError or DocumentUnreadableError."""
        ...

    def picture(self, document: Document, file: str) -> bytes:
        """Return a picture of the document, empty where it cannot be read."""
        ...


class Searching(Protocol):
    """Answers queries; see application/search_library.py."""

    def search(self, query: SearchQuery) -> SearchResults:
        """Return hits, or what lies nearest."""
        ...


class FinishedPages(Protocol):
    """A finished handout; see application/make_handout.py."""

    @property
    def pdf(self) -> bytes:
        """The pages."""
        ...


class Concern(Protocol):
    """Something to know before a document is handed out; see handout/checks.py."""

    @property
    def asks_first(self) -> bool:
        """Whether nothing may be printed before a person says yes."""
        ...


class HandoutMaking(Protocol):
    """Makes PDFs; see application/make_handout.py."""

    def make(self, recipe: HandoutRecipe) -> FinishedPages:
        """Return the pages; raise a ReaderError where they cannot be made."""
        ...

    def warnings(self, recipe: HandoutRecipe) -> Sequence[Concern]:
        """Return what to know before this is printed."""
        ...


@dataclass(frozen=True, slots=True)
class LibraryAccess:
    """What works on an open library."""

    reader: Reading
    search: Searching
    handouts: HandoutMaking
