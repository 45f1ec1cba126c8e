"""A few lines of text with marked words, laid out once and painted often."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from kyr_app.gui.layout_direction import layout_direction
from kyr_app.model.query import Excerpt

_NATURAL_LEADING = 1.2  # line height that fonts bring along, in sizes of their letters


class MarkedText:
    """Text broken into at most `most_lines` lines of `width` pixels; what does not fit ends in an ellipsis."""

    def __init__(
        self,
        excerpt: Excerpt,
        font: QFont,
        width: float,
        *,
        mark: QColor,
        most_lines: int,
        rightward: bool = True,
        leading: float = 1.3,
    ) -> None:
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(layout_direction(rightward=rightward))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = _layout(excerpt.text, font, option)
        self._layout.setFormats(_formats(excerpt, excerpt.text, mark))
        lines = _break(self._layout, width)
        if len(lines) > most_lines:
            kept, rest = _split(excerpt.text, lines[most_lines - 1])
            text = kept + QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            self._layout = _layout(text, font, option)
            self._layout.setFormats(_formats(excerpt, text, mark))
            lines = _break(self._layout, width)
        highest = max((self._layout.lineAt(number).height() for number in range(len(lines))), default=0.0)
        self._step = highest * leading / _NATURAL_LEADING
        for number, line_start in enumerate(lines):
            self._layout.lineForTextPosition(line_start).setPosition(QPointF(0, number * self._step))
        self.height = self._step * len(lines)

    @property
    def text(self) -> str:
        """What is painted."""
        return self._layout.text()

    def paint(self, painter: QPainter, x: float, y: float, color: QColor) -> None:
        """Paint with the upper left corner there."""
        painter.setPen(color)
        self._layout.draw(painter, QPointF(x, y))


def _layout(text: str, font: QFont, option: QTextOption) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    return layout


def _break(layout: QTextLayout, width: float) -> list[int]:
    """Break the text into lines; return where each starts."""
    starts = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts


def _formats(excerpt: Excerpt, shown: str, mark: QColor) -> list[QTextLayout.FormatRange]:
    formats = []
    for start, end in excerpt.marks:
        piece = QTextLayout.FormatRange()
        piece.start = units(excerpt.text[:start])
        piece.length = min(units(excerpt.text[:end]), units(shown)) - piece.start
        look = QTextCharFormat()
        look.setBackground(mark)
        piece.format = look
        if piece.length > 0:
            formats.append(piece)
    return formats


def units(text: str) -> int:
    """Return the length as Qt counts it, in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _split(text: str, at_unit: int) -> tuple[str, str]:
    """Cut before the UTF-16 unit with this number."""
    data = text.encode("utf-16-le", "surrogatepass")
    return tuple(part.decode("utf-16-le", "replace") for part in (data[: 2 * at_unit], data[2 * at_unit :]))  # type: ignore[return-value]  # two parts go in
