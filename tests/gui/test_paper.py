from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from kyr_app.errors import HandoutError
from kyr_app.gui.commands import CommandId
from kyr_app.gui.paper import paper_desk
from kyr_app.gui.paper.preview_dialog import PreviewDialog
from kyr_app.gui.paper.printer_job import paper_in
from kyr_app.gui.paper.question_dialog import QuestionDialog
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Paper
from tests.support.fake_services import FakeHandouts

pytestmark = pytest.mark.usefixtures("no_window_left_behind")


@pytest.fixture(scope="module")
def pdf(handouts):
    return handouts.make(HandoutRecipe((HandoutItem("old-program"),))).pdf


@pytest.fixture
def a_printer(monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Laser"]))


def save_as(reader, path):
    reader.do(CommandId.SAVE_PDF)
    dialog = reader.wait_for_dialog(QFileDialog)
    dialog.selectFile(str(path))
    dialog.accept()


def test_an_ended_document_asks_before_printing_and_no_is_the_answer_of_return(reader, a_printer):
    reader.open("old-program")
    reader.do(CommandId.PRINT)
    dialog = reader.wait_for_dialog(QuestionDialog)
    assert "The parole program that ended" in dialog.windowTitle()
    assert "This has ended. A court struck this program down." in reader.everything_said()
    reader.qtbot.waitUntil(dialog.close_button.hasFocus)
    reader.key(Qt.Key.Key_Return)
    assert reader.dialogs() == []


def test_a_yes_leads_to_the_systems_dialog(reader, a_printer):
    reader.open("old-program")
    reader.do(CommandId.PRINT)
    dialog = reader.wait_for_dialog(QuestionDialog)
    dialog._agree()
    printing = reader.wait_for_dialog(QPrintDialog)
    assert not printing.testOption(QPrintDialog.PrintDialogOption.PrintToFile)
    printing.reject()


def test_law_in_force_is_printed_without_a_question(reader, a_printer):
    reader.open("knock-at-the-door")
    reader.do(CommandId.PRINT)
    reader.wait_for_dialog(QPrintDialog).reject()
    assert reader.dialogs(QuestionDialog) == []


def test_a_machine_translation_that_asks_first_says_what_it_is(open_reader, access, a_printer):
    handouts = FakeHandouts(asks_first=True)
    reader = open_reader(with_access=replace(access, handouts=handouts), language="es")
    reader.open("knock-at-the-door")
    reader.do(CommandId.PRINT)
    dialog = reader.wait_for_dialog(QuestionDialog)
    assert reader.pane.readable.notices.translation in dialog.accessibleDescription()
    dialog.reject()


def test_without_a_printer_a_sentence_offers_the_pdf(reader, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    reader.open("knock-at-the-door")
    reader.do(CommandId.PRINT)
    assert reader.view.messages.text.startswith("This computer has no printer.")
    reader.view.messages._offers.itemAt(0).widget().click()
    reader.wait_for_dialog(QFileDialog).reject()


def test_pages_are_saved_as_a_pdf_and_said_so(reader, tmp_path, qtbot):
    reader.open("knock-at-the-door")
    save_as(reader, tmp_path / "for the clinic.pdf")
    qtbot.waitUntil(lambda: reader.view.messages.text == "Saved as for the clinic.pdf.")
    assert (tmp_path / "for the clinic.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(reader, tmp_path, qtbot):
    taken = tmp_path / "taken.pdf"
    reader.open("knock-at-the-door")
    reader.view.desk._write(taken / "x" / "handout.pdf", b"%PDF")
    assert "cannot be written" in reader.view.messages.text
    assert reader.view.messages.property("failure") is True


def test_pages_that_cannot_be_made_are_told_in_a_sentence(open_reader, access, qtbot):
    handouts = FakeHandouts(error=HandoutError("a letter is missing"))
    reader = open_reader(with_access=replace(access, handouts=handouts))
    reader.open("knock-at-the-door")
    reader.do(CommandId.PREVIEW)
    qtbot.waitUntil(lambda: "a letter is missing" in reader.view.messages.text)


def test_the_file_dialog_leaves_no_folder_in_qts_settings(reader, tmp_path, qtbot, own_user_folders):
    reader.open("knock-at-the-door")
    save_as(reader, tmp_path / "canary.pdf")
    qtbot.waitUntil(lambda: bool(reader.view.messages.text))
    qtbot.waitUntil(lambda: reader.window.findChildren(QFileDialog) == [])
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert settings.allKeys() == []
    written = [path for path in own_user_folders.rglob("*") if path.is_file()]
    assert [
        path for path in written if b"canary" in path.read_bytes() or tmp_path.name.encode() in path.read_bytes()
    ] == []


def test_the_preview_shows_the_pages_and_leads_to_paper(reader, a_printer, qtbot):
    reader.open("knock-at-the-door")
    reader.do(CommandId.PREVIEW)
    preview = reader.wait_for_dialog(PreviewDialog)
    assert preview._count.text() == f"{preview.view.page_count} page" + "s" * (preview.view.page_count != 1)
    assert preview.view.hasFocus()
    preview._leave_for_print()
    reader.wait_for_dialog(QPrintDialog).reject()
    assert reader.dialogs() == []


def test_paper_is_what_the_menu_says(open_reader, access, qtbot):
    handouts = FakeHandouts(error=HandoutError("enough"))
    reader = open_reader(with_access=replace(access, handouts=handouts))
    reader.open("knock-at-the-door")
    reader.preferences.choose_paper(Paper.A4)
    reader.do(CommandId.PREVIEW)
    qtbot.waitUntil(lambda: len(handouts.made) == 1)
    assert handouts.made[0].paper is Paper.A4
    assert handouts.made[0].items == (HandoutItem("knock-at-the-door"),)


@pytest.mark.usefixtures("a_printer")
def test_pages_are_sent_to_the_printer_that_was_chosen(open_reader, access, monkeypatch, pdf, qtbot):
    sent = []
    monkeypatch.setattr(paper_desk, "print_pages", lambda pdf, printer, *_: sent.append((pdf, paper_in(printer))))
    reader = open_reader(with_access=replace(access, handouts=FakeHandouts(pdf)))
    reader.open("knock-at-the-door")
    reader.do(CommandId.PRINT)
    dialog = reader.wait_for_dialog(QPrintDialog)
    dialog.accepted.emit(dialog.printer())
    qtbot.waitUntil(lambda: sent == [(pdf, Paper.LETTER)])
    qtbot.waitUntil(lambda: "did not take the pages" in reader.view.messages.text)
    dialog.reject()
