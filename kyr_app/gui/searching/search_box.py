"""The box a person types in. It keeps the keyboard while results are walked with Up and Down."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override

_LONGEST = 10_000
_LENS = 16  # px at the usual text size; Qt's own icons in a line edit do not grow
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class SearchBox(QLineEdit):
    """A line edit that also walks and opens results.

    Signals:
        words_changed(str): the person typed.
        walked(int): results to go down; negative goes up.
        chosen(): Return was pressed.
    """

    words_changed = Signal(str)
    walked = Signal(int)
    chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search the library"))
        self.setPlaceholderText(self.tr("What happened? Try “ICE at my door” or “me detuvieron”"))
        self.setMaxLength(_LONGEST)
        self.setMinimumWidth(look.px(90))
        self._lens = look.icon("search", look.theme.muted)
        self._side = look.px(_LENS)
        self._gap = look.px(12)
        self.setTextMargins(self._side + self._gap // 2, 0, 0, 0)
        self._hint = QLabel(QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText), self)
        self._hint.setObjectName("key_hint")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textEdited.connect(self.words_changed)
        self.textChanged.connect(self._show_hint)

    def show_words(self, words: str) -> None:
        """Show words that nobody typed just now; what was typed before cannot be undone into view."""
        if words != self.text():
            self.setText(words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.walked.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        self._hint.setGeometry(
            self.width() - size.width() - self._gap, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        self._show_hint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._lens.paint(QPainter(self), QRect(self._gap, (self.height() - self._side) // 2, self._side, self._side))

    def _show_hint(self) -> None:
        words = self.fontMetrics().horizontalAdvance(self.text() or self.placeholderText())
        self._hint.setVisible(not self.text() and words + self._hint.width() + 6 * self._gap < self.width())
