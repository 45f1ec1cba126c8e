"""Shows a web address to copy or to scan with a phone. The reader itself never opens one."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.flow_layout import FlowLayout
from kyr_app.gui.controls.giving_area import GivingArea
from kyr_app.gui.look import Look
from kyr_app.handout.qr_code import qr_code

_CODE_SIDE = 116  # px at the usual text size; a phone reads it from half a meter
_SHARE_OF_HEIGHT = 5  # in a low window it takes no more of its height


class AddressCard(QFrame):
    """A strip below the document. Signals: closed(bool), the card goes; True where it has the keyboard."""

    closed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("address_card")
        self._look = look
        title = QLabel(self.tr("This web page is not part of the library. The reader opens no web pages."), self)
        title.setProperty("role", "quiet")
        title.setWordWrap(True)
        self._address = QLabel(self)
        self._address.setTextFormat(Qt.TextFormat.PlainText)
        self._address.setWordWrap(True)
        self._address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._code = QLabel(self)
        self._code.setObjectName("qr_code")
        self._code.setAccessibleName(self.tr("The address as a QR code"))
        self.copy_button = Button(self.tr("Copy address"), "tool", self, icon=look.icon("copy"))
        self.copy_button.clicked.connect(self._copy)
        close = Button(self.tr("Close"), "tool", self)
        close.clicked.connect(self.close_card)
        self._place(title, close)
        self.hide()

    @property
    def address(self) -> str:
        """The address that is shown; empty when the card is closed."""
        return self._address.text().replace(_BREAK, "")

    def show_address(self, address: str) -> None:
        """Show an address with its QR code; a very long one does without."""
        self._address.setText(_with_breaks(address))
        self._address.setAccessibleName(address)
        picture = qr_code(address)
        code = QPixmap()
        if picture is not None:
            code.loadFromData(QByteArray(picture))
            side = min(self._look.px(_CODE_SIDE), self.window().height() // _SHARE_OF_HEIGHT)
            code = code.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        self._code.setPixmap(code)
        self._code.setVisible(picture is not None)
        self.show()
        self.copy_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_card(self) -> bool:
        """Close the card and forget the address; tell whether it was open."""
        was_open, focused = self.isVisible(), self.focusWidget()
        if was_open:
            self.closed.emit(focused is not None and focused.hasFocus())
        self.hide()
        self._address.clear()
        self._address.setAccessibleName("")
        self._code.clear()
        return was_open

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address)

    def _place(self, title: QLabel, close: Button) -> None:
        look = self._look
        buttons = FlowLayout(spacing=look.px(6))
        buttons.addWidget(self.copy_button)
        buttons.addWidget(close)
        words = QVBoxLayout()
        words.setSpacing(look.px(6))
        words.addWidget(title)
        words.addWidget(self._address)
        words.addLayout(buttons)
        words.addStretch(1)
        contents = QWidget()
        layout = QHBoxLayout(contents)
        side = look.px(16)
        layout.setContentsMargins(side, look.px(12), side, look.px(12))
        layout.setSpacing(side)
        layout.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(GivingArea(contents, self))


_BREAK = "\u200b"


def _with_breaks(address: str) -> str:
    """Let a label break the address after each slash, dot and hyphen."""
    return "".join(character + _BREAK if character in "/.-?&=_" else character for character in address)
