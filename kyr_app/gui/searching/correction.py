"""The line above the results when a spelling was corrected, with the way back to what was typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.look import Look
from kyr_app.model.query import SearchResults

_LONGEST = 30  # characters of a query on the button, which cannot wrap


class Correction(QFrame):
    """Says what was searched for instead of what was typed.

    Signals:
        exact_wanted(): search for what was typed.
    """

    exact_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("correction")
        self._shown = QLabel(self)
        self._shown.setTextFormat(Qt.TextFormat.PlainText)
        self._shown.setWordWrap(True)
        self._shown.setProperty("role", "quiet")
        self._exact = Button("", "link", self)
        self._exact.clicked.connect(self.exact_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(16), 0, look.px(10), look.px(6))
        layout.setSpacing(0)
        layout.addWidget(self._shown)
        layout.addWidget(self._exact, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def said(self) -> str:
        """What was searched for instead, in a sentence; empty where nothing was corrected."""
        return "" if self.isHidden() else self._shown.text()

    def show_results(self, results: SearchResults) -> None:
        """Say what was corrected; nothing where nothing was."""
        if results.corrected is not None:
            typed = results.query.words.strip()
            short = typed if len(typed) <= _LONGEST else typed[:_LONGEST].rstrip() + "…"
            self._shown.setText(self.tr("Showing results for “{}”.").format(results.corrected.strip()))
            self._exact.setText(self.tr("Search for “{}” instead.").format(short).replace("&", "&&"))
        self.setVisible(results.corrected is not None)
