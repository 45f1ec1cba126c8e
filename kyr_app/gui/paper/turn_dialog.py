"""Between the fronts and the backs of a handout: shows how to turn the stack, and goes on once that is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.look import Look


class TurnDialog(Dialog):
    """Asks for the stack, with the handout's own page that tells how. Signals: turned(), print the backs."""

    turned = Signal()

    def __init__(self, instruction: QImage, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Turn the stack"))
        told = self.tr(
            "The fronts are with the printer, and then a page that looks like this. Wait until it is out, do what it "
            "says, and go on."
        )
        words = QLabel(told, self)
        words.setWordWrap(True)
        picture = QLabel(self)
        picture.setPixmap(QPixmap.fromImage(instruction))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        picture.setAccessibleName(self.tr("The page that shows how to turn the stack"))
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(words)
        column.addWidget(picture)
        column.addStretch(1)
        self.set_body(body)
        self.setAccessibleDescription(told)
        self.close_button.setText(self.tr("Stop here"))
        go_on = self.add_button(Button(self.tr("Print the backs"), "primary", self))
        go_on.clicked.connect(self._go_on)
        size = parent.window().size()
        self.resize(min(instruction.width() + look.px(70), size.width()), size.height() - look.px(20))
        go_on.setFocus()

    def _go_on(self) -> None:
        self.accept()
        self.turned.emit()
