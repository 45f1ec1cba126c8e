"""What a person asks the library, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kyr_app.model.document import Kind, SectionHeading
from kyr_app.model.legal_status import LegalState


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """Words and filters. `language` is the reader's: it ranks and chooses the translation, and hides nothing.

    An empty filter lets everything pass; `written_in` keeps documents that exist in one of these languages.
    `exact`: look for the words as they are spelled.
    """

    words: str
    language: str = "en"
    kinds: frozenset[Kind] = frozenset()
    topics: frozenset[str] = frozenset()
    states: frozenset[LegalState] = frozenset()
    written_in: frozenset[str] = frozenset()
    limit: int = 50
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a section. `marks` are (start, end) character ranges of the words that matched."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One document that answers, at its best section (None where only the title or summary matched)."""

    document_id: str
    language: str
    title: Excerpt
    kind: Kind
    state: LegalState
    score: float
    section: SectionHeading | None
    excerpt: Excerpt
    matched: tuple[str, ...] = ()
    places: int = 1


@dataclass(frozen=True, slots=True)
class FilterCounts:
    """How many matching documents each filter value would leave."""

    total: int = 0
    kinds: Mapping[Kind, int] = field(default_factory=dict)
    topics: Mapping[str, int] = field(default_factory=dict)
    states: Mapping[LegalState, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SearchResults:
    """Hits good enough to be shown as answers, best first, one a document; else what lies nearest.

    `corrected`: the words that were looked for instead of those typed. `places`: the places of all documents that
    answer, shown or not; None where they are too many to count.
    """

    query: SearchQuery
    hits: tuple[SearchHit, ...] = ()
    nearest: tuple[SearchHit, ...] = ()
    corrected: str | None = None
    counts: FilterCounts = field(default_factory=FilterCounts)
    places: int | None = 0
    milliseconds: float = 0.0
