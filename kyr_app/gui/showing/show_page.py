"""Full screen for the person across the table: one step at a time, very large, with quiet buttons below.

The page can stand upside down; the buttons stay with the one who turns the pages.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kyr_app.errors import ReaderError
from kyr_app.gui.commands import Actions, CommandId, Group, command_of, command_table, label_with_keys
from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.controls.buttons import Button, MenuButton
from kyr_app.gui.controls.language_action import add_language
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.ports import Reading
from kyr_app.gui.showing.page_canvas import PageCanvas
from kyr_app.gui.showing.page_plan import Shown
from kyr_app.gui.showing.steps import steps_of
from kyr_app.model.readable_document import ReadableDocument

_SMALLEST_ZOOM, _LARGEST_ZOOM, _ZOOM_STEP = 0.5, 2.5, 1.15
_MOST_KEYS = 9  # 1 to 9 choose a language
_KEPT_MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class ShowPage(QWidget):
    """Shows a document step by step, in any of its languages. No key does anything else meanwhile but Hide and Quit.

    Signals:
        left(): back to reading.
        failed(object): the ReaderError that kept another language from being shown.
    """

    left = Signal()
    failed = Signal(object)

    def __init__(
        self, readable: ReadableDocument, reader: Reading, actions: Actions, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("show_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reader = reader
        self._look = look
        self._document = readable.document
        self.languages = reader.catalog.languages_of(readable.document)
        self._zoom = 1.0
        self.canvas = PageCanvas(look, lambda file: reader.picture(readable.document, file), self)
        self.canvas.pressed.connect(self._step)
        self._language = MenuButton("", "plain", look.icon("down"), self)
        self._language.choices.aboutToShow.connect(self._list_languages)
        self._acts = self._acts_by_command()
        self._keys = {
            QKeySequence(key): command.id
            for command in command_table()
            if command.group is Group.SHOWING
            for key in command.keys
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 1)
        self._strip = self._controls(actions)
        layout.addWidget(self._strip)
        self.setFocusProxy(self.canvas)
        self._show(readable, 0)

    @override
    def event(self, event: QEvent) -> bool:
        """Take every key before the window's shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._keys.get(QKeySequence(event.keyCombination()))
        if not event.modifiers() & ~_KEPT_MODIFIERS:
            command = command or self._keys.get(QKeySequence(event.key()))
            place = event.key() - Qt.Key.Key_1
            if 0 <= place < min(len(self.languages), _MOST_KEYS):
                self._read_in(self.languages[place])
        if command is not None:
            self._acts[command]()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._announce()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_language()

    def _fit_language(self) -> None:
        """Name the language on its button, or be an icon alone where the strip is narrow."""
        self._language.setText(self._readable.phrases.name)
        self._language.setIcon(self._look.icon("down"))
        if self._strip.sizeHint().width() > self.width():
            self._language.setText("")
            self._language.setIcon(self._look.icon("language"))

    def _announce(self) -> None:
        """Have the page read aloud."""
        if not self.isVisible():
            return
        self.canvas.setAccessibleName(self.canvas.text)
        self.canvas.setAccessibleDescription(
            self.tr("{number} of {count}").format(number=self._number + 1, count=len(self._steps))
        )
        announce(self.canvas, f"{self.canvas.text}\n{self.canvas.accessibleDescription()}")

    def _acts_by_command(self) -> dict[CommandId, Callable[[], None]]:
        return {
            CommandId.SHOW_NEXT: lambda: self._step(1),
            CommandId.SHOW_PREVIOUS: lambda: self._step(-1),
            CommandId.SHOW_FIRST: lambda: self._go_to(0),
            CommandId.SHOW_LAST: lambda: self._go_to(len(self._steps) - 1),
            CommandId.SHOW_LANGUAGE: self._next_language,
            CommandId.SHOW_TURN: self.canvas.turn_around,
            CommandId.SHOW_LARGER: lambda: self._set_zoom(self._zoom * _ZOOM_STEP),
            CommandId.SHOW_SMALLER: lambda: self._set_zoom(self._zoom / _ZOOM_STEP),
            CommandId.SHOW_LEAVE: self.left.emit,
        }

    def _show(self, readable: ReadableDocument, number: int) -> None:
        self._readable = readable
        self._steps = steps_of(readable)
        name = readable.phrases.name
        self._language.setFont(self._look.font(language=readable.language))
        self._language.name_for_screen_readers(self.tr("Language: {name}").format(name=name))
        self._language.setVisible(len(self.languages) > 1)
        self._fit_language()
        self._go_to(min(number, len(self._steps) - 1))

    def _go_to(self, number: int, *, at_end: bool = False) -> None:
        self._number = number
        shown = Shown(self._readable, self._steps[number], number, len(self._steps))
        self.canvas.show_step(shown, at_end=at_end)
        self._announce()

    def _step(self, steps: int) -> None:
        if self.canvas.turn_over(steps):
            self._announce()
        elif 0 <= self._number + steps < len(self._steps):
            self._go_to(self._number + steps, at_end=steps < 0)

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = min(max(zoom, _SMALLEST_ZOOM), _LARGEST_ZOOM)
        self.canvas.set_zoom(self._zoom)

    def _next_language(self) -> None:
        at = self.languages.index(self._readable.language)
        self._read_in(self.languages[(at + 1) % len(self.languages)])

    def _read_in(self, language: str) -> None:
        try:
            readable = self._reader.open(self._document.id, language)
        except ReaderError as error:
            self.failed.emit(error)
        else:
            self._show(readable, self._number)

    def _list_languages(self) -> None:
        """Name each language with the key that chooses it."""
        self._language.choices.clear()
        for place, code in enumerate(self.languages, 1):
            name = self._reader.catalog.phrases_for(code).name
            words = f"&{place}  {name}" if place <= _MOST_KEYS else name
            add_language(self._language.choices, words, code, self._look, partial(self._read_in, code))

    def _controls(self, actions: Actions) -> QWidget:
        strip = QWidget(self)
        strip.setObjectName("show_controls")
        row = QHBoxLayout(strip)
        row.setContentsMargins(*(self._look.px(length) for length in (12, 4, 12, 4)))
        row.setSpacing(self._look.px(8))
        row.addWidget(self._button(CommandId.SHOW_PREVIOUS, icon="back"))
        row.addWidget(self._button(CommandId.SHOW_NEXT, icon="forward"))
        row.addStretch(1)
        row.addWidget(self._button(CommandId.SHOW_SMALLER, self.tr("A−")))
        row.addWidget(self._button(CommandId.SHOW_LARGER, self.tr("A+")))
        row.addWidget(self._button(CommandId.SHOW_TURN, icon="turn"))
        row.addWidget(self._language)
        hide = Button("", "plain", strip, icon=self._look.icon("hide"))
        hide.follow(actions[CommandId.HIDE])
        row.addWidget(hide)
        row.addWidget(self._button(CommandId.SHOW_LEAVE, icon="close"))
        return strip

    def _button(self, command_id: CommandId, text: str = "", *, icon: str = "") -> Button:
        command = command_of(command_id)
        button = Button(text, "plain", self, icon=self._look.icon(icon) if icon else None)
        button.name_for_screen_readers(command.label, label_with_keys(command))
        button.clicked.connect(self._acts[command_id])
        return button
