"""The one place that asks the machine what day it is; everything else is handed a clock."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol


class Clock(Protocol):
    """Knows what day it is."""

    def today(self) -> date:
        """Return the local date."""
        ...


class SystemClock:
    """The machine's own clock, right or wrong."""

    def today(self) -> date:
        """Return the local date."""
        return date.today()  # noqa: DTZ011, TID251 - the person's own day is meant, and this is the one clock


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands: `--on DATE` and tests."""

    day: date

    def today(self) -> date:
        """Return the day it stands at."""
        return self.day
