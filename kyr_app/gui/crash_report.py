"""What is told when the program itself errs: a report to copy that names no document, words or file of a person."""

import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kyr_app import __version__
from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.look import Look

_ROOT = Path(__file__).resolve().parents[2]
_Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def report_of(error: BaseException) -> str:
    """Return versions, the kind of error and where it arose. Its message is left out: it may quote what was read."""
    lines = [
        f"kyr-reader {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.machine()}",
        type(error).__name__,
    ]
    frames = traceback.extract_tb(error.__traceback__)
    lines.extend(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
    return "\n".join(lines)


def install_excepthook(show: Callable[[str], None]) -> None:
    """Hand the report of every error that nobody caught to `show`, and write it to standard error."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(error.with_traceback(trace))
        sys.stderr.write(report + "\n")
        show(report)

    installed: _Hook = hook
    sys.excepthook = installed


class CrashReportDialog(Dialog):
    """Shows a report to copy. Nothing is sent."""

    def __init__(self, report: str, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("What went wrong"))
        text = QPlainTextEdit(report, self)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        self.set_body(text, scrolls=False)
        copy = self.add_button(Button(self.tr("Copy report"), "primary", self))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.take_room(620, 360)
        self.close_button.setFocus()


def _short(file: str) -> str:
    path = Path(file)
    return path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name
