"""What a person narrowed the results to: one kind, one topic, only law in force."""

from dataclasses import dataclass

from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import SearchQuery

# As many rows as a tall screen shows; the next come when the list is scrolled to its end.
ROWS_AT_FIRST = 10


@dataclass(frozen=True, slots=True)
class Filters:
    """Chosen filters; None lets everything pass. `exact`: search for the words as they are spelled."""

    kind: Kind | None = None
    topic: str | None = None
    in_force_only: bool = False
    exact: bool = False

    def query(self, words: str, language: str) -> SearchQuery:
        """Return the query that asks for `words` within these filters."""
        return SearchQuery(
            words=words,
            language=language,
            kinds=frozenset({self.kind} if self.kind else ()),
            topics=frozenset({self.topic} if self.topic else ()),
            states=frozenset({LegalState.IN_FORCE} if self.in_force_only else ()),
            limit=ROWS_AT_FIRST,
            exact=self.exact,
        )

    @property
    def count(self) -> int:
        """How many filters are set."""
        return sum((self.kind is not None, self.topic is not None, self.in_force_only))
