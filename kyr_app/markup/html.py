"""Blocks as HTML for the reading pane: the subset that Qt's rich text understands, colors left to its style sheet.

Callouts and banners are one-cell tables, because Qt draws a frame around nothing else.
"""

import html
from collections.abc import Iterable

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
from kyr_app.model.document import Reference, Section, Strength
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
    """Return title, notices, text and sources; sections carry their anchors."""
    return "".join(_DocumentWriter(readable).parts())


class _DocumentWriter:
    """Writes one document."""

    def __init__(self, readable: ReadableDocument) -> None:
        self._readable = readable
        self._words = readable.phrases.page
        self._digits = readable.digits
        self._outdated = set(readable.translation.outdated_sections)
        self._cited: dict[str, int] = {}
        self._called: dict[str, None] = {}

    def parts(self) -> Iterable[str]:
        text, notices = self._readable.text, self._readable.notices
        facts = [self._readable.phrases.kinds[self._readable.document.kind], notices.first_published]
        facts += [notices.facts_as_of, notices.review, notices.translation]
        yield f'<p class="facts">{" · ".join(html.escape(fact) for fact in facts if fact)}</p>'
        yield f'<h1><a name="top"></a>{html.escape(text.title)}</h1>'
        yield self._banner()
        for notice in (notices.facts_are_old, notices.clock_is_wrong, notices.only_in):
            if notice:
                yield _box("notice", f"<p>{html.escape(notice)}</p>")
        yield self._outdated_note("")
        yield f'<p class="summary">{self._spans(text.summary.spans)}</p>'
        for section in text.sections:
            yield from self._section(section)
        yield from self._sources()
        yield from self._phone_numbers()

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
        return "".join(self._span(span) for span in spans)

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
                if number_id in self._readable.numbers:
                    self._called[number_id] = None
                return f'<span class="phone">{html.escape(self._digits.get(number_id, number_id))}</span>'
            case Citation(reference_id):
                number = self._cited.setdefault(reference_id, len(self._cited) + 1)
                return f'<sup><a href="#source-{number}">{number}</a></sup>'

    def _sources(self) -> Iterable[str]:
        source = self._readable.document.source
        references = {reference.id: reference for reference in self._readable.document.references}
        cited = [references[reference_id] for reference_id in self._cited if reference_id in references]
        if not cited and source is None:
            return
        yield f'<h2 class="sources"><a name="sources"></a>{html.escape(self._words.sources)}</h2>'
        if source is not None:
            yield f'<p class="source">{html.escape(f"{self._words.source}: {source.publisher}, “{source.title}”")}'
            yield f"{_address(source.url)}</p>"
        for reference in cited:
            yield self._reference(self._cited[reference.id], reference)

    def _reference(self, number: int, reference: Reference) -> str:
        strength = {Strength.WEAK: self._words.weak, Strength.UNVERIFIED: self._words.unverified}
        note = strength.get(reference.strength)
        title = html.escape(reference.title) + (f" <i>({html.escape(note)})</i>" if note else "")
        return f'<p class="source"><a name="source-{number}"></a>{number}. {title}{_address(reference.url)}</p>'

    def _phone_numbers(self) -> Iterable[str]:
        language = self._readable.language
        if self._called:
            yield f'<h2 class="sources">{html.escape(self._words.phone_numbers)}</h2>'
        for number_id in self._called:
            line = number_line(self._readable.numbers[number_id], language, self._readable.phrases)
            yield f'<p class="source">{html.escape(line)}</p>'


def _box(name: str, content: str) -> str:
    table = f'<table class="{name}" width="100%" cellspacing="0" cellpadding="0">'
    return f'{table}<tr><td class="{name}">{content}</td></tr></table>'


def _address(url: str | None) -> str:
    return f' <a class="address" href="{html.escape(url)}">{html.escape(url)}</a>' if url else ""
