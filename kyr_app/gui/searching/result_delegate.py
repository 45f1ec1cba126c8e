"""Paints a result: chips for kind and status, the title and an excerpt with the words that matched marked."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.searching.marked_text import MarkedText
from kyr_app.gui.searching.result_model import ROW_ROLE, ResultRow
from kyr_app.gui.theme import Chip
from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import Excerpt

_TITLE_LINES = 3
_EXCERPT_LINES = 3
_OVER = (LegalState.ENDED, LegalState.HISTORICAL)  # their chips have corners: a shape says it beside the word
_SQUARE = 0.1  # of a chip's height


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Lengths in pixels at the usual text size."""

    side: float = 16
    top: float = 12
    bottom: float = 14
    edge: float = 4
    chip_height: float = 20
    chip_padding: float = 8
    gap: float = 6
    below_title: float = 2
    chip_text: float = 11.5
    title_text: float = 15.5
    excerpt_text: float = 13.5


class ResultDelegate(QStyledItemDelegate):
    """Lays each row out once for a width and keeps it until `forget`."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scale = look.scale
        self._sizes = _Sizes()
        self._laid_out: dict[tuple[int, int], tuple[MarkedText, MarkedText]] = {}

    def forget(self) -> None:
        """Drop what was laid out for rows that are gone."""
        self._laid_out.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        title, excerpt = self._texts(index, width)
        sizes = self._sizes
        fixed = (sizes.top + sizes.below_title + sizes.bottom) * self._scale
        chips = self._chip_lines(index.data(ROW_ROLE), width) * self._chip_line
        return QSize(width, round(fixed + chips + title.height + excerpt.height))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ResultRow = index.data(ROW_ROLE)
        area, state = QRectF(option.rect), option.state
        theme, sizes, scale = self._look.theme, self._sizes, self._scale
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, state, rightward=row.rightward)
        y = area.top() + sizes.top * scale
        self._paint_chips(painter, area, y, row)
        title, excerpt = self._texts(index, int(area.width()))
        x = area.left() + sizes.side * scale
        y += self._chip_lines(row, area.width()) * self._chip_line
        title.paint(painter, x, y, QColor(theme.ink))
        excerpt.paint(painter, x, y + title.height + sizes.below_title * scale, QColor(theme.muted))
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag, *, rightward: bool) -> None:
        theme = self._look.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, QColor(theme.accent_ground))
            edge = self._sizes.edge * self._scale
            left = area.left() if rightward else area.right() - edge
            painter.fillRect(QRectF(left, area.top(), edge, area.height()), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover_ground))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(theme.line))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -2))

    def _paint_chips(self, painter: QPainter, area: QRectF, y: float, row: ResultRow) -> None:
        theme, sizes, scale = self._look.theme, self._sizes, self._scale
        x = sizes.side * scale
        is_below = self._chip_lines(row, area.width()) > 1
        for (text, font), colors in zip(self._chips(row), (theme.kind_chip, theme.chips[row.hit.state]), strict=True):
            painter.setFont(font)
            room = area.width() - x - sizes.side * scale
            padding = 2 * sizes.chip_padding * scale
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(room - padding, 0))
            width = QFontMetricsF(font).horizontalAdvance(shown) + padding
            left = area.left() + x if row.rightward else area.right() - x - width
            place = QRectF(left, y, width, sizes.chip_height * scale)
            _paint_chip(painter, place, shown, colors, round_ends=text is row.kind or row.hit.state not in _OVER)
            if is_below:
                y += self._chip_line
            else:
                x += width + sizes.gap * scale

    def _chips(self, row: ResultRow) -> tuple[tuple[str, QFont], ...]:
        """Return the words of both chips in their letters."""
        size, language = self._sizes.chip_text, row.hit.language
        return (
            (row.kind, self._look.font(size, language=language)),
            (row.status, self._look.font(size, bold=True, language=language)),
        )

    def _chip_lines(self, row: ResultRow, width: float) -> int:
        """Return 2 where the chips do not fit beside each other: no date of a status is cut off."""
        sizes = self._sizes
        words = sum(QFontMetricsF(font).horizontalAdvance(text) for text, font in self._chips(row))
        return 1 if words + (2 * sizes.side + 4 * sizes.chip_padding + sizes.gap) * self._scale <= width else 2

    @property
    def _chip_line(self) -> float:
        return (self._sizes.chip_height + self._sizes.gap) * self._scale

    def _texts(self, index: QModelIndex | QPersistentModelIndex, width: int) -> tuple[MarkedText, MarkedText]:
        key = (index.row(), width)
        if key not in self._laid_out:
            row: ResultRow = index.data(ROW_ROLE)
            inner = max(width - 2 * self._sizes.side * self._scale, 1)
            language = row.hit.language
            self._laid_out[key] = (
                MarkedText(
                    row.hit.title,
                    self._look.font(self._sizes.title_text, bold=True, language=language),
                    inner,
                    mark=QColor(self._look.theme.mark),
                    most_lines=_TITLE_LINES,
                    rightward=row.rightward,
                ),
                MarkedText(
                    _with_heading(row),
                    self._look.font(self._sizes.excerpt_text, language=language),
                    inner,
                    mark=QColor(self._look.theme.mark),
                    most_lines=_EXCERPT_LINES,
                    rightward=row.rightward,
                    leading=1.4,
                ),
            )
        return self._laid_out[key]


def _with_heading(row: ResultRow) -> Excerpt:
    """Put the section's heading before the excerpt, as in `Who it was for — ...`."""
    excerpt, section = row.hit.excerpt, row.hit.section
    if section is None or not section.heading:
        return excerpt
    lead = f"{section.heading} — "
    return Excerpt(lead + excerpt.text, tuple((start + len(lead), end + len(lead)) for start, end in excerpt.marks))


def _paint_chip(painter: QPainter, area: QRectF, text: str, colors: Chip, *, round_ends: bool) -> None:
    painter.setPen(QColor(colors.edge))
    painter.setBrush(QColor(colors.ground))
    corner = area.height() * (0.5 if round_ends else _SQUARE)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(colors.text))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
