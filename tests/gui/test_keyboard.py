"""From the start to a saved page without the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from kyr_app.gui.commands import CommandId
from kyr_app.gui.frame.help_dialog import HelpDialog
from kyr_app.gui.home.cards import SituationTile
from kyr_app.gui.searching.filter_panel import FilterRow
from tests.support.menus import actions_in

CONTROL = Qt.KeyboardModifier.ControlModifier
OLD, KNOCK, HELP = "The parole program that ended", "A knock at the door", "Call for help"


def tab_to(reader, kind, limit=60):
    """Press Tab until a control of this kind has the keyboard."""
    for _ in range(limit):
        if isinstance(QApplication.focusWidget(), kind):
            return QApplication.focusWidget()
        reader.key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {kind.__name__}")


def test_a_document_is_found_read_and_saved(reader, tmp_path, qtbot):
    reader.keys("parole")
    reader.key(Qt.Key.Key_Return)
    reader.wait_for_title(OLD)
    assert reader.pane.view.hasFocus()
    reader.key(Qt.Key.Key_S, CONTROL)
    dialog = reader.wait_for_dialog(QFileDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    dialog.setDirectory(str(tmp_path))
    reader.key(Qt.Key.Key_A, CONTROL)
    reader.keys("read.pdf")
    reader.key(Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "read.pdf").exists)


def test_a_tile_of_the_home_page_is_reached_by_tab_and_pressed_by_space(reader):
    tile = tab_to(reader, SituationTile)
    assert tile.accessibleName() == "Urgent: Someone knocks. Do not open yet."
    reader.key(Qt.Key.Key_Space)
    assert reader.title == KNOCK
    assert reader.titles == [KNOCK, HELP]


def test_a_filter_is_reached_by_tab_and_pressed_by_space(reader, qtbot):
    reader.search("call help")
    row = tab_to(reader, FilterRow)
    while row.text() != "Alerts":
        reader.key(Qt.Key.Key_Tab)
        row = tab_to(reader, FilterRow)
    reader.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: reader.titles == [OLD])


def test_tab_comes_around_to_where_it_started(reader):
    reader.open("old-program")
    start = QApplication.focusWidget()
    seen = []
    for _ in range(80):
        reader.key(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is reader.box:
            break
    assert seen[-1] is reader.box
    assert start is reader.pane.view


def test_f6_goes_around_the_parts(reader):
    reader.search("parole")
    reader.wait_for_title(OLD)
    places = []
    for _ in range(3):
        reader.key(Qt.Key.Key_F6)
        places.append(QApplication.focusWidget())
    assert places == [reader.results, reader.pane.view, reader.box]


def test_escape_closes_what_is_open_then_empties_the_search_then_goes_back(reader):
    reader.open("call-for-help")
    reader.search("parole")
    reader.key(Qt.Key.Key_Return)
    reader.do(CommandId.FIND)
    reader.pane.show_address("https://example.org/")
    assert not reader.pane.find_bar.isVisible()
    reader.key(Qt.Key.Key_Escape)
    assert not reader.pane.address_card.isVisible()
    reader.pane.show_address("https://example.org/")
    reader.do(CommandId.FIND)
    assert not reader.pane.address_card.isVisible()
    reader.key(Qt.Key.Key_Escape)
    assert not reader.pane.find_bar.isVisible()
    assert reader.box.text() == "parole"
    reader.key(Qt.Key.Key_Escape)
    assert reader.box.text() == ""
    assert reader.title == OLD
    reader.key(Qt.Key.Key_Escape)
    assert reader.box.text() == "parole"


def test_alt_left_and_alt_right_go_back_and_forward(reader):
    reader.open("old-program")
    reader.open("call-for-help")
    reader.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reader.title == OLD
    reader.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert reader.title == HELP


def test_back_and_forward_are_off_where_they_lead_nowhere(reader):
    actions = reader.view.actions_by_id
    assert not actions[CommandId.BACK].isEnabled()
    reader.open("old-program")
    assert actions[CommandId.BACK].isEnabled()
    assert not actions[CommandId.FORWARD].isEnabled()


def test_what_needs_a_document_is_off_without_one(reader):
    actions = reader.view.actions_by_id
    assert not actions[CommandId.PRINT].isEnabled()
    reader.open("old-program")
    assert actions[CommandId.PRINT].isEnabled()
    reader.do(CommandId.HOME)
    assert not actions[CommandId.PRINT].isEnabled()


def test_ctrl_plus_minus_and_zero_change_the_text(reader):
    reader.open("old-program")
    reader.key(Qt.Key.Key_Plus, CONTROL)
    reader.key(Qt.Key.Key_Plus, CONTROL)
    reader.key(Qt.Key.Key_Minus, CONTROL)
    assert reader.preferences.text_percent == 110
    reader.key(Qt.Key.Key_0, CONTROL)
    assert reader.preferences.text_percent == 100


def test_f1_opens_help_and_escape_closes_it(reader):
    reader.key(Qt.Key.Key_F1)
    dialog = reader.wait_for_dialog(HelpDialog)
    dialog.activateWindow()
    reader.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    reader.key(Qt.Key.Key_Escape)
    assert reader.dialogs() == []


def test_f10_opens_the_menu_and_it_has_no_dead_entries(reader):
    reader.key(Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    actions = list(actions_in(menu))
    texts = [action.text() for action in actions]
    assert texts[0] == "Search"
    assert {"Print…", "Letter"} <= set(texts)
    reader.open("old-program")
    reader.do(CommandId.ADD_TO_HANDOUT)
    assert [action.text() for action in actions if not action.isEnabled()] == ["Forward"]
    menu.close()


def test_links_are_reached_by_tab_and_followed_by_return(reader):
    reader.open("knock-at-the-door")
    for _ in range(12):
        reader.key(Qt.Key.Key_Tab)
        if reader.pane.view.textCursor().selectedText() == "Call for help":
            break
    reader.key(Qt.Key.Key_Return)
    assert reader.title == HELP


def test_a_click_on_a_button_leaves_the_keyboard_in_the_document(reader, qtbot):
    reader.open("old-program")
    larger = next(b for b in reader.pane._toolbar.findChildren(QWidget) if b.property("role") and b.text() == "A+")
    qtbot.mouseClick(larger, Qt.MouseButton.LeftButton)
    assert reader.preferences.text_percent == 110
    assert reader.pane.view.hasFocus()
