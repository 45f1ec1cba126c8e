"""A recipe's documents as the parts of a handout: each text once, with its section and the labels that links find."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kyr_app.errors import UnknownSectionError
from kyr_app.markup.typst_values import printable
from kyr_app.model.blocks import Paragraph
from kyr_app.model.document import DocumentText, Section
from kyr_app.model.handout import HandoutItem, HandoutRecipe
from kyr_app.model.readable_document import ReadableDocument


@dataclass(frozen=True, slots=True)
class Part:
    """One document in one language. `text` is what is printed of it: the whole, or one section without the summary.

    `wanted` are the languages of the recipe that it serves; `only_in` tells those who asked for another one.
    """

    number: int
    item: HandoutItem
    readable: ReadableDocument
    text: DocumentText
    wanted: tuple[str, ...] = ()
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
    wishes = ((item, language) for item in recipe.items for language in recipe.languages)
    for (item, language), readable in zip(wishes, documents, strict=True):
        key = (item, readable.language)
        part = parts.get(key) or Part(len(parts), item, readable, _printed_text(readable, item.section))
        said = readable.notices.only_in
        if language not in part.wanted:
            only_in = (*part.only_in, said) if said else part.only_in
            parts[key] = replace(part, wanted=(*part.wanted, language), only_in=only_in)
    return tuple(parts.values())


def link_targets(parts: Sequence[Part], language: str) -> Mapping[tuple[str, str | None], str]:
    """Return the label of every document and section of the handout, by id and anchor; `language` goes first."""
    targets: dict[tuple[str, str | None], str] = {}
    for part in sorted(parts, key=lambda part: part.readable.language != language):
        document_id = part.readable.document.id
        targets.setdefault((document_id, None), part.label)
        for section in part.text.sections:
            if section.anchor and heading_of(section):
                targets.setdefault((document_id, section.anchor), part.label_of(section.anchor))
    return targets


def heading_of(section: Section) -> str:
    """Return what is printed of a section's heading; where that is nothing, there is no heading and no label."""
    return printable(section.heading).strip()


def _printed_text(readable: ReadableDocument, anchor: str | None) -> DocumentText:
    text = readable.text
    if anchor is None:
        return text
    chosen = tuple(section for section in text.sections if section.anchor == anchor)
    if not chosen:
        known = tuple(section.anchor for section in text.sections if section.anchor)
        raise UnknownSectionError(readable.document.id, anchor, known)
    return DocumentText(text.title, Paragraph(()), chosen)
