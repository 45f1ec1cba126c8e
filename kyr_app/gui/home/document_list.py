"""A titled list of documents: the first few, and the others once they are asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.home.cards import DocumentRow
from kyr_app.gui.look import Look

_FIRST = 5


class DocumentList(QWidget):
    """Shows rows below a title."""

    def __init__(self, title: str, rows: list[DocumentRow], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        heading = QLabel(title, self)
        heading.setProperty("role", "section-title")
        heading.setIndent(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(8))
        layout.addWidget(heading)
        for row in rows:
            layout.addWidget(row)
        self._more = Button(self.tr("Show all {}").format(len(rows)), "link", self)
        self._more.clicked.connect(self._show_all)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        hidden = rows[_FIRST:] if len(rows) > _FIRST + 1 else []
        for row in hidden:
            row.hide()
        self._more.setVisible(bool(hidden))

    def _show_all(self) -> None:
        for row in self.rows:
            row.show()
        self._more.hide()
        self.rows[_FIRST].setFocus()
