"""The dark bar: back, forward, home, search, reading language, handout, menu, Hide."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.frame.language_button import LanguageButton
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.searching.search_box import SearchBox

_WORDS_FIT = 60  # em of width below which Home is an icon alone and Hide does without its key
_LANGUAGE_FITS = 45  # em of width below which the language is an icon
_ALL_FIT = 36  # em of width below which back, forward and handout are in the menu alone
_HOME_FITS = 20  # em of width below which Home is, too
_SEARCH_WIDTH = 640  # px at the usual text size


class TopBar(QWidget):
    """The bar. Signals: language_chosen(str)."""

    language_chosen = Signal(str)

    def __init__(self, actions: Actions, languages: LanguageButton, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.search = SearchBox(look)
        self.search.setMaximumWidth(look.px(_SEARCH_WIDTH))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.languages = languages
        languages.language_chosen.connect(self.language_chosen)
        self._steps = [self._button(actions, i, i.value) for i in (CommandId.BACK, CommandId.FORWARD)]
        self._home = self._button(actions, CommandId.HOME, "home")
        self.handout = self._button(actions, CommandId.HANDOUT, "handout")
        self._handout_count = 0
        self.menu_button = self._button(actions, CommandId.MENU, "menu")
        self._hide = Button("", "urgent", self)
        self._hide.follow(actions[CommandId.HIDE])
        self._hide.setAccessibleName(self.tr("Hide, F9"))
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        layout.setSpacing(look.px(8))
        for widget in (*self._steps, self._home):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.search, 20)
        layout.addStretch(1)
        for widget in (languages, self.handout, self.menu_button, self._hide):
            layout.addWidget(widget)
        self._fit_words()

    def open_menu(self, menu: QMenu) -> None:
        """Show the menu below its button."""
        corner = self.menu_button.mapToGlobal(self.menu_button.rect().bottomRight())
        menu.popup(corner - QPoint(menu.sizeHint().width(), -self._look.px(4)))

    def show_handout_count(self, count: int) -> None:
        """Say how many documents and sections are on the handout."""
        self._handout_count = count
        self.handout.setAccessibleName(self.tr("Handout, documents on it: {}").format(count))
        self._fit_words()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """Leave out words, then what the menu has too, until the rest fits: words are longer in some languages."""
        ems = self._look.ems(self.width())
        for room in (ems, *(least - 1 for least in (_WORDS_FIT, _LANGUAGE_FITS, _ALL_FIT, _HOME_FITS) if least <= ems)):
            self._show_what_fits(room)
            if self._row.minimumSize().width() <= self.width():
                return

    def _show_what_fits(self, ems: float) -> None:
        fits = ems >= _WORDS_FIT
        for button in (*self._steps, self.handout):
            button.setVisible(ems >= _ALL_FIT)
        self._home.setVisible(ems >= _HOME_FITS)
        self.languages.show_short(short=ems < _LANGUAGE_FITS)
        self._home.setText(self.tr("Home") if fits else "")
        handout = self.tr("Handout ({})") if fits else self.tr("({})")
        self.handout.setText(handout.format(self._handout_count))
        self._hide.setText(self.tr("Hide   F9") if fits else self.tr("Hide"))

    def _button(self, actions: Actions, command_id: CommandId, icon: str) -> Button:
        button = Button("", "bar", self, icon=self._look.icon(icon, self._look.theme.bar_text))
        button.follow(actions[command_id])
        return button
