"""Everything with the keys alone: to a printed handout, through every page, dialog and menu; no click, no setFocus."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from kyr_app.gui.commands import CommandId, Group, command_table, key_names
from kyr_app.gui.frame.help_dialog import HelpDialog
from kyr_app.gui.handouts.document_chooser import DocumentChooser
from kyr_app.gui.handouts.item_list import ItemList
from kyr_app.gui.handouts.layout_choice import LayoutTile
from kyr_app.gui.paper.question_dialog import QuestionDialog
from kyr_app.gui.paper.turn_dialog import TurnDialog
from kyr_app.gui.searching.filter_panel import FilterRow
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout, Paper
from tests.support.keyboard_walk import missed, press, press_keys, told, walk_around
from tests.support.menus import actions_in
from tests.support.window_states import go_everywhere, open_dialogs, settle, take_all_pages, two_pass_handouts

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KNOCK, OLD, HELP = "knock-at-the-door", "old-program", "call-for-help"
SIZES = [((1280, 760), 100), ((560, 600), 100), ((1024, 600), 200), ((1024, 600), 300)]


@pytest.fixture
def jobs(monkeypatch):
    return take_all_pages(monkeypatch)


@pytest.fixture(scope="module")
def pdf(handouts):
    return handouts.make(HandoutRecipe((HandoutItem(OLD),), copies=9)).pdf


@pytest.fixture
def two_pass_reader(open_reader, access, pdf, jobs):
    return open_reader(with_access=replace(access, handouts=two_pass_handouts(pdf)))


def wait_for_active(reader, kind):
    """Return the dialog once it has the keyboard."""
    dialog = reader.wait_for_dialog(kind)
    reader.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def tab_to(reader, wanted, limit=80):
    """Press Tab until `wanted` says yes to the control that has the keyboard."""
    for _ in range(limit):
        if wanted(QApplication.focusWidget()):
            return QApplication.focusWidget()
        press(Qt.Key.Key_Tab)
    raise AssertionError("Tab does not reach it")


def named(words):
    return lambda control: words in told(control)


def back_in_window(reader):
    """What a window manager does once a dialog is closed."""
    reader.qtbot.waitUntil(lambda: reader.dialogs() == [])
    reader.window.activateWindow()
    settle()


def test_from_the_start_to_a_printed_handout(reader, jobs):
    press_keys("knock")
    press(Qt.Key.Key_Return)
    reader.wait_for_title("A knock at the door")
    press(Qt.Key.Key_A, CONTROL | SHIFT)
    press(Qt.Key.Key_K, CONTROL)
    press_keys("parole")
    reader.qtbot.waitUntil(lambda: reader.is_answered("parole"))
    tab_to(reader, lambda control: control is reader.results)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_A, CONTROL | SHIFT)
    assert [item.document_id for item in reader.draft.items] == [KNOCK, OLD]
    press(Qt.Key.Key_M, CONTROL | SHIFT)
    reader.wait_for_pages()
    assert isinstance(QApplication.focusWidget(), ItemList)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, ALT)
    assert [item.document_id for item in reader.draft.items] == [OLD, KNOCK]
    tab_to(reader, lambda control: isinstance(control, LayoutTile))
    for _ in Layout:
        if reader.draft.recipe.layout is not Layout.BOOKLET:
            press(Qt.Key.Key_Right)
    reader.qtbot.waitUntil(lambda: "sides" in reader.counts)
    tab_to(reader, named("Print…"))
    press(Qt.Key.Key_Space)
    question = wait_for_active(reader, QuestionDialog)
    tab_to(reader, named("Print anyway"))
    press(Qt.Key.Key_Return)
    assert not question.isVisible()
    dialog = wait_for_active(reader, QPrintDialog)
    tab_to(reader, named("&Print"))
    press(Qt.Key.Key_Space)
    assert not dialog.isVisible()
    wait_for_active(reader, TurnDialog)
    press(Qt.Key.Key_Return)
    reader.qtbot.waitUntil(lambda: len(jobs) == 2)
    reader.qtbot.waitUntil(lambda: reader.view.messages.text == "The pages are with the printer.")


def test_both_passes_of_a_booklet(two_pass_reader, jobs):
    reader = two_pass_reader
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    chooser = wait_for_active(reader, DocumentChooser)
    press_keys("knock")
    tab_to(reader, lambda control: control is chooser.tree)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Escape)
    back_in_window(reader)
    assert len(reader.draft.items) == 1
    reader.qtbot.waitUntil(reader.view.actions_by_id[CommandId.PRINT].isEnabled)
    press(Qt.Key.Key_P, CONTROL)
    wait_for_active(reader, QPrintDialog)
    press(Qt.Key.Key_Return)
    wait_for_active(reader, TurnDialog)
    assert jobs == [range(5)]
    press(Qt.Key.Key_Return)
    reader.qtbot.waitUntil(lambda: jobs == [range(5), range(5, 9)])


@pytest.mark.parametrize(("size", "percent"), SIZES)
@pytest.mark.parametrize("backward", [False, True], ids=["Tab", "Shift+Tab"])
def test_tab_goes_around_every_page(dressed_reader, size, percent, backward):
    reader = dressed_reader(interface_percent=percent)
    reader.window.resize(*size)
    for state in go_everywhere(reader):
        settle()
        walk = walk_around(reader.window, backward=backward)
        assert (walk.lost, walk.unseen, walk.out_of_order) == ([], [], []), state
        assert missed(reader.window, walk.stops) == [], state


def test_tab_goes_around_every_dialog_and_escape_leads_back(two_pass_reader):
    reader = two_pass_reader
    for name, dialog in open_dialogs(reader):
        for backward in (False, True):
            walk = walk_around(dialog, backward=backward)
            assert (walk.lost, walk.unseen, walk.out_of_order) == ([], [], []), name
            assert missed(dialog, walk.stops) == [], name
        press(Qt.Key.Key_Escape)
        assert reader.dialogs() == [], name
        reader.window.activateWindow()
        settle()
        back = QApplication.focusWidget()
        assert back is not None, name
        assert back.isVisible(), name
        assert back.window() is reader.window, name


def test_a_dialog_gives_the_keyboard_back_to_where_it_was(reader):
    reader.search("call help")
    press(Qt.Key.Key_Return)
    reader.wait_for_title("Call for help")
    for wanted in (lambda control: isinstance(control, FilterRow), named("Find in this document")):
        before = tab_to(reader, wanted)
        press(Qt.Key.Key_Comma, CONTROL)
        wait_for_active(reader, QDialog)
        press(Qt.Key.Key_Escape)
        back_in_window(reader)
        assert QApplication.focusWidget() is before


@pytest.mark.parametrize("name", ["Reading language", "Contents", "More for paper", "Menu"])
def test_every_menu_is_walked_by_arrows_and_left_by_escape(reader, name):
    reader.search("call help")
    reader.view.journey.choose()
    button = tab_to(reader, named(name))
    press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    met = []
    for _ in range(60):
        press(Qt.Key.Key_Down)
        if menu.activeAction() in met:
            break
        met.append(menu.activeAction())
    can_be_chosen = [action for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    assert sorted(map(id, met)) == sorted(map(id, can_be_chosen))
    press(Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert QApplication.focusWidget() is button


def test_a_menu_within_the_menu_is_opened_and_closed_by_arrows(reader):
    press(Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    while menu.activeAction() is None or menu.activeAction().menu() is None:
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    assert QApplication.activePopupWidget() is menu.activeAction().menu()
    press(Qt.Key.Key_Left)
    assert QApplication.activePopupWidget() is menu
    press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("percent", [200, 300])
def test_every_command_of_the_menu_is_reached_and_asked_for_on_a_small_screen(dressed_reader, percent):
    reader = dressed_reader(interface_percent=percent)
    reader.window.resize(1024, 600)
    heard = spy_on_actions(reader, leave=CommandId.MENU)
    for command in command_table():
        if command.in_menu and command.is_action:
            heard.clear()
            choose_in_menu(reader, reader.view.actions_by_id[command.id])
            assert heard == [command.id]
    for paper in (Paper.A4, Paper.LEGAL, Paper.LETTER):
        (action,) = (action for action in actions_in(reader.view._menu) if action.data() == paper)
        choose_in_menu(reader, action)
        assert reader.preferences.paper is paper


def choose_in_menu(reader, wanted):
    """Open the menu, go to what is wanted with the arrow keys, see it there, and choose it."""
    press(Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    while menu.activeAction() is not wanted:
        below = menu.activeAction().menu() if menu.activeAction() else None
        if below and wanted in actions_in(below):
            press(Qt.Key.Key_Right)
            menu = QApplication.activePopupWidget()
            assert menu is below
        else:
            before = menu.activeAction()
            press(Qt.Key.Key_Down)
            assert menu.activeAction() not in (before, None)
    assert menu.screen().geometry().contains(menu.geometry())
    assert menu.rect().contains(menu.actionGeometry(wanted))
    press(Qt.Key.Key_Return)
    back_in_window(reader)
    assert QApplication.activePopupWidget() is None


def test_help_menu_and_shortcuts_come_from_one_table(reader):
    actions = reader.view.actions_by_id
    commands = [command for command in command_table() if command.is_action]
    for command in commands:
        assert [key.toString() for key in actions[command.id].shortcuts()] == [
            QKeySequence(key).toString() for key in command.keys
        ]
    press(Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    in_menu = [action for action in actions_in(menu) if not action.actionGroup()]
    press(Qt.Key.Key_Escape)
    assert in_menu == [actions[command.id] for command in commands if command.in_menu]
    press(Qt.Key.Key_F1)
    said = every_page_of_help(wait_for_active(reader, HelpDialog))
    assert [command.id for command in command_table() if key_names(command) not in said] == []
    press(Qt.Key.Key_Escape)
    keys = [key for command in commands for key in command.keys]
    assert len(keys) == len(set(keys))


def every_page_of_help(dialog):
    """Go through the pages with the arrow keys, and return all they say."""
    pages = []
    press(Qt.Key.Key_Home)
    for _ in range(dialog.list.model().rowCount()):
        pages.append(dialog.view.toPlainText())
        press(Qt.Key.Key_Down)
    return "\n".join(pages)


@pytest.mark.parametrize("where", ["search box", "results", "document", "find bar"])
def test_every_key_of_the_table_works_from_everywhere(reader, where):
    reader.search("call help")
    press(Qt.Key.Key_Return)
    reader.wait_for_title("Call for help")
    place = {"search box": reader.box, "results": reader.results, "document": reader.pane.view}.get(where)
    if place is None:
        press(Qt.Key.Key_F, CONTROL)
    else:
        tab_to(reader, lambda control: control is place)
    heard = spy_on_actions(reader)
    for command in command_table():
        for key in command.keys if command.is_action and command.id not in _OF_THE_WINDOW else ():
            heard.clear()
            combination = QKeySequence(key)[0]
            press(combination.key(), combination.keyboardModifiers())
            assert heard == [command.id], key


_OF_THE_WINDOW = (CommandId.HIDE, CommandId.QUIT)  # the window hears them before anybody else


def spy_on_actions(reader, leave=None):
    """Let each action but one tell its command and do nothing else; return the list of what was told."""
    heard, actions = [], reader.view.actions_by_id
    for command in command_table():
        if command.is_action and command.id is not leave:
            action = actions[command.id]
            action.triggered.disconnect()
            action.triggered.connect(lambda _=False, told=command.id: heard.append(told))
            action.setEnabled(True)
    return heard


@pytest.mark.parametrize("key", next(command.keys for command in command_table() if command.id is CommandId.HIDE))
def test_hide_is_heard_everywhere_in_a_dialog_too(reader, key):
    press(Qt.Key.Key_F1)
    wait_for_active(reader, HelpDialog)
    combination = QKeySequence(key)[0]
    press(combination.key(), combination.keyboardModifiers())
    assert reader.dialogs() == []
    assert reader.window.windowTitle() == "Notes"
    reader.window.activateWindow()
    settle()
    tab_to(reader, named("Start"), limit=3)
    press(Qt.Key.Key_Space)
    reader.qtbot.waitUntil(lambda: reader.window.windowTitle() != "Notes")
    assert QApplication.focusWidget() is reader.box


def test_ctrl_q_closes_the_window(reader):
    reader.view.quit_asked_for.connect(reader.window.close)
    press(Qt.Key.Key_Q, CONTROL)
    assert not reader.window.isVisible()


def test_keys_that_a_control_hears_itself_do_what_help_says(reader):
    heard_by_controls = [c.id for c in command_table() if not c.is_action and c.group is not Group.SHOWING]
    assert set(heard_by_controls) == {
        CommandId.WALK,
        CommandId.OPEN,
        CommandId.MOVE_ITEM,
        CommandId.TAKE_OFF,
    }
    reader.search("call help")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    chosen = reader.results.current_hit.title.text
    press(Qt.Key.Key_Up)
    assert reader.results.current_hit.title.text != chosen
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    reader.wait_for_title(chosen)
    reader.make_handout(OLD, KNOCK)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Up, ALT)
    assert [item.document_id for item in reader.draft.items] == [OLD, KNOCK]
    press(Qt.Key.Key_Delete)
    assert [item.document_id for item in reader.draft.items] == [KNOCK]
