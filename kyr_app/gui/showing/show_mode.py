"""Goes full screen with the open document, and back to where reading was.

The language that was shown last does not go along: the other person's language is theirs, and whoever turned the pages
reads on in their own.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.look import Look
from kyr_app.gui.ports import Reading
from kyr_app.gui.reading.reading_pane import ReadingPane
from kyr_app.gui.showing.show_page import ShowPage


class ShowMode(QStackedWidget):
    """Holds the reader at work, and in its place the page while it is wanted; nothing of that stays behind.

    Signals: failed(object), the ReaderError that ended it.
    """

    failed = Signal(object)

    def __init__(self, reader: Reading, pane: ReadingPane, actions: Actions, look: Look, work: QWidget) -> None:
        super().__init__()
        self._reader = reader
        self._pane = pane
        self._actions = actions
        self._look = look
        self.addWidget(work)
        self._focus: QWidget | None = None
        self._state = Qt.WindowState.WindowNoState
        self.page: ShowPage | None = None
        actions[CommandId.SHOW].triggered.connect(self.start)

    def start(self) -> None:
        """Show the open document."""
        readable, window = self._pane.readable, self.window()
        if readable is None or self.page is not None:
            return
        self._focus, self._state = QApplication.focusWidget(), window.windowState()
        self.page = ShowPage(readable, self._reader, self._actions, self._look, self)
        self.page.left.connect(self.stop)
        self.page.failed.connect(self._failed)
        self.addWidget(self.page)
        self.setCurrentWidget(self.page)
        self.page.setFocus()
        window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)

    def stop(self) -> None:
        """Go back, if the document is shown."""
        page, self.page = self.page, None
        if page is None:
            return
        self.window().setWindowState(self._state)
        self.setCurrentIndex(0)
        self.removeWidget(page)
        page.deleteLater()
        if self.isVisible():
            (self._focus or self._pane.view).setFocus()
        self._focus = None

    def _failed(self, error: object) -> None:
        self.stop()
        self.failed.emit(error)
