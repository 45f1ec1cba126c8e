"""What the window asks of the application. The services of bootstrap.py fit these; so do the fakes of the tests.

Naming the services themselves would load the search engine and the typesetter before the window is on screen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kyr_app.model.catalog import Catalog
from kyr_app.model.document import Document
from kyr_app.model.handout import HandoutRecipe
from kyr_app.model.query import SearchQuery, SearchResults
from kyr_app.model.readable_document import ReadableDocument

PictureSource = Callable[[str], bytes]  # the bytes of a picture of the open document, by its file's name


class Reading(Protocol):
    """Opens documents; see application/read_document.py."""

    @property
    def catalog(self) -> Catalog:
        """Everything the library holds but its texts."""
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

    @property
    def pages(self) -> int:
        """How many pages the PDF has."""
        ...

    @property
    def sheets(self) -> int:
        """How many sheets of paper it takes."""
        ...

    @property
    def instruction(self) -> int | None:
        """The page, counted from 0, that tells how to turn the stack: fronts before it, backs after it."""
        ...

    @property
    def spills(self) -> bool:
        """Whether one or two lines stand on a page of their own and `HandoutRecipe.fit` would take them back."""
        ...

    @property
    def warnings(self) -> "Sequence[Concern]":
        """What to know before this is handed out."""
        ...


class Concern(Protocol):
    """Something to know before a document is handed out; see handout/checks.py."""

    @property
    def concern(self) -> str:
        """Which concern it is: one of HandoutConcern in handout/checks.py."""
        ...

    @property
    def document_id(self) -> str:
        """The document it is about."""
        ...

    @property
    def language(self) -> str:
        """The language of the text it is about."""
        ...

    @property
    def title(self) -> str:
        """The title of the document in that language."""
        ...

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

    def forget(self) -> None:
        """Give back the memory that large handouts took."""
        ...


class RecipeFiles(Protocol):
    """Reads and writes files of handouts; see application/recipe_file.py, which is one."""

    def read_recipe(self, path: Path) -> HandoutRecipe:
        """Return a recipe; raise RecipeError where the file is none."""
        ...

    def write_recipe(self, path: Path, recipe: HandoutRecipe) -> None:
        """Write a recipe; raise OutputError where that cannot be done."""
        ...

    def read_logo(self, path: Path) -> bytes:
        """Return a PNG that can be a clinic's logo; raise RecipeError for any other file."""
        ...


@dataclass(frozen=True, slots=True)
class LibraryAccess:
    """What works on an open library."""

    reader: Reading
    search: Searching
    handouts: HandoutMaking
    recipes: RecipeFiles
