"""The languages of a handout, one box below the other, each language by its own name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from kyr_app.gui.controls.naming import name_box
from kyr_app.gui.controls.scrolling_past import scroll_past
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.model.catalog import Catalog

_MOST_IN_SIGHT = 14  # all languages of a usual library


class LanguageBox(QComboBox):
    """Names languages in their own typefaces, loaded only once somebody wants to see them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(_MOST_IN_SIGHT)
        scroll_past(self)

    @override
    def showPopup(self) -> None:
        for at in range(self.count()):
            if language := self.itemData(at):
                self.setItemData(at, self._look.font(language=language), Qt.ItemDataRole.FontRole)
        super().showPopup()


class LanguageChoice(QWidget):
    """A box for each language, and one more to add another. Signals: languages_chosen(object), a tuple of codes."""

    languages_chosen = Signal(object)

    def __init__(self, catalog: Catalog, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._look = look
        self._languages: tuple[str, ...] = ()
        self.boxes: list[LanguageBox] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))

    def show_languages(self, languages: tuple[str, ...]) -> None:
        """Show the languages of the handout in their order."""
        if languages == self._languages:
            return
        self._languages = languages
        shown = min(len(languages) + 1, len(self._catalog.languages()))
        while len(self.boxes) < shown:
            self._add_box()
        for at, box in enumerate(self.boxes):
            box.setVisible(at < shown)
            self._fill(box, at)

    def _add_box(self) -> None:
        box = LanguageBox(self._look, self)
        names = (self.tr("First language"), self.tr("Second language"))
        at = len(self.boxes)
        name_box(box, names[at] if at < len(names) else self.tr("Language {}").format(at + 1), self)
        box.activated.connect(lambda _: self._choose(at, box.currentData()))
        self.boxes.append(box)
        self._column.addWidget(box)

    def _fill(self, box: LanguageBox, at: int) -> None:
        chosen = self._languages[at] if at < len(self._languages) else ""
        box.clear()
        if at or not chosen:
            box.addItem(self.tr("Add a language…") if not chosen else self.tr("Without this language"), "")
        for code in dict.fromkeys((*self._catalog.languages(), chosen)):
            if code and (code == chosen or code not in self._languages):
                box.addItem(self._catalog.phrases_for(code).name, code)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.setFont(self._look.font(language=chosen or "en"))

    def _choose(self, at: int, code: str) -> None:
        languages = [*self._languages[:at], *([code] if code else ()), *self._languages[at + 1 :]]
        self.languages_chosen.emit(tuple(languages))
        if at < len(self.boxes):
            self.boxes[at].setFocus()
