"""A document in two languages as HTML for the reading pane, block by block: in two columns, or block under block.

What is of the second language stands in table cells of the class `other`, so that a style sheet can give it letters of
its own. Qt does not turn the columns of a table around: where the first language is written from right to left, the
second stands before it in the HTML.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kyr_app.markup.alignment import FramedRows, Row, SectionPair, pair_sections
from kyr_app.markup.end_matter import (
    called_numbers,
    cited_references,
    origin_line,
    shared_numbers,
    shared_references,
)
from kyr_app.markup.html_writer import HtmlWriter, box, small_line, source_lines, sources_heading
from kyr_app.model.phrases import PageWords
from kyr_app.model.readable_document import ReadableDocument, number_line


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands beside each other, and what the style sheet knows its cells by: Qt keeps no margins in cells."""

    first: str
    other: str
    name: str = "cell"


def body_beside(first: ReadableDocument, other: ReadableDocument, *, stacked: bool = False) -> str:
    """Return the parts of document_body in both languages, sources once. `first` leads and carries the anchors."""
    return "".join(_PairWriter(first, other, stacked=stacked).parts())


class _PairWriter:
    """Writes one document in two languages."""

    def __init__(self, first: ReadableDocument, other: ReadableDocument, *, stacked: bool) -> None:
        self._both = (first, other)
        self._numbers = shared_numbers(readable.text for readable in self._both)
        self._first, self._other = (HtmlWriter(readable, self._numbers) for readable in self._both)
        self._anchors = {section.anchor for section in first.text.sections}
        self._stacked = stacked

    def parts(self) -> Iterable[str]:
        first, other = self._first, self._other
        yield self._framed(f"banner-{self._both[0].notices.state}", [_Line(first.banner(), other.banner())])
        head = [
            _Line(first.facts(), other.facts(), "facts"),
            _Line(first.title(), other.title(anchored=False), "title"),
            _Line(first.notices(), other.notices()),
            _Line(first.summary(), other.summary(), "summary"),
        ]
        yield self._plain([line for line in head if line.first or line.other])
        for pair in pair_sections(*(readable.text.sections for readable in self._both)):
            yield from self._section(pair)
        yield from self._sources()
        yield self._plain(list(self._phone_lines()))
        yield self._plain([self._words("not-advice", (words.not_advice for words in self._page_words()))])

    def _section(self, pair: SectionPair) -> Iterable[str]:
        if not (len(pair.left) == len(pair.right) == 1 and pair.rows):
            ours = "".join(self._first.section(section) for section in pair.left)
            theirs = (self._other.section(each, anchored=each.anchor not in self._anchors) for each in pair.right)
            yield self._plain([_Line(ours, "".join(theirs))])
            return
        headings = (self._first.heading(pair.left[0]), self._other.heading(pair.right[0], anchored=False))
        lines = [_line_of(headings, "heading")] if any(headings) else []
        for row, following in zip(pair.rows, (*pair.rows[1:], None), strict=True):
            match row:
                case Row():
                    lines.append(self._line(row, following))
                case FramedRows(left, right, rows):
                    yield self._plain(lines)
                    lines = []
                    titles = _Line(self._first.callout_title(left), self._other.callout_title(right))
                    inner = [self._line(*two) for two in zip(rows, (*rows[1:], None), strict=True)]
                    yield self._framed(f"callout-{left.kind}", [titles, *inner])
        yield self._plain(lines)

    def _line(self, row: Row, following: Row | FramedRows | None) -> _Line:
        ours, theirs = self._first.blocks(row.left, row.number), self._other.blocks(row.right, row.number)
        return _Line(ours, theirs, "item" if isinstance(following, Row) and following.follows else "cell")

    def _sources(self) -> Iterable[str]:
        words = self._page_words()
        cited = shared_references(map(cited_references, self._both), self._numbers)
        source = self._both[0].document.source
        if source or cited:
            headings = (sources_heading(words[0].sources, "sources"), sources_heading(words[1].sources))
            yield self._plain([_line_of(headings, "heading")])
        lines = source_lines(origin_line(*self._both), source.url if source else None, cited)
        yield f'<div dir="{self._both[0].phrases.direction}">{lines}</div>'

    def _phone_lines(self) -> Iterable[_Line]:
        called = {number.number: number for readable in self._both for number in called_numbers(readable)}
        if called:
            yield _line_of((sources_heading(words.phone_numbers) for words in self._page_words()), "heading")
        for number in called.values():
            yield self._words("source", (number_line(number, it.language, it.phrases) for it in self._both))

    def _page_words(self) -> list[PageWords]:
        return [readable.phrases.page for readable in self._both]

    def _words(self, name: str, words: Iterable[str]) -> _Line:
        return _line_of((small_line(name, each) for each in words), name)

    def _plain(self, lines: Sequence[_Line]) -> str:
        if self._stacked:
            return "".join(self._stack(line.first, line.other) for line in lines)
        return self._table("beside", [self._columns(line, line.name) for line in lines])

    def _framed(self, name: str, lines: Sequence[_Line]) -> str:
        """Return a frame for each language; in columns the lines inside the two stand beside each other."""
        if self._stacked:
            ours, theirs = ("".join(line) for line in zip(*((it.first, it.other) for it in lines), strict=True))
            return self._stack(box(name, ours), box(name, theirs), "bare")
        rows = []
        last = len(lines) - 1
        for at, line in enumerate(lines):
            edges = ("first" if at == 0 else "", "last" if at == last else "")
            rows.append(self._columns(line, " ".join(filter(None, (name, "framed", *edges)))))
        return self._table("framed", rows)

    def _stack(self, first: str, other: str, name: str = "apart") -> str:
        """Return one under the other, the second set apart."""
        directions = [readable.phrases.direction for readable in self._both]
        ours = f'<div dir="{directions[0]}">{first}</div>' if first else ""
        below = f'<td class="other {name}" dir="{directions[1]}">{other}</td>'
        return ours + (self._table(name, [below]) if other else "")

    def _table(self, name: str, rows: Sequence[str]) -> str:
        if not rows:
            return ""
        table = f'<table class="{name}" width="100%" cellspacing="0" cellpadding="0">'
        return f"{table}{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"

    def _columns(self, line: _Line, name: str) -> str:
        names, contents = (name, f"other {name}"), (line.first, line.other)
        cells = [
            f'<td class="{each}" width="48%" dir="{readable.phrases.direction}">{content}</td>'
            for each, readable, content in zip(names, self._both, contents, strict=True)
        ]
        if not self._both[0].phrases.is_rightward:
            cells.reverse()
        return '<td class="gutter" width="4%"></td>'.join(cells)


def _line_of(both: Iterable[str], name: str) -> _Line:
    first, other = both
    return _Line(first, other, name)
