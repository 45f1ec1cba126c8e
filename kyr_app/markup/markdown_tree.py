"""Markdown to an element tree with Python-Markdown: its standard syntax and tables, our callouts, no HTML.

Raw HTML is not interpreted; it stays text, and parser.py reports it.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

PHONE_TAG = "kyr-phone"
CITATION_TAG = "kyr-citation"

_CALLOUT_LINE = re.compile(r"^>\s*\[![^\]]*\]\s*$")
_ITEM_LINE = re.compile(r"^((?:>\s?)*)(?:[-*+]|\d{1,3}[.)])\s+")
_QUOTE_PREFIX = re.compile(r"^(?:>\s?)*")


def parse_tree(source: str) -> Element:
    """Return the element tree of one Markdown text; the root is a `div`."""
    markdown = _make_markdown()
    lines = source.split("\n")
    for preprocessor in markdown.preprocessors:
        lines = preprocessor.run(lines)
    root: Element | None = markdown.parser.parseDocument(lines).getroot()
    for processor in markdown.treeprocessors:
        if root is not None:
            replaced = processor.run(root)
            root = root if replaced is None else replaced
    return Element("div") if root is None else root


def _make_markdown() -> Markdown:
    # By name, Markdown would look at all that is installed.
    markdown = Markdown(extensions=[TableExtension(), SaneListExtension()])
    for registry, name in (
        (markdown.preprocessors, "html_block"),
        (markdown.inlinePatterns, "html"),
        (markdown.inlinePatterns, "entity"),
        (markdown.inlinePatterns, "automail"),
        (markdown.inlinePatterns, "reference"),
        (markdown.inlinePatterns, "short_reference"),
        (markdown.inlinePatterns, "image_reference"),
        (markdown.inlinePatterns, "short_image_ref"),
        (markdown.parser.blockprocessors, "code"),
        (markdown.parser.blockprocessors, "reference"),
        (markdown.treeprocessors, "prettify"),
    ):
        registry.deregister(name)
    markdown.preprocessors.register(_BlankLines(markdown), "kyr-blank-lines", 5)
    markdown.parser.blockprocessors.register(_SeparateQuotes(markdown.parser), "quote", 20)
    markdown.inlinePatterns.register(_Marker(r"\[tel:([^\]\s]+)\]", PHONE_TAG), "kyr-phone", 175)
    markdown.inlinePatterns.register(_Marker(r"\[\^([^\]\s]+)\]", CITATION_TAG), "kyr-citation", 175)
    return markdown


class _BlankLines(Preprocessor):
    """Lets a list start right below a paragraph or a callout's mark, as people write it."""

    def run(self, lines: list[str]) -> list[str]:
        spaced: list[str] = []
        for line in lines:
            before = spaced[-1] if spaced else ""
            prefix = _QUOTE_PREFIX.match(line)
            quote = prefix.group().rstrip() if prefix else ""
            if _CALLOUT_LINE.match(before) or (_ITEM_LINE.match(line) and _is_prose(before)):
                spaced.append(quote)
            spaced.append(line)
        return spaced


def _is_prose(line: str) -> bool:
    words = _QUOTE_PREFIX.sub("", line)
    return bool(words.strip()) and not words.startswith((" ", "\t")) and not _ITEM_LINE.match(line)


class _SeparateQuotes(BlockQuoteProcessor):
    """Keeps two callouts apart where only a blank line stands between them."""

    def lastChild(self, parent: Element) -> Element | None:  # noqa: ARG002, N802 - Python-Markdown's signature
        return None


class _Marker(InlineProcessor):
    """Turns `[tel:id]` and `[^id]` into an element that carries the id."""

    def __init__(self, pattern: str, tag: str) -> None:
        super().__init__(pattern)
        self._tag = tag

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's own two signatures differ
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown's signature
    ) -> tuple[Element, int, int]:
        element = Element(self._tag)
        element.set("id", m.group(1))
        return element, m.start(0), m.end(0)
