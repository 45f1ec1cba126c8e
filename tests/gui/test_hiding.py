import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from kyr_app.gui import main_window
from kyr_app.gui.commands import CommandId
from kyr_app.gui.frame.help_dialog import HelpDialog
from kyr_app.gui.frame.hide_page import HidePage
from kyr_app.gui.paper.preview_dialog import PreviewDialog
from kyr_app.gui.traces import forget_clipboard
from tests.support.fake_services import FakeClipboard
from tests.support.window_states import settle

F9 = (Qt.Key.Key_F9,)
CTRL_SHIFT_H = (Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
OLD = "The parole program that ended"
TRACES = ("parole", "court", "example.org", "voluntarias", "Alert", "Ended")


def start_again(reader):
    page = reader.window.centralWidget()
    assert isinstance(page, HidePage)
    page.findChild(QPushButton).click()


@pytest.mark.parametrize("keys", [F9, CTRL_SHIFT_H])
def test_both_keys_hide(reader, keys):
    reader.key(*keys)
    page = reader.window.centralWidget()
    assert isinstance(page, HidePage)
    assert page.hasFocus()
    assert reader.window.windowTitle() == "Notes"


def test_the_clipboard_is_emptied_of_what_is_ours(reader, monkeypatch):
    emptied = []
    monkeypatch.setattr(main_window, "forget_clipboard", emptied.append)
    reader.key(*F9)
    assert emptied == [QApplication.clipboard()]


def test_the_button_hides(reader):
    reader.view.bar._hide.click()
    assert reader.window.windowTitle() == "Notes"


def test_every_word_that_was_searched_found_and_read_is_gone(reader):
    reader.search("parole")
    reader.key(Qt.Key.Key_Return)
    reader.pane.show_address("https://example.org/ruling")
    reader.do(CommandId.FIND)
    reader.keys("court")
    said = reader.everything_said()
    assert all(trace in said for trace in TRACES if trace != "voluntarias")
    reader.key(*F9)
    settle()
    said = reader.everything_said()
    assert [trace for trace in TRACES if trace in said] == []


def test_start_opens_home_empty_with_no_way_back_and_nothing_to_undo(reader):
    reader.search("parole")
    reader.key(Qt.Key.Key_Return)
    reader.key(*F9)
    settle()
    start_again(reader)
    assert reader.window.windowTitle() == "Know Your Rights Reader"
    assert reader.shows_home
    assert reader.box.text() == ""
    assert not reader.box.isUndoAvailable()
    assert reader.box.hasFocus()
    history = reader.view.journey.history
    assert not history.can_go_back
    assert not history.can_go_forward
    assert reader.titles == []


def test_an_answer_that_comes_after_hiding_shows_nothing(reader):
    reader.do(CommandId.SEARCH)
    reader.keys("parole")
    reader.key(*F9)
    reader.pool.waitForDone()
    reader.qtbot.wait(60)
    assert "parole" not in reader.everything_said()


def test_dialogs_close_and_hide_works_from_inside_one(reader):
    reader.do(CommandId.HELP)
    dialog = reader.wait_for_dialog(HelpDialog)
    dialog.activateWindow()
    reader.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    reader.key(*F9)
    assert reader.dialogs() == []
    assert reader.window.windowTitle() == "Notes"


def test_the_preview_and_its_pages_go_too(reader):
    reader.open("old-program")
    reader.do(CommandId.PREVIEW)
    reader.wait_for_dialog(PreviewDialog)
    reader.window.hide_away()
    assert reader.dialogs() == []


def test_pages_that_are_made_while_hiding_are_not_shown(reader):
    reader.open("old-program")
    reader.do(CommandId.PREVIEW)
    reader.key(*F9)
    reader.pool.waitForDone()
    reader.qtbot.wait(60)
    assert reader.dialogs() == []


def test_menus_close(reader):
    reader.do(CommandId.MENU)
    assert QApplication.activePopupWidget() is not None
    reader.window.hide_away()
    assert QApplication.activePopupWidget() is None


def test_return_does_not_bring_the_reader_back_but_tab_reaches_start(reader):
    reader.key(*F9)
    reader.key(Qt.Key.Key_Return)
    reader.key(Qt.Key.Key_Space)
    assert reader.window.windowTitle() == "Notes"
    reader.key(Qt.Key.Key_Tab)
    reader.key(Qt.Key.Key_Space)
    assert reader.window.windowTitle() == "Know Your Rights Reader"


def test_hiding_twice_is_hiding_once(reader):
    reader.key(*F9)
    reader.key(*F9)
    start_again(reader)
    assert reader.shows_home


def test_a_page_that_is_ready_while_hidden_waits_for_start(reader):
    reader.key(*F9)
    made = []

    def make_page():
        made.append(QPushButton("library"))
        return made[-1]

    reader.window.show_page(make_page)
    assert made == []
    start_again(reader)
    assert len(made) == 1


@pytest.mark.parametrize(
    ("clipboard", "cleared"),
    [
        (FakeClipboard(), []),
        (FakeClipboard(owns_clipboard=True), [QClipboard.Mode.Clipboard]),
        (FakeClipboard(owns_selection=True), [QClipboard.Mode.Selection]),
    ],
)
def test_only_what_we_put_on_the_clipboard_is_taken_from_it(clipboard, cleared):
    forget_clipboard(clipboard)
    assert clipboard.cleared == cleared


def test_hide_works_from_inside_an_open_menu_of_a_button(reader):
    reader.open("old-program")
    pressed = []

    def press():
        pressed.append(QApplication.activePopupWidget())
        QTest.keyClick(pressed[0], *F9)

    QTimer.singleShot(50, press)
    reader.pane._toolbar._contents.showMenu()
    reader.qtbot.waitUntil(lambda: bool(pressed))
    settle()
    assert QApplication.activePopupWidget() is None
    assert reader.window.windowTitle() == "Notes"
    assert "parole" not in reader.everything_said()


def test_hide_works_while_the_file_dialog_asks_whether_to_replace_a_file(reader, tmp_path):
    taken = tmp_path / "taken.pdf"
    taken.write_bytes(b"mine")
    reader.open("old-program")
    reader.do(CommandId.SAVE_PDF)
    dialog = reader.wait_for_dialog(QFileDialog)
    dialog.selectFile(str(taken))
    QTimer.singleShot(100, lambda: QTest.keyClick(QApplication.activeModalWidget(), *F9))
    dialog.accept()
    settle()
    assert reader.dialogs() == []
    assert reader.window.windowTitle() == "Notes"
    assert taken.read_bytes() == b"mine"
