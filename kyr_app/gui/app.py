"""Puts the window together: the program's services into the reader, opening, failing, hiding, and the end."""

from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QWidget

from kyr_app.application.error_text import error_text
from kyr_app.application.open_library import OpenLibrary
from kyr_app.application.progress import Progress
from kyr_app.bootstrap import Program, StartOptions
from kyr_app.errors import ReaderError
from kyr_app.gui.controls.message_bar import Message, Offer
from kyr_app.gui.crash_report import CrashReportDialog, install_excepthook, report_of
from kyr_app.gui.first_window import FirstWindow
from kyr_app.gui.frame.error_page import ErrorPage
from kyr_app.gui.frame.start_page import StartPage
from kyr_app.gui.look import Look
from kyr_app.gui.main_window import MainWindow
from kyr_app.gui.ports import LibraryAccess
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.reader_view import ReaderView
from kyr_app.gui.task_runner import TaskRunner

_THREADS = 2  # a search need not wait for pages that are being made


def run(first: FirstWindow, options: StartOptions) -> int:
    """Open the library in the first window and run until it is closed; return the exit code."""
    reader = ReaderApp(first.look, first.window)
    install_excepthook(reader.tell_crash)
    reader.open(options)
    code = first.application.exec()
    reader.close()
    return code


class ReaderApp(QObject):
    """Owns what outlives a hidden reader: the open library, settings and worker threads."""

    def __init__(self, look: Look, window: MainWindow) -> None:
        super().__init__()
        self._look = look
        self._window = window
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._opening, self._searching, self._paper = (TaskRunner(self._pool, self) for _ in range(3))
        self._opening.stepped.connect(self._stepped)
        self._opening.failed.connect(self._failed)
        self._library: OpenLibrary | None = None
        self._start_page: StartPage | None = None
        self._view: ReaderView | None = None
        self._untold: list[object] = []
        window.hidden.connect(self._hidden)

    def open(self, options: StartOptions) -> None:
        """Open the library in the background, compiling it first where that is needed."""
        try:
            self._program = Program(options)
        except ReaderError as error:
            self._failed(error)
            return
        self._preferences = Preferences(self._program.settings_file, self)
        self._preferences.failed.connect(self._settings_failed)
        self._preferences.load()
        self._window.show_page(self._make_start_page)
        self._opening.run(self._program.open_library)

    def close(self) -> None:
        """Stop the workers and let the library go."""
        self._hidden()
        self._opening.wait_for_done()
        if self._library is not None:
            self._library.close()
            self._library = None

    def tell_crash(self, report: str) -> None:
        """Say that something went wrong; the report can be read and copied."""
        if self._view is not None:
            offer = Offer(self.tr("Show report"), lambda: CrashReportDialog(report, self._look, self._window).open())
            text = self.tr("Something went wrong in the reader. You can go on.")
            self._view.tell(Message(text, is_failure=True, offers=(offer,)))
        else:
            self._window.show_page(lambda: self._error_page(report))

    def _make_start_page(self) -> QWidget:
        """Go on with the start page that is there: something may be typed in it already."""
        page = self._window.centralWidget()
        self._start_page = page if isinstance(page, StartPage) else StartPage(self._look)
        return self._start_page

    def _stepped(self, step: object) -> None:
        match step:
            case Progress(done, total):
                if self._start_page is not None:
                    self._start_page.show_progress(done, total)
            case OpenLibrary():
                self._library = step
                services = self._program.services(step)
                self._access = LibraryAccess(services.reader, services.search, services.handouts)
                words = self._start_page.words if self._start_page is not None else ""
                self._start_page = None
                self._window.show_page(self._make_view)
                if self._view is not None:
                    self._view.journey.search_for(words)

    def _make_view(self) -> QWidget:
        view = ReaderView(
            self._access,
            self._preferences,
            self._look,
            search_runner=self._searching,
            paper_runner=self._paper,
            window=self._window,
        )
        view.hide_asked_for.connect(self._window.hide_away)
        view.quit_asked_for.connect(self._window.close)
        view.crashed.connect(self._crashed)
        self._view = view
        for error in self._untold:
            view.tell_error(error)
        self._untold.clear()
        return view

    def _settings_failed(self, error: object) -> None:
        if self._view is None:
            self._untold.append(error)
        else:
            self._view.tell_error(error)

    def _hidden(self) -> None:
        self._start_page = None
        if self._view is not None:
            self._view.stop()
            self._view = None

    def _failed(self, error: object) -> None:
        if isinstance(error, ReaderError):
            text = error_text(error)
            self._window.show_page(lambda: self._error_page(text))
        else:
            self._crashed(error)

    def _crashed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.tell_crash(report_of(error))

    def _error_page(self, text: str) -> QWidget:
        page = ErrorPage(text, self._look)
        page.quit_asked_for.connect(self._window.close)
        return page
