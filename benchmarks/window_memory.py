"""Change twelve options of a booklet of about forty pages in the real window; print its memory in MiB.

Memory is the proportional set size (PSS) of the program, looked at every hundredth of a second: `home MOST idle`.
"""

import re
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

from kyr_app.application.settings import Settings, SettingsFile
from kyr_app.bootstrap import StartOptions
from kyr_app.environment.heap import keep_heap_small
from kyr_app.environment.user_paths import UserPaths
from kyr_app.gui.app import ReaderApp
from kyr_app.gui.first_window import show_first_window
from kyr_app.gui.reader_view import ReaderView
from kyr_app.model.handout import ClinicDetails, HandoutItem, Layout, Paper, Sides

DOCUMENTS = (
    "ice-at-the-door",
    "if-you-are-detained",
    "find-a-lawyer",
    "family-preparedness-plan",
    "hotlines-and-numbers",
    "immigration-court",
    "ice-at-work",
)
CHANGES = (
    {"save_ink": True},
    {"qr_code": True},
    {"fit": True},
    {"paper": Paper.A4},
    {"clinic": ClinicDetails("Riverside Clinic", "555-0100")},
    {"save_ink": False},
    {"sides": Sides.SHORT_EDGE},
    {"paper": Paper.LETTER},
    {"fit": False},
    {"sides": Sides.TWO_PASS},
    {"qr_code": False},
    {"paper": Paper.LEGAL},
)
PATIENCE = 120_000  # ms
IDLE = 3_000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        state = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder)
        SettingsFile(UserPaths.below(state).settings_file).save(Settings(language="en", explained=True))
        first = show_first_window()
        keep_heap_small()
        reader = ReaderApp(first)
        reader.open(StartOptions(data_dir=state))
        wait_for(lambda: first.window.findChild(ReaderView) is not None)
        live(IDLE)
        home = memory_mib()
        most = highest_while(lambda: make_booklets(first.window.findChild(ReaderView)))
        live(IDLE)
        print(round(home), round(most), round(memory_mib()))
        reader.close()
        first.window.close()


def make_booklets(view: ReaderView) -> None:
    draft, page = view.handout.draft, view.handout.page
    for document_id in DOCUMENTS:
        draft.add(HandoutItem(document_id))
    draft.change(layout=Layout.BOOKLET)
    view.journey.open_handout()
    wait_for(lambda: page.preview.pages.page_count > 0)
    print("sides:", page.preview.pages.page_count, file=sys.stderr)
    shown: list[object] = []
    page._maker.made.connect(lambda recipe, _: shown.append(recipe))  # noqa: SLF001 - nobody else waits for it
    for done, change in enumerate(CHANGES, 1):
        draft.change(**change)
        wait_for(lambda count=done: len(shown) >= count)


def highest_while(act: Callable[[], None]) -> float:
    """Return the highest memory while `act` runs."""
    seen, over = [memory_mib()], threading.Event()

    def watch() -> None:
        while not over.wait(0.01):
            seen.append(memory_mib())

    watcher = threading.Thread(target=watch)
    watcher.start()
    act()
    over.set()
    watcher.join()
    return max(seen)


def memory_mib() -> float:
    rollup = Path("/proc/self/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)[1]) / 1024


def wait_for(holds: Callable[[], bool]) -> None:
    timer = QElapsedTimer()
    timer.start()
    while not holds():
        if timer.hasExpired(PATIENCE):
            raise SystemExit("waited in vain")
        live(5)


def live(milliseconds: int) -> None:
    """Let the window and its workers go on; QTest.qWait would hold the workers up."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
