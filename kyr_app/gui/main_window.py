"""The window: it shows the start, the reader, a failure, or the empty page of Hide, one at a time."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from kyr_app.gui.frame.hide_page import HidePage
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.traces import close_dialogs, forget_clipboard

_SIZE = (1280, 760)  # px at the usual text size
_SMALLEST = (400, 280)
_HIDE_KEYS = ("F9", "Ctrl+Shift+H")
_QUIT_KEYS = ("Ctrl+Q",)

MakePage = Callable[[], QWidget]


class MainWindow(QMainWindow):
    """Pages are made when they are shown, and gone when another is.

    Signals:
        hidden(): the reader is out of sight; everything a person did is to be forgotten.
        page_leaves(): the page is made anew at once; what it is to go on with has to be taken from it now.
        closed(): the window was closed.
    """

    hidden = Signal()
    page_leaves = Signal()
    closed = Signal()

    def __init__(self, application: QApplication, look: Look, make_page: MakePage) -> None:
        super().__init__()
        self.application = application
        self._look = look
        self._make_page = make_page
        self._is_hidden_away = False
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        screen = QGuiApplication.primaryScreen().availableGeometry().size()
        width, height = (look.px(length) for length in _SIZE)
        self.resize(min(width, screen.width()), min(height, screen.height()))
        least_width, least_height = (look.px(length) for length in _SMALLEST)
        self.setMinimumSize(min(least_width, screen.width()), min(least_height, screen.height()))
        self._show_page()
        self.application.installEventFilter(self)

    def show_page(self, make_page: MakePage) -> None:
        """Show a page now, or once Start is pressed where the reader is hidden."""
        self._make_page = make_page
        if not self._is_hidden_away:
            self._show_page()

    def make_page_anew(self, change: Callable[[], None]) -> None:
        """Make the page that is shown anew, with `change` in between; the old one, gone by then, does not slow it."""
        self.page_leaves.emit()
        if (page := self.takeCentralWidget()) is not None:
            page.hide()
            page.deleteLater()
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
        change()
        if self._is_hidden_away:
            self._put(self._make_hide_page())
        else:
            self._show_page()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # so that its first picture is whole

    def hide_away(self) -> None:
        """Become an empty page titled Notes at once, with every dialog closed and our clipboard empty."""
        if self._is_hidden_away:
            return
        self._is_hidden_away = True
        self._put(self._make_hide_page())
        close_dialogs()
        forget_clipboard(QGuiApplication.clipboard())
        self.hidden.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.application.removeEventFilter(self)
        super().closeEvent(event)
        self.closed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide and quit from everywhere, from inside a dialog too: shortcuts stop at a modal dialog."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if _is_one_of(event, _HIDE_KEYS):
                self.hide_away()
                return True
            if _is_one_of(event, _QUIT_KEYS) and QApplication.activeModalWidget() is None:
                self.close()
                return True
        return False

    def _make_hide_page(self) -> QWidget:
        page = HidePage(self._look)
        page.start_asked_for.connect(self._come_back)
        self.setWindowTitle(page.title)
        self.setWindowIcon(self._look.icon("notes"))
        return page

    def _come_back(self) -> None:
        self._is_hidden_away = False
        self._show_page()

    def _show_page(self) -> None:
        self.setWindowTitle(self.tr("Know Your Rights Reader"))
        self.setWindowIcon(self._look.icon("reader", self._look.theme.accent))
        page = self._make_page()
        self._put(page)

    def _put(self, page: QWidget) -> None:
        """Show the page at once: the layout alone would wait for the event loop."""
        self.setCentralWidget(page)
        page.show()
        page.setFocus()


def _is_one_of(event: QKeyEvent, keys: tuple[str, ...]) -> bool:
    pressed = QKeySequence(event.keyCombination())
    return any(pressed == QKeySequence(key) for key in keys)
