"""A language file parsed into a DocumentText, and complaints about what the format does not allow.

Only what one file shows by itself is judged here; links, numbers and references are checked in library/checks.py.
"""

import re
import unicodedata
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from kyr_app.markup.block_reader import BlockReader
from kyr_app.markup.complaints import Complaint, Complaints
from kyr_app.markup.markdown_tree import parse_tree
from kyr_app.markup.plain_text import text_of_spans
from kyr_app.model.blocks import Block, Blocks, Heading, Paragraph
from kyr_app.model.document import DocumentText, Section
from kyr_app.model.sentence import sentence

_NOT_A_WORD = re.compile(r"[^\w]+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class ParsedText:
    """The text, or None where it has no title; and everything that is wrong with it."""

    text: DocumentText | None
    complaints: tuple[Complaint, ...]


def parse_document(source: str) -> ParsedText:
    """Parse one language file: `# title`, the summary paragraph, `## sections`."""
    try:
        return _parse(source)
    except RecursionError:
        return ParsedText(None, (Complaint(1, sentence("Lists or quotations are nested too deeply to be read.")),))


def _parse(source: str) -> ParsedText:
    complaints = Complaints(source)
    tree = parse_tree(unicodedata.normalize("NFC", source))
    title, rest = _take_title(list(tree), complaints)
    summary, rest = _take_summary(rest, complaints)
    sections = _split_sections(rest, complaints)
    text = DocumentText(title, summary, sections) if title else None
    return ParsedText(text, complaints.all())


def anchor_of(heading: str) -> str:
    """Return the anchor of a heading: lower case, everything but letters and digits as single hyphens."""
    return _NOT_A_WORD.sub("-", heading.lower()).replace("_", "-").strip("-")


def _take_title(elements: list[Element], complaints: Complaints) -> tuple[str, list[Element]]:
    if elements and elements[0].tag == "h1":
        title = text_of_spans(BlockReader(complaints).spans(elements[0])).strip()
        if title:
            return title, elements[1:]
    complaints.add("", sentence("The text does not start with a title (a line that begins with “# ”)."), line=1)
    return "", elements


def _take_summary(elements: list[Element], complaints: Complaints) -> tuple[Paragraph, list[Element]]:
    if elements and elements[0].tag == "p":
        match BlockReader(complaints).blocks([elements[0]]):
            case (Paragraph() as summary,):
                return summary, elements[1:]
    complaints.add("", sentence("No summary paragraph follows the title."), line=1)
    return Paragraph(()), elements


def _split_sections(elements: list[Element], complaints: Complaints) -> tuple[Section, ...]:
    groups: list[tuple[str, list[Element]]] = [("", [])]
    for element in elements:
        if element.tag == "h1":
            complaints.add("".join(element.itertext()), sentence("A text has one title only; use “## ” for a section."))
        if element.tag in ("h1", "h2"):
            heading = text_of_spans(BlockReader(complaints).spans(element)).strip()
            groups.append((heading, []))
        else:
            groups[-1][1].append(element)
    if not groups[0][1]:
        groups.pop(0)
    sections = [Section(anchor_of(heading), heading, _read_blocks(group, complaints)) for heading, group in groups]
    return tuple(_with_distinct_anchors(sections))


def _read_blocks(elements: list[Element], complaints: Complaints) -> Blocks:
    blocks = BlockReader(complaints).blocks(elements)
    _check_levels(blocks, complaints)
    return blocks


def _check_levels(blocks: tuple[Block, ...], complaints: Complaints) -> None:
    level = 2
    for block in blocks:
        if isinstance(block, Heading):
            if block.level > level + 1:
                complaints.add(text_of_spans(block.spans), sentence("This heading skips a level."))
            level = block.level


def _with_distinct_anchors(sections: list[Section]) -> list[Section]:
    seen: dict[str, int] = {}
    distinct = []
    for section in sections:
        count = seen[section.anchor] = seen.get(section.anchor, 0) + 1
        anchor = section.anchor if count == 1 else f"{section.anchor}-{count}"
        distinct.append(Section(anchor, section.heading, section.blocks))
    return distinct
