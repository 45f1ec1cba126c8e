"""What goes to the printer: a recipe of documents, languages, layout, paper and the clinic's details."""

from dataclasses import dataclass, field
from enum import StrEnum


class Layout(StrEnum):
    """How documents are laid out on sheets."""

    PAGES = "pages"


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
    """Everything that decides what the pages look like."""

    items: tuple[HandoutItem, ...]
    languages: tuple[str, ...] = ("en",)
    layout: Layout = Layout.PAGES
    paper: Paper = Paper.LETTER
    copies: int = 1
    save_ink: bool = False
    large_print: bool = False
    qr_code: bool = False
    clinic: ClinicDetails = field(default_factory=ClinicDetails)
