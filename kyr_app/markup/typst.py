"""Blocks rendered for paper: calls of the functions that a page template's `vocabulary` defines, in Typst's code form.

Everything a document says goes out as a string literal, so that nothing it says can become code; templates in
resources/handout decide what a callout or a citation looks like.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from kyr_app.markup.plain_text import text_of_blocks, text_of_spans
from kyr_app.markup.typst_values import typst_array, typst_string
from kyr_app.model.blocks import (
    Block,
    Blocks,
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
    Span,
    Spans,
    Strong,
    Table,
    Text,
)
from kyr_app.model.phrases import Phrases

VOCABULARY = (
    "summary",
    "paragraph",
    "lead_in",
    "subheading",
    "bullets",
    "steps",
    "callout",
    "quotation",
    "data_table",
    "picture",
    "bold",
    "slanted",
    "reference",
    "phone",
    "citation",
)

TITLE_LEVEL, SECTION_LEVEL = 1, 2
_LONGEST_LEAD_IN = 120


@dataclass(frozen=True, slots=True)
class PaperContext:
    """What blocks point at: digits by number id, citation numbers by reference id, labels by (document, anchor)."""

    phrases: Phrases
    document_id: str
    digits: Mapping[str, str]
    citations: Mapping[str, int]
    labels: Mapping[tuple[str, str | None], str]


def picture_path(document_id: str, file: str) -> str:
    """Return the name under which the typesetter is handed a document's picture."""
    return f"{document_id}/{file}"


def blocks_to_typst(blocks: Blocks, context: PaperContext, level_above: int = SECTION_LEVEL) -> str:
    """Return an array of calls, one a block. Heading levels that skip are closed up, as PDF/UA-1 demands.

    `level_above` is the level of the heading that the blocks stand below.
    """
    calls, level = [], level_above
    for block, following in zip_longest(blocks, blocks[1:]):
        match block, following:
            case Heading(_, spans), _ if not text_of_spans(spans).strip():  # PDF/UA-1 refuses it
                continue
            case Heading(wanted, spans), _:
                level = max(level_above + 1, min(wanted, level + 1))
                calls.append(f"subheading({level}, {spans_to_typst(spans, context)})")
            case Paragraph(spans), _ if leads_in(block, following):
                calls.append(f"lead_in({spans_to_typst(spans, context)})")
            case _:
                calls.append(_block(block, context))
    return typst_array(calls)


def leads_in(block: Block, following: Block | None) -> bool:
    """Return whether a paragraph must stay on the page of what follows it."""
    match block, following:
        case Paragraph(), ItemList():
            return True
        case Paragraph(), Callout():
            return len(text_of_blocks([block])) <= _LONGEST_LEAD_IN
        case _:
            return False


def spans_to_typst(spans: Spans, context: PaperContext) -> str:
    """Return inline spans as the arguments of a call."""
    return ", ".join(call for span in spans if (call := _span(span, context)))


def _block(block: Block, context: PaperContext) -> str:
    match block:
        case Paragraph(spans):
            return f"paragraph({spans_to_typst(spans, context)})"
        case Heading(_, spans):
            return f"paragraph(bold({spans_to_typst(spans, context)}))"
        case ItemList(items, numbered):
            listed = ", ".join(_nested(item, context) for item in items)
            return f"{'steps' if numbered else 'bullets'}({listed})"
        case Callout():
            return _callout(block, context)
        case Quotation(inner):
            return f"quotation({_nested(inner, context)})"
        case Table(header, rows):
            # A header is repeated on the next page, and a repetition may hold no link (PDF/UA-1).
            cells = [_cells(header, replace(context, labels={})), *(_cells(row, context) for row in rows)]
            return f"data_table({typst_array(cells)})"
        case Image(file, alt):
            return f"picture({typst_string(picture_path(context.document_id, file))}, {typst_string(alt)})"


def _nested(blocks: Blocks, context: PaperContext) -> str:
    return typst_array(_block(block, context) for block in blocks)


def _callout(callout: Callout, context: PaperContext) -> str:
    title = typst_string(context.phrases.callout_title(callout))
    length = len(text_of_blocks(callout.blocks, context.digits))
    return f"callout({typst_string(callout.kind)}, {title}, {length}, {_nested(callout.blocks, context)})"


def _cells(row: tuple[Spans, ...], context: PaperContext) -> str:
    return typst_array(f"({spans},)" if (spans := spans_to_typst(cell, context)) else "()" for cell in row)


def _span(span: Span, context: PaperContext) -> str:
    match span:
        case Text(text):
            return typst_string(text)
        case Strong(inner):
            return f"bold({spans_to_typst(inner, context)})"
        case Emphasis(inner):
            return f"slanted({spans_to_typst(inner, context)})"
        case DocumentLink(inner, document_id, anchor):
            labels = context.labels
            label = labels.get((document_id, anchor)) or labels.get((document_id, None))
            target = f"label({typst_string(label)})" if label else "none"
            return f"reference({', '.join(filter(None, (target, spans_to_typst(inner, context))))})"
        case PhoneNumber(number_id):
            return f"phone({typst_string(context.digits.get(number_id, number_id))})"
        case Citation(reference_id):
            number = context.citations.get(reference_id)
            return f"citation({number})" if number else ""
