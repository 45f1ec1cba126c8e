"""Print, preview and save as PDF: one way of making pages, off the window's thread, and what is asked and said."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from kyr_app.application.error_text import error_text
from kyr_app.environment.atomic_write import write_file
from kyr_app.errors import ReaderError
from kyr_app.gui.controls.message_bar import Message, Offer
from kyr_app.gui.look import Look
from kyr_app.gui.paper.concern_text import reasons
from kyr_app.gui.paper.duplex import preset_sides, sides_in
from kyr_app.gui.paper.file_dialog import FileQuestion, file_kinds
from kyr_app.gui.paper.page_picture import as_picture
from kyr_app.gui.paper.preview_dialog import PreviewDialog
from kyr_app.gui.paper.print_dialog import print_dialog
from kyr_app.gui.paper.printer_job import new_printer, paper_in, print_pages
from kyr_app.gui.paper.question_dialog import QuestionDialog
from kyr_app.gui.paper.turn_dialog import TurnDialog
from kyr_app.gui.ports import FinishedPages, HandoutMaking
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.handout.page_images import PdfPages
from kyr_app.model.handout import HandoutRecipe

Result = TypeVar("Result")

_INSTRUCTION_DOTS = 80  # per inch at the usual text size: a Letter page on its long edge is 880 px wide
_BESIDE_INSTRUCTION = 100  # px of the window at the usual text size
_POINTS_PER_INCH = 72


class PaperDesk(QObject):
    """Works for the recipe it is given; its dialogs belong to `window`, so that Hide closes them.

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
        runner: TaskRunner,
        drawing: TaskRunner,
        look: Look,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._handouts = handouts
        self._runner = runner
        self._drawing = drawing
        self._look = look
        self._window = window
        self._then: Callable[[Any], None] | None = None
        self._canceled = Event()
        runner.stepped.connect(self._done)
        runner.failed.connect(self.failed)

    def stop(self) -> None:
        """Make and print nothing more; pages that the printer has already are out of reach."""
        self._canceled.set()
        self._runner.cancel()

    def print_out(self, recipe: HandoutRecipe, question: str, why: list[str] | None = None) -> None:
        """Ask where a second thought is due, then show the system's dialog, then print.

        `why` is said with the question; without it, a sentence for each text that asks for it.
        """
        if not QPrinterInfo.availablePrinterNames():
            offer = Offer(self.tr("Save as PDF…"), lambda: self.save(recipe))
            text = self.tr("This computer has no printer. Save the pages as a PDF and print them elsewhere.")
            self.told.emit(Message(text, offers=(offer,)))
            return
        try:
            concerns = self._handouts.warnings(recipe)
        except ReaderError as error:
            self.failed.emit(error)
            return
        if not any(concern.asks_first for concern in concerns):
            self._choose_printer(recipe)
            return
        said = reasons(concerns) if why is None else why
        dialog = QuestionDialog(question, said, self.tr("Print anyway"), self._look, self._window)
        dialog.agreed.connect(lambda: self._choose_printer(recipe))
        dialog.open()

    def preview(self, recipe: HandoutRecipe, print_it: Callable[[], None]) -> None:
        """Show the pages; `print_it` is what their Print button does."""
        self._make(recipe, lambda finished: self._show_pages(recipe, finished, print_it))

    def save(self, recipe: HandoutRecipe) -> None:
        """Ask where to, then write the pages there."""
        question = FileQuestion(file_kinds().pdf, self._window)
        question.path_chosen.connect(lambda path: self._make(recipe, lambda finished: self._write(path, finished.pdf)))
        question.open()

    def _choose_printer(self, recipe: HandoutRecipe) -> None:
        printer = new_printer(recipe.paper)
        printer.setCopyCount(recipe.copies)
        preset_sides(printer, recipe)
        dialog = print_dialog(printer, self._window)

        def send() -> None:
            paper, sides = paper_in(printer) or recipe.paper, sides_in(printer, recipe)
            chosen = replace(recipe, paper=paper, sides=sides)
            self._make(chosen, lambda finished: self._print_copies(chosen, finished, printer))

        dialog.accepted.connect(send)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own takes a receiver

    def _make(self, recipe: HandoutRecipe, then: Callable[[FinishedPages], None]) -> None:
        """Make the pages once: the printer makes the copies."""
        one, make = replace(recipe, copies=1), self._handouts.make
        self._work(lambda: make(one), then)

    def _print_copies(self, recipe: HandoutRecipe, finished: FinishedPages, printer: QPrinter) -> None:
        """Let the printer make the copies, but those of two passes: all fronts come before all backs."""
        copies, make = printer.copyCount(), self._handouts.make
        if finished.instruction is None or copies == 1:
            self._print(finished, printer)
            return
        printer.setCopyCount(1)
        self._work(lambda: make(replace(recipe, copies=copies)), lambda all_copies: self._print(all_copies, printer))

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

    def _show_pages(self, recipe: HandoutRecipe, finished: FinishedPages, print_it: Callable[[], None]) -> None:
        dialog = PreviewDialog(finished.pdf, self._look, self._drawing, self._window)
        dialog.print_asked_for.connect(print_it)
        dialog.save_asked_for.connect(lambda: self.save(recipe))
        dialog.open()

    def _print(self, finished: FinishedPages, printer: QPrinter) -> None:
        if finished.instruction is None:
            self._send(finished, printer, range(finished.pages), self._printed)
        else:
            with_instruction = range(finished.instruction + 1)
            self._send(finished, printer, with_instruction, lambda taken: self._turn(taken, finished, printer))

    def _send(self, finished: FinishedPages, printer: QPrinter, pages: range, then: Callable[[bool], None]) -> None:
        self._canceled = canceled = Event()
        offer = Offer(self.tr("Cancel"), canceled.set)
        self.told.emit(Message(self.tr("The pages are made ready for the printer."), offers=(offer,)))
        self._work(lambda: print_pages(finished.pdf, printer, pages, canceled.is_set), then)

    def _turn(self, taken: bool, finished: FinishedPages, printer: QPrinter) -> None:  # noqa: FBT001 - a result
        """Show how to turn the stack once the fronts are printed, and print the backs when that is done."""
        if not taken or finished.instruction is None:
            self._printed(taken)
            return
        self.told.emit(Message(self.tr("The fronts are with the printer.")))
        with PdfPages(finished.pdf) as pages:
            width, _ = pages.size_in_points(finished.instruction)
            room = self._window.width() - self._look.px(_BESIDE_INSTRUCTION)
            dots = min(_INSTRUCTION_DOTS * self._look.scale, room / width * _POINTS_PER_INCH)
            picture = as_picture(pages.draw(finished.instruction, dots))
        backs = range(finished.instruction + 1, finished.pages)
        dialog = TurnDialog(picture, self._look, self._window)
        dialog.turned.connect(lambda: self._send(finished, printer, backs, self._printed))
        dialog.open()

    def _printed(self, taken: bool) -> None:  # noqa: FBT001 - a result, passed on
        if taken:
            self.told.emit(Message(self.tr("The pages are with the printer.")))
        elif self._canceled.is_set():
            self.told.emit(Message(self.tr("Canceled. These pages are not printed.")))
        else:
            text = self.tr("The printer did not take the pages. See that it is on and has paper, then print again.")
            self.told.emit(Message(text, is_failure=True))

    def _write(self, path: Path, pdf: bytes) -> None:
        try:
            write_file(path, pdf)
        except ReaderError as error:
            self.told.emit(Message(error_text(error), is_failure=True))
        else:
            self.told.emit(Message(self.tr("Saved as {}.").format(path.name)))
