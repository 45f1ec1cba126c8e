"""The real window with the library of this checkout, led from page to page to have its pictures taken."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kyr_app.application.settings import Settings, SettingsFile
from kyr_app.bootstrap import StartOptions
from kyr_app.environment.user_paths import UserPaths
from kyr_app.gui.app import ReaderApp
from kyr_app.gui.first_window import show_first_window
from kyr_app.gui.handouts.handout_page import HandoutPage
from kyr_app.gui.home.home_page import HomePage
from kyr_app.gui.main_window import MainWindow
from kyr_app.gui.reader_view import ReaderView
from kyr_app.gui.searching.search_page import SearchPage
from kyr_app.model.handout import ClinicDetails, HandoutItem

TODAY = date(2026, 11, 24)
SIZE = (1280, 760)
PATIENCE = 120_000  # ms
SETTLED = 900  # ms until the first result has opened by itself


class PosedReader:
    """Goes to a page and waits until all of it is there."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def view(self) -> ReaderView:
        """The reader in the window."""
        return self.window.findChild(ReaderView)

    def go_home(self) -> HomePage:
        """Go to the first page."""
        wait_for(lambda: self.window.findChild(ReaderView) is not None)
        self.view.journey.go_home()
        wait_for(self.view.home.isVisible)
        return self.view.home

    def search(self, words: str) -> SearchPage:
        """Type words into the search box, and wait for the first result to open."""
        self.view.bar.search.clear()
        QTest.keyClicks(self.view.bar.search, words)
        wait_for(self.view.page.isVisible)
        live(SETTLED)
        return self.view.page

    def read(self, document_id: str) -> None:
        """Open a document alone."""
        self.go_home()
        self.view.journey.open_document(document_id)
        live(SETTLED)

    def make_handout(self, languages: tuple[str, ...]) -> HandoutPage:
        """Open the page of handouts with documents and a clinic's name."""
        handout = self.view.handout
        for document_id in ("ice-at-the-door", "if-you-are-detained"):
            handout.draft.add(HandoutItem(document_id))
        handout.draft.add(HandoutItem("find-a-lawyer", "who-may-help-you"))
        handout.draft.change(languages=languages, clinic=ClinicDetails("Riverside Clinic", "555-0100"))
        self.view.journey.open_handout()
        wait_for(lambda: handout.page.preview.pages.page_count > 0)
        live(SETTLED)
        return handout.page


@contextmanager
def posed_reader(language: str) -> Iterator[PosedReader]:
    """Open the reader, its window and its documents in this language; one in a process."""
    first = show_first_window()
    first.window.resize(*SIZE)
    QGuiApplication.styleHints().setCursorFlashTime(0)
    with tempfile.TemporaryDirectory() as folder:
        settings = SettingsFile(UserPaths.below(Path(folder)).settings_file)
        settings.save(Settings(language=language, interface_language=language, explained=True))
        reader = ReaderApp(first)
        reader.open(StartOptions(data_dir=Path(folder), on=TODAY))
        posed = PosedReader(first.window)
        posed.go_home()
        yield posed
        reader.close()
        first.window.close()


def wait_for(holds: Callable[[], bool]) -> None:
    """Let the window live until something holds."""
    timer = QElapsedTimer()
    timer.start()
    while not holds():
        if timer.hasExpired(PATIENCE):
            raise SystemExit("The page did not appear.")
        live(50)


def live(milliseconds: int) -> None:
    """Let the window and its workers go on; QTest.qWait would hold the workers up."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
