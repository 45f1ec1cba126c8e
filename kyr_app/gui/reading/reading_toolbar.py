"""What can be done with the open document: contents, languages, text size, find, print, add to the handout."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.controls.buttons import Button, MenuButton
from kyr_app.gui.controls.flow_layout import FlowLayout
from kyr_app.gui.controls.language_action import add_language
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.reading.beside_buttons import BesideButtons, other_languages
from kyr_app.model.catalog import Catalog
from kyr_app.model.readable_document import ReadableDocument

_MOST_LANGUAGE_BUTTONS = 2
_MENU_FITS = 14  # em of height
_ENDLESS = 100_000  # px


class ReadingToolbar(QFrame):
    """Buttons over the open document.

    Signals:
        section_chosen(str): an anchor of the contents menu.
        language_chosen(str): another language of this document.
        beside_chosen(object): a language to stand beside, or None.
        section_wanted(str): put the section with this anchor on the handout.
    """

    section_chosen = Signal(str)
    language_chosen = Signal(str)
    beside_chosen = Signal(object)
    section_wanted = Signal(str)

    def __init__(self, catalog: Catalog, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_toolbar")
        self._catalog = catalog
        self._look = look
        self._contents = MenuButton(self.tr("Contents"), "tool", look.icon("down"), self)
        self._languages = QWidget(self)
        self._language_row = QHBoxLayout(self._languages)
        self._language_row.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout(self, spacing=look.px(6))
        self._flow.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(8))
        self._flow.addWidget(self._contents)
        self._flow.addWidget(self._languages)
        self.beside = BesideButtons(catalog, actions, look, self)
        self.beside.beside_chosen.connect(self.beside_chosen)
        self._flow.addWidget(self.beside)
        self._flow.addWidget(self.beside.swap)
        self._in_menu: list[QWidget] = [
            self._button(text, "tool", actions, command)
            for text, command in (
                (self.tr("A−"), CommandId.SMALLER),
                (self.tr("A+"), CommandId.LARGER),
                (self.tr("Find"), CommandId.FIND),
            )
        ]
        for button in self._in_menu:
            self._flow.addWidget(button)
        show = self._button("", "tool", actions, CommandId.SHOW)
        show.setIcon(look.icon("show"))
        self._flow.addWidget(show)
        self._flow.push_right()
        paper = self._paper_buttons(actions)
        self._flow.addWidget(paper)
        self._add = self._button("", "primary", actions, CommandId.ADD_TO_HANDOUT)
        self._add.setIcon(look.icon("add", look.theme.main_text))
        self._flow.addWidget(self._add)
        self._in_menu += [show, paper, self._add]

    def show_document(self, readable: ReadableDocument, beside: str | None = None) -> None:
        """Offer this document's sections and its other languages; `beside` is the one that stands beside."""
        self._contents.choices.clear()
        self._contents.choices.setFont(self._look.font(language=readable.language))
        sections = [section for section in readable.text.sections if section.heading]
        for section in sections:
            self._add_section(section.heading, section.anchor)
        if readable.document.references or readable.document.source:
            self._contents.choices.addSeparator()
            self._add_section(readable.phrases.page.sources, "sources")
        if sections:
            self._contents.choices.addSeparator()
            wanted = self._contents.choices.addMenu(self.tr("Add a section to the handout"))
            for section in sections:
                action = wanted.addAction(section.heading.replace("&", "&&"))
                action.triggered.connect(lambda _=False, anchor=section.anchor: self.section_wanted.emit(anchor))
        self._contents.setEnabled(bool(self._contents.choices.actions()))
        self.beside.show_document(readable, beside)
        self._show_languages(readable)

    def forget(self) -> None:
        """Offer nothing."""
        self._contents.choices.clear()
        self._contents.setEnabled(False)
        self.beside.forget()
        self._clear_languages()

    def fit_height(self, height: int) -> None:
        """Leave what the menu has too to the menu where the document would have no room."""
        for part in self._in_menu:
            part.setVisible(self._look.ems(height) >= _MENU_FITS)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spell_out()

    def _spell_out(self) -> None:
        """Write words beside icons where all buttons still stand in one row with them."""
        for add, beside in ((True, True), (True, False), (False, True), (False, False)):
            self._add.setText(self.tr("Add to handout") if add else "")
            self.beside.spell_out(words=beside)
            self._flow.invalidate()
            if self._flow.heightForWidth(self.width()) <= self._flow.heightForWidth(_ENDLESS):
                return

    def _button(self, text: str, role: str, actions: Actions, command: CommandId) -> Button:
        button = Button(text, role, self)
        button.follow(actions[command])
        button.setAccessibleName(actions[command].text().rstrip("…"))
        return button

    def _paper_buttons(self, actions: Actions) -> QWidget:
        """Return Print with a second button for what else can be done with the pages."""
        both = QWidget(self)
        both.setObjectName("paper_buttons")
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        main = self._button(self.tr("Print…"), "tool", actions, CommandId.PRINT)
        main.setProperty("joined", "end")
        more = MenuButton("", "tool", self._look.icon("down"), self)
        more.setProperty("joined", "start")
        more.name_for_screen_readers(self.tr("More for paper"))
        more.choices.addActions([actions[c] for c in (CommandId.PRINT, CommandId.PREVIEW, CommandId.SAVE_PDF)])
        actions[CommandId.PRINT].enabledChanged.connect(more.setEnabled)
        more.setEnabled(actions[CommandId.PRINT].isEnabled())
        row.addWidget(main)
        row.addWidget(more)
        return both

    def _add_section(self, heading: str, anchor: str) -> None:
        action = self._contents.choices.addAction(heading.replace("&", "&&"))
        action.triggered.connect(lambda _=False, chosen=anchor: self.section_chosen.emit(chosen))

    def _show_languages(self, readable: ReadableDocument) -> None:
        self._clear_languages()
        others = other_languages(self._catalog, readable)
        names = {code: self._catalog.phrases_for(code).name for code in others}
        if len(others) > _MOST_LANGUAGE_BUTTONS:
            menu = MenuButton(self.tr("Languages"), "tool", self._look.icon("down"), self._languages)
            menu.choices.aboutToShow.connect(lambda: self._show_names(menu.choices, names))
            self._language_row.addWidget(menu)
        else:
            for code, name in names.items():
                button = Button(name, "tool", self._languages)
                button.setFont(self._look.font(language=code))
                button.name_for_screen_readers(name, self.tr("Read this document in {}").format(name))
                button.clicked.connect(self._choosing(code))
                self._language_row.addWidget(button)
        self._languages.setVisible(bool(others))
        self._spell_out()

    def _show_names(self, menu: QMenu, names: dict[str, str]) -> None:
        menu.clear()
        for code, name in names.items():
            add_language(menu, name, code, self._look, self._choosing(code))

    def _choosing(self, code: str) -> Callable[[], None]:
        return lambda: self.language_chosen.emit(code)

    def _clear_languages(self) -> None:
        while (item := self._language_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._languages.hide()
