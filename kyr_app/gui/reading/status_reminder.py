"""Keeps the legal status in sight while the banner is scrolled away: dead law is never read as live."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kyr_app.gui.controls.elided_label import ElidedLabel
from kyr_app.gui.layout_direction import layout_direction
from kyr_app.gui.look import Look
from kyr_app.model.legal_status import LegalState
from kyr_app.model.readable_document import Notices


class StatusReminder(QFrame):
    """A thin strip over the top of the text: chip and the banner's first sentence. Law in force needs none."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status_reminder")
        self._look = look
        self._is_needed = False
        self._chip = QLabel(self)
        self._chip.setProperty("role", "chip")
        self._chip.setContentsMargins(look.px(8), 0, look.px(8), 0)  # Qt leaves out the style sheet's padding here
        self._words = ElidedLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(16), look.px(5), look.px(16), look.px(5))
        layout.setSpacing(look.px(10))
        layout.addWidget(self._chip)
        layout.addWidget(self._words, 1)
        self.hide()

    def show_status(self, notices: Notices | None, language: str = "") -> None:
        """Take over the status of the open document, in the language it is shown in."""
        self.setFont(self._look.font(language=language))
        self._is_needed = notices is not None and notices.state is not LegalState.IN_FORCE
        self._chip.setText(notices.chip if notices else "")
        self._words.setText(notices.banner if notices else "")
        for part in (self, self._chip):
            part.setProperty("state", notices.state if notices else "")
            part.style().unpolish(part)
            part.style().polish(part)
        self.hide()

    @property
    def height_when_shown(self) -> int:
        """How much of the top it covers; 0 where it is never shown."""
        return self.sizeHint().height() if self._is_needed else 0

    def follow_scroll(self, *, banner_in_sight: bool, width: int, rightward: bool) -> None:
        """Be seen once the banner is not."""
        if self._is_needed and not banner_in_sight:
            self.setLayoutDirection(layout_direction(rightward=rightward))
            self.setGeometry(0, 0, width, self.sizeHint().height())
            self.show()
            self.raise_()
        else:
            self.hide()
