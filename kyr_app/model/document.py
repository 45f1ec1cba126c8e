"""Documents of the library: what is known of each, and the parsed text of one of its translations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kyr_app.model.blocks import Blocks, Paragraph
from kyr_app.model.legal_status import LegalStatus
from kyr_app.model.partial_date import PartialDate

MACHINE = "machine"


class Kind(StrEnum):
    """What sort of document it is."""

    ALERT = "alert"
    EXPLAINER = "explainer"
    PLATFORM = "platform"
    GUIDE = "guide"
    CARD = "card"


class Strength(StrEnum):
    """How well a reference supports its facts."""

    STRONG = "strong"
    WEAK = "weak"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Source:
    """The publication that a document descends from."""

    title: str
    publisher: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What supports a fact; cited in the text by its id."""

    id: str
    title: str
    url: str | None = None
    strength: Strength = Strength.STRONG


@dataclass(frozen=True, slots=True)
class Review:
    """A named person's review of one language."""

    lang: str
    name: str
    role: str
    on: date


@dataclass(frozen=True, slots=True)
class SectionHeading:
    """Where a section starts. The first section of a text may have neither heading nor anchor."""

    anchor: str
    heading: str


@dataclass(frozen=True, slots=True)
class Translation:
    """What the catalog knows of one language of a document; the text itself is read when it is opened."""

    language: str
    title: str
    summary: str
    sections: tuple[SectionHeading, ...]
    by: str | None = None
    outdated_sections: tuple[str, ...] = ()

    @property
    def is_by_machine(self) -> bool:
        """Whether nobody has checked this translation."""
        return self.by == MACHINE


@dataclass(frozen=True, slots=True)
class Document:
    """One document in all its languages. `version` is short and changes with the text."""

    id: str
    kind: Kind
    topics: tuple[str, ...]
    jurisdiction: str
    as_of: date
    check_by: date
    status: LegalStatus
    folder: str
    version: str
    translations: Mapping[str, Translation]
    first_published: PartialDate | None = None
    reviews: tuple[Review, ...] = ()
    source: Source | None = None
    references: tuple[Reference, ...] = ()

    def review_in(self, language: str) -> Review | None:
        """Return the latest review of `language`, or None where nobody has reviewed it."""
        reviews = [review for review in self.reviews if review.lang == language]
        return max(reviews, key=lambda review: review.on, default=None)


@dataclass(frozen=True, slots=True)
class Section:
    """A `##` heading and the blocks below it. The anchor is the English heading's, in every language."""

    anchor: str
    heading: str
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A parsed language file."""

    title: str
    summary: Paragraph
    sections: tuple[Section, ...] = field(default=())
