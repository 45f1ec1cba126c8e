"""Blocks as HTML for the reading pane: the subset that Qt's rich text understands, colors left to its style sheet.

Callouts and banners are one-cell tables, because Qt draws a frame around nothing else.
"""

import html
from collections.abc import Iterable

from kyr_app.markup.end_matter import called_numbers, citation_numbers, cited_references, origin_line
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
from kyr_app.model.document import Section
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
    return "".join(_DocumentWriter(readable).parts())


class _DocumentWriter:
    """Writes one document."""

    def __init__(self, readable: ReadableDocument) -> None:
        self._readable = readable
        self._words = readable.phrases.page
        self._digits = readable.digits
        self._outdated = set(readable.translation.outdated_sections)
        self._cited = citation_numbers(readable.text)

    def parts(self) -> Iterable[str]:
        text, notices = self._readable.text, self._readable.notices
        facts = [self._readable.phrases.kinds[self._readable.document.kind], notices.first_published]
        facts += [notices.facts_as_of, notices.review, notices.translation]
        yield self._banner()
        yield f'<p class="facts">{" · ".join(html.escape(fact) for fact in facts if fact)}</p>'
        yield f'<h1><a name="top"></a>{html.escape(text.title)}</h1>'
        for notice in (notices.facts_are_old, notices.clock_is_wrong, notices.only_in):
            if notice:
                yield _box("notice", f"<p>{html.escape(notice)}</p>")
        yield self._outdated_note("")
        yield f'<p class="summary">{self._spans(text.summary.spans)}</p>'
        for section in text.sections:
            yield from self._section(section)
        yield from self._sources()
        yield from self._phone_numbers()
        yield f'<p class="not-advice">{html.escape(self._words.not_advice)}</p>'

    def _banner(self) -> str:
        notices = self._readable.notices
        words = f"<b>{html.escape(notices.banner)}</b> {html.escape(notices.note)}"
        return _box(f"banner-{notices.state}", f"<p>{words}</p>")

    def _section(self, section: Section) -> Iterable[str]:
        if section.heading:
            yield f'<h2><a name="{html.escape(section.anchor)}"></a>{html.escape(section.heading)}</h2>'
            yield self._outdated_note(section.anchor)
        yield self._blocks(section.blocks)

    def _outdated_note(self, anchor: str) -> str:
        if anchor not in self._outdated:
            return ""
        return _box("notice", f"<p>{html.escape(self._words.outdated_section)}</p>")

    def _blocks(self, blocks: Iterable[Block]) -> str:
        return "".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(spans):
                return f"<p>{self._spans(spans)}</p>"
            case Heading(level, spans):
                return f"<h{level}>{self._spans(spans)}</h{level}>"
            case ItemList(items, numbered):
                tag = "ol" if numbered else "ul"
                return f"<{tag}>{''.join(f'<li>{self._item(item)}</li>' for item in items)}</{tag}>"
            case Callout():
                return self._callout(block)
            case Quotation(inner):
                return f"<blockquote>{self._blocks(inner)}</blockquote>"
            case Table(header, rows):
                head = "".join(f"<th>{self._spans(cell)}</th>" for cell in header)
                body = "".join("<tr>" + "".join(f"<td>{self._spans(c)}</td>" for c in row) + "</tr>" for row in rows)
                return f'<table class="table" cellspacing="0" cellpadding="6"><tr>{head}</tr>{body}</table>'
            case Image(file, alt):
                return f'<p><img src="{html.escape(file)}" alt="{html.escape(alt)}"></p>'

    def _item(self, item: tuple[Block, ...]) -> str:
        match item:
            case (Paragraph(spans), *rest):
                return self._spans(spans) + self._blocks(rest)
            case _:
                return self._blocks(item)

    def _callout(self, callout: Callout) -> str:
        phrases = self._readable.phrases
        title = phrases.callouts[callout.kind]
        if callout.changed_on is not None:
            title = title.format(date=phrases.date(callout.changed_on))
        heading = f'<p class="callout-title">{html.escape(title)}</p>'
        return _box(f"callout-{callout.kind}", heading + self._blocks(callout.blocks))

    def _spans(self, spans: Spans) -> str:
        """Write spans; citations that follow each other are kept apart by a comma."""
        written = []
        for span, before in zip(spans, (None, *spans), strict=False):
            if isinstance(span, Citation) and isinstance(before, Citation):
                written.append("<sup>, </sup>")
            written.append(self._span(span))
        return "".join(written)

    def _span(self, span: Text | Strong | Emphasis | DocumentLink | PhoneNumber | Citation) -> str:
        match span:
            case Text(text):
                return html.escape(text)
            case Strong(inner):
                return f"<b>{self._spans(inner)}</b>"
            case Emphasis(inner):
                return f"<i>{self._spans(inner)}</i>"
            case DocumentLink(inner, document_id, anchor):
                target = html.escape(f"doc:{document_id}" + (f"#{anchor}" if anchor else ""))
                return f'<a href="{target}">{self._spans(inner)}</a>'
            case PhoneNumber(number_id):
                return f'<span class="phone">{self._isolated(self._digits.get(number_id, number_id))}</span>'
            case Citation(reference_id):
                number = self._cited[reference_id]
                return f'<sup><a href="#source-{number}">{number}</a></sup>'

    def _isolated(self, digits: str) -> str:
        """Keep the groups of a number in order: after Arabic letters they would be shown last group first (UAX 9)."""
        digits = html.escape(digits)
        return digits if self._readable.phrases.direction == "ltr" else f"\u2066{digits}\u2069"

    def _sources(self) -> Iterable[str]:
        origin, cited = origin_line(self._readable), cited_references(self._readable)
        if origin or cited:
            yield f'<h2 class="sources"><a name="sources"></a>{html.escape(self._words.sources)}</h2>'
        if origin and self._readable.document.source:
            yield f'<p class="source">{html.escape(origin)}{_address(self._readable.document.source.url)}</p>'
        for each in cited:
            strength = f" <i>({html.escape(each.strength)})</i>" if each.strength else ""
            title = html.escape(each.reference.title) + strength + _address(each.reference.url)
            yield f'<p class="source"><a name="source-{each.number}"></a>{each.number}. {title}</p>'

    def _phone_numbers(self) -> Iterable[str]:
        called = called_numbers(self._readable)
        if called:
            yield f'<h2 class="sources">{html.escape(self._words.phone_numbers)}</h2>'
        for number in called:
            line = number_line(number, self._readable.language, self._readable.phrases)
            yield f'<p class="source">{html.escape(line)}</p>'


def _box(name: str, content: str) -> str:
    table = f'<table class="{name}" width="100%" cellspacing="0" cellpadding="0">'
    return f'{table}<tr><td class="{name}">{content}</td></tr></table>'


def _address(url: str | None) -> str:
    return f' <a class="address" href="{html.escape(url)}">{html.escape(url)}</a>' if url else ""
