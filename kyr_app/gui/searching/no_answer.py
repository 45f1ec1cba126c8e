"""What stands below the results when nothing answers: a way to lift the filters, and the situations."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.giving_area import GivingArea
from kyr_app.gui.home.news import situations_with_documents
from kyr_app.gui.look import Look
from kyr_app.model.catalog import Catalog


class NoAnswer(QFrame):
    """Ways on when nothing answers.

    Signals:
        situation_chosen(str): a situation's id.
        filters_lifted(): search again without filters.
    """

    situation_chosen = Signal(str)
    filters_lifted = Signal()

    def __init__(self, catalog: Catalog, language: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("no_answer")
        self._catalog = catalog
        self._buttons: dict[str, Button] = {}
        self._lift = Button(self.tr("Search without filters"), "tool", self)
        self._lift.clicked.connect(self.filters_lifted)
        title = QLabel(self.tr("Or start from what is happening:"), self)
        title.setProperty("role", "quiet")
        title.setWordWrap(True)
        contents = QWidget()
        layout = QVBoxLayout(contents)
        side = look.px(16)
        layout.setContentsMargins(side, look.px(12), side, look.px(12))
        layout.setSpacing(look.px(4))
        layout.addWidget(self._lift, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(title)
        for situation, _ in situations_with_documents(catalog):
            button = Button("", "link", self)
            self._buttons[situation.id] = button
            button.clicked.connect(lambda _=False, chosen=situation.id: self.situation_chosen.emit(chosen))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(GivingArea(contents, self))
        outer.addStretch(1)
        self.show_language(language)

    def show_language(self, language: str) -> None:
        """Name the situations in this language."""
        for situation in self._catalog.situations:
            if situation.id in self._buttons:
                title = self._catalog.named(situation.title, language)
                self._buttons[situation.id].setText(title.replace("&", "&&"))

    def offer(self, *, lifting: bool) -> None:
        """Show it; offer to lift the filters where some are set."""
        self._lift.setVisible(lifting)
        self.show()
