"""The open document with its toolbar, find bar and address card."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.ports import Reading
from kyr_app.gui.reading.address_card import AddressCard
from kyr_app.gui.reading.beside_buttons import other_languages
from kyr_app.gui.reading.document_view import DocumentView
from kyr_app.gui.reading.find_bar import FindBar
from kyr_app.gui.reading.reading_toolbar import ReadingToolbar
from kyr_app.gui.reading.status_reminder import StatusReminder
from kyr_app.model.readable_document import ReadableDocument

_READING_COMMANDS = (
    CommandId.FIND,
    CommandId.NEXT_MATCH,
    CommandId.PREVIOUS_MATCH,
    CommandId.NEXT_HEADING,
    CommandId.PREVIOUS_HEADING,
    CommandId.PRINT,
    CommandId.PREVIEW,
    CommandId.SAVE_PDF,
    CommandId.ADD_TO_HANDOUT,
    CommandId.SHOW,
)


class ReadingPane(QFrame):
    """Shows one document or nothing.

    Signals:
        document_linked(str, str): a link to another document: its id, and an anchor or "".
        place_linked(str): a link or the contents menu led to an anchor of this document.
        language_chosen(str): read this document in another language.
        beside_chosen(object): set a second language beside, by its code; None for one language alone.
        section_wanted(str): put a section of this document on the handout, by its anchor; "" the whole document.
    """

    document_linked = Signal(str, str)
    place_linked = Signal(str)
    language_chosen = Signal(str)
    beside_chosen = Signal(object)
    section_wanted = Signal(str)

    def __init__(self, reader: Reading, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_pane")
        self._reader = reader
        self._actions = actions
        self._readable: ReadableDocument | None = None
        self._beside: ReadableDocument | None = None
        self._last_beside = ""
        self._toolbar = ReadingToolbar(reader.catalog, actions, look, self)
        self.view = DocumentView(look, self)
        self._reminder = StatusReminder(look, self.view)
        self.find_bar = FindBar(look, self)
        self.address_card = AddressCard(look, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._toolbar)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.address_card)
        layout.addWidget(self.find_bar)
        actions[CommandId.SIDE_BY_SIDE].setCheckable(True)
        self._connect()
        self.forget()

    @property
    def readable(self) -> ReadableDocument | None:
        """The open document."""
        return self._readable

    @property
    def beside(self) -> ReadableDocument | None:
        """The open document in the language that stands beside."""
        return self._beside

    def show_document(self, readable: ReadableDocument, zoom: float, beside: ReadableDocument | None = None) -> None:
        """Open a document at its top, with a second language beside it where there is one."""
        document, stood_beside = readable.document, self._beside
        self._readable, self._beside = readable, beside
        self._last_beside = beside.language if beside is not None else self._last_beside
        self.address_card.close_card()
        self.find_bar.close_bar()
        self.view.show_document(readable, zoom, lambda file: self._reader.picture(document, file), beside)
        self._toolbar.show_document(readable, beside.language if beside is not None else None)
        self._reminder.show_status(readable.notices, readable.language)
        self.view.leave_room_above(self._reminder.height_when_shown)
        self._toolbar.show()
        self._actions.enable(True, *_READING_COMMANDS)  # noqa: FBT003 - reads as a sentence
        self._enable_beside()
        if beside is not None and (stood_beside is None or stood_beside.language != beside.language):
            names = (readable.phrases.name, beside.phrases.name)
            announce(self.view, self.tr("{first} and {second} side by side").format(first=names[0], second=names[1]))
        elif beside is None and stood_beside is not None:
            announce(self.view, self.tr("Only {language}").format(language=readable.phrases.name))

    def forget(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self._readable = self._beside = None
        self.close_topmost()
        self.view.forget()
        self._toolbar.forget()
        self._toolbar.hide()
        self._reminder.show_status(None)
        self._actions.enable(False, *_READING_COMMANDS)  # noqa: FBT003 - reads as a sentence
        self._enable_beside()

    def show_address(self, address: str) -> None:
        """Show a web address, in place of the find bar."""
        self.find_bar.close_bar()
        self.address_card.show_address(address)

    def open_find(self) -> None:
        """Open the find bar, in place of the address card."""
        self.address_card.close_card()
        self.find_bar.open_bar()

    def close_topmost(self) -> bool:
        """Close the address card, else the find bar; tell whether one was open."""
        return self.address_card.close_card() or self.find_bar.close_bar()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._toolbar.fit_height(self.height())
        self._remind()

    def _connect(self) -> None:
        self._toolbar.section_chosen.connect(self.place_linked)
        self._toolbar.language_chosen.connect(self.language_chosen)
        self._toolbar.beside_chosen.connect(self.beside_chosen)
        self.view.document_linked.connect(self.document_linked)
        self.view.place_linked.connect(self.place_linked)
        self.view.address_shown.connect(self.show_address)
        self.view.scrolled.connect(self._remind)
        for part in (self._toolbar, self.view):
            part.section_wanted.connect(self.section_wanted)
        self.find_bar.words_changed.connect(lambda words: self._show_count(*self.view.find_words(words)))
        self.find_bar.stepped.connect(self._step_match)
        self.find_bar.closed.connect(self._find_closed)
        self.address_card.closed.connect(self._give_keyboard_back)
        for command, act in (
            (CommandId.FIND, self.open_find),
            (CommandId.NEXT_MATCH, lambda: self._step_match(1)),
            (CommandId.PREVIOUS_MATCH, lambda: self._step_match(-1)),
            (CommandId.NEXT_HEADING, lambda: self._step_heading(1)),
            (CommandId.PREVIOUS_HEADING, lambda: self._step_heading(-1)),
            (CommandId.SIDE_BY_SIDE, self._turn_beside),
            (CommandId.SWAP_LANGUAGES, self._swap),
        ):
            self._actions[command].triggered.connect(act)

    def _others(self) -> list[str]:
        return other_languages(self._reader.catalog, self._readable) if self._readable is not None else []

    def _enable_beside(self) -> None:
        self._actions.enable(bool(self._others()), CommandId.SIDE_BY_SIDE)
        self._actions.enable(self._beside is not None, CommandId.SWAP_LANGUAGES)
        self._actions[CommandId.SIDE_BY_SIDE].setChecked(self._beside is not None)

    def _turn_beside(self) -> None:
        """Set the language beside that stood there last, else the one with the most documents; or take it away."""
        others = self._others()
        if self._beside is not None:
            self.beside_chosen.emit(None)
        elif others:
            self.beside_chosen.emit(self._last_beside if self._last_beside in others else others[0])

    def _swap(self) -> None:
        if self._beside is not None:
            self.language_chosen.emit(self._beside.language)

    def _step_match(self, steps: int) -> None:
        if self.find_bar.isVisible():
            self._show_count(*self.view.step_match(steps))
        else:
            self.open_find()

    def _show_count(self, at: int, count: int) -> None:
        self.find_bar.show_count(at, count, self.view.words_of_match())

    def _step_heading(self, steps: int) -> None:
        heading = self.view.step_heading(steps)
        if heading is not None:
            announce(self.view, heading.text)

    def _find_closed(self, had_focus: bool) -> None:  # noqa: FBT001 - a slot
        self.view.close_find()
        self._give_keyboard_back(had_focus)

    def _give_keyboard_back(self, had_focus: bool) -> None:  # noqa: FBT001 - a slot
        if had_focus:
            self.view.setFocus()

    def _remind(self) -> None:
        if self._readable is not None:
            seen = self.view.verticalScrollBar().value() < self.view.banner_bottom()
            width = self.view.viewport().width()
            self._reminder.follow_scroll(
                banner_in_sight=seen, width=width, rightward=self._readable.phrases.is_rightward
            )
