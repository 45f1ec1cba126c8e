"""What stands below a printed text, as data for the templates: phone numbers, source and references.

Of a text in two languages it stands there once, with the words of both.
"""

from collections.abc import Mapping, Sequence

from kyr_app.handout.parts import Part
from kyr_app.markup.end_matter import (
    CitedReference,
    called_numbers,
    cited_references,
    origin_line,
    shared_references,
)
from kyr_app.markup.typst_values import Value
from kyr_app.model.catalog import ListedNumber
from kyr_app.model.readable_document import number_line


def phones_data(part: Part) -> Value:
    """Return the heading and, for each number, its digits and what is known of it."""
    readable = part.readable
    listed = called_numbers(readable, part.text)
    return {
        "heading": readable.phrases.page.phone_numbers,
        "listed": [{"number": phone.number, "details": _details(phone, part)} for phone in listed],
    }


def shared_phones_data(parts: Sequence[Part]) -> Value:
    """Return the headings of all parts and, for each number that one of them names, its details in each language."""
    called = [phone for part in parts for phone in called_numbers(part.readable, part.text)]
    listed = {phone.number: phone for phone in called}.values()
    return {
        "headings": [part.readable.phrases.page.phone_numbers for part in parts],
        "listed": [{"number": phone.number, "details": [_details(phone, part) for part in parts]} for phone in listed],
    }


def sources_data(part: Part, code: str | None) -> Value:
    """Return the heading, where the text comes from with its QR code, and the references that it cites."""
    readable, source = part.readable, part.readable.document.source
    return {
        "heading": readable.phrases.page.sources,
        "origin": origin_line(readable),
        "address": source.url if source else None,
        "code": code,
        "references": [_reference_data(reference) for reference in cited_references(readable, part.text)],
    }


def shared_sources_data(parts: Sequence[Part], numbers: Mapping[str, int], code: str | None) -> Value:
    """Return the same for all parts together, by the numbers that they share."""
    readables = [part.readable for part in parts]
    source = readables[0].document.source
    cited = shared_references((cited_references(part.readable, part.text) for part in parts), numbers)
    return {
        "headings": [readable.phrases.page.sources for readable in readables],
        "origin": origin_line(*readables),
        "address": source.url if source else None,
        "code": code,
        "references": [_reference_data(reference) for reference in cited],
    }


def _details(phone: ListedNumber, part: Part) -> str:
    line = number_line(phone, part.readable.language, part.readable.phrases)
    return line.removeprefix(f"{phone.number} · ")


def _reference_data(cited: CitedReference) -> Value:
    reference = cited.reference
    return {
        "number": cited.number,
        "title": reference.title,
        "strength": cited.strength,
        "address": reference.url,
    }
