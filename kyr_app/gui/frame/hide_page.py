"""The empty page that Hide shows. It says nothing of the reader; Start opens Home."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.look import Look


class HidePage(QWidget):
    """A page without anything on it. Signals: start_asked_for().

    The page itself takes the keyboard: a Return typed in a hurry must not bring the reader back. Tab reaches Start.
    """

    start_asked_for = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hide_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = self.tr("Notes")
        title = QLabel(self.title, self)
        title.setProperty("role", "page-title")
        self.setAccessibleName(self.title)
        start = Button(self.tr("Start"), "tool", self)
        start.clicked.connect(self.start_asked_for)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(start)
        layout = QVBoxLayout(self)
        side = look.px(32)
        layout.setContentsMargins(side, side, side, side)
        layout.addWidget(title)
        layout.addStretch(1)
        layout.addLayout(row)
