"""What the window shows when the library cannot be opened: one sentence, to copy or to leave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.look import Look


class ErrorPage(QWidget):
    """A sentence with two buttons. Signals: quit_asked_for()."""

    quit_asked_for = Signal()

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        title = QLabel(self.tr("The reader cannot start"), self)
        title.setProperty("role", "page-title")
        sentence = QLabel(text, self)
        sentence.setWordWrap(True)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        sentence.setMaximumWidth(look.px(640))
        leave = Button(self.tr("Quit"), "primary", self)
        leave.clicked.connect(self.quit_asked_for)
        copy = Button(self.tr("Copy this text"), "tool", self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        buttons = QHBoxLayout()
        buttons.addWidget(leave)
        buttons.addWidget(copy)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        side = look.px(60)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(16))
        layout.addWidget(title)
        layout.addWidget(sentence)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.setFocusProxy(leave)
