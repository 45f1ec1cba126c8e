"""Stand-ins for the services behind the window: a search that waits to be let go, and pages made of a fixed PDF."""

import threading
from dataclasses import dataclass, field

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
    asks_first: bool


@dataclass(frozen=True)
class FakePages:
    pdf: bytes


@dataclass
class FakeHandouts:
    """Hands out the same PDF every time, or fails; remembers what it was asked for."""

    pdf: bytes = b""
    error: ReaderError | None = None
    asks_first: bool = False
    made: list[HandoutRecipe] = field(default_factory=list)

    def make(self, recipe: HandoutRecipe) -> FakePages:
        self.made.append(recipe)
        if self.error is not None:
            raise self.error
        return FakePages(self.pdf)

    def warnings(self, recipe: HandoutRecipe) -> tuple[FakeConcern, ...]:
        return (FakeConcern(self.asks_first),)


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
