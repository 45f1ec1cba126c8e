"""Shows a PDF's own pages: those in sight are drawn first, off the window's thread, and only a few are kept."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from kyr_app.gui.controls.readable_areas import PAGES
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.paper.page_grid import PageGrid
from kyr_app.gui.paper.page_picture import as_picture
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.handout.page_images import PdfPages

_POINTS_PER_INCH = 72
_KEPT_BESIDE = 4  # pictures kept of pages that are not in sight
_GAP, _LEAST, _WIDEST = 18, 260, 900  # px between pages, and of their width, at the usual text size
_STEP = 48  # px a key or a wheel's notch moves, at the usual text size


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A picture of a page, the pages it is one of, and how many dots wide it was to be."""

    pages: PdfPages
    page: int
    dots: int
    picture: QImage


class PageView(QAbstractScrollArea):
    """Pages in a grid, each wholly in sight or as wide as the window allows."""

    def __init__(self, look: Look, drawing: TaskRunner, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName(PAGES)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look = look
        self._drawing = drawing
        self._pages: PdfPages | None = None
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._shows_whole = whole
        self._drawn: dict[int, QImage] = {}
        self._drawn_in: dict[int, int] = {}  # dots of width; without the pictures of pages that have changed
        self._grid = self._new_grid(QSize())
        drawing.stepped.connect(self._keep)
        self.verticalScrollBar().valueChanged.connect(self._draw_missing)
        self._name()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._sizes)

    def show_pdf(self, pdf: bytes) -> None:
        """Show these pages; until each is drawn, what stood in its place before stays. Raises HandoutError."""
        pages = PdfPages(pdf)
        self._let_go()
        self._pages = pages
        self._sizes = tuple(pages.size_in_points(page) for page in range(pages.page_count))
        self._drawn_in.clear()
        self._name()
        self._lay_out()

    def forget(self) -> None:
        """Show nothing, and give the memory back."""
        self._let_go()
        self._sizes = ()
        self._drawn.clear()
        self._drawn_in.clear()
        self._name()
        self._lay_out()

    def show_wide(self, wide: bool) -> None:  # noqa: FBT001 - a slot
        """Show each page as wide as the window allows, or from top to bottom."""
        self._shows_whole = not wide
        self._lay_out()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(theme.desk))
        for page in self._in_sight():
            place = self._place(page)
            picture = self._drawn.get(page)
            if picture is None:
                painter.fillRect(place, QColor(theme.sheet))
            elif self._drawn_in.get(page) == self._dots(page):
                painter.drawImage(place.topLeft(), picture)
            else:
                painter.drawImage(place, picture)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.desk_focus), 2 * self._look.px(2)))
            painter.drawRect(self.viewport().rect())

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Pages: {}").format(self.page_count))

    def _let_go(self) -> None:
        self._drawing.cancel()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def _lay_out(self) -> None:
        room = self.viewport().size()
        self._grid = self._new_grid(room)
        bar = self.verticalScrollBar()
        bar.setPageStep(room.height())
        bar.setSingleStep(self._look.px(_STEP))
        bar.setRange(0, max(0, self._grid.height - room.height()))
        self._draw_missing()

    def _new_grid(self, area: QSize) -> PageGrid:
        gap, *widths = (self._look.px(length) for length in (_GAP, _LEAST, _WIDEST))
        return PageGrid(self._sizes, area, gap=gap, widths=(widths[0], widths[1]), whole=self._shows_whole)

    def _place(self, page: int) -> QRect:
        return self._grid.places[page].translated(QPoint(0, -self.verticalScrollBar().value()))

    def _in_sight(self) -> list[int]:
        seen = self.viewport().rect()
        return [page for page in range(len(self._grid.places)) if self._place(page).intersects(seen)]

    def _draw_missing(self) -> None:
        """Draw the pages in sight that have no picture, an old one, or one of another size."""
        self.viewport().update()
        pages, ratio = self._pages, self.devicePixelRatioF()
        wanted = {page: self._dots(page) for page in self._in_sight() if self._drawn_in.get(page) != self._dots(page)}
        if pages is None or not wanted:
            return
        sizes = self._sizes

        def draw() -> Iterator[object]:
            for page, dots in wanted.items():
                picture = as_picture(pages.draw(page, dots / sizes[page][0] * _POINTS_PER_INCH))
                picture.setDevicePixelRatio(ratio)
                yield _Drawn(pages, page, dots, picture)

        self._drawing.run(draw)

    def _keep(self, step: object) -> None:
        match step:
            case _Drawn(pages, page, dots, picture) if pages is self._pages and page < len(self._grid.places):
                self._drawn[page] = picture
                self._drawn_in[page] = dots
                self._drop_far_ones()
                self.viewport().update(self._place(page))
            case _:
                pass

    def _drop_far_ones(self) -> None:
        in_sight = self._in_sight()
        middle = in_sight[len(in_sight) // 2] if in_sight else 0
        by_distance = sorted(self._drawn, key=lambda page: abs(page - middle))
        for page in by_distance[len(in_sight) + _KEPT_BESIDE :]:
            del self._drawn[page]
            self._drawn_in.pop(page, None)

    def _dots(self, page: int) -> int:
        """Return how many pixels of the screen a page is wide."""
        return round(self._grid.places[page].width() * self.devicePixelRatioF())
