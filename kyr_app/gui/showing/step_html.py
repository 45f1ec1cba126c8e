"""A step as HTML, without the marks that only a reader at a desk can follow: links and citations."""

import html
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kyr_app.gui.showing.steps import Step
from kyr_app.markup.html_writer import HtmlWriter
from kyr_app.model.blocks import (
    Block,
    Blocks,
    Callout,
    Citation,
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
from kyr_app.model.document import Section
from kyr_app.model.readable_document import ReadableDocument

MARK = "mark"  # the name under which the sign of a callout is to be found


def step_body(step: Step, readable: ReadableDocument, *, is_first: bool) -> str:
    """Return the step for Qt's rich text; the sign of its callout is the picture `MARK`, as high as capitals."""
    writer = HtmlWriter(readable, {})
    if is_first:
        parts = [writer.title(), writer.notices()]
    else:
        parts = [writer.heading(Section(step.anchor, step.heading, ()), anchored=False)]
    parts.append(writer.blocks(without_pointers(step.blocks)))
    if step.callout is not None:
        title = html.escape(readable.phrases.callout_title(step.callout))
        parts.append(
            f'<h3 class="{step.callout.kind}"><img src="{MARK}" style="vertical-align: middle">\u2002{title}</h3>'
        )
        parts.append(writer.blocks(without_pointers(step.callout.blocks)))
    return "".join(parts)


def without_pointers(blocks: Iterable[Block]) -> Blocks:
    """Return the blocks with links as plain words, and without the numbers of sources, which are not shown."""
    return tuple(_block(block) for block in blocks)


def _block(block: Block) -> Block:
    match block:
        case Paragraph(spans) | Heading(_, spans):
            return replace(block, spans=_plain(spans))
        case ItemList(items):
            return replace(block, items=tuple(without_pointers(item) for item in items))
        case Callout(_, inner) | Quotation(inner):
            return replace(block, blocks=without_pointers(inner))
        case Table(header, rows):
            return Table(_row(header), tuple(_row(row) for row in rows))
        case _:
            return block


def _row(cells: tuple[Spans, ...]) -> tuple[Spans, ...]:
    return tuple(_plain(cell) for cell in cells)


def _plain(spans: Spans) -> Spans:
    return tuple(_without_links(spans))


def _without_links(spans: Spans) -> Iterator[Span]:
    for span in spans:
        match span:
            case Citation():
                pass
            case DocumentLink(inner):
                yield from _without_links(inner)
            case Strong(inner) | Emphasis(inner):
                yield replace(span, spans=_plain(inner))
            case _:
                yield span
