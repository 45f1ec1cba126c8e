"""The lower edge of the handout page: what to know before it is handed out, the fix for a spill, Save PDF and Print."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.paper.concern_text import summary
from kyr_app.gui.ports import Concern

_WORDS_FIT, _FIX_FITS = 45, 34  # em of width


class LowerEdge(QFrame):
    """A line of warnings and the buttons that lead to paper.

    Signals:
        details_wanted(): list the concerns text by text.
        fit_wanted(): set letters slightly smaller.
    """

    details_wanted = Signal()
    fit_wanted = Signal()

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handout_edge")
        self._look = look
        self._fix_fits = True
        self._icon = QLabel(self)
        side = look.px(20)
        self._icon.setPixmap(look.icon("warning", look.theme.notice.edge).pixmap(side, side))
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", "concern")
        self.details = Button(self.tr("Details"), "link", self)
        self.details.setAccessibleName(self.tr("Details of the warnings"))
        self.details.clicked.connect(self.details_wanted)
        self.fit = Button("", "tool", self)
        self.fit.clicked.connect(self.fit_wanted)
        self._save_words, self._save_icon = self.tr("Save PDF…"), look.icon("save")
        self.save, send = Button(self._save_words, "tool", self), Button(self.tr("Print…"), "primary", self)
        self.save.follow(actions[CommandId.SAVE_PDF])
        self.save.setAccessibleName(self._save_words)
        send.follow(actions[CommandId.PRINT])
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        row.setSpacing(look.px(8))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addStretch(0)
        for button in (self.details, self.fit, self.save, send):
            row.addWidget(button)
        self.show_concerns((), spills=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where words do not fit, Details says what is known, and the options have the fix."""
        super().resizeEvent(event)
        ems = self._look.ems(self.width())
        self._fix_fits = ems >= _FIX_FITS
        self._words.setVisible(ems >= _WORDS_FIT)
        self.fit.setVisible(self._fix_fits and bool(self.fit.text()))
        self.save.setText(self._save_words if self._fix_fits else "")
        self.save.setIcon(QIcon() if self._fix_fits else self._save_icon)

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def show_concerns(self, concerns: Sequence[Concern], *, spills: bool) -> None:
        """Say what to know; offer the fix where one or two lines stand on a page of their own."""
        said = [*summary(concerns)]
        if spills:
            said.append(self.tr("one or two lines stand alone on a last page"))
        text = " · ".join(said)
        text = text[:1].upper() + text[1:]
        if text and text != self.words:
            announce(self, text)
        self._words.setText(text)
        self._icon.setVisible(bool(said))
        self.details.setVisible(bool(concerns))
        self.fit.setText("")
        self.fit.hide()

    def offer_fit(self, pages: int) -> None:
        """Offer slightly smaller letters, with which the handout has so many pages."""
        self.fit.setText(self.tr("Fit on 1 page") if pages == 1 else self.tr("Fit on {} pages").format(pages))
        self.fit.setVisible(self._fix_fits)
