"""Two languages side by side: on and off, which other language, and which of the two leads."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.controls.buttons import Button, MenuButton
from kyr_app.gui.controls.language_action import add_language
from kyr_app.gui.look import Look
from kyr_app.model.catalog import Catalog
from kyr_app.model.readable_document import ReadableDocument


class BesideButtons(QWidget):
    """A button, and beside it a menu where there are several other languages; `swap` is for whoever lays them out.

    Signals:
        beside_chosen(object): the code of the language to stand beside; None for one language alone.
    """

    beside_chosen = Signal(object)

    def __init__(self, catalog: Catalog, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._look = look
        self.toggle = Button(self.tr("Side by side"), "tool", self)
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(self.toggle.text())
        self.toggle.follow(actions[CommandId.SIDE_BY_SIDE])
        self.others = MenuButton("", "tool", look.icon("down"), self)
        self.others.setProperty("joined", "start")
        self.others.name_for_screen_readers(self.tr("Language to stand beside"))
        self.others.choices.aboutToShow.connect(self._show_names)
        self.swap = Button("", "tool", parent, icon=look.icon("swap"))
        self.swap.follow(actions[CommandId.SWAP_LANGUAGES])
        self._readable: ReadableDocument | None = None
        self._beside: str | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.toggle)
        row.addWidget(self.others)

    def show_document(self, readable: ReadableDocument, beside: str | None) -> None:
        """Offer this document's other languages; `beside` is the one that stands beside now."""
        self._readable, self._beside = readable, beside
        others = other_languages(self._catalog, readable)
        self.toggle.setChecked(beside is not None)
        self.toggle.setProperty("joined", "end" if len(others) > 1 else "")
        self.toggle.style().unpolish(self.toggle)
        self.toggle.style().polish(self.toggle)
        self.others.setVisible(len(others) > 1)
        self.swap.setVisible(beside is not None)
        self.setVisible(bool(others))

    def spell_out(self, *, words: bool) -> None:
        """Write words on the first button, or draw an icon where there is no room for them."""
        self.toggle.setText(self.tr("Side by side") if words else "")
        self.toggle.setIcon(QIcon() if words else self._look.icon("beside"))
        self.updateGeometry()  # at once: the row asks how wide this is now

    def forget(self) -> None:
        """Offer nothing."""
        self._readable, self._beside = None, None
        self.others.choices.clear()
        self.swap.hide()
        self.hide()

    def _show_names(self) -> None:
        self.others.choices.clear()
        if self._readable is None:
            return
        for code in other_languages(self._catalog, self._readable):
            self._add(self._catalog.phrases_for(code).name, code, code)
        self.others.choices.addSeparator()
        name = self._catalog.phrases_for(self._readable.language).name
        self._add(self.tr("Only {language}").format(language=name), None, self._readable.language)

    def _add(self, words: str, code: str | None, language: str) -> None:
        action = add_language(self.others.choices, words, language, self._look, lambda: self.beside_chosen.emit(code))
        action.setCheckable(True)
        action.setChecked(code == self._beside)


def other_languages(catalog: Catalog, readable: ReadableDocument) -> list[str]:
    """Return the other languages of a document, those with the most documents first."""
    return [code for code in catalog.languages_of(readable.document) if code != readable.language]
