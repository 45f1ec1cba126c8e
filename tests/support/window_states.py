"""Takes the window through every page and every dialog it has, for tests that look at each."""

from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from kyr_app.gui.commands import CommandId
from kyr_app.gui.controls.message_bar import Message
from kyr_app.gui.crash_report import CrashReportDialog
from kyr_app.gui.frame.problem_dialog import ProblemDialog
from kyr_app.gui.handouts.concerns_dialog import ConcernsDialog
from kyr_app.gui.paper import paper_desk
from kyr_app.gui.paper.question_dialog import QuestionDialog
from kyr_app.gui.paper.turn_dialog import TurnDialog
from kyr_app.model.handout import ClinicDetails, Layout, Sides
from kyr_app.model.problems import problem_in
from kyr_app.model.sentence import Sentence
from tests.support.fake_services import FakeConcern, FakeHandouts
from tests.support.handouts import png

ENDED, IN_FORCE = "old-program", "knock-at-the-door"
CONCERNS = tuple(FakeConcern(concern=kind) for kind in ("not-reviewed", "machine-translation", "ended"))
_LONG = "What this describes has ended, and nobody can rely on it any more. "
_PROBLEMS = tuple(problem_in(f"guides/torn-{at}/en.md", "line 3", Sentence(_LONG)) for at in range(9))


def settle():
    """Let layouts and what was put off come to rest."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def go_everywhere(reader):
    """Yield the name of each state of the window."""
    yield "home"
    reader.search("call help")
    reader.view.journey.choose()
    yield "document"
    reader.pane.open_find()
    yield "find"
    reader.pane.show_address("https://example.org/" + "a-long-way/" * 12)
    yield "address"
    reader.search("zebra quagga")
    yield "no answer"
    reader.view.tell(Message("A long sentence that says what went wrong and what to do. " * 3, is_failure=True))
    yield "message"
    yield from make_a_handout(reader)


def make_a_handout(reader):
    """Yield the states of the page where a handout is made, each of its parts where they take turns."""
    reader.do(CommandId.HANDOUT)
    yield "empty handout"
    clinic = ClinicDetails("Riverside Immigrant Clinic", "1-800-555-0100", "1 Main Street\nRiverside", png(300, 90))
    reader.make_handout("old-program", "knock-at-the-door", "call-for-help#who-answers", clinic=clinic, copies=30)
    reader.draft.change(languages=("en", "es"))
    reader.wait_for_pages()
    for part, button in reader.handout.head.parts.items():
        if button.isVisible():
            button.click()
        yield f"handout, {part}"
    reader.draft.change(languages=("en",), layout=Layout.BILINGUAL)
    reader.qtbot.waitUntil(lambda: bool(reader.handout.preview.sentence))
    yield "handout that fails"


def two_pass_handouts(pdf):
    """Return handouts whose backs are printed once the stack is turned: of 9 pages, the fifth shows how."""
    return FakeHandouts(pdf, pages=9, instruction=4, concerns=CONCERNS)


def take_all_pages(monkeypatch):
    """Put a printer here that takes every page; return the list of what it was sent."""
    jobs = []
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Laser"]))
    monkeypatch.setattr(paper_desk, "print_pages", lambda _pdf, _printer, pages, _canceled: jobs.append(pages) or True)
    return jobs


def open_dialogs(reader):
    """Yield the name of each dialog and the dialog, open; the handouts are `two_pass_handouts`.

    It is closed before the next one opens, where the test has not closed it.
    """
    for command in (CommandId.HELP, CommandId.SETTINGS, CommandId.ABOUT_LIBRARY, CommandId.ADD_DOCUMENTS):
        yield from _open(reader, command, lambda chosen=command: reader.do(chosen))
    yield from _open(reader, "open a set", lambda: reader.do(CommandId.OPEN_SET), QFileDialog)
    for kind, told in ((ProblemDialog, _PROBLEMS), (CrashReportDialog, "Know Your Rights Reader\n" * 20)):
        dialog = kind(told, reader.view._look, reader.window)
        yield from _open(reader, kind.__name__, dialog.open)
    question = QuestionDialog("Print this all the same?", [_LONG] * 3, "Print anyway", reader.view._look, reader.window)
    yield from _open(reader, "question", question.open)
    reader.open(ENDED)
    yield from _open(reader, CommandId.PREVIEW, lambda: reader.do(CommandId.PREVIEW))
    yield from _open(reader, CommandId.SAVE_PDF, lambda: reader.do(CommandId.SAVE_PDF), QFileDialog)
    reader.make_handout(IN_FORCE, layout=Layout.BOOKLET, sides=Sides.TWO_PASS)
    reader.qtbot.waitUntil(reader.handout.edge.details.isVisible)
    yield from _open(reader, "concerns", reader.handout.edge.details.click, ConcernsDialog)
    yield from _open(reader, CommandId.PRINT, lambda: reader.do(CommandId.PRINT), QPrintDialog)
    yield from _open(reader, "turn the stack", lambda: _print_fronts(reader), TurnDialog)


def _open(reader, name, open_it, kind=QDialog):
    open_it()
    dialog = reader.wait_for_dialog(kind)
    reader.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    settle()
    yield name, dialog
    for left in reader.dialogs():
        left.reject()
    reader.qtbot.waitUntil(lambda: not reader.dialogs())
    reader.window.activateWindow()
    settle()


def _print_fronts(reader):
    reader.do(CommandId.PRINT)
    dialog = reader.wait_for_dialog(QPrintDialog)
    dialog.accepted.emit(dialog.printer())
    dialog.reject()
