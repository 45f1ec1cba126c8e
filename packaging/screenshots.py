"""Makes the pictures of README and docs from the real window and the library of this checkout: `make screenshots`."""

import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from kyr_app.application.settings import Settings, SettingsFile
from kyr_app.bootstrap import StartOptions
from kyr_app.environment.user_paths import UserPaths
from kyr_app.gui.app import ReaderApp
from kyr_app.gui.first_window import show_first_window
from kyr_app.gui.handouts.handout_page import HandoutPage
from kyr_app.gui.home.home_page import HomePage
from kyr_app.gui.reader_view import ReaderView
from kyr_app.gui.searching.search_page import SearchPage
from kyr_app.model.handout import ClinicDetails, HandoutItem

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
TODAY = date(2026, 11, 24)
SIZE = (1280, 760)
PATIENCE = 120_000  # ms
SETTLED = 900  # ms until the first result has opened by itself


def main() -> None:
    """Open the reader, and take a picture of each page."""
    first = show_first_window()
    first.window.resize(*SIZE)
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        settings = SettingsFile(UserPaths.below(Path(folder)).settings_file)
        settings.save(Settings(language="en", explained=True))
        reader = ReaderApp(first.look, first.window)
        reader.open(StartOptions(data_dir=Path(folder), on=TODAY))
        wait_for(lambda: shown(first.window, HomePage))
        first.window.grab().save(str(PICTURES / "home.png"))
        QTest.keyClicks(first.window.findChild(QLineEdit), "parole in place spouse")
        wait_for(lambda: shown(first.window, SearchPage))
        live(SETTLED)
        first.window.grab().save(str(PICTURES / "search.png"))
        make_handout(first.window)
        first.window.grab().save(str(PICTURES / "handout.png"))
        reader.close()
        first.window.close()


def make_handout(window: QWidget) -> None:
    """Open the page of handouts with a document in two languages and a clinic's name."""
    view = window.findChild(ReaderView)
    for document_id in ("ice-at-the-door", "if-you-are-detained"):
        view.handout.draft.add(HandoutItem(document_id))
    view.handout.draft.add(HandoutItem("find-a-lawyer", "who-may-help-you"))
    view.handout.draft.change(languages=("en", "es"), clinic=ClinicDetails("Riverside Clinic", "555-0100"))
    view.journey.open_handout()
    page = window.findChild(HandoutPage)
    wait_for(lambda: page.preview.pages.page_count > 0)
    live(SETTLED)


def shown(window: QWidget, page: type[QWidget]) -> bool:
    """Whether a page of this type is to be seen."""
    found = window.findChild(page)
    return found is not None and found.isVisible()


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


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
