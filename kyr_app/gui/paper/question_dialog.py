"""Asks before something that a person may regret: what it is about, and two answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.controls.plain_label import plain_label
from kyr_app.gui.look import Look

_MARGIN, _BELOW = 20, 88  # px at the usual text size, beside the words, and of everything but the words


class QuestionDialog(Dialog):
    """Return answers no: the careful answer has the keyboard.

    Signals: agreed().
    """

    agreed = Signal()

    def __init__(
        self, question: str, reasons: list[str], yes: str, look: Look, parent: QWidget, *, no: str = ""
    ) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(question)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(8))
        layout.addWidget(plain_label(question, "section"))
        for reason in reasons:
            layout.addWidget(plain_label(reason))
        layout.addStretch(1)
        self.close_button.setText(no or self.tr("Do not print"))
        self.close_button.setFocus()
        agree = self.add_button(Button(yes, "tool", self))
        agree.clicked.connect(self._agree)
        room = parent.window().size()
        self.setMinimumWidth(min(look.px(440), room.width()))
        needed = layout.totalHeightForWidth(self.minimumWidth() - look.px(2 * _MARGIN)) + look.px(_BELOW)
        self.set_body(body, scrolls=needed > room.height())
        self.resize(self.minimumWidth(), min(needed, room.height()))
        self.setAccessibleDescription(" ".join(reasons))

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
