"""Which half page goes where, and which side of a sheet is printed when. Pure arithmetic: no page is touched here.

A sheet of half pages lies on its long edge and holds two of them on each side. Pages are counted from 0.
"""

from dataclasses import dataclass
from typing import TypeAlias

from kyr_app.model.handout import Sides

Halves: TypeAlias = tuple[int | None, int | None]  # left and right; None stays empty

_PAGES_OF_A_FOLDED_SHEET = 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """The half pages of both sides; the back as one sees it after turning the sheet like a page."""

    front: Halves
    back: Halves | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of sheet `number`, counted from 0; `is_turned` ones are printed upside down."""

    number: int
    is_back: bool = False
    is_turned: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """All sides in printing order, and how the printer reaches the backs: one-sided where there are none.

    `turn` is the place, counted from 0, where a person turns the stack: fronts before it, backs after it.
    """

    sides: Sides
    order: tuple[Side, ...]
    sheets: int
    turn: int | None = None

    def distinct(self) -> tuple[Side, ...]:
        """Return every side once: what is composed, and after it the page that tells how to turn the stack."""
        return tuple(dict.fromkeys(self.order))

    def pages(self) -> tuple[int, ...]:
        """Return the pages of what was composed, counted from 0, in printing order."""
        places = {side: place for place, side in enumerate(self.distinct())}
        pages = [places[side] for side in self.order]
        if self.turn is not None:
            pages.insert(self.turn, len(places))
        return tuple(pages)


def half_sheets(pages: int, sides: Sides) -> tuple[Sheet, ...]:
    """Return sheets with the same page on both halves: one cut gives two stacks, each in order."""
    if sides is Sides.ONE_SIDED or pages == 1:
        return tuple(Sheet((page, page)) for page in range(pages))
    backs = [page if page < pages else None for page in range(1, pages + 1, 2)]
    return tuple(Sheet((2 * leaf, 2 * leaf), (back, back)) for leaf, back in enumerate(backs))


def booklet_sheets(pages: int, *, right_to_left: bool) -> tuple[Sheet, ...]:
    """Return the sheets of a booklet from its cover inwards; empty pages fill it up at its end.

    One that is read from right to left has its spine on the right.
    """
    count = -(-pages // _PAGES_OF_A_FOLDED_SHEET)
    last = count * _PAGES_OF_A_FOLDED_SHEET - 1
    sheets = []
    for leaf in range(0, 2 * count, 2):
        front, back = (last - leaf, leaf), (leaf + 1, last - leaf - 1)
        if right_to_left:
            front, back = front[::-1], back[::-1]
        sheets.append(Sheet(_filled(front, pages), _filled(back, pages)))
    return tuple(sheets)


def printing_run(sheets: int, sides: Sides, *, has_backs: bool, on_long_edge: bool, copies: int = 1) -> Run:
    """Return the sides of all copies in the order that they are printed.

    A back is upright after turning the sheet like a page where the printer flips about the vertical edge, which is the
    short one of sheets that lie `on_long_edge`; otherwise it is printed upside down. In two passes, backs go last to
    first: a stack that came out face down and is put back as it lies gives its last sheet first. It then also gives its
    other end first, which makes it a flip about the short edge.
    """
    numbers = [number for _ in range(copies) for number in range(sheets)]
    fronts = [Side(number) for number in numbers]
    if not has_backs:
        return Run(Sides.ONE_SIDED, tuple(fronts), len(fronts))
    turned = (sides is Sides.LONG_EDGE) == on_long_edge
    backs = [Side(number, is_back=True, is_turned=turned) for number in numbers]
    if sides in (Sides.LONG_EDGE, Sides.SHORT_EDGE):
        pairs = zip(fronts, backs, strict=True)
        return Run(sides, tuple(side for pair in pairs for side in pair), len(fronts))
    return Run(Sides.TWO_PASS, (*fronts, *reversed(backs)), len(fronts), turn=len(fronts))


def _filled(halves: tuple[int, int], pages: int) -> Halves:
    left, right = (page if page < pages else None for page in halves)
    return left, right
