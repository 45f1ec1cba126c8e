"""The link that Tab came to: a ring around it, and its name for screen readers. Qt draws dots, and says nothing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser

from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.overriding import override
from kyr_app.gui.translation import tr

_TAB_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ROOM = 3  # px between the words and the outer edge of the ring


class LinkRing(QFrame):
    """Stands in the text of a view and scrolls with it. `covered` tells how much of the view's top cannot be seen."""

    def __init__(self, view: QTextBrowser, covered: Callable[[], int]) -> None:
        super().__init__(view.viewport())
        self._covered = covered
        self.setObjectName("link_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view = view
        self.hide()
        view.textChanged.connect(self.hide)
        for watched in (view, view.viewport()):
            watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the Tab key; be gone once the keyboard or the lines of the text are elsewhere."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _TAB_KEYS:
            QTimer.singleShot(0, self, self._follow)  # Qt selects the link and scrolls to it without a signal
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Resize):
            self.hide()
        return False

    def _follow(self) -> None:
        start, end = _ends_of(self._view.textCursor())
        is_link = self._view.hasFocus() and start != end and end.charFormat().isAnchor()
        self.setVisible(is_link)
        if is_link:
            self._stand(_place_of(self._view, start, end))
            name = link_name(self._view.textCursor().selectedText(), end.charFormat().anchorHref())
            announce(self._view, self.tr("{name}, link").format(name=name))

    def _stand(self, place: QRect) -> None:
        bar = self._view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before - max(self._covered() - place.top(), 0))
        self.setGeometry(place.translated(0, before - bar.value()))


def link_name(words: str, address: str) -> str:
    """Return what a link is called: its words, and for the number of a source that it is one."""
    return tr("Source {number}").format(number=words) if address.startswith("#source-") else words


def _ends_of(selection: QTextCursor) -> tuple[QTextCursor, QTextCursor]:
    start, end = QTextCursor(selection), QTextCursor(selection)
    start.setPosition(selection.selectionStart())
    end.setPosition(selection.selectionEnd())
    return start, end


def _place_of(view: QTextBrowser, start: QTextCursor, end: QTextCursor) -> QRect:
    """Return where words are in the view's port: between their ends, or their whole lines where they are on several."""
    first, last = view.cursorRect(start), view.cursorRect(end)
    place = QRect(first.topLeft(), QPoint(last.left(), last.bottom()))
    if first.top() != last.top():
        lines = view.document().documentLayout().blockBoundingRect(end.block()).toRect()
        place.setLeft(lines.left())
        place.setRight(lines.right())
    return place.normalized().adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
