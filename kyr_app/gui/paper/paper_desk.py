"""Print, preview and save as PDF: one way of making pages, off the window's thread, and what is asked and said."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from kyr_app.application.error_text import error_text
from kyr_app.environment.atomic_write import write_file
from kyr_app.errors import ReaderError
from kyr_app.gui.controls.message_bar import Message, Offer
from kyr_app.gui.look import Look
from kyr_app.gui.paper.file_dialog import SaveDialog
from kyr_app.gui.paper.preview_dialog import PreviewDialog
from kyr_app.gui.paper.printer_job import new_printer, paper_in, print_pages
from kyr_app.gui.paper.question_dialog import QuestionDialog
from kyr_app.gui.ports import HandoutMaking
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Paper
from kyr_app.model.readable_document import ReadableDocument

Result = TypeVar("Result")


class PaperDesk(QObject):
    """Works for the document it is given; its dialogs belong to `window`, so that Hide closes them.

    Signals:
        told(object): a Message for the message bar.
        failed(object): an exception while the pages were made.
    """

    told = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        *,
        handouts: HandoutMaking,
        preferences: Preferences,
        runner: TaskRunner,
        look: Look,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._handouts = handouts
        self._preferences = preferences
        self._runner = runner
        self._look = look
        self._window = window
        self._then: Callable[[Any], None] | None = None
        runner.stepped.connect(self._done)
        runner.failed.connect(self.failed)

    def print_document(self, readable: ReadableDocument) -> None:
        """Ask where a second thought is due, then show the system's dialog, then print."""
        if not QPrinterInfo.availablePrinterNames():
            offer = Offer(self.tr("Save as PDF…"), lambda: self.save_document(readable))
            text = self.tr("This computer has no printer. Save the pages as a PDF and print them elsewhere.")
            self.told.emit(Message(text, offers=(offer,)))
            return
        self._ask_first(readable, lambda: self._choose_printer(readable))

    def preview_document(self, readable: ReadableDocument) -> None:
        """Show the pages."""
        self._make(readable, self._preferences.paper, lambda pdf: self._show_pages(pdf, readable))

    def save_document(self, readable: ReadableDocument) -> None:
        """Ask where to, then write the pages there."""
        dialog = SaveDialog(self._window)
        dialog.path_chosen.connect(
            lambda path: self._make(readable, self._preferences.paper, lambda pdf: self._write(path, pdf))
        )
        dialog.open()

    def _ask_first(self, readable: ReadableDocument, go_on: Callable[[], None]) -> None:
        recipe = _recipe(readable, self._preferences.paper)
        if not any(warning.asks_first for warning in self._handouts.warnings(recipe)):
            go_on()
            return
        notices = readable.notices
        reasons = [f"{notices.banner} {notices.note}".strip()] if notices.state.is_dead else []
        reasons += [notices.translation] if notices.translation else []
        question = self.tr("Print “{}” all the same?").format(readable.text.title)
        dialog = QuestionDialog(question, reasons, self.tr("Print anyway"), self._look, self._window)
        dialog.agreed.connect(go_on)
        dialog.open()

    def _choose_printer(self, readable: ReadableDocument) -> None:
        printer = new_printer(self._preferences.paper)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)

        def send() -> None:
            paper = paper_in(printer) or self._preferences.paper
            self._make(readable, paper, lambda pdf: self._print(pdf, printer))

        dialog.accepted.connect(send)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own takes a receiver

    def _make(self, readable: ReadableDocument, paper: Paper, then: Callable[[bytes], None]) -> None:
        recipe, make = _recipe(readable, paper), self._handouts.make
        self._work(lambda: make(recipe).pdf, then)

    def _work(self, work: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Work off the window's thread, then go on with the result; newer work puts older aside."""

        def once() -> Iterator[object]:
            yield work()

        self._then = then
        self._runner.run(once)

    def _done(self, result: object) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(result)

    def _show_pages(self, pdf: bytes, readable: ReadableDocument) -> None:
        dialog = PreviewDialog(pdf, self._look, self._window)
        dialog.print_asked_for.connect(lambda: self.print_document(readable))
        dialog.save_asked_for.connect(lambda: self.save_document(readable))
        dialog.open()

    def _print(self, pdf: bytes, printer: QPrinter) -> None:
        self._work(lambda: print_pages(pdf, printer), self._printed)

    def _printed(self, taken: bool) -> None:  # noqa: FBT001 - a result, passed on
        if not taken:
            text = self.tr("The printer did not take the pages. See that it is on and has paper, then print again.")
            self.told.emit(Message(text, is_failure=True))

    def _write(self, path: Path, pdf: bytes) -> None:
        try:
            write_file(path, pdf)
        except ReaderError as error:
            self.told.emit(Message(error_text(error), is_failure=True))
        else:
            self.told.emit(Message(self.tr("Saved as {}.").format(path.name)))


def _recipe(readable: ReadableDocument, paper: Paper) -> HandoutRecipe:
    return HandoutRecipe((HandoutItem(readable.document.id),), (readable.language,), paper=paper)
