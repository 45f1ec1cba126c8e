"""What stands below a text in every rendering: its sources and the phone numbers it names.

Renderers give it its form.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kyr_app.markup.walk import spans_in
from kyr_app.model.blocks import Citation, PhoneNumber
from kyr_app.model.catalog import ListedNumber
from kyr_app.model.document import DocumentText, Reference, Strength
from kyr_app.model.readable_document import ReadableDocument


@dataclass(frozen=True, slots=True)
class CitedReference:
    """A reference, the number it is cited by, and what must be said of its strength, if anything."""

    number: int
    reference: Reference
    strength: str | None


def citation_numbers(text: DocumentText) -> Mapping[str, int]:
    """Return the number of each cited reference by its id, counted in reading order."""
    cited = dict.fromkeys(span.reference_id for _, span in spans_in(text) if isinstance(span, Citation))
    return {reference_id: number for number, reference_id in enumerate(cited, 1)}


def shared_numbers(texts: Iterable[DocumentText]) -> Mapping[str, int]:
    """Return the number of each reference that one of the texts cites, where they stand side by side."""
    cited = dict.fromkeys(reference_id for text in texts for reference_id in citation_numbers(text))
    return {reference_id: number for number, reference_id in enumerate(cited, 1)}


def shared_references(
    cited: Iterable[Iterable[CitedReference]], numbers: Mapping[str, int]
) -> tuple[CitedReference, ...]:
    """Return what texts side by side cite, each reference once: its shared number, its strength in their languages."""
    same: dict[str, list[CitedReference]] = {}
    for each in (each for references in cited for each in references):
        same.setdefault(each.reference.id, []).append(each)
    return tuple(
        CitedReference(numbers[reference_id], found[0].reference, joined(each.strength for each in found) or None)
        for reference_id, found in sorted(same.items(), key=lambda pair: numbers[pair[0]])
    )


def joined(words: Iterable[str | None]) -> str:
    """Return what several languages say of one thing, once where they say the same."""
    return " · ".join(dict.fromkeys(filter(None, words)))


def origin_line(*readables: ReadableDocument) -> str | None:
    """Return the publication that a document descends from, in one line, with the words of each language it is in."""
    source = readables[0].document.source
    words = joined(readable.phrases.page.source for readable in readables)
    return f"{words}: {source.title} ({source.publisher})" if source else None


def cited_references(readable: ReadableDocument, part: DocumentText | None = None) -> tuple[CitedReference, ...]:
    """Return what the text cites, or only what `part` of it cites, by the numbers of the whole text."""
    words = readable.phrases.page
    strengths = {Strength.WEAK: words.weak, Strength.UNVERIFIED: words.unverified}
    known = {reference.id: reference for reference in readable.document.references}
    cited = citation_numbers(part or readable.text)
    return tuple(
        CitedReference(number, known[reference_id], strengths.get(known[reference_id].strength))
        for reference_id, number in citation_numbers(readable.text).items()
        if reference_id in cited and reference_id in known
    )


def called_numbers(readable: ReadableDocument, part: DocumentText | None = None) -> tuple[ListedNumber, ...]:
    """Return the phone numbers that the text, or `part` of it, names, in reading order."""
    called = (span.number_id for _, span in spans_in(part or readable.text) if isinstance(span, PhoneNumber))
    return tuple(readable.numbers[number_id] for number_id in dict.fromkeys(called) if number_id in readable.numbers)
