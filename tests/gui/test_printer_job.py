import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kyr_app.errors import HandoutError
from kyr_app.gui.paper.printer_job import new_printer, paper_in, print_pages
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.handout.page_images import PdfPages
from kyr_app.handout.typesetter import Typesetter
from kyr_app.model.handout import Paper
from tests.support.printed_pages import PrintedPage, marked_pdf, marks_on

LETTER = (215.9, 279.4)  # mm


@pytest.fixture(scope="module")
def typesetter():
    typesetter = Typesetter(bundled_fonts())
    yield typesetter
    typesetter.close()


@pytest.fixture(scope="module")
def pdf(typesetter):
    return marked_pdf(typesetter, *LETTER, pages=3)


@pytest.fixture
def printer(qapp, tmp_path, monkeypatch):
    """Print into a file, coarsely."""
    monkeypatch.setattr(QPrinterInfo, "supportedResolutions", lambda _: [150, 300])
    printer = new_printer(Paper.LETTER)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


def target(printer):
    return Path(printer.outputFileName())


def pages_of(printer):
    with PdfPages(target(printer).read_bytes()) as pages:
        drawn = [pages.draw(page, 300, gray=True) for page in range(pages.page_count)]
    return [PrintedPage(target(printer), page.bytes_per_line, page.height, page.pixels) for page in drawn]


def numbers_of(printer):
    return [page.number for page in pages_of(printer)]


@pytest.mark.parametrize("paper", list(Paper))
def test_the_printer_is_set_to_whole_pages_of_the_paper(qapp, paper):
    printer = new_printer(paper)
    assert paper_in(printer) is paper
    assert (printer.fullPage(), printer.docName()) == (True, "Pages")


def test_another_paper_chosen_in_the_dialog_counts(printer):
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    assert paper_in(printer) is Paper.A4
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    assert paper_in(printer) is None


def margins(printer):
    printer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)


def turn(printer):
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)


def small_sheet(printer):
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))


@pytest.mark.parametrize("chosen", [lambda _: None, margins, turn, small_sheet])
def test_pages_keep_place_and_size_whatever_was_chosen_in_the_dialog(printer, pdf, chosen):
    chosen(printer)
    assert print_pages(pdf, printer, range(1))
    with PdfPages(target(printer).read_bytes()) as printed:
        assert printed.size_in_points(0) == pytest.approx((612, 792), abs=0.5)
    (page,) = pages_of(printer)
    for mark in marks_on(*LETTER):
        assert page.ink_around(mark, 4) == pytest.approx(mark, abs=0.2)


@pytest.mark.parametrize(
    ("offered", "dots"), [([], 600), ([300], 300), ([300, 600], 600), ([1200], 600), ([150, 203], 300)]
)
def test_pages_are_drawn_at_600_dpi_where_the_printer_offers_as_much(printer, pdf, monkeypatch, offered, dots):
    drawn = []
    draw = PdfPages.draw
    monkeypatch.setattr(QPrinterInfo, "supportedResolutions", lambda _: offered)
    monkeypatch.setattr(PdfPages, "draw", lambda *args, **options: drawn.append(args[2]) or draw(*args, **options))
    assert print_pages(pdf, printer, range(1))
    assert drawn == [dots]


def test_letters_are_not_blurred_where_the_person_chose_color(printer, pdf):
    printer.setColorMode(QPrinter.ColorMode.Color)
    assert print_pages(pdf, printer, range(1))
    assert b"/DCTDecode" not in target(printer).read_bytes()


@pytest.mark.parametrize(
    ("chosen", "of_pass", "printed"),
    [
        ((0, 0), None, [1, 2, 3]),
        ((2, 2), None, [2]),
        ((2, 9), None, [2, 3]),
        ((0, 0), range(1), [1]),
        ((0, 0), range(1, 3), [2, 3]),
        ((2, 3), range(2), [2]),
    ],
)
def test_the_range_of_the_dialog_and_that_of_the_pass_both_hold(printer, pdf, chosen, of_pass, printed):
    printer.setFromTo(*chosen)
    assert print_pages(pdf, printer, of_pass)
    assert numbers_of(printer) == printed


def test_a_pass_without_a_page_of_the_range_prints_nothing(printer, pdf):
    printer.setFromTo(1, 1)
    assert print_pages(pdf, printer, range(2, 3))
    assert not target(printer).exists()


def test_a_range_behind_the_last_page_is_told_in_a_sentence(printer, pdf):
    printer.setFromTo(4, 6)
    with pytest.raises(HandoutError, match="none of the pages asked for"):
        print_pages(pdf, printer)
    assert not target(printer).exists()


def test_the_last_page_comes_first_where_it_was_asked_for(printer, pdf):
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert print_pages(pdf, printer)
    assert numbers_of(printer) == [3, 2, 1]


@pytest.mark.parametrize(
    ("duplex", "printed"),
    [
        (QPrinter.DuplexMode.DuplexNone, [1, 2, 3, 1, 2, 3]),
        (QPrinter.DuplexMode.DuplexLongSide, [1, 2, 3, 0, 1, 2, 3, 0]),
    ],
)
def test_copies_that_a_printer_cannot_make_are_made_here(printer, pdf, monkeypatch, duplex, printed):
    monkeypatch.setattr(printer, "duplex", lambda: duplex)
    printer.setCopyCount(2)
    assert print_pages(pdf, printer)
    assert numbers_of(printer) == printed


def test_a_cancel_between_pages_sends_nothing(printer, pdf):
    asked = iter([False, True])
    assert print_pages(pdf, printer, is_canceled=lambda: next(asked)) is False
    assert not target(printer).exists()


def test_a_page_that_cannot_be_drawn_sends_nothing(printer, pdf, monkeypatch):
    draw = PdfPages.draw

    def fail_at_the_last(pages, page, *args, **options):
        if page == 2:
            raise HandoutError("the pages cannot be drawn")
        return draw(pages, page, *args, **options)

    monkeypatch.setattr(PdfPages, "draw", fail_at_the_last)
    with pytest.raises(HandoutError):
        print_pages(pdf, printer)
    assert not target(printer).exists()


def test_a_full_disk_sends_nothing(printer, pdf, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000))
    assert print_pages(pdf, printer) is False
    assert not target(printer).exists()


@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_a_printer_that_cannot_begin_takes_nothing(printer, pdf, tmp_path):
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    assert print_pages(pdf, printer, range(1)) is False
