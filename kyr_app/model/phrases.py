"""What the library says in its own languages on screen and paper; one object a language, from content/phrases/."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from kyr_app.model.blocks import Callout, CalloutKind
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
class SheetWords:
    """What a printed sheet says besides its documents. A library may leave any of it to these defaults."""

    contents: str = "Contents"
    not_advice: str = "Information, not advice"
    by_machine: str = "machine translation"
    full_size: str = "Print at 100 %, without scaling"
    inch: str = "1 inch"
    sheet_of: str = "Sheet {sheet} of {sheets}"
    front: str = "front"
    back: str = "back"
    one_sided: str = "One side only"
    long_edge: str = "Both sides, flip on the long edge"
    short_edge: str = "Both sides, flip on the short edge"
    by_hand: str = "Both sides, turned by hand"
    cut: str = "Cut at the marks"
    fold: str = "Fold at the dashed line"
    for_paper: str = "Arranged for paper, not tagged for screen readers"
    turn_title: str = "Now print the backs"
    turn_take: str = "When all fronts are out, take this page off the stack."
    turn_place: str = "Put the stack back into the tray just as it lies: printed side down, not turned around."
    turn_print: str = "Print the backs, from the last sheet to the first: pages {pages}."
    turn_assumed: str = (
        "This fits a printer that delivers sheets printed side down and prints on the upper side of what lies in its "
        "tray."
    )
    turn_other: str = (
        "If yours delivers them printed side up, or prints on the lower side: turn the stack over, top edge to bottom "
        "edge, and print the backs in the opposite order."
    )
    turn_try: str = "Try it with one sheet first. If its back is upside down, turn the stack around in the tray."


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of one language. A missing one without a default is an error, found when the library is loaded."""

    name: str
    direction: Literal["ltr", "rtl"]
    dates: DateForms
    states: Mapping[LegalState, str]
    banners: Mapping[LegalState, str]
    kinds: Mapping[Kind, str]
    kinds_plural: Mapping[Kind, str]
    callouts: Mapping[CalloutKind, str]
    page: PageWords
    sheet: SheetWords = field(default_factory=SheetWords)

    @property
    def is_rightward(self) -> bool:
        """Whether the language is written from left to right."""
        return self.direction == "ltr"

    def callout_title(self, callout: Callout) -> str:
        """Return what stands at the head of a callout."""
        day = self.date(callout.changed_on) if callout.changed_on is not None else ""
        return self.callouts[callout.kind].format(date=day)

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
