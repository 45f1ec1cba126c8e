import re
import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from kyr_app import __version__
from kyr_app.gui.crash_report import CrashReportDialog, install_excepthook, report_of


def crashed():
    documents = {}
    try:
        documents["what-was-searched"]
    except KeyError as error:
        return error


@pytest.fixture
def excepthook(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


def test_a_report_says_where_and_not_what_was_read():
    report = report_of(crashed())
    assert f"kyr-reader {__version__}" in report
    assert "KeyError" in report
    assert re.search(r"tests/gui/test_crash_report\.py:\d+ crashed", report)
    assert "what-was-searched" not in report


def test_the_hook_shows_and_writes_the_report_alone(excepthook, capsys):
    shown = []
    install_excepthook(shown.append)
    error = crashed()
    sys.excepthook(type(error), error, error.__traceback__)
    assert shown == [report_of(error)]
    assert "what-was-searched" not in capsys.readouterr().err


def test_an_interrupt_from_the_terminal_is_no_crash(excepthook, capsys):
    shown = []
    install_excepthook(shown.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert shown == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_report_can_be_copied(look, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = CrashReportDialog("the report", look, parent)
    dialog.show()
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "the report"
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy report").click()
    assert QGuiApplication.clipboard().text() == "the report"
    dialog.reject()
