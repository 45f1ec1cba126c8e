"""Shows the PDF's own pages, drawn one at a time as they come into view."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.paper.page_picture import as_picture
from kyr_app.handout.page_images import PdfPages

_POINTS_PER_INCH = 72
_GAP = 18  # px between pages at the usual text size
_WIDEST_PAGE = 760
_KEPT = 6  # pictures of pages kept drawn


class PageView(QAbstractScrollArea):
    """A column of pages as wide as the window allows."""

    def __init__(self, pages: PdfPages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Pages: {}").format(pages.page_count))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages = pages
        self._look = look
        self._sizes = [pages.size_in_points(page) for page in range(pages.page_count)]
        self._drawn: dict[int, QImage] = {}
        self._places: list[QRect] = []

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn.clear()
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._look.theme.desk))
        top = self.verticalScrollBar().value()
        for page, place in enumerate(self._places):
            shown = place.translated(0, -top)
            if shown.intersects(event.rect()):
                painter.drawImage(shown, self._picture(page, place.size()))

    def _lay_out(self) -> None:
        gap = self._look.px(_GAP)
        width = min(self.viewport().width() - 2 * gap, self._look.px(_WIDEST_PAGE))
        y, self._places = gap, []
        for points_wide, points_high in self._sizes:
            height = round(width * points_high / points_wide)
            self._places.append(QRect((self.viewport().width() - width) // 2, y, width, height))
            y += height + gap
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._look.px(48))
        bar.setRange(0, max(0, y - self.viewport().height()))

    def _picture(self, page: int, size: QSize) -> QImage:
        if page not in self._drawn:
            while len(self._drawn) >= _KEPT:
                self._drawn.pop(next(iter(self._drawn)))
            ratio = self.devicePixelRatioF()
            dots = size.width() * ratio / self._sizes[page][0] * _POINTS_PER_INCH
            self._drawn[page] = as_picture(self._pages.draw(page, dots))
        return self._drawn[page]


class PreviewDialog(Dialog):
    """The pages, and what to do with them. Signals: print_asked_for(), save_asked_for()."""

    print_asked_for = Signal()
    save_asked_for = Signal()

    def __init__(self, pdf: bytes, look: Look, parent: QWidget) -> None:
        super().__init__("", look, parent)
        self.setWindowTitle(self.tr("Pages"))
        self._pages = PdfPages(pdf)
        self.view = PageView(self._pages, look, self)
        self.set_body(self.view, scrolls=False)
        count = self._pages.page_count
        self._count = QLabel(self.tr("1 page") if count == 1 else self.tr("{} pages").format(count), self)
        self._buttons.insertWidget(0, self._count)
        save = self.add_button(Button(self.tr("Save as PDF…"), "tool", self))
        save.clicked.connect(self._leave_for_save)
        send = self.add_button(Button(self.tr("Print…"), "primary", self))
        send.clicked.connect(self._leave_for_print)
        self.finished.connect(self._pages.close)
        screen = parent.window().size()
        self.resize(min(look.px(820), screen.width()), max(look.px(420), screen.height() - look.px(40)))
        self.view.setFocus()

    def _leave_for_print(self) -> None:
        self.accept()
        self.print_asked_for.emit()

    def _leave_for_save(self) -> None:
        self.accept()
        self.save_asked_for.emit()
