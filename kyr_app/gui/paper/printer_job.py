"""Puts pages on a printer as they are: every dot where the PDF has it, no scaling, gray at 600 dpi where it is offered.

All pages are drawn before the printer hears of the first: Qt's print engine for CUPS cannot take a job back, so a page
that cannot be drawn, a cancel or a full disk must come to light before.
"""

import ctypes
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kyr_app.errors import HandoutError
from kyr_app.gui.paper.inked_bands import InkedBand, inked_bands
from kyr_app.handout.page_images import PdfPages
from kyr_app.model.handout import Paper

_FINE, _COARSE = 600, 300  # dots per inch
_JOB_NAME = "Pages"  # stands in the print queue for others to read: it names nothing
_IPP_REFUSED = 0x100  # RFC 8011, 4.1.2: codes below it tell that a request succeeded
_SIZES = {
    Paper.LETTER: QPageSize.PageSizeId.Letter,
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LEGAL: QPageSize.PageSizeId.Legal,
}

_Side = tuple[InkedBand, ...]


def new_printer(paper: Paper) -> QPrinter:
    """Return the default printer, set up for full pages of `paper`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_JOB_NAME)
    printer.setCreator("")
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setPageLayout(_full_page(QPageSize(_SIZES[paper])))
    return printer


def paper_in(printer: QPrinter) -> Paper | None:
    """Return the sheet that was chosen in the system's dialog, where we can lay pages out for it."""
    chosen = printer.pageLayout().pageSize().id()
    return next((paper for paper, size in _SIZES.items() if size == chosen), None)


def print_pages(
    pdf: bytes, printer: QPrinter, pages: range | None = None, is_canceled: Callable[[], bool] = lambda: False
) -> bool:
    """Send pages to the printer, from any thread; tell whether it took them. The printer makes the copies.

    `pages` are those of this pass, counted from 0; without it, all. The range chosen in the system's dialog holds too.
    `is_canceled` is asked before each page. Raises HandoutError where no page is in that range, or one cannot be drawn.
    """
    with PdfPages(pdf) as opened:
        _keep_size(printer, *sorted(opened.size_in_points(0)))
        dots = _dots_per_inch(printer)
        sides: list[_Side] = []
        for page in _wanted(printer, opened.page_count, pages):
            if is_canceled():
                return False
            sides.append(inked_bands(opened.draw(page, dots, gray=True)))
    return not sides or (_has_room(sides) and _send(_in_order(sides, printer), printer, dots))


def _full_page(size: QPageSize) -> QPageLayout:
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)  # else a printer that has margins refuses the layout, size and all
    return layout


def _keep_size(printer: QPrinter, width: float, height: float) -> None:
    """Set the sheet to the PDF's size in points, whatever turn, margin or other size was chosen in the dialog."""
    chosen = printer.pageLayout().pageSize()
    wanted = QPageSize(QSizeF(width, height), QPageSize.Unit.Point)
    printer.setPageLayout(_full_page(chosen if chosen.isEquivalentTo(wanted) else wanted))


def _dots_per_inch(printer: QPrinter) -> int:
    """Return how finely to draw; a printer that does not tell what it offers is a laser printer."""
    offered = QPrinterInfo(printer).supportedResolutions()
    dots = _FINE if max(offered, default=_FINE) >= _FINE else _COARSE
    printer.setResolution(dots)
    return dots


def _wanted(printer: QPrinter, count: int, of_pass: range | None) -> Iterator[int]:
    """Yield the pages of this pass that lie in the dialog's range, counted from 0."""
    asked = range(max(printer.fromPage(), 1) - 1, min(printer.toPage() or count, count))
    if not asked:
        raise HandoutError("none of the pages asked for is in it")
    yield from (page for page in (asked if of_pass is None else of_pass) if page in asked)


def _in_order(sides: list[_Side], printer: QPrinter) -> Sequence[_Side]:
    """Return the sides in printing order, as often as the printer leaves it to us; each copy starts on a new sheet."""
    times = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    is_backward = printer.pageOrder() == QPrinter.PageOrder.LastPageFirst
    if len(sides) % 2 and (is_backward or times > 1) and printer.duplex() != QPrinter.DuplexMode.DuplexNone:
        sides = [*sides, ()]
    return (sides[::-1] if is_backward else sides) * times


def _has_room(sides: Sequence[_Side]) -> bool:
    """Whether the spool file will fit: Qt writes it beside other temporary files and does not see a full disk."""
    size = sum(len(band.packed) for side in sides for band in side)
    try:
        return shutil.disk_usage(tempfile.gettempdir()).free > 2 * size
    except OSError:
        return False


def _send(sides: Sequence[_Side], printer: QPrinter, dots: int) -> bool:
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # JPEG would put a haze around letters
    scale = printer.resolution() / dots
    for number, side in enumerate(sides):
        if number and not printer.newPage():
            printer.abort()
            return False
        for band in side:
            place = QRectF(0, band.top * scale, band.width * scale, band.height * scale)
            painter.drawImage(place, band.picture())
    return painter.end() and _was_taken(printer)


def _was_taken(printer: QPrinter) -> bool:
    """Ask libcups how it went: Qt's engine for CUPS does not tell, and the answer is kept for each thread."""
    if sys.platform != "linux" or printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
        return True
    try:
        libcups = ctypes.CDLL("libcups.so.2")
    except OSError:
        return True
    return int(libcups.cupsLastError()) < _IPP_REFUSED
