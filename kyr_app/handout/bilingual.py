"""One document of a handout in two languages, row by row, as the data that resources/handout/bilingual.typ is handed.

A document that exists in one language alone is handed over as on ordinary pages: its text says that it stands in.
"""

from collections.abc import Mapping, Sequence

from kyr_app.handout.document_data import document_data, head_data, paper_context, section_data
from kyr_app.handout.end_matter import shared_phones_data, shared_sources_data
from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.parts import Part, link_targets
from kyr_app.markup.alignment import FramedRows, Row, SectionPair, pair_sections
from kyr_app.markup.end_matter import shared_numbers
from kyr_app.markup.plain_text import text_of_blocks
from kyr_app.markup.typst import SECTION_LEVEL, TITLE_LEVEL, PaperContext, blocks_to_typst
from kyr_app.markup.typst_values import Code, Value
from kyr_app.model.blocks import Blocks
from kyr_app.model.document import Section


def spread_data(
    parts: Sequence[Part], every_part: Sequence[Part], fonts: FontShelf, code: str | None
) -> Mapping[str, Value]:
    """Return a document's one or two parts side by side. Both cite references by the same numbers."""
    labels = [link_targets(every_part, part.readable.language) for part in parts]
    if len(parts) == 1:
        return {"voices": [document_data(parts[0], fonts, labels[0], code)], "rows": None}
    numbers = shared_numbers(part.readable.text for part in parts)
    contexts = [paper_context(part, targets, numbers) for part, targets in zip(parts, labels, strict=True)]
    spread = _Spread(parts, contexts)
    pairs = pair_sections(*(part.text.sections for part in parts))
    return {
        "voices": [head_data(part, fonts, context) for part, context in zip(parts, contexts, strict=True)],
        "rows": [row for pair in pairs for row in spread.section_rows(pair)],
        "phones": shared_phones_data(parts),
        "sources": shared_sources_data(parts, numbers, code),
    }


class _Spread:
    """Writes the rows of two parts, each in its own language."""

    def __init__(self, parts: Sequence[Part], contexts: Sequence[PaperContext]) -> None:
        self._parts = parts
        self._contexts = contexts

    def section_rows(self, pair: SectionPair) -> list[Value]:
        sides = (pair.left, pair.right)
        if not (len(pair.left) == len(pair.right) == 1 and pair.rows):
            return [{"kind": "sections", "cells": [self._sections(side, run) for side, run in enumerate(sides)]}]
        headings = [{**data, "blocks": ()} for side, run in enumerate(sides) for data in self._sections(side, run)]
        is_shown = any(data["heading"] or data["outdated"] for data in headings)
        above: list[Value] = [{"kind": "heading", "cells": headings}] if is_shown else []
        level_above = SECTION_LEVEL if any(data["heading"] for data in headings) else TITLE_LEVEL
        return [*above, *(self._row(row, level_above) for row in pair.rows)]

    def _sections(self, side: int, run: Sequence[Section]) -> list[Mapping[str, Value]]:
        return [section_data(section, self._parts[side], self._contexts[side]) for section in run]

    def _row(self, row: Row | FramedRows, level_above: int) -> Value:
        match row:
            case Row(left, right, keep, number, follows):
                cells = [self._blocks(side, blocks, level_above) for side, blocks in enumerate((left, right))]
                return {
                    "kind": "blocks",
                    "cells": cells,
                    "length": self._length(left, right),
                    "keep": keep,
                    "number": number,
                    "follows": follows,
                }
            case FramedRows(left, right, rows):
                callouts = zip(self._contexts, (left, right), strict=True)
                return {
                    "kind": "callout",
                    "callout": left.kind,
                    "titles": [context.phrases.callout_title(callout) for context, callout in callouts],
                    "length": self._length(left.blocks, right.blocks),
                    "rows": [self._row(inner, level_above) for inner in rows],
                }

    def _length(self, left: Blocks, right: Blocks) -> int:
        return max(len(text_of_blocks(blocks, self._contexts[0].digits)) for blocks in (left, right))

    def _blocks(self, side: int, blocks: Blocks, level_above: int) -> Code:
        return Code(blocks_to_typst(blocks, self._contexts[side], level_above))
