"""A parsed text: blocks (headings, paragraphs, lists, callouts, tables, images) made of inline spans."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold spans."""

    spans: "Spans"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Italic spans."""

    spans: "Spans"


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """A link to another document of the library, or to one of its sections."""

    spans: "Spans"
    document_id: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A phone number of phone-numbers.toml, by its id."""

    number_id: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A pointer to one of the document's references, by its id."""

    reference_id: str


Span = Text | Strong | Emphasis | DocumentLink | PhoneNumber | Citation
Spans = tuple[Span, ...]


class CalloutKind(StrEnum):
    """What a callout is for: words to say aloud, actions, dangers, changed law."""

    SAY = "say"
    DO = "do"
    DONT = "dont"
    WARNING = "warning"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; level 3 to 6."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class ItemList:
    """A bulleted or numbered list; each item is a run of blocks."""

    items: "tuple[Blocks, ...]"
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Callout:
    """A marked box. Only CHANGED carries the day of the change."""

    kind: CalloutKind
    blocks: "Blocks"
    changed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Indented blocks without a mark."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Table:
    """A header row and body rows; each row has as many cells as the header."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in the document's own folder."""

    file: str
    alt: str


Block = Heading | Paragraph | ItemList | Callout | Quotation | Table | Image
Blocks = tuple[Block, ...]
