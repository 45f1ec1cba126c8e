"""The element tree of Python-Markdown read into blocks and spans.

What the format does not know becomes text and a complaint.
"""

import re
from collections.abc import Iterable
from datetime import date
from xml.etree.ElementTree import Element

from kyr_app.markup.complaints import Complaints
from kyr_app.markup.markdown_tree import CITATION_TAG, PHONE_TAG
from kyr_app.markup.plain_text import text_of_spans
from kyr_app.model.blocks import (
    Block,
    Blocks,
    Callout,
    CalloutKind,
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
from kyr_app.model.sentence import sentence

_CALLOUT = re.compile(r"\[!([^\]\s]*)(?:\s+([^\]]*))?\]\s*")
_HTML = re.compile(r"<[/!]?[a-zA-Z][^<>]*>|<!--")
_WEB_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE_DIGITS = re.compile(r"(?<![\w.-])(?:\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?![\w-])")
_BLANKS = re.compile(r"[ \t]*\n[ \t]*|[ \t]{2,}")
_HEADINGS = {"h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_CONTAINERS = frozenset({"ul", "ol", "blockquote", "table", "p", "hr", "pre", *_HEADINGS})


class BlockReader:
    """Reads elements; complaints go where the constructor was told."""

    def __init__(self, complaints: Complaints) -> None:
        self._complaints = complaints

    def blocks(self, elements: Iterable[Element]) -> Blocks:
        """Return the blocks of sibling elements."""
        return tuple(block for element in elements for block in self._block(element))

    def spans(self, element: Element) -> Spans:
        """Return the inline spans inside an element, neighboring texts joined."""
        spans = list(self._text(element.text))
        for child in element:
            spans += self._span(child)
            spans += self._text(child.tail)
        return _joined(spans)

    def _block(self, element: Element) -> list[Block]:
        match element.tag:
            case "p":
                return self._paragraph(element)
            case "ul" | "ol":
                items = tuple(self._item(item) for item in element)
                return [ItemList(items, numbered=element.tag == "ol")]
            case "blockquote":
                return [self._quote(element)]
            case "table":
                return [self._table(element)]
            case "hr":
                return []
            case tag if tag in _HEADINGS:
                return [Heading(_HEADINGS[tag], self.spans(element))]
            case _:
                return [Paragraph(self.spans(element))]

    def _paragraph(self, element: Element) -> list[Block]:
        if len(element) == 1 and element[0].tag == "img" and not (element.text or element[0].tail or "").strip():
            image = self._image(element[0])
            return [image] if image else [Paragraph((Text(element[0].get("alt", "")),))]
        spans = self.spans(element)
        return [Paragraph(spans)] if text_of_spans(spans).strip() or len(spans) else []

    def _item(self, item: Element) -> Blocks:
        inline = Element("p")
        inline.text = item.text
        rest: list[Element] = []
        for child in item:
            if child.tag in _CONTAINERS or rest:
                rest.append(child)
            else:
                inline.append(child)
        return self.blocks([inline, *rest] if "".join(inline.itertext()).strip() or len(inline) else rest)

    def _quote(self, element: Element) -> Block:
        first = element[0] if len(element) else None
        mark = _CALLOUT.match(first.text or "") if first is not None and first.tag == "p" else None
        if first is None or mark is None:
            return Quotation(self.blocks(element))
        first.text = (first.text or "")[mark.end() :]
        kind, day = self._callout_mark(mark)
        blocks = self.blocks(element)
        if not blocks:
            self._complaints.add(mark.group().strip(), sentence("This callout is empty."))
        return Callout(kind, blocks, day) if kind else Quotation(blocks)

    def _callout_mark(self, mark: re.Match[str]) -> tuple[CalloutKind | None, date | None]:
        name, argument = mark.group(1), (mark.group(2) or "").strip()
        place = mark.group().strip()
        try:
            kind = CalloutKind(name.lower())
        except ValueError:
            what = sentence(
                "Unknown callout “{name}”; known are SAY, DO, DONT, WARNING and CHANGED with a date.", name=name
            )
            self._complaints.add(place, what)
            return None, None
        if kind is not CalloutKind.CHANGED:
            if argument:
                self._complaints.add(place, sentence("Only a CHANGED callout carries a date."))
            return kind, None
        try:
            return kind, date.fromisoformat(argument)
        except ValueError:
            what = sentence("A CHANGED callout needs the day of the change, as in [!CHANGED 2026-06-23].")
            self._complaints.add(place, what)
            return None, None

    def _table(self, element: Element) -> Table:
        rows = [tuple(self.spans(cell) for cell in row) for row in element.iter("tr")]
        return Table(rows[0], tuple(rows[1:]))

    def _image(self, element: Element) -> Image | None:
        file, alt = element.get("src", ""), element.get("alt", "").strip()
        if not alt:
            self._complaints.add(file, sentence("The picture “{file}” has no alt text.", file=file))
        if ":" in file or "/" in file or "\\" in file or file.startswith("."):
            what = sentence("The picture “{file}” is not a file in the document’s own folder.", file=file)
            self._complaints.add(file, what)
            return None
        return Image(file, alt)

    def _span(self, element: Element) -> list[Span]:
        match element.tag:
            case "strong":
                return [Strong(self.spans(element))]
            case "em":
                return [Emphasis(self.spans(element))]
            case "a":
                return self._link(element)
            case tag if tag == PHONE_TAG:
                return [PhoneNumber(element.get("id", ""))]
            case tag if tag == CITATION_TAG:
                return [Citation(element.get("id", ""))]
            case "img":
                self._complaints.add(element.get("src", ""), sentence("A picture stands in a paragraph of its own."))
                return [Text(element.get("alt", ""))]
            case "br":
                return [Text(" ")]
            case _:
                return list(self.spans(element))

    def _link(self, element: Element) -> list[Span]:
        target, spans = element.get("href", ""), self.spans(element)
        if target.startswith("doc:"):
            document_id, _, anchor = target.removeprefix("doc:").partition("#")
            return [DocumentLink(spans, document_id, anchor or None)]
        what = sentence(
            "“{target}” is not a link to a document (doc:...); web addresses belong in the references.", target=target
        )
        self._complaints.add(target, what)
        shown = text_of_spans(spans)
        return [*spans, *([] if target in shown else [Text(f" ({target})")])]

    def _text(self, text: str | None) -> list[Span]:
        if not text:
            return []
        for pattern, what in (
            (_HTML, sentence("HTML is not part of the format; it is shown as text.")),
            (_WEB_ADDRESS, sentence("Web addresses belong in the references, not in the text.")),
            (_PHONE_DIGITS, sentence("A phone number is written [tel:id], with its digits in phone-numbers.toml.")),
        ):
            for match in pattern.finditer(text):
                self._complaints.add(match.group(), what)
        return [Text(_BLANKS.sub(" ", text))]


def _joined(spans: list[Span]) -> Spans:
    joined: list[Span] = []
    for span in spans:
        match joined, span:
            case [*_, Text(before)], Text(after):
                joined[-1] = Text(before + after)
            case _:
                joined.append(span)
    match joined[:1], joined[-1:]:
        case [Text(first)], _ if not first.lstrip():
            joined = joined[1:]
        case [Text(first)], _:
            joined[0] = Text(first.lstrip())
    match joined[-1:]:
        case [Text(last)] if not last.rstrip():
            joined = joined[:-1]
        case [Text(last)]:
            joined[-1] = Text(last.rstrip())
    return tuple(joined)
