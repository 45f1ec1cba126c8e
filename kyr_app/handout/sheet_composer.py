"""Finished half pages as the source of the sheets that carry them."""

import json
from collections.abc import Sequence

from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.handout_source import MAIN, HandoutSource
from kyr_app.handout.imposition import Run, Sheet, Side
from kyr_app.handout.page_templates import PageTemplates
from kyr_app.handout.sheet_words import Voice, voices_data
from kyr_app.markup.typst_values import Value, typst_value
from kyr_app.model.handout import Layout, Paper

_PAGES = "half-pages.json"
_FINISHES = {Layout.HALF_SHEET: ("cut", "solid"), Layout.BOOKLET: ("fold", "dashed")}


class SheetComposer:
    """Composes with the Typst templates `templates` and the typefaces of `fonts`."""

    def __init__(self, templates: PageTemplates, fonts: FontShelf) -> None:
        self._templates = templates
        self._fonts = fonts

    def compose(
        self,
        half_pages: bytes,
        sheets: Sequence[Sheet],
        run: Run,
        *,
        layout: Layout,
        paper: Paper,
        voices: Sequence[Voice],
    ) -> HandoutSource:
        """Return the source of each side of `run` once. `half_pages` is a PDF; its layout says what becomes of them."""
        finish, dash = _FINISHES[layout]
        words = voices_data(voices, run, [finish], self._fonts)
        sides = [_side_data(side, sheets[side.number]) for side in run.distinct()]
        main = (
            '#import "sheets.typ": sheets\n'
            f"#let pages = bytes(json({typst_value(_PAGES)}))\n"
            f"#sheets({typst_value(paper)}, pages, {typst_value(sides)}, {typst_value(words)}, "
            f"{typst_value(run.turn is not None)}, {typst_value(dash)})\n"
        )
        # Typst takes files as text alone, and makes bytes of a list of numbers in a few milliseconds.
        pages = json.dumps(list(half_pages), separators=(",", ":")).encode()
        return HandoutSource({MAIN: main.encode(), _PAGES: pages, **self._templates.files()})


def _side_data(side: Side, sheet: Sheet) -> Value:
    halves = sheet.back if side.is_back else sheet.front
    return {
        "number": side.number,
        "is_back": side.is_back,
        "is_turned": side.is_turned,
        "halves": [None if page is None else page + 1 for page in halves or (None, None)],
    }
