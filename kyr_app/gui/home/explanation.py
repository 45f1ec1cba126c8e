"""Explains Hide at the first start: what it does, and that it is no protection against an expert."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.look import Look
from kyr_app.gui.translation import tr


def hide_explained() -> str:
    """Return the explanation, for the first start and for help."""
    return tr(
        "Press F9, or the Hide button, and the reader becomes an empty page named Notes at once. What you searched, "
        "read and copied here is gone. It does not hide from an expert that this program is on the computer, and it "
        "cannot take back what was saved or printed."
    )


class Explanation(QWidget):
    """A note that stays until it is understood. Signals: understood()."""

    understood = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = QFrame(self)
        frame.setProperty("role", "note")
        title = QLabel(self.tr("Before you start: if somebody comes in"), self)
        title.setProperty("role", "section")
        text = QLabel(hide_explained(), self)
        text.setWordWrap(True)
        button = Button(self.tr("I understand"), "primary", self)
        button.clicked.connect(self.understood)
        layout = QVBoxLayout(frame)
        side = look.px(16)
        layout.setContentsMargins(side, look.px(12), side, look.px(14))
        layout.setSpacing(look.px(6))
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, look.px(24))
        outer.addWidget(frame)
