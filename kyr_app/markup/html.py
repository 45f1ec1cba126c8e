"""A document as HTML for the reading pane: the order of its parts, colors left to the style sheet."""

import html
from collections.abc import Iterable

from kyr_app.markup.end_matter import called_numbers, citation_numbers, cited_references, origin_line
from kyr_app.markup.html_writer import HtmlWriter, box, small_line, source_lines, sources_heading
from kyr_app.model.readable_document import ReadableDocument, number_line


def document_page(readable: ReadableDocument) -> str:
    """Return a whole HTML page in the document's language and direction."""
    direction = readable.phrases.direction
    title = html.escape(readable.text.title)
    return (
        f'<!DOCTYPE html><html lang="{readable.language}" dir="{direction}"><head><meta charset="utf-8">'
        f'<title>{title}</title></head><body dir="{direction}">{document_body(readable)}</body></html>'
    )


def document_body(readable: ReadableDocument) -> str:
    """Return the banner of the legal status, facts, title, notices, text and sources; sections carry their anchors."""
    return "".join(_parts(readable))


def _parts(readable: ReadableDocument) -> Iterable[str]:
    writer = HtmlWriter(readable, citation_numbers(readable.text))
    document, words = readable.document, readable.phrases.page
    yield box(f"banner-{readable.notices.state}", writer.banner())
    yield writer.facts()
    yield writer.title()
    yield writer.notices()
    yield writer.summary()
    for section in readable.text.sections:
        yield writer.section(section)
    origin, cited = origin_line(readable), cited_references(readable)
    if origin or cited:
        yield sources_heading(words.sources, "sources")
        yield source_lines(origin, document.source.url if document.source else None, cited)
    called = called_numbers(readable)
    if called:
        yield sources_heading(words.phone_numbers)
    for number in called:
        yield small_line("source", number_line(number, readable.language, readable.phrases))
    yield small_line("not-advice", words.not_advice)
