"""What goes to the printer: a recipe of documents, languages, layout, paper and the clinic's details."""

from dataclasses import dataclass, field
from enum import StrEnum


class Layout(StrEnum):
    """How documents are laid out on sheets."""

    PAGES = "pages"
    BILINGUAL = "bilingual"
    HALF_SHEET = "half-sheet"
    BOOKLET = "booklet"
    CARDS = "cards"
    SIGN = "sign"
    PACKET = "packet"


class Sides(StrEnum):
    """How the printer reaches the second side of a sheet.

    With `ONE_SIDED` a card becomes one that is folded over; a booklet needs both sides and takes two passes.
    """

    ONE_SIDED = "one-sided"
    LONG_EDGE = "long-edge"
    SHORT_EDGE = "short-edge"
    TWO_PASS = "two-pass"  # noqa: S105 - a way of printing


class Paper(StrEnum):
    """Sheet sizes that clinics have."""

    LETTER = "letter"
    A4 = "a4"
    LEGAL = "legal"


@dataclass(frozen=True, slots=True)
class ClinicDetails:
    """Who hands the paper out; printed beside the standing text and never over it. The logo is a PNG's bytes."""

    name: str = ""
    phone: str = ""
    address: str = ""
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class HandoutItem:
    """A document, or one section of it."""

    document_id: str
    section: str | None = None


@dataclass(frozen=True, slots=True)
class HandoutRecipe:
    """Everything that decides what the pages look like.

    `fit` sets type and gaps about 5 % smaller, so that one or two lines need no page of their own.
    """

    items: tuple[HandoutItem, ...]
    languages: tuple[str, ...] = ("en",)
    layout: Layout = Layout.PAGES
    paper: Paper = Paper.LETTER
    sides: Sides = Sides.LONG_EDGE
    copies: int = 1
    save_ink: bool = False
    large_print: bool = False
    qr_code: bool = False
    fit: bool = False
    clinic: ClinicDetails = field(default_factory=ClinicDetails)
