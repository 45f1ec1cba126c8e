"""Sheets are printed, turned, folded and cut in a model of paper; what counts is the order that a reader then finds."""

import pytest

from kyr_app.handout.handout_source import HandoutSource
from kyr_app.handout.imposition import booklet_sheets, half_sheets, printing_run
from kyr_app.handout.page_templates import PageTemplates
from kyr_app.handout.print_file import print_file
from kyr_app.handout.sheet_composer import SheetComposer
from kyr_app.handout.sheet_words import Voice
from kyr_app.model.handout import Layout, Paper, Sides
from tests.support.handouts import TEMPLATES, phrases
from tests.support.paper_sheets import DrawerPrinter, FrontTrayPrinter, StraightPrinter, duplex, two_passes

NUMBER = r"half-\d+"
PRINTERS = [FrontTrayPrinter(), StraightPrinter(), DrawerPrinter()]


@pytest.fixture(scope="module")
def imposed(press):
    """Return a function that imposes half pages, each with its number, and gives the PDF and its run."""
    composer = SheetComposer(PageTemplates(TEMPLATES), press.fonts)

    def impose(pages, layout, sides, copies=1, *, right_to_left=False):
        numbers = "#pagebreak()\n".join(f"half-{page}\n" for page in range(1, pages + 1))
        font = '#set text(font: "Atkinson Hyperlegible", fallback: false)\n'
        source = HandoutSource({"main.typ": f"#set page(width: 5.5in, height: 8.3in)\n{font}{numbers}".encode()})
        half_pages = press.typesetter.typeset(source, images={}, accessible=False)
        is_booklet = layout is Layout.BOOKLET
        sheets = booklet_sheets(pages, right_to_left=right_to_left) if is_booklet else half_sheets(pages, sides)
        has_backs = any(sheet.back for sheet in sheets)
        run = printing_run(len(sheets), sides, has_backs=has_backs, on_long_edge=True, copies=copies)
        voices = [Voice("en", phrases("en"))]
        composed = composer.compose(half_pages, sheets, run, layout=layout, paper=Paper.LETTER, voices=voices)
        return print_file(press.typesetter.typeset(composed, images={}, accessible=False), run.sides, run.pages()), run

    return impose


def halves(sheet, side):
    """Return the numbers on the left and the right half of a side, None for empty ones; all must stand upright."""
    assert all(word.upright for word in sheet.sides[side])
    numbers = {"left": None, "right": None}
    for word in sheet.sides[side]:
        half = "left" if word.x < sheet.width / 2 else "right"
        assert numbers[half] is None
        numbers[half] = int(word.text.removeprefix("half-"))
    return numbers


def read_folded(sheets, *, right_to_left=False):
    """Return the pages of sheets that are folded around each other, the first of them outermost, as one turns them."""
    leaf, other = ("left", "right") if right_to_left else ("right", "left")
    forward = [halves(sheet, side)[half] for sheet in sheets for side, half in (("A", leaf), ("B", other))]
    back = [halves(sheet, side)[half] for sheet in reversed(sheets) for side, half in (("B", leaf), ("A", other))]
    return forward + back


def read_cut(sheets):
    """Return what the two stacks hold that a cut through the middle makes."""
    return tuple(
        [halves(sheet, side)[half] for sheet in sheets for side, half in (("A", front), ("B", back))]
        for front, back in (("left", "right"), ("right", "left"))
    )


def in_order(pages, filled):
    return [*range(1, pages + 1), *[None] * (filled - pages)]


