"""Sheets of paper as printers and hands turn them, and where the words of a PDF end up on them.

Side A of a sheet is seen as its first page was printed; side B after turning the sheet like the page of a book.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import pypdfium2

from kyr_app.model.handout import Sides


@dataclass(frozen=True, slots=True)
class Word:
    """Printed words: their middle in points from the lower left corner, and whether they stand upright."""

    text: str
    x: float
    y: float
    upright: bool = True

    def turned(self, width: float, height: float) -> "Word":
        """Return the same on a sheet that is turned upside down."""
        return replace(self, x=width - self.x, y=height - self.y, upright=not self.upright)


@dataclass
class Sheet:
    """A sheet of paper. `up` is the side that lies above; the edge `leads` of side A goes into the printer first."""

    width: float
    height: float
    sides: dict[str, tuple[Word, ...]] = field(default_factory=lambda: {"A": (), "B": ()})
    up: str = "A"
    leads: str = ""

    def __post_init__(self) -> None:
        self.leads = self.leads or self._edges[0]

    @property
    def _edges(self) -> tuple[str, str]:
        return ("left", "right") if self.width > self.height else ("top", "bottom")

    @property
    def down(self) -> str:
        return "B" if self.up == "A" else "A"

    def turn_over(self) -> None:
        self.up = self.down

    def turn_around(self) -> None:
        first, second = self._edges
        self.leads = second if self.leads == first else first

    def print_on(self, side: str, words: Sequence[Word]) -> None:
        """Print a page whose left edge, or top where it stands, goes first."""
        assert not self.sides[side], "printed twice"
        is_sideways = self.width > self.height
        first = self.leads == self._edges[0]
        upright = first if side == "A" or not is_sideways else not first
        self.sides[side] = tuple(word if upright else word.turned(self.width, self.height) for word in words)


class HandFedPrinter(Protocol):
    """Prints one side of what lies in its tray, topmost sheet first."""

    def deliver(self, sheet: Sheet, words: Sequence[Word]) -> None: ...

    def put_back(self, stack: list[Sheet]) -> list[Sheet]: ...


class FrontTrayPrinter:
    """Prints the upper side, turns the sheet over on its way and gives it out on top: what the instruction is for."""

    reverses_backs = False

    def deliver(self, sheet: Sheet, words: Sequence[Word]) -> None:
        sheet.print_on(sheet.up, words)
        sheet.turn_over()
        sheet.turn_around()  # what went in first comes out toward the person, and goes in last

    def put_back(self, stack: list[Sheet]) -> list[Sheet]:
        return stack


class StraightPrinter:
    """Prints the upper side and gives the sheet out behind, printed side up."""

    reverses_backs = True

    def deliver(self, sheet: Sheet, words: Sequence[Word]) -> None:
        sheet.print_on(sheet.up, words)

    def put_back(self, stack: list[Sheet]) -> list[Sheet]:
        return _turned_end_over_end(stack)


class DrawerPrinter:
    """Prints the lower side and gives the sheet out as it lay, printed side down."""

    reverses_backs = True

    def deliver(self, sheet: Sheet, words: Sequence[Word]) -> None:
        sheet.print_on(sheet.down, words)

    def put_back(self, stack: list[Sheet]) -> list[Sheet]:
        return _turned_end_over_end(stack)


def two_passes(pdf: bytes, pattern: str, printer: HandFedPrinter, turn: int) -> list[Sheet]:
    """Print what stands before the page `turn`, put the stack back, print what stands after it; topmost sheet first."""
    pages = list(words_on(pdf, pattern))
    width, height = size_of(pdf)
    fronts, backs = pages[:turn], pages[turn + 1 :]
    if printer.reverses_backs:
        backs = backs[::-1]
    start_side = "A" if not isinstance(printer, DrawerPrinter) else "B"
    stack = _printed([Sheet(width, height, up=start_side) for _ in fronts], fronts, printer)
    return _printed(printer.put_back(stack), backs, printer)


def duplex(pdf: bytes, pattern: str, flip: Sides) -> list[Sheet]:
    """Print every two pages onto a sheet, turned over about its long or its short edge."""
    width, height = size_of(pdf)
    pages = list(words_on(pdf, pattern))
    turns_like_a_page = (flip is Sides.LONG_EDGE) == (height > width)
    sheets = []
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        seen = back if turns_like_a_page else [word.turned(width, height) for word in back]
        sheets.append(Sheet(width, height, {"A": tuple(front), "B": tuple(seen)}))
    return sheets


def size_of(pdf: bytes) -> tuple[float, float]:
    """Return width and height of the first page in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document.get_page_size(0)


def words_on(pdf: bytes, pattern: str) -> Iterator[list[Word]]:
    """Yield for each page the words that a pattern finds on it."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text_page = page.get_textpage()
            text = text_page.get_text_range()
            yield [_word(text_page, match) for match in re.finditer(pattern, text)]
            text_page.close()
            page.close()


def _word(text_page: pypdfium2.PdfTextPage, match: re.Match[str]) -> Word:
    boxes = [text_page.get_charbox(index) for index in range(match.start(), match.end())]
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return Word(match[0], (left + right) / 2, (bottom + top) / 2, boxes[0][0] <= boxes[-1][0])


def _printed(tray: list[Sheet], pages: Sequence[Sequence[Word]], printer: HandFedPrinter) -> list[Sheet]:
    """Return the stack that comes out, topmost sheet first."""
    assert len(tray) == len(pages)
    delivered: list[Sheet] = []
    for sheet, words in zip(tray, pages, strict=True):
        printer.deliver(sheet, words)
        delivered.insert(0, sheet)
    return delivered


def _turned_end_over_end(stack: list[Sheet]) -> list[Sheet]:
    for sheet in stack:
        sheet.turn_over()
        sheet.turn_around()
    return stack[::-1]
