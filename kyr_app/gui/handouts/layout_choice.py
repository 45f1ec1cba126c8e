"""The seven layouts as tiles with small pictures; one of them is chosen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from kyr_app.gui.handouts.layout_picture import HEIGHT, WIDTH, LayoutPicture
from kyr_app.gui.handouts.layout_rules import layout_explained, layout_name
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.model.handout import Layout

_TILE = 64  # px, least width at the usual text size
_LEAST_COLUMNS = 3
_LETTERS = 12.5


class LayoutTile(QRadioButton):
    """One layout. It is a radio button to the keyboard and to screen readers."""

    def __init__(self, layout: Layout, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(layout_name(layout), parent)
        self.kind = layout
        self._look = look
        self.setToolTip(layout_explained(layout))
        self.setAccessibleDescription(layout_explained(layout))
        self.setFont(look.font(_LETTERS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        words = look.font(_LETTERS, bold=True)
        wide = max(look.px(_TILE), QFontMetrics(words).horizontalAdvance(self.text()) + look.px(8))
        return QSize(wide, look.px(HEIGHT + 16) + round(1.3 * words.pixelSize()))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: object) -> bool:
        """Take clicks everywhere on the tile, not only on words."""
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme, chosen = self._look, self._look.theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        edge = theme.focus if self.hasFocus() else theme.accent if chosen else theme.control_line
        painter.setPen(QPen(QColor(edge), look.px(2) if chosen or self.hasFocus() else 1))
        painter.setBrush(
            QColor(theme.accent_ground if chosen else theme.hover_ground if self.underMouse() else theme.card)
        )
        painter.drawRoundedRect(area, look.px(6), look.px(6))
        painter.setFont(look.font(_LETTERS, bold=chosen))
        painter.setPen(QColor(theme.ink))
        low = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(area.adjusted(0, 0, 0, -look.px(5)), low, self.text())
        painter.translate((self.width() - look.px(WIDTH)) / 2, look.px(7))
        painter.scale(look.px(WIDTH) / WIDTH, look.px(HEIGHT) / HEIGHT)
        LayoutPicture(painter, theme).draw(self.kind)


class LayoutChoice(QWidget):
    """All tiles in a grid. Signals: layout_chosen(object), the Layout."""

    layout_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Layout"))
        self._look = look
        self.tiles = {layout: LayoutTile(layout, look, self) for layout in Layout}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(6))
        self._columns = 0
        for tile in self.tiles.values():
            self._group.addButton(tile)
            tile.toggled.connect(lambda on, chosen=tile.kind: self.layout_chosen.emit(chosen) if on else None)
        self._arrange(_LEAST_COLUMNS)

    def take_keyboard(self) -> None:
        """Give the keyboard to the chosen tile."""
        if (chosen := self._group.checkedButton()) is not None:
            chosen.setFocus()

    def show_layout(self, layout: Layout) -> None:
        """Show which layout is chosen; Tab stops there, and the keyboard goes along."""
        self.tiles[layout].setChecked(True)
        if any(tile.hasFocus() for tile in self.tiles.values()):
            self.take_keyboard()
        for tile in self.tiles.values():
            chosen = tile.kind is layout
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = self._grid.spacing()
        widest = max(tile.sizeHint().width() for tile in self.tiles.values())
        columns = (event.size().width() + gap) // (widest + gap)
        self._arrange(min(max(columns, _LEAST_COLUMNS), len(Layout)))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, at // columns, at % columns)
        for column in range(len(Layout)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
