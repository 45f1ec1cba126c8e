"""The menu that chooses the reading language, each language by its own name."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from kyr_app.gui.controls.buttons import MenuButton
from kyr_app.gui.look import Look
from kyr_app.model.catalog import Catalog


class LanguageButton(MenuButton):
    """Names the language that is read. Signals: language_chosen(str)."""

    language_chosen = Signal(str)

    def __init__(self, catalog: Catalog, language: str, look: Look, parent: QWidget | None = None) -> None:
        self._arrow = look.icon("down", look.theme.bar_text)
        self._globe = look.icon("language", look.theme.bar_text)
        super().__init__("", "bar", self._arrow, parent)
        group = QActionGroup(self)
        for code in catalog.languages():
            action = self.choices.addAction(catalog.phrases_for(code).name)
            action.setCheckable(True)
            action.setData(code)
            group.addAction(action)
        group.triggered.connect(lambda action: self.language_chosen.emit(action.data()))
        self._group = group
        self._catalog = catalog
        self._look = look
        self._name = ""
        self._is_short = False
        self.choices.aboutToShow.connect(self._show_in_own_typefaces)
        self.show_language(language)

    def show_language(self, language: str) -> None:
        """Show which language is read."""
        self._name = self._catalog.phrases_for(language).name
        self.show_short(short=self._is_short)
        self.setFont(self._look.font(language=language))
        self.name_for_screen_readers(self.tr("Reading language: {}").format(self._name))
        for action in self._group.actions():
            action.setChecked(action.data() == language)

    def show_short(self, *, short: bool) -> None:
        """Be an icon alone where the bar is narrow."""
        self._is_short = short
        self.setText("" if short else self._name)
        self.setIcon(self._globe if short else self._arrow)

    def _show_in_own_typefaces(self) -> None:
        """Write each name in its own typeface, loaded only now that somebody wants to see it."""
        for action in self._group.actions():
            action.setFont(self._look.font(language=action.data()))
