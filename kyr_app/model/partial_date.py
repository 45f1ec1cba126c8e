"""A date that is never more exact than known: a year, a year and month, or a full date."""

import re
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, order=True, slots=True)
class PartialDate:
    """A year, a year and month, or a full date. Unknown parts are 0 and sort first."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2024`, `2024-11` or `2024-11-07`; raise ValueError for anything else."""
        match = _FORM.fullmatch(text)
        if match is None:
            message = f"{text!r} is not a year, a year and month, or a full date"
            raise ValueError(message)
        year, month, day = (int(part or 0) for part in match.groups())
        date(year, month or 1, day or 1)
        return cls(year, month, day)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return the full date `day`."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        """Return the ISO 8601 form, as short as the date is known."""
        text = f"{self.year:04}"
        if self.month:
            text += f"-{self.month:02}"
        if self.day:
            text += f"-{self.day:02}"
        return text
