"""Puts pages on a printer as they are: every pixel where the PDF has it, no scaling, gray at 300 dpi."""

from collections.abc import Iterator

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from kyr_app.gui.paper.page_picture import as_picture
from kyr_app.handout.page_images import PdfPages
from kyr_app.model.handout import Paper

_DOTS_PER_INCH = 300
_JOB_NAME = "Pages"  # stands in the print queue for others to read: it names nothing
_SIZES = {
    Paper.LETTER: QPageSize.PageSizeId.Letter,
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LEGAL: QPageSize.PageSizeId.Legal,
}


def new_printer(paper: Paper) -> QPrinter:
    """Return the default printer, set up for full pages of `paper`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_DOTS_PER_INCH)
    printer.setDocName(_JOB_NAME)
    printer.setCreator("")
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setPageLayout(QPageLayout(QPageSize(_SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF()))
    return printer


def paper_in(printer: QPrinter) -> Paper | None:
    """Return the sheet that was chosen in the system's dialog, where we can lay pages out for it."""
    chosen = printer.pageLayout().pageSize().id()
    return next((paper for paper, size in _SIZES.items() if size == chosen), None)


def print_pages(pdf: bytes, printer: QPrinter) -> bool:
    """Send the pages that the person asked for, from any thread; tell whether the printer took them."""
    printer.setFullPage(True)  # the dialog may have set margins
    with PdfPages(pdf) as pages:
        painter = QPainter()
        if not painter.begin(printer):
            return False
        for sheet, page in enumerate(_wanted(printer, pages.page_count)):
            if sheet and not printer.newPage():
                painter.end()
                return False
            picture = as_picture(pages.draw(page, _DOTS_PER_INCH, gray=True))
            dots = printer.resolution() / _DOTS_PER_INCH
            painter.drawImage(QRectF(0, 0, picture.width() * dots, picture.height() * dots), picture)
        return painter.end()


def _wanted(printer: QPrinter, count: int) -> Iterator[int]:
    """Yield the pages of the range, counted from 0, in printing order."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = range(first - 1, min(last, count))
    is_backward = printer.pageOrder() == QPrinter.PageOrder.LastPageFirst
    yield from reversed(pages) if is_backward else pages
