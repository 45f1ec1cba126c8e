"""Does the window keep up while a person types? `python -m benchmarks.typing_storm [SECONDS] [FOLDER]`.

Queries of typed_queries.py are typed into the real window, a key each 40 to 160 ms, some of them wrong and taken back,
with a pause after each query in which the first result opens. Meanwhile a timer of one millisecond on the window's own
thread tells how long it was kept waiting, and how long that thread was computing, which other programs on the machine
do not change. FOLDER is a content folder other than the shipped one. Without a screen Qt draws into memory.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.typed_queries import QUERIES
from kyr_app.bootstrap import StartOptions
from kyr_app.gui.app import ReaderApp
from kyr_app.gui.first_window import show_first_window

SECONDS = 60.0
BETWEEN_KEYS = (40, 160)  # ms
BETWEEN_QUERIES = 700
LONGEST = (16, 50)  # ms
MISTAKES = 0.06
BACKSPACE = "\b"


@dataclass
class Probe:
    """Gaps between ticks of the event loop in milliseconds, and the computing time of its thread in them."""

    gaps: list[float] = field(default_factory=list)
    computing: list[float] = field(default_factory=list)
    last: tuple[float, float] | None = None

    def tick(self) -> None:
        now = time.perf_counter(), time.thread_time()
        if self.last is not None:
            self.gaps.append((now[0] - self.last[0]) * 1000)
            self.computing.append((now[1] - self.last[1]) * 1000)
        self.last = now


class Typist(QObject):
    """Types into a search box until it is told to stop."""

    def __init__(self, box: QLineEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._box = box
        self._rng = random.Random(1)  # noqa: S311 - it keeps no secret
        self._strokes = self._endless_strokes()
        self.count = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._press)
        self._timer.start(BETWEEN_QUERIES)

    def _press(self) -> None:
        letter, pause = next(self._strokes)
        key = Qt.Key.Key_Backspace if letter == BACKSPACE else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            text = "" if letter == BACKSPACE else letter
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.postEvent(self._box, event)
        self.count += 1
        self._timer.start(pause)

    def _endless_strokes(self) -> Iterator[tuple[str, int]]:
        """Yield letters with the pause after each."""
        while True:
            words, _ = self._rng.choice(QUERIES)
            for letter in words:
                if self._rng.random() < MISTAKES:
                    yield self._rng.choice("aeinrst"), self._rng.randint(*BETWEEN_KEYS)
                    yield BACKSPACE, self._rng.randint(*BETWEEN_KEYS)
                yield letter, self._rng.randint(*BETWEEN_KEYS)
            yield " ", BETWEEN_QUERIES
            QTimer.singleShot(0, self._box.selectAll)


def main() -> None:
    seconds = float(sys.argv[1]) if sys.argv[1:] else SECONDS
    library = Path(sys.argv[2]) if sys.argv[2:] else None
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    first = show_first_window()
    with tempfile.TemporaryDirectory() as state:
        reader = ReaderApp(first)
        reader.open(StartOptions(library=library, data_dir=Path(state)))
        box = _wait_for_box(first.application)
        probe, typist = Probe(), Typist(box, first.application)
        ticks = QTimer(first.application)
        ticks.setTimerType(Qt.TimerType.PreciseTimer)
        ticks.timeout.connect(probe.tick)
        ticks.start(1)
        QTimer.singleShot(round(seconds * 1000), first.application.quit)
        first.application.exec()
        reader.close()
    print(f"{typist.count} keys in {seconds:.0f} s, load of the machine {os.getloadavg()[0]:.1f}")
    _print("gaps", probe.gaps)
    _print("computing", probe.computing)


def _wait_for_box(application: QApplication) -> QLineEdit:
    while True:
        application.processEvents()
        found = [
            widget for widget in application.allWidgets() if widget.objectName() == "search" and widget.isVisible()
        ]
        if (
            found
            and isinstance(found[0], QLineEdit)
            and type(found[0].window().centralWidget()).__name__ == "ReaderView"
        ):
            found[0].setFocus()
            return found[0]
        time.sleep(0.01)


def _print(name: str, times: list[float]) -> None:
    cuts = statistics.quantiles(times, n=1000)
    shares = ", ".join(f"{title} {cuts[place]:.1f}" for title, place in (("p50", 499), ("p99", 989), ("p99.9", 998)))
    above = ", ".join(f"{sum(each > limit for each in times)} over {limit} ms" for limit in LONGEST)
    print(f"{name:10} {shares}, longest {max(times):.1f} ms; {above} of {len(times)}")


if __name__ == "__main__":
    main()
