"""Parts of one document as HTML, in the subset that Qt's rich text understands; html.py puts them on a page.

Callouts and banners are one-cell tables, because Qt draws a frame around nothing else.
"""

import html
import re
from collections.abc import Iterable, Mapping

from kyr_app.markup.end_matter import CitedReference
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
    Span,
    Spans,
    Strong,
    Table,
    Text,
)
from kyr_app.model.document import Section
from kyr_app.model.readable_document import ReadableDocument

_FOREIGN_QUOTATION = re.compile("“[^“”\u0590-\u08ff]*”")  # no Hebrew or Arabic letter in it
_LATIN_LETTER = re.compile("[A-Za-z]")


class HtmlWriter:
    """Writes parts of one document; `cited` are the numbers of its references by their ids."""

    def __init__(self, readable: ReadableDocument, cited: Mapping[str, int]) -> None:
        self._readable = readable
        self._digits = readable.digits
        self._outdated = set(readable.translation.outdated_sections)
        self._cited = cited

    def banner(self) -> str:
        """Return what the banner of the legal status says."""
        notices = self._readable.notices
        return f"<p><b>{html.escape(notices.banner)}</b> {html.escape(notices.note)}</p>"

    def facts(self) -> str:
        """Return kind, dates, review and translator in one line."""
        notices = self._readable.notices
        facts = [self._readable.phrases.kinds[self._readable.document.kind], notices.first_published]
        facts += [notices.facts_as_of, notices.review, notices.translation]
        return f'<p class="facts">{" · ".join(html.escape(fact) for fact in facts if fact)}</p>'

    def title(self, *, anchored: bool = True) -> str:
        """Return the title."""
        return f"<h1>{_anchor('top') if anchored else ''}{html.escape(self._readable.text.title)}</h1>"

    def notices(self) -> str:
        """Return boxes for what must be known before the text is read."""
        notices = self._readable.notices
        told = (notices.facts_are_old, notices.clock_is_wrong, notices.only_in)
        boxes = [box("notice", f"<p>{html.escape(notice)}</p>") for notice in told if notice]
        return "".join(boxes) + self._outdated_note("")

    def summary(self) -> str:
        """Return the summary."""
        return f'<p class="summary">{self.spans(self._readable.text.summary.spans)}</p>'

    def heading(self, section: Section, *, anchored: bool = True) -> str:
        """Return a section's heading, if it has one, and whether its translation is behind."""
        if not section.heading:
            return ""
        anchor = _anchor(section.anchor) if anchored else ""
        return f"<h2>{anchor}{html.escape(section.heading)}</h2>{self._outdated_note(section.anchor)}"

    def section(self, section: Section, *, anchored: bool = True) -> str:
        """Return a section with its heading."""
        return self.heading(section, anchored=anchored) + self.blocks(section.blocks)

    def blocks(self, blocks: Iterable[Block], number: int = 1) -> str:
        """Return blocks; a numbered list among them starts at `number`."""
        return "".join(self._block(block, number) for block in blocks)

    def callout_title(self, callout: Callout) -> str:
        """Return what stands at the head of a callout."""
        return f'<p class="callout-title">{html.escape(self._readable.phrases.callout_title(callout))}</p>'

    def spans(self, spans: Spans) -> str:
        """Return spans; citations that follow each other are kept apart by a comma."""
        written = []
        for span, before in zip(spans, (None, *spans), strict=False):
            if isinstance(span, Citation) and isinstance(before, Citation):
                written.append("<sup>, </sup>")
            written.append(self._span(span))
        return "".join(written)

    def _outdated_note(self, anchor: str) -> str:
        if anchor not in self._outdated:
            return ""
        return box("notice", f"<p>{html.escape(self._readable.phrases.page.outdated_section)}</p>")

    def _block(self, block: Block, number: int = 1) -> str:
        match block:
            case Paragraph(spans):
                return f"<p>{self.spans(spans)}</p>"
            case Heading(level, spans):
                return f"<h{level}>{self.spans(spans)}</h{level}>"
            case ItemList(items, numbered):
                tag, start = ("ol", f' start="{number}"' if number > 1 else "") if numbered else ("ul", "")
                return f"<{tag}{start}>{''.join(f'<li>{self._item(item)}</li>' for item in items)}</{tag}>"
            case Callout(kind, inner):
                return box(f"callout-{kind}", self.callout_title(block) + self.blocks(inner))
            case Quotation(inner):
                return f"<blockquote>{self.blocks(inner)}</blockquote>"
            case Table(header, rows):
                head = "".join(f"<th>{self.spans(cell)}</th>" for cell in header)
                body = "".join("<tr>" + "".join(f"<td>{self.spans(c)}</td>" for c in row) + "</tr>" for row in rows)
                return f'<table class="table" cellspacing="0" cellpadding="6"><tr>{head}</tr>{body}</table>'
            case Image(file, alt):
                return f'<p><img src="{html.escape(file)}" alt="{html.escape(alt)}"></p>'

    def _item(self, item: tuple[Block, ...]) -> str:
        match item:
            case (Paragraph(spans), *rest):
                return self.spans(spans) + self.blocks(rest)
            case _:
                return self.blocks(item)

    def _span(self, span: Span) -> str:
        match span:
            case Text(text):
                return html.escape(_FOREIGN_QUOTATION.sub(self._isolated_quotation, text))
            case Strong(inner):
                return f"<b>{self.spans(inner)}</b>"
            case Emphasis(inner):
                return f"<i>{self.spans(inner)}</i>"
            case DocumentLink(inner, document_id, anchor):
                target = html.escape(f"doc:{document_id}" + (f"#{anchor}" if anchor else ""))
                return f'<a href="{target}">{self.spans(inner)}</a>'
            case PhoneNumber(number_id):
                digits = self._isolated(self._digits.get(number_id, number_id))
                return f'<span class="phone">{html.escape(digits)}</span>'
            case Citation(reference_id):
                number = self._cited[reference_id]
                return f'<sup><a href="#source-{number}">{number}</a></sup>'

    def _isolated_quotation(self, quoted: re.Match[str]) -> str:
        return self._isolated(quoted[0]) if _LATIN_LETTER.search(quoted[0]) else quoted[0]

    def _isolated(self, words: str) -> str:
        """Keep English words with their marks, and the groups of a number, in order between Arabic letters (UAX 9)."""
        return words if self._readable.phrases.is_rightward else f"\u2066{words}\u2069"


