"""Stand-ins for the services behind the window: a search that waits to be let go, and pages made of a fixed PDF."""

import threading
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from kyr_app.errors import ReaderError
from kyr_app.model.document import Kind
from kyr_app.model.handout import HandoutRecipe
from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import Excerpt, FilterCounts, SearchHit, SearchQuery, SearchResults


@dataclass
class HeldSearch:
    """Answers each query with the document that `answers` names, once `release` was called for its words."""

    answers: dict[str, str]
    asked: list[str] = field(default_factory=list)
    _released: dict[str, threading.Event] = field(default_factory=dict)

    def search(self, query: SearchQuery) -> SearchResults:
        self.asked.append(query.words)
        assert self._event(query.words).wait(5)
        document_id = self.answers.get(query.words)
        hits = (hit(document_id),) if document_id else ()
        return SearchResults(query, hits=hits, counts=FilterCounts(total=len(hits)))

    def release(self, words: str) -> None:
        self._event(words).set()

    def _event(self, words: str) -> threading.Event:
        return self._released.setdefault(words, threading.Event())


@dataclass
class FailingSearch:
    """Fails at every query."""

    error: Exception

    def search(self, query: SearchQuery) -> SearchResults:
        raise self.error


@dataclass(frozen=True)
class FakeConcern:
    asks_first: bool = False
    concern: str = "ended"
    document_id: str = "old-program"
    language: str = "en"
    title: str = "The parole program that ended"


@dataclass(frozen=True)
class FakePages:
    pdf: bytes
    pages: int = 2
    sheets: int = 1
    instruction: int | None = None
    spills: bool = False
    warnings: tuple[FakeConcern, ...] = ()


@dataclass
class FakeHandouts:
    """Hands out the same PDF every time, or fails; remembers what it was asked for.

    With `fitted` pages it spills until `fit` is asked for. `held` lets nothing be made before it is set.
    """

    pdf: bytes = b""
    error: Exception | None = None
    asks_first: bool = False
    concerns: tuple[FakeConcern, ...] = ()
    instruction: int | None = None
    pages: int = 2
    fitted: int | None = None
    held: threading.Event | None = None
    made: list[HandoutRecipe] = field(default_factory=list)
    forgotten: int = 0

    def make(self, recipe: HandoutRecipe) -> FakePages:
        self.made.append(recipe)
        if self.held is not None:
            assert self.held.wait(5)
        if self.error is not None:
            raise self.error
        spills = self.fitted is not None and not recipe.fit
        pages = self.fitted if self.fitted is not None and recipe.fit else self.pages
        return FakePages(self.pdf, pages, (pages + 1) // 2, self.instruction, spills, self.concerns)

    def warnings(self, recipe: HandoutRecipe) -> tuple[FakeConcern, ...]:
        return self.concerns or (FakeConcern(self.asks_first),)

    def forget(self) -> None:
        self.forgotten += 1


@dataclass
class FakeRecipes:
    """Fails at every file."""

    error: ReaderError

    def read_recipe(self, path: Path) -> HandoutRecipe:
        raise self.error

    def write_recipe(self, path: Path, recipe: HandoutRecipe) -> None:
        raise self.error

    def read_logo(self, path: Path) -> bytes:
        raise self.error


@dataclass
class FakePrinter:
    """A printer that can turn sheets, unless it is told otherwise."""

    can_turn: bool = True
    mode: QPrinter.DuplexMode = QPrinter.DuplexMode.DuplexNone

    def setDuplex(self, mode: QPrinter.DuplexMode) -> None:  # noqa: N802 - Qt's name
        self.mode = mode if self.can_turn else self.mode

    def duplex(self) -> QPrinter.DuplexMode:
        return self.mode


@dataclass
class FakeClipboard:
    """A clipboard that knows who filled it."""

    owns_clipboard: bool = False
    owns_selection: bool = False
    cleared: list[object] = field(default_factory=list)

    def ownsClipboard(self) -> bool:  # noqa: N802 - Qt's name
        return self.owns_clipboard

    def ownsSelection(self) -> bool:  # noqa: N802 - Qt's name
        return self.owns_selection

    def clear(self, mode: object) -> None:
        self.cleared.append(mode)


def hit(document_id: str, title: str = "", language: str = "en", excerpt: str = "An excerpt.") -> SearchHit:
    """Return a hit for a document of the example library."""
    return SearchHit(
        document_id=document_id,
        language=language,
        title=Excerpt(title or document_id),
        kind=Kind.GUIDE,
        state=LegalState.IN_FORCE,
        score=1.0,
        section=None,
        excerpt=Excerpt(excerpt),
    )
