"""A recipe's documents as the parts of a handout: each text once, with its section and the labels that links find."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kyr_app.errors import UnknownSectionError
from kyr_app.model.blocks import Paragraph
from kyr_app.model.document import DocumentText
from kyr_app.model.handout import HandoutItem, HandoutRecipe
from kyr_app.model.readable_document import ReadableDocument


@dataclass(frozen=True, slots=True)
class Part:
    """One document in one language. `text` is what is printed of it: the whole, or one section without the summary.

    `only_in` tells those who asked for another language.
    """

    number: int
    readable: ReadableDocument
    text: DocumentText
    only_in: tuple[str, ...] = ()
    starts_copy: bool = False

    @property
    def label(self) -> str:
        """The name that links to the document use."""
        return f"part-{self.number}"

    def label_of(self, anchor: str) -> str:
        """Return the name that links to one of its sections use."""
        return f"{self.label}-{anchor}"


def parts_of(recipe: HandoutRecipe, documents: Sequence[ReadableDocument]) -> tuple[Part, ...]:
    """Return the parts in printing order. `documents` are the items in order, each in every language of the recipe.

    A text that stands in for several languages is printed once. Raises UnknownSectionError.
    """
    parts: dict[tuple[HandoutItem, str], Part] = {}
    items = (item for item in recipe.items for _ in recipe.languages)
    for item, readable in zip(items, documents, strict=True):
        key = (item, readable.language)
        part = parts.get(key) or Part(len(parts), readable, _printed_text(readable, item.section))
        said = readable.notices.only_in
        parts[key] = replace(part, only_in=(*part.only_in, said)) if said else part
    return tuple(parts.values())


def link_targets(parts: Sequence[Part], language: str) -> Mapping[tuple[str, str | None], str]:
    """Return the label of every document and section of the handout, by id and anchor; `language` goes first."""
    targets: dict[tuple[str, str | None], str] = {}
    for part in sorted(parts, key=lambda part: part.readable.language != language):
        document_id = part.readable.document.id
        targets.setdefault((document_id, None), part.label)
        for section in part.text.sections:
            if section.anchor:
                targets.setdefault((document_id, section.anchor), part.label_of(section.anchor))
    return targets


def _printed_text(readable: ReadableDocument, anchor: str | None) -> DocumentText:
    text = readable.text
    if anchor is None:
        return text
    chosen = tuple(section for section in text.sections if section.anchor == anchor)
    if not chosen:
        known = tuple(section.anchor for section in text.sections if section.anchor)
        raise UnknownSectionError(readable.document.id, anchor, known)
    return DocumentText(text.title, Paragraph(()), chosen)
