"""What the window shows when the library cannot be opened: one sentence, to copy or to leave."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.giving_area import GivingArea
from kyr_app.gui.look import Look

_BREAK = "\u200b"
_LONG_WORD = re.compile(r"\S{30,}")


class ErrorPage(QWidget):
    """A sentence with two buttons. Signals: quit_asked_for()."""

    quit_asked_for = Signal()

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        title = QLabel(self.tr("The reader cannot start"), self)
        title.setProperty("role", "page-title")
        title.setWordWrap(True)
        sentence = QLabel(_with_breaks(text), self)
        sentence.setAccessibleName(text)
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
        contents = QWidget()
        layout = QVBoxLayout(contents)
        side = look.px(60)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(16))
        layout.addWidget(title)
        layout.addWidget(sentence)
        layout.addLayout(buttons)
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = GivingArea(contents, self)
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        outer.addWidget(area)
        self.setFocusProxy(leave)


def _with_breaks(text: str) -> str:
    """Let a label break the path of a file."""
    return _LONG_WORD.sub(lambda path: path[0].replace("/", f"/{_BREAK}"), text)
