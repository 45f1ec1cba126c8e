"""A row of buttons that goes on below where the width ends, so that nothing is cut off in a narrow window."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from kyr_app.gui.overriding import override


class FlowLayout(QLayout):
    """Lays items out from left to right, then in the next row; those after `push_right` stand at the right end."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._right_from: int | None = None
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins())

    def push_right(self) -> None:
        """Let what is added from here on stand at the right end of its row."""
        self._right_from = len(self._items)

    def put_first(self, widget: QWidget) -> None:
        """Add a widget before all others."""
        self.addWidget(widget)
        self._items.insert(0, self._items.pop())
        if self._right_from is not None:
            self._right_from += 1

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Return the height that the items need in this width; put them there where `move`."""
        area = rect.marginsRemoved(self.contentsMargins())
        rows = self._rows(area.width())
        y = area.y()
        for row in rows:
            height = max(self._items[index].sizeHint().height() for index in row)
            if move:
                self._place_row(row, area, y, height)
            y += height + self.spacing()
        bottom = y - self.spacing() if rows else y
        return bottom + self.contentsMargins().bottom() - rect.y()

    def _rows(self, width: int) -> list[list[int]]:
        rows: list[list[int]] = []
        used = 0
        for index, item in enumerate(self._items):
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if rows and used + self.spacing() + needed <= width:
                rows[-1].append(index)
                used += self.spacing() + needed
            else:
                rows.append([index])
                used = needed
        return rows

    def _place_row(self, row: list[int], area: QRect, y: int, height: int) -> None:
        x = area.x()
        for index in row:
            if index == self._right_from or (index == row[0] and self._stands_right(index)):
                rest = [self._items[other].sizeHint().width() for other in row if other >= index]
                x = max(x, area.right() + 1 - sum(rest) - self.spacing() * (len(rest) - 1))
            item = self._items[index]
            size = QSize(min(item.sizeHint().width(), area.width()), item.sizeHint().height())
            item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
            x += size.width() + self.spacing()

    def _stands_right(self, index: int) -> bool:
        return self._right_from is not None and index > self._right_from
