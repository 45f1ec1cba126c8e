"""Paints an item of the handout as a card: its title, and below it what of it is printed in which languages."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kyr_app.gui.handouts.item_model import WORDS_ROLE
from kyr_app.gui.handouts.item_words import ItemWords
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.searching.marked_text import MarkedText
from kyr_app.model.query import Excerpt

_TITLE, _LINE = 14.5, 12.5  # px of letters at the usual text size
_SIDE, _TOP, _GAP = 12, 8, 8
_MOST_LINES = 2


class ItemDelegate(QStyledItemDelegate):
    """Rows as high as their words need."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        title, line = self._texts(index.data(WORDS_ROLE), width)
        return QSize(width, round(title.height + line.height + self._look.px(2 * _TOP + _GAP)))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, theme, state = self._look, self._look.theme, option.state
        card = QRectF(option.rect).adjusted(1, 1, -1, -1 - look.px(_GAP))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        ground = theme.accent_ground if chosen else theme.card
        if not chosen and state & QStyle.StateFlag.State_MouseOver:
            ground = theme.hover_ground
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(ground))
        edge = theme.focus if focused else theme.accent if chosen else theme.line
        painter.setPen(QPen(QColor(edge), look.px(2) if chosen or focused else 1))
        painter.drawRoundedRect(card, look.px(7), look.px(7))
        title, line = self._texts(index.data(WORDS_ROLE), option.rect.width())
        x, y = card.left() + look.px(_SIDE), card.top() + look.px(_TOP)
        title.paint(painter, x, y, QColor(theme.ink))
        line.paint(painter, x, y + title.height, QColor(theme.muted))
        painter.restore()

    def _texts(self, words: ItemWords, width: int) -> tuple[MarkedText, MarkedText]:
        look = self._look
        inner = max(width - look.px(2 * _SIDE) - 2, 1)
        title_font, line_font = (
            look.font(_TITLE, bold=True, language=words.language),
            look.font(_LINE, language=words.language),
        )
        title, line = (
            MarkedText(Excerpt(text), font, inner, mark=QColor(Qt.GlobalColor.transparent), most_lines=_MOST_LINES)
            for text, font in ((words.title, title_font), (words.line, line_font))
        )
        return title, line