def box(name: str, content: str) -> str:
    """Return a frame around `content`, drawn as the style sheet says of `name`."""
    table = f'<table class="{name}" width="100%" cellspacing="0" cellpadding="0">'
    return f'{table}<tr><td class="{name}">{content}</td></tr></table>'


def sources_heading(words: str, anchor: str = "") -> str:
    """Return a heading below the text."""
    return f'<h2 class="sources">{_anchor(anchor) if anchor else ""}{html.escape(words)}</h2>'


def source_lines(origin: str | None, address: str | None, cited: Iterable[CitedReference]) -> str:
    """Return where the text comes from and what it cites."""
    lines = [f'<p class="source">{html.escape(origin)}{_address(address)}</p>'] if origin else []
    for each in cited:
        strength = f" <i>({html.escape(each.strength)})</i>" if each.strength else ""
        title = html.escape(each.reference.title) + strength + _address(each.reference.url)
        lines.append(f'<p class="source">{_anchor(f"source-{each.number}")}{each.number}. {title}</p>')
    return "".join(lines)


def small_line(name: str, words: str) -> str:
    """Return a paragraph that the style sheet knows by `name`."""
    return f'<p class="{name}">{html.escape(words)}</p>'


def _anchor(name: str) -> str:
    return f'<a name="{html.escape(name)}"></a>'


def _address(url: str | None) -> str:
    return f' <a class="address" href="{html.escape(url)}">{html.escape(url)}</a>' if url else ""
