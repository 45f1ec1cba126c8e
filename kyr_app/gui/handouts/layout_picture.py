"""Small drawings of the layouts: sheets, lines of text, folds and cuts, in a field of 40 x 32."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kyr_app.gui.theme import Theme
from kyr_app.model.handout import Layout

WIDTH, HEIGHT = 40.0, 32.0


class LayoutPicture:
    """Draws with a painter whose units are those of the field."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter = painter
        self._ink = QColor(theme.muted)
        self._accent = QColor(theme.accent)
        self._card = QColor(theme.card)

    def draw(self, layout: Layout) -> None:
        """Draw one layout."""
        match layout:
            case Layout.PAGES:
                self._sheet(QRectF(5, 2, 19, 25))
                self._sheet(QRectF(15, 5, 19, 25), lines=6)
            case Layout.BILINGUAL:
                self._two_columns()
            case Layout.HALF_SHEET:
                self._half_sheet()
            case Layout.BOOKLET:
                self._booklet()
            case Layout.CARDS:
                self._cards()
            case Layout.SIGN:
                self._sign()
            case Layout.PACKET:
                self._packet()

    def _sheet(self, area: QRectF, *, lines: int = 0) -> None:
        self._painter.setPen(QPen(self._ink, 1))
        self._painter.setBrush(self._card)
        self._painter.drawRect(area)
        self._lines(area.adjusted(3, 4, -3, -3), lines)

    def _lines(self, area: QRectF, count: int, color: QColor | None = None) -> None:
        self._painter.setPen(QPen(color or self._ink, 1))
        for line in range(count):
            y = area.top() + line * area.height() / max(count - 1, 1)
            short = 0.35 * area.width() if line == count - 1 and count > 1 else 0
            self._painter.drawLine(QLineF(area.left(), y, area.right() - short, y))

    def _dashes(self, line: QLineF) -> None:
        self._painter.setPen(QPen(self._accent, 1, Qt.PenStyle.DashLine))
        self._painter.drawLine(line)

    def _two_columns(self) -> None:
        self._sheet(QRectF(8, 2, 24, 28))
        self._lines(QRectF(11, 7, 7, 18), 6)
        self._lines(QRectF(22, 7, 7, 18), 6, self._accent)

    def _half_sheet(self) -> None:
        self._sheet(QRectF(3, 4, 34, 24))
        self._lines(QRectF(6, 9, 11, 14), 5)
        self._lines(QRectF(23, 9, 11, 14), 5)
        self._dashes(QLineF(20, 2, 20, 30))

    def _booklet(self) -> None:
        painter = self._painter
        painter.setPen(QPen(self._ink, 1))
        painter.setBrush(self._card)
        for side in (-1, 1):
            corners = ((0, 5), (16 * side, 2), (16 * side, 26), (0, 29))
            painter.drawPolygon(QPolygonF([QPointF(20 + x, y) for x, y in corners]))
        self._lines(QRectF(7, 9, 9, 13), 5)
        self._lines(QRectF(24, 9, 9, 13), 5)

    def _cards(self) -> None:
        self._painter.setBrush(self._card)
        self._painter.setPen(QPen(self._ink, 1))
        for row in range(5):
            for column in range(2):
                self._painter.drawRect(QRectF(9.5 + 11 * column, 1.5 + 6 * row, 10, 5))
        self._painter.setPen(QPen(self._accent, 1))
        for row in range(5):
            for column in range(2):
                self._painter.drawLine(QLineF(12 + 11 * column, 4 + 6 * row, 17 + 11 * column, 4 + 6 * row))

    def _sign(self) -> None:
        self._sheet(QRectF(9, 2, 22, 28))
        self._painter.setPen(QPen(self._ink, 3))
        for y, right in ((9, 27), (15, 27), (21, 22)):
            self._painter.drawLine(QLineF(13, y, right, y))

    def _packet(self) -> None:
        for back in (8, 4):
            self._sheet(QRectF(8 + back, 10 - back, 20, 22))
        self._sheet(QRectF(8, 9, 20, 22))
        self._painter.fillRect(QRectF(11, 13, 14, 5), self._accent)
        self._lines(QRectF(11, 22, 14, 5), 3)
