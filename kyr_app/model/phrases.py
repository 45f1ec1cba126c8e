"""What the library says in its own languages on screen and paper; one object a language, from content/phrases/."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kyr_app.model.blocks import CalloutKind
from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.partial_date import PartialDate

Months = tuple[str, str, str, str, str, str, str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class DateForms:
    """How a date is written: `{day}`, `{month}` and `{year}` stand for its parts."""

    months: Months
    short_months: Months
    full: str
    full_short: str
    month: str
    month_short: str


@dataclass(frozen=True, slots=True)
class PageWords:
    """Sentences of the banner, the page furniture and the footers. `{...}` marks what is filled in."""

    not_advice: str
    facts_as_of: str
    facts_are_old: str
    clock_is_wrong: str
    first_published: str
    not_reviewed: str
    reviewed_by: str
    machine_translation: str
    translated_by: str
    outdated_section: str
    only_in: str
    sources: str
    source: str
    weak: str
    unverified: str
    phone_numbers: str
    listed_on: str
    page_of: str
    library_of: str
    since: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of one language. A missing one is an error of the library, found when it is loaded."""

    name: str
    direction: Literal["ltr", "rtl"]
    dates: DateForms
    states: Mapping[LegalState, str]
    banners: Mapping[LegalState, str]
    kinds: Mapping[Kind, str]
    kinds_plural: Mapping[Kind, str]
    callouts: Mapping[CalloutKind, str]
    page: PageWords

    def date(self, day: date | PartialDate, *, short: bool = False) -> str:
        """Write a date in this language, no more exact than it is known."""
        partial = day if isinstance(day, PartialDate) else PartialDate.of(day)
        if not partial.month:
            return str(partial.year)
        forms = self.dates
        month = (forms.short_months if short else forms.months)[partial.month - 1]
        if not partial.day:
            form = forms.month_short if short else forms.month
        else:
            form = forms.full_short if short else forms.full
        return form.format(day=partial.day, month=month, year=partial.year)
