"""Find in page: words, how many places, next and previous."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override


class FindBar(QFrame):
    """Takes words to look for; the reading pane looks for them.

    Signals:
        words_changed(str): look for these.
        stepped(int): 1 for the next place, -1 for the one before.
        closed(bool): the bar goes; True where it has the keyboard.
    """

    words_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._words = QLineEdit(self)
        self._words.setAccessibleName(self.tr("Find in this document"))
        self._words.setPlaceholderText(self.tr("Find in this document"))
        self._words.setMaximumWidth(look.px(320))
        self._words.textChanged.connect(self.words_changed)
        self._words.installEventFilter(self)
        self._count = QLabel(self)
        self._count.setProperty("role", "quiet")
        steps = (("up", self.tr("Previous place"), -1), ("down", self.tr("Next place"), 1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(16), look.px(6), look.px(10), look.px(6))
        layout.setSpacing(look.px(6))
        layout.addWidget(self._words, 1)
        for icon, name, step in steps:
            button = Button("", "tool", self, icon=look.icon(icon))
            button.name_for_screen_readers(name)
            button.clicked.connect(lambda _=False, by=step: self.stepped.emit(by))
            layout.addWidget(button)
        layout.addWidget(self._count)
        layout.addStretch(1)
        close = Button("", "plain", self, icon=look.icon("close"))
        close.name_for_screen_readers(self.tr("Close find"))
        close.clicked.connect(self.close_bar)
        layout.addWidget(close)
        self.hide()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._words.text()

    def open_bar(self) -> None:
        """Show the bar and type into it."""
        self.show()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()

    def close_bar(self) -> bool:
        """Close the bar and forget the words; tell whether it was open."""
        was_open, focused = self.isVisible(), self.focusWidget()
        if was_open:
            self.closed.emit(focused is not None and focused.hasFocus())
        self.hide()
        self._words.setText("")
        self._count.clear()
        return was_open

    def show_count(self, at: int, count: int, place: str) -> None:
        """Say which place of how many is shown, counted from 1; have the words of the place read aloud."""
        if not self.words:
            self._count.clear()
        elif count:
            self._count.setText(self.tr("{at} of {count}").format(at=at, count=count))
        else:
            self._count.setText(self.tr("Not in this document"))
        if self._count.text():
            announce(self, "\n".join(filter(None, (self._count.text(), place))))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step with Return and Shift+Return."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        return is_return
