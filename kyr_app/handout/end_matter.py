"""What stands below a printed text, as data for the templates: phone numbers, source and references."""

from kyr_app.handout.parts import Part
from kyr_app.markup.end_matter import called_numbers, cited_references, origin_line
from kyr_app.markup.typst_values import Value
from kyr_app.model.readable_document import number_line


def phones_data(part: Part) -> Value:
    """Return the heading and, for each number, its digits and what is known of it."""
    readable = part.readable
    listed = called_numbers(readable, part.text)
    lines = [(phone.number, number_line(phone, readable.language, readable.phrases)) for phone in listed]
    return {
        "heading": readable.phrases.page.phone_numbers,
        "listed": [{"number": number, "details": line.removeprefix(f"{number} · ")} for number, line in lines],
    }


def sources_data(part: Part, code: str | None) -> Value:
    """Return the heading, where the text comes from with its QR code, and the references that it cites."""
    readable, source = part.readable, part.readable.document.source
    return {
        "heading": readable.phrases.page.sources,
        "origin": origin_line(readable),
        "address": source.url if source else None,
        "code": code,
        "references": [
            {
                "number": cited.number,
                "title": cited.reference.title,
                "strength": cited.strength,
                "address": cited.reference.url,
            }
            for cited in cited_references(readable, part.text)
        ],
    }
