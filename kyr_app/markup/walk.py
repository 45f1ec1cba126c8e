"""Walks through a text: every block, and every span with the section it stands in."""

from collections.abc import Iterable, Iterator

from kyr_app.model.blocks import (
    Block,
    Callout,
    DocumentLink,
    Emphasis,
    Heading,
    ItemList,
    Paragraph,
    Quotation,
    Span,
    Spans,
    Strong,
    Table,
)
from kyr_app.model.document import DocumentText


def blocks_in(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield each block and the blocks inside it, in reading order."""
    for block in blocks:
        yield block
        match block:
            case ItemList(items):
                for item in items:
                    yield from blocks_in(item)
            case Callout(_, inner) | Quotation(inner):
                yield from blocks_in(inner)
            case _:
                pass


def spans_in(text: DocumentText) -> Iterator[tuple[str, Span]]:
    """Yield (anchor, span) for every span of the summary and the sections, in reading order."""
    for span in _spans(text.summary.spans):
        yield "", span
    for section in text.sections:
        for block in blocks_in(section.blocks):
            for run in _runs(block):
                for span in _spans(run):
                    yield section.anchor, span


def _runs(block: Block) -> Iterator[Spans]:
    match block:
        case Paragraph(spans) | Heading(_, spans):
            yield spans
        case Table(header, rows):
            for row in (header, *rows):
                yield from row
        case _:
            pass


def _spans(spans: Spans) -> Iterator[Span]:
    for span in spans:
        yield span
        match span:
            case Strong(inner) | Emphasis(inner) | DocumentLink(inner):
                yield from _spans(inner)
            case _:
                pass
