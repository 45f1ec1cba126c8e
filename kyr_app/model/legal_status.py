"""What the law's state is, and whether facts can still be relied on, on a given day.

The six states and the rules for old facts and wrong clocks come from the content format (docs/content.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kyr_app.model.partial_date import PartialDate


class LegalState(StrEnum):
    """The state of the law that a document describes."""

    IN_FORCE = "in-force"
    CHANGING = "changing"
    CHANGED = "changed"
    ENDED = "ended"
    HISTORICAL = "historical"
    POSITION = "position"

    @property
    def is_dead(self) -> bool:
        """Whether nobody can rely on what the document describes."""
        return self in (LegalState.ENDED, LegalState.HISTORICAL)

    @property
    def is_news(self) -> bool:
        """Whether the document belongs under *What changed*."""
        return self in (LegalState.CHANGING, LegalState.CHANGED, LegalState.ENDED)


@dataclass(frozen=True, slots=True)
class LegalStatus:
    """The state, since when, and one sentence about it in each language."""

    state: LegalState
    since: PartialDate | None = None
    note: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Today:
    """The day freshness is judged by. A clock that stands before the library's release date is wrong."""

    day: date
    clock_is_wrong: bool = False

    @classmethod
    def judged(cls, clock_day: date, released: date) -> "Today":
        """Return the clock's day, or the release date where the clock stands before it."""
        return cls(max(clock_day, released), clock_is_wrong=clock_day < released)

    def is_past(self, check_by: date) -> bool:
        """Whether the day until which facts were good lies behind."""
        return self.day > check_by
