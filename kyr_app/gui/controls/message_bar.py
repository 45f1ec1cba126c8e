"""Says what went wrong or what was done, without a dialog: a strip below the bar that can be closed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.giving_area import GivingArea
from kyr_app.gui.look import Look


@dataclass(frozen=True, slots=True)
class Offer:
    """Something a person can do about a message."""

    label: str
    accept: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence. `is_failure` colors it red; without it amber."""

    text: str
    is_failure: bool = False
    offers: tuple[Offer, ...] = ()


class MessageBar(QFrame):
    """Shows one message at a time, the newest."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._look = look
        self._message: Message | None = None
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._offers = QHBoxLayout()
        close = Button("", "plain", self, icon=look.icon("close"))
        close.name_for_screen_readers(self.tr("Close this message"))
        close.clicked.connect(self.close_message)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(16), look.px(6), look.px(10), look.px(6))
        layout.addWidget(self._icon)
        self._area = GivingArea(self._text, self)
        layout.addWidget(self._area, 1)
        layout.addLayout(self._offers)
        layout.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty when the bar is closed."""
        return self._text.text()

    @property
    def message(self) -> Message | None:
        """The message that is shown."""
        return self._message

    def show_message(self, message: Message) -> None:
        """Show the message and have it read aloud."""
        self._clear_offers()
        self._message = message
        box = self._look.theme.failure if message.is_failure else self._look.theme.notice
        self.setProperty("failure", message.is_failure)
        self.style().unpolish(self)
        self.style().polish(self)
        side = self._look.px(20)
        self._icon.setPixmap(self._look.icon("warning" if message.is_failure else "info", box.edge).pixmap(side, side))
        self._text.setText(message.text)
        self._area.updateGeometry()
        self.setAccessibleName(message.text)
        for offer in message.offers:
            button = Button(offer.label, "tool", self)
            button.clicked.connect(self._accepting(offer))
            self._offers.addWidget(button)
        self.show()
        announce(self, message.text, at_once=message.is_failure)

    def close_message(self) -> bool:
        """Close the bar; tell whether it was open."""
        was_open = self.isVisible()
        self._message = None
        self.hide()
        self._text.clear()
        self.setAccessibleName("")
        self._clear_offers()
        return was_open

    def _accepting(self, offer: Offer) -> Callable[[], None]:
        def accept() -> None:
            self.close_message()
            offer.accept()

        return accept

    def _clear_offers(self) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
