"""Faults and habits of PySide that the reader works around; see docs/decisions 6 and 8."""

import subprocess
import sys

from PySide6.QtCore import QObject, Signal


class _Sender(QObject):
    told = Signal(object)


def test_many_signals_do_not_wear_out_true():
    sender = _Sender()
    sender.told.connect(lambda _: None)
    before = sys.getrefcount(True)  # noqa: FBT003 - its references are what is counted
    for number in range(100):
        sender.told.emit(number)
    assert sys.getrefcount(True) >= before  # noqa: FBT003 - the same


def test_importing_the_window_leaves_no_sources_in_memory():
    program = "import kyr_app.gui.app, linecache; print(len(linecache.cache))"
    counted = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(counted.stdout) < 20