@pytest.mark.parametrize("pages", range(4, 41))
@pytest.mark.parametrize("sides", [Sides.LONG_EDGE, Sides.SHORT_EDGE])
def test_a_booklet_from_a_duplex_printer_reads_in_order(imposed, pages, sides):
    pdf, run = imposed(pages, Layout.BOOKLET, sides)
    assert run.sheets == -(-pages // 4)
    assert read_folded(duplex(pdf, NUMBER, sides)) == in_order(pages, 4 * run.sheets)


@pytest.mark.parametrize("pages", range(4, 41))
def test_a_booklet_that_is_turned_by_hand_reads_in_order(imposed, pages):
    pdf, run = imposed(pages, Layout.BOOKLET, Sides.TWO_PASS)
    stack = two_passes(pdf, NUMBER, FrontTrayPrinter(), run.turn)
    assert read_folded(stack) == in_order(pages, 4 * run.sheets)


@pytest.mark.parametrize("pages", [4, 5, 8, 13, 40, 47])
@pytest.mark.parametrize("sides", [Sides.LONG_EDGE, Sides.SHORT_EDGE, Sides.TWO_PASS])
def test_a_booklet_from_right_to_left_has_its_spine_on_the_right(imposed, pages, sides):
    pdf, run = imposed(pages, Layout.BOOKLET, sides, right_to_left=True)
    stack = duplex(pdf, NUMBER, sides) if run.turn is None else two_passes(pdf, NUMBER, FrontTrayPrinter(), run.turn)
    assert read_folded(stack, right_to_left=True) == in_order(pages, 4 * run.sheets)
    assert halves(stack[0], "A")["left"] == 1


@pytest.mark.parametrize("printer", PRINTERS, ids=lambda printer: type(printer).__name__)
def test_the_instruction_s_other_sentence_fits_the_other_printers(imposed, printer):
    pdf, run = imposed(14, Layout.BOOKLET, Sides.TWO_PASS)
    stack = two_passes(pdf, NUMBER, printer, run.turn)
    in_stack_order = stack if halves(stack[0], "A")["right"] == 1 else stack[::-1]
    assert read_folded(in_stack_order) == in_order(14, 16)


def test_a_printer_for_one_side_takes_two_passes_for_a_booklet(imposed):
    pdf, run = imposed(8, Layout.BOOKLET, Sides.ONE_SIDED)
    assert (run.sides, run.turn, run.sheets) == (Sides.TWO_PASS, 2, 2)
    assert read_folded(two_passes(pdf, NUMBER, FrontTrayPrinter(), run.turn)) == in_order(8, 8)


@pytest.mark.parametrize("sides", [Sides.LONG_EDGE, Sides.SHORT_EDGE, Sides.TWO_PASS])
def test_copies_of_a_booklet_come_one_whole_booklet_after_the_other(imposed, sides):
    pdf, run = imposed(7, Layout.BOOKLET, sides, copies=3)
    stack = duplex(pdf, NUMBER, sides) if run.turn is None else two_passes(pdf, NUMBER, FrontTrayPrinter(), run.turn)
    assert run.sheets == len(stack) == 6
    for copy in range(3):
        assert read_folded(stack[2 * copy : 2 * copy + 2]) == in_order(7, 8)


@pytest.mark.parametrize("pages", range(2, 12))
@pytest.mark.parametrize("sides", [Sides.LONG_EDGE, Sides.SHORT_EDGE, Sides.TWO_PASS])
def test_one_cut_gives_two_stacks_in_order(imposed, pages, sides):
    pdf, run = imposed(pages, Layout.HALF_SHEET, sides)
    stack = duplex(pdf, NUMBER, sides) if run.turn is None else two_passes(pdf, NUMBER, FrontTrayPrinter(), run.turn)
    order = in_order(pages, 2 * run.sheets)
    assert run.sheets == (pages + 1) // 2
    assert read_cut(stack) == (order, order)


@pytest.mark.parametrize(("pages", "sides"), [(1, Sides.LONG_EDGE), (1, Sides.TWO_PASS), (3, Sides.ONE_SIDED)])
def test_half_sheets_without_backs_are_printed_on_one_side(imposed, pages, sides):
    pdf, run = imposed(pages, Layout.HALF_SHEET, sides, copies=2)
    assert (run.sides, run.turn, run.sheets) == (Sides.ONE_SIDED, None, 2 * pages)
    assert len(run.pages()) == 2 * pages
    assert pdf.count(b"/Type/Page/") == 2 * pages


def test_empty_pages_stand_at_the_end_of_a_booklet():
    cover, inner = booklet_sheets(5, right_to_left=False)
    assert (cover.front, cover.back) == ((None, 0), (1, None))
    assert (inner.front, inner.back) == ((None, 2), (3, 4))


def test_hundreds_of_copies_are_composed_once():
    run = printing_run(3, Sides.TWO_PASS, has_backs=True, on_long_edge=True, copies=300)
    assert len(run.distinct()) == 6
    assert len(run.pages()) == 2 * 900 + 1
