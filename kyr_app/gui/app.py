"""Puts the window together: the program's services into the reader, opening, failing, hiding, and the end."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kyr_app.application import recipe_file
from kyr_app.application.error_text import error_text
from kyr_app.application.open_library import OpenLibrary
from kyr_app.application.progress import Progress
from kyr_app.bootstrap import Program, StartOptions
from kyr_app.environment.heap import keep_heap_small
from kyr_app.errors import ReaderError
from kyr_app.gui.appearance import Appearance
from kyr_app.gui.controls.message_bar import Message, Offer
from kyr_app.gui.controls.readable_areas import accessible_area
from kyr_app.gui.crash_report import CrashReportDialog, install_excepthook, report_of
from kyr_app.gui.first_window import FirstWindow
from kyr_app.gui.frame.error_page import ErrorPage
from kyr_app.gui.frame.start_page import StartPage
from kyr_app.gui.ports import LibraryAccess
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.reader_view import ReaderView, Workers
from kyr_app.gui.reading.document_accessibility import accessible_document
from kyr_app.gui.task_runner import TaskRunner

if TYPE_CHECKING:
    from kyr_app.gui.kept import Kept

_THREADS = 2  # a search need not wait for pages that are being made


def run(first: FirstWindow, options: StartOptions) -> int:
    """Open the library in the first window and run until it is closed; return the exit code."""
    keep_heap_small()
    for factory in (accessible_document, accessible_area):
        QAccessible.installFactory(factory)
    reader = ReaderApp(first)
    install_excepthook(reader.tell_crash)
    reader.open(options)
    code = first.application.exec()
    reader.close()
    return code


class ReaderApp(QObject):
    """Owns what outlives a hidden reader: the open library, settings and worker threads."""

    def __init__(self, first: FirstWindow) -> None:
        super().__init__()
        self._look = first.look
        self._window = first.window
        self._language = first.language
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._opening = TaskRunner(self._pool, self)
        self._workers = Workers(*(TaskRunner(self._pool, self) for _ in range(4)))
        self._opening.stepped.connect(self._stepped)
        self._opening.failed.connect(self._failed)
        self._library: OpenLibrary | None = None
        self._start_page: StartPage | None = None
        self._typed = ""
        self._view: ReaderView | None = None
        self._kept: Kept | None = None
        self._forgets_libraries = False
        self._untold: list[object] = []
        self._window.hidden.connect(self._hidden)
        self._window.page_leaves.connect(self._keep)

    def open(self, options: StartOptions) -> None:
        """Open the library in the background, compiling it first where that is needed."""
        self._recipe = options.recipe
        try:
            self._program = Program(options)
        except ReaderError as error:
            self._failed(error)
            return
        self._untold += self._program.troubles
        self._preferences = Preferences(self._program.settings_file, self)
        self._preferences.failed.connect(self._settings_failed)
        self._preferences.forget_asked_for.connect(self._forget)
        self._preferences.load()
        self._window.show_page(self._make_start_page)
        self._appearance = Appearance(self._look, self._language, self._window, self._preferences, self)
        self._opening.run(self._program.open_library)

    def close(self) -> None:
        """Stop the workers and let the library go."""
        self._hidden()
        self._opening.wait_for_done()
        if self._library is not None:
            self._library.close()
            self._library = None
        if self._forgets_libraries:
            self._program.forget_libraries()

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
        self._start_page = page if isinstance(page, StartPage) else StartPage(self._look, self._typed)
        return self._start_page

    def _stepped(self, step: object) -> None:
        match step:
            case Progress(done, total):
                if self._start_page is not None:
                    self._start_page.show_progress(done, total)
            case OpenLibrary():
                self._library = step
                self._untold += [step.trouble] if step.trouble else []
                services = self._program.services(step)
                self._access = LibraryAccess(services.reader, services.search, services.handouts, recipe_file)
                words = self._start_page.words if self._start_page is not None else ""
                self._start_page, self._typed = None, ""
                self._window.show_page(self._make_view)
                if self._view is not None:
                    self._view.journey.search_for(words)
                    if self._recipe is not None:
                        self._view.handout.files.open_file(self._recipe)

    def _make_view(self) -> QWidget:
        view = ReaderView(
            self._access,
            self._preferences,
            self._look,
            workers=self._workers,
            window=self._window,
            kept=self._kept,
        )
        self._kept = None
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

    def _keep(self) -> None:
        """Take from a page that is made anew what the next one goes on with."""
        if self._start_page is not None:
            self._typed = self._start_page.words
        if self._view is not None:
            self._kept, self._view = self._view.keep(), None

    def _forget(self) -> None:
        """Go on as on the first day. The library is being read: what was prepared of it goes at the end."""
        self._hidden()
        self._window.make_page_anew(self._forget_settings)  # once the page is gone: it saves the clinic as it goes
        self._appearance.apply()
        if self._forgets_libraries and self._view is not None:
            self._view.tell(Message(self.tr("Everything is forgotten. The reader is as on its first day.")))

    def _forget_settings(self) -> None:
        self._forgets_libraries = self._preferences.forget()

    def _hidden(self) -> None:
        self._start_page = None
        if self._view is not None:
            self._view.stop()
            self._view = None

    def _failed(self, error: object) -> None:
        if isinstance(error, ReaderError):
            self._window.show_page(lambda: self._error_page(error_text(error)))
        else:
            self._crashed(error)

    def _crashed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.tell_crash(report_of(error))

    def _error_page(self, text: str) -> QWidget:
        page = ErrorPage(text, self._look)
        page.quit_asked_for.connect(self._window.close)
        return page
