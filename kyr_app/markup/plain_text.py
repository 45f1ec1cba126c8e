"""Blocks as plain text: for the index, for fingerprints of translations, and for the command line."""

from collections.abc import Iterable, Mapping

from kyr_app.markup.end_matter import CitedReference, called_numbers, cited_references, origin_line
from kyr_app.model.blocks import (
    Block,
    Callout,
    Citation,
    DocumentLink,
    Emphasis,
    Heading,
    Image,
    ItemList,
    Paragraph,
    PhoneNumber,
    Quotation,
    Spans,
    Strong,
    Table,
    Text,
)
from kyr_app.model.readable_document import ReadableDocument, number_line


def document_page(readable: ReadableDocument) -> str:
    """Return title, notices, text and sources, wrapped by whoever prints them."""
    notices, words = readable.notices, readable.phrases.page
    facts = [readable.phrases.kinds[readable.document.kind], notices.facts_as_of, notices.review, notices.translation]
    parts = [
        readable.text.title,
        f"[{notices.chip}] {notices.banner} {notices.note}".rstrip(),
        *(notice for notice in (notices.facts_are_old, notices.clock_is_wrong, notices.only_in) if notice),
        " · ".join(fact for fact in facts if fact),
        text_of_spans(readable.text.summary.spans, readable.digits),
    ]
    for section in readable.text.sections:
        parts += [section.heading.upper()] if section.heading else []
        parts += [_block_for_reading(block, readable) for block in section.blocks]
    sources = [origin_line(readable), *(_reference_line(cited) for cited in cited_references(readable))]
    called = [number_line(number, readable.language, readable.phrases) for number in called_numbers(readable)]
    for heading, lines in ((words.sources, sources), (words.phone_numbers, called)):
        if any(lines):
            parts += [heading.upper(), "\n".join(f"- {line}" for line in lines if line)]
    parts.append(words.not_advice)
    return "\n\n".join(parts) + "\n"


def text_of_spans(spans: Spans, numbers: Mapping[str, str] | None = None) -> str:
    """Return the words of inline spans. `numbers` gives the digits of phone numbers; without it ids stand in."""
    parts = []
    for span in spans:
        match span:
            case Text(text):
                parts.append(text)
            case Strong(inner) | Emphasis(inner) | DocumentLink(inner):
                parts.append(text_of_spans(inner, numbers))
            case PhoneNumber(number_id):
                parts.append((numbers or {}).get(number_id, number_id))
            case Citation():
                pass
    return "".join(parts)


def text_of_blocks(blocks: Iterable[Block], numbers: Mapping[str, str] | None = None) -> str:
    """Return one line of text a paragraph, heading, list item or table row."""
    return "\n".join(line for block in blocks for line in lines_of_block(block, numbers))


def lines_of_block(block: Block, numbers: Mapping[str, str] | None = None) -> list[str]:
    """Return the lines of one block."""
    match block:
        case Paragraph(spans) | Heading(_, spans):
            return [text_of_spans(spans, numbers)]
        case ItemList(items):
            return [line for item in items for inner in item for line in lines_of_block(inner, numbers)]
        case Callout(_, blocks) | Quotation(blocks):
            return [line for inner in blocks for line in lines_of_block(inner, numbers)]
        case Table(header, rows):
            return [" · ".join(text_of_spans(cell, numbers) for cell in row) for row in (header, *rows)]
        case Image(_, alt):
            return [alt]


def _block_for_reading(block: Block, readable: ReadableDocument) -> str:
    match block:
        case ItemList(items, numbered):
            marks = [f"{number}. " if numbered else "- " for number in range(1, len(items) + 1)]
            return "\n".join(
                mark + text_of_blocks(item, readable.digits) for mark, item in zip(marks, items, strict=True)
            )
        case Callout():
            title = readable.phrases.callout_title(block)
            return "\n".join([f"{title}:", *(_block_for_reading(inner, readable) for inner in block.blocks)])
        case _:
            return text_of_blocks([block], readable.digits)


def _reference_line(cited: CitedReference) -> str:
    strength = f" ({cited.strength})" if cited.strength else ""
    return f"{cited.reference.title}{strength} {cited.reference.url or ''}".rstrip()
