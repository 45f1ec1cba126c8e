import threading
from dataclasses import replace

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from kyr_app.errors import HandoutError, UnknownSectionError
from kyr_app.gui.commands import CommandId
from kyr_app.gui.paper import paper_desk
from kyr_app.gui.paper.concern_text import explained, reasons, summary
from kyr_app.gui.paper.duplex import preset_sides, sides_in
from kyr_app.gui.paper.question_dialog import QuestionDialog
from kyr_app.gui.paper.turn_dialog import TurnDialog
from kyr_app.handout.checks import HandoutConcern
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout, Paper, Sides
from tests.support.fake_services import FakeConcern, FakeHandouts, FakePrinter

KNOCK, OLD = "knock-at-the-door", "old-program"


@pytest.fixture(scope="module")
def pdf(handouts):
    return handouts.make(HandoutRecipe((HandoutItem(OLD),), copies=9)).pdf


@pytest.fixture
def a_printer(monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Laser"]))


@pytest.fixture
def sent(monkeypatch):
    """Pages that a printer was handed; it takes all that it is asked to."""
    jobs = []

    def take(_pdf, printer, pages, is_canceled):
        jobs.append((list(pages), printer.copyCount()))
        return not is_canceled()

    monkeypatch.setattr(paper_desk, "print_pages", take)
    return jobs


@pytest.fixture
def open_with(open_reader, access, pdf, a_printer):
    def open_one(*items, **how):
        handouts = FakeHandouts(**{"pdf": pdf, **how})
        reader = open_reader(with_access=replace(access, handouts=handouts))
        reader.handouts = handouts
        reader.make_handout(*items)
        reader.qtbot.waitUntil(lambda: reader.handout._finished is not None)
        return reader

    return open_one


def accept(reader):
    """Say yes in the system's dialog."""
    dialog = reader.wait_for_dialog(QPrintDialog)
    dialog.accepted.emit(dialog.printer())
    dialog.reject()


def test_a_handout_is_printed_whole_in_as_many_copies_as_asked_for(open_with, sent):
    reader = open_with(KNOCK, pages=3)
    reader.draft.change(copies=30)
    reader.do(CommandId.PRINT)
    dialog = reader.wait_for_dialog(QPrintDialog)
    assert dialog.printer().copyCount() == 30
    accept(reader)
    reader.qtbot.waitUntil(lambda: sent == [([0, 1, 2], 30)])
    assert reader.handouts.made[-1].copies == 1
    reader.qtbot.waitUntil(lambda: reader.view.messages.text == "The pages are with the printer.")


def test_what_has_ended_asks_first_and_names_it(open_with, sent):
    ended = FakeConcern(asks_first=True, title="The “parole” program that ended")
    reader = open_with(KNOCK, OLD, concerns=(FakeConcern(concern="not-reviewed"), ended))
    reader.do(CommandId.PRINT)
    dialog = reader.wait_for_dialog(QuestionDialog)
    assert dialog.windowTitle() == "Print this handout all the same?"
    assert dialog.accessibleDescription() == (
        "“The ‘parole’ program that ended”: What this describes has ended. Nobody can rely on it."
    )
    dialog.reject()
    assert reader.dialogs() == []
    assert sent == []


def test_without_a_second_thought_nothing_is_asked(open_with, sent):
    reader = open_with(KNOCK, concerns=(FakeConcern(concern="machine-translation"),))
    reader.do(CommandId.PRINT)
    reader.wait_for_dialog(QPrintDialog).reject()
    assert reader.dialogs(QuestionDialog) == []


def test_canceling_the_system_s_dialog_prints_nothing(open_with, sent):
    reader = open_with(KNOCK)
    before = len(reader.handouts.made)
    reader.do(CommandId.PRINT)
    reader.wait_for_dialog(QPrintDialog).reject()
    reader.qtbot.wait(40)
    assert sent == []
    assert len(reader.handouts.made) == before


def test_two_passes_print_the_fronts_and_the_backs_once_the_stack_is_turned(open_with, sent):
    reader = open_with(KNOCK, pages=9, instruction=4)
    reader.draft.change(layout=Layout.BOOKLET, sides=Sides.TWO_PASS)
    reader.do(CommandId.PRINT)
    accept(reader)
    dialog = reader.wait_for_dialog(TurnDialog)
    assert [pages for pages, _ in sent] == [[0, 1, 2, 3, 4]]
    dialog._go_on()
    reader.qtbot.waitUntil(lambda: [pages for pages, _ in sent] == [[0, 1, 2, 3, 4], [5, 6, 7, 8]])
    reader.qtbot.waitUntil(lambda: reader.view.messages.text == "The pages are with the printer.")


def test_copies_of_two_passes_are_laid_out_all_fronts_first(open_with, sent):
    reader = open_with(KNOCK, pages=9, instruction=4)
    reader.draft.change(layout=Layout.BOOKLET, sides=Sides.TWO_PASS, copies=3)
    reader.do(CommandId.PRINT)
    accept(reader)
    reader.wait_for_dialog(TurnDialog).reject()
    assert 3 in [recipe.copies for recipe in reader.handouts.made]
    assert [copies for _, copies in sent] == [1]


def test_stopping_between_the_passes_prints_no_backs(open_with, sent):
    reader = open_with(KNOCK, pages=9, instruction=4)
    reader.do(CommandId.PRINT)
    accept(reader)
    reader.wait_for_dialog(TurnDialog).close_button.click()
    reader.qtbot.wait(40)
    assert len(sent) == 1
    assert reader.dialogs() == []


def test_fronts_that_the_printer_did_not_take_have_no_backs(open_with, monkeypatch):
    monkeypatch.setattr(paper_desk, "print_pages", lambda *_: False)
    reader = open_with(KNOCK, pages=9, instruction=4)
    reader.do(CommandId.PRINT)
    accept(reader)
    reader.qtbot.waitUntil(lambda: "did not take the pages" in reader.view.messages.text)
    assert reader.dialogs(TurnDialog) == []


def test_hiding_closes_the_question_between_the_passes(open_with, sent):
    reader = open_with(KNOCK, pages=9, instruction=4)
    reader.do(CommandId.PRINT)
    accept(reader)
    reader.wait_for_dialog(TurnDialog)
    reader.window.hide_away()
    assert reader.dialogs() == []
    assert len(sent) == 1


@pytest.mark.parametrize("stop", ["cancel", "hide"])
def test_pages_that_are_made_ready_can_be_stopped(open_with, monkeypatch, stop):
    started, asked = threading.Event(), []

    def take(_pdf, _printer, _pages, is_canceled):
        started.set()
        for _ in range(500):
            if is_canceled():
                asked.append("stopped")
                return False
            threading.Event().wait(0.01)
        return True

    monkeypatch.setattr(paper_desk, "print_pages", take)
    reader = open_with(KNOCK)
    reader.do(CommandId.PRINT)
    accept(reader)
    reader.qtbot.waitUntil(started.is_set)
    messages = reader.view.messages
    if stop == "cancel":
        messages._offers.itemAt(0).widget().click()
        reader.qtbot.waitUntil(lambda: messages.text == "Canceled. These pages are not printed.")
    else:
        reader.window.hide_away()
        reader.pool.waitForDone()
    assert asked == ["stopped"]


def test_pages_that_cannot_be_printed_are_a_sentence(open_with, monkeypatch):
    def refuse(*_):
        raise HandoutError("the pages cannot be drawn")

    monkeypatch.setattr(paper_desk, "print_pages", refuse)
    reader = open_with(KNOCK)
    reader.do(CommandId.PRINT)
    accept(reader)
    reader.qtbot.waitUntil(lambda: "the pages cannot be drawn" in reader.view.messages.text)


def test_a_handout_that_cannot_be_looked_at_is_a_sentence(open_with, monkeypatch):
    reader = open_with(KNOCK)

    def refuse(_recipe):
        raise UnknownSectionError(KNOCK, "gone", ("what-to-say",))

    monkeypatch.setattr(reader.handouts, "warnings", refuse)
    reader.do(CommandId.PRINT)
    assert "has no section “gone”" in reader.view.messages.text


def test_a_handout_is_saved_with_its_options(open_with, pdf, tmp_path, qtbot):
    reader = open_with(KNOCK)
    reader.draft.change(layout=Layout.BOOKLET, large_print=True, copies=5)
    reader.do(CommandId.SAVE_PDF)
    dialog = reader.wait_for_dialog(QFileDialog)
    dialog.selectFile(str(tmp_path / "clinic.pdf"))
    dialog.accept()
    qtbot.waitUntil(lambda: reader.view.messages.text == "Saved as clinic.pdf.")
    assert (tmp_path / "clinic.pdf").read_bytes() == pdf
    last = reader.handouts.made[-1]
    assert (last.layout, last.large_print, last.copies) == (Layout.BOOKLET, False, 1)


def test_the_open_document_is_printed_alone_while_it_is_read(open_with, sent):
    reader = open_with(KNOCK)
    reader.open("call-for-help")
    reader.do(CommandId.PRINT)
    accept(reader)
    reader.qtbot.waitUntil(lambda: len(sent) == 1)
    assert reader.handouts.made[-1].items == (HandoutItem("call-for-help"),)


@pytest.mark.parametrize(
    ("sides", "mode"),
    [
        (Sides.LONG_EDGE, QPrinter.DuplexMode.DuplexLongSide),
        (Sides.SHORT_EDGE, QPrinter.DuplexMode.DuplexShortSide),
        (Sides.ONE_SIDED, QPrinter.DuplexMode.DuplexNone),
        (Sides.TWO_PASS, QPrinter.DuplexMode.DuplexNone),
    ],
)
def test_the_system_s_dialog_starts_from_the_sides_of_the_recipe(sides, mode):
    printer, recipe = FakePrinter(), HandoutRecipe((), sides=sides)
    preset_sides(printer, recipe)
    assert printer.duplex() is mode
    assert sides_in(printer, recipe) is sides


def test_another_edge_that_was_chosen_in_the_dialog_counts():
    printer = FakePrinter(mode=QPrinter.DuplexMode.DuplexShortSide)
    assert sides_in(printer, HandoutRecipe((), layout=Layout.CARDS)) is Sides.SHORT_EDGE


@pytest.mark.parametrize(
    ("layout", "sides"),
    [(Layout.BOOKLET, Sides.TWO_PASS), (Layout.CARDS, Sides.TWO_PASS), (Layout.PAGES, Sides.ONE_SIDED)],
)
def test_a_printer_that_turns_no_sheets_gets_backs_in_a_second_pass_where_they_matter(layout, sides):
    printer, recipe = FakePrinter(can_turn=False), HandoutRecipe((), layout=layout)
    preset_sides(printer, recipe)
    assert sides_in(printer, recipe) is sides


def test_the_paper_and_sides_of_the_dialog_decide_what_is_laid_out(open_with, sent):
    reader = open_with(KNOCK)
    reader.draft.change(layout=Layout.BOOKLET, paper=Paper.A4)
    reader.do(CommandId.PRINT)
    accept(reader)
    reader.qtbot.waitUntil(lambda: len(sent) == 1)
    assert (Paper.A4, Sides.TWO_PASS) in [(recipe.paper, recipe.sides) for recipe in reader.handouts.made]


@pytest.mark.parametrize("kind", list(HandoutConcern))
def test_every_concern_has_its_words(kind):
    one, two = FakeConcern(concern=kind), (FakeConcern(concern=kind),) * 2
    assert explained(one).endswith(".")
    assert summary([one]) != ()
    assert len(summary(two)) == 1
    assert "{}" not in "".join(summary(two))


def test_only_what_asks_first_is_a_reason():
    assert reasons([FakeConcern(concern="not-reviewed"), FakeConcern(asks_first=True)]) == [
        "“The parole program that ended”: What this describes has ended. Nobody can rely on it."
    ]
