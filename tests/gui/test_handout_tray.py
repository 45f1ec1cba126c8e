from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from kyr_app.gui.commands import CommandId
from kyr_app.gui.home.home_page import HomePage
from kyr_app.gui.home.news import handout_sets
from kyr_app.model.catalog import READER, HandoutSet
from kyr_app.model.handout import HandoutItem, Layout, Paper

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
KNOCK, HELP, OLD = "knock-at-the-door", "call-for-help", "old-program"
PACKET = HandoutSet(
    "door",
    {"en": "Door packet", "es": "Paquete"},
    {"en": "What to say.", "es": "Qué decir."},
    (HandoutItem(KNOCK), HandoutItem(HELP)),
    Layout.PACKET,
    (READER, "en"),
)


def items(reader):
    return [(item.document_id, item.section) for item in reader.draft.items]


def menu_texts(menu):
    return [action.text() for action in menu.actions() if action.text()]


def choose_in(menu, text):
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def context_menu_of(widget, place):
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
    return QApplication.activePopupWidget()


@pytest.fixture
def with_sets(access, library):
    """Access to the example library with a ready-made handout."""

    class Reader:
        catalog = replace(library.catalog, handout_sets=(PACKET,))
        today = access.reader.today
        open = access.reader.open
        picture = access.reader.picture

    return replace(access, reader=Reader())


def test_the_key_puts_the_open_document_on_the_handout_and_says_so(reader):
    reader.open(KNOCK)
    reader.key(Qt.Key.Key_A, CONTROL_SHIFT)
    assert items(reader) == [(KNOCK, None)]
    assert reader.view.messages.text == "“A knock at the door” is on the handout now."
    assert reader.view.bar.handout.text() == "Handout (1)"
    assert reader.view.bar.handout.accessibleName() == "Handout, documents on it: 1"
    reader.key(Qt.Key.Key_A, CONTROL_SHIFT)
    assert reader.view.messages.text == "“A knock at the door” is on it already."
    assert items(reader) == [(KNOCK, None)]


def test_the_button_of_the_toolbar_does_the_same_and_leads_to_the_handout(reader):
    reader.open(KNOCK)
    reader.pane._toolbar._add.click()
    reader.view.messages._offers.itemAt(0).widget().click()
    assert reader.handout.isVisible()
    assert items(reader) == [(KNOCK, None)]
    assert reader.view.messages.text == ""


def test_the_button_of_the_bar_opens_the_handout(reader):
    assert reader.view.bar.handout.text() == "Handout (0)"
    reader.view.bar.handout.click()
    assert reader.handout.isVisible()


def test_without_a_document_there_is_nothing_to_add(reader):
    assert not reader.view.actions_by_id[CommandId.ADD_TO_HANDOUT].isEnabled()


def test_the_chosen_result_is_added_where_the_results_have_the_keyboard(reader):
    reader.search("call help")
    reader.wait_for_title(reader.titles[0])
    first = reader.pane.readable.document.id
    reader.results.setFocus()
    reader.key(Qt.Key.Key_Down)
    chosen = reader.results.current_hit.document_id
    assert chosen != first
    reader.key(Qt.Key.Key_A, CONTROL_SHIFT)
    assert items(reader) == [(chosen, None)]


def test_a_result_s_context_menu_adds_the_document_or_the_section_that_was_found(reader):
    reader.search("who answers volunteers")
    place = reader.results.visualRect(reader.results.model().index(0)).center()
    menu = context_menu_of(reader.results.viewport(), place)
    assert menu_texts(menu) == ["Read", "Add to handout", "Add only “Who answers” to the handout"]
    choose_in(menu, "Add only “Who answers” to the handout")
    assert items(reader) == [(HELP, "who-answers")]
    menu = context_menu_of(reader.results.viewport(), place)
    choose_in(menu, "Add to handout")
    assert items(reader) == [(HELP, None)]


def test_the_contents_menu_adds_a_section(reader):
    reader.open(KNOCK)
    contents = reader.pane._toolbar._contents.choices
    wanted = next(action.menu() for action in contents.actions() if action.menu() is not None)
    assert menu_texts(wanted) == ["What to say", "What to do"]
    wanted.actions()[1].trigger()
    assert items(reader) == [(KNOCK, "what-to-do")]
    assert reader.view.messages.text == "“What to do” is on the handout now."


def test_the_context_menu_of_a_heading_adds_its_section(reader):
    reader.open(KNOCK)
    view = reader.pane.view
    heading = view.headings()[1]
    cursor = view.textCursor()
    cursor.setPosition(heading.position)
    place = view.cursorRect(cursor).center() + QPoint(4, 4)
    menu = context_menu_of(view.viewport(), place)
    choose_in(menu, "Add only “What to say” to the handout")
    assert items(reader) == [(KNOCK, "what-to-say")]


def test_the_context_menu_above_all_sections_adds_the_whole_document(reader):
    reader.open(KNOCK)
    menu = context_menu_of(reader.pane.view.viewport(), QPoint(300, 4))
    assert not any("only" in text for text in menu_texts(menu))
    choose_in(menu, "Add this document to the handout")
    assert items(reader) == [(KNOCK, None)]


def test_ready_made_handouts_stand_on_the_home_page_in_the_reading_language(with_sets, look, qtbot):
    for language, title in (("en", "Door packet, What to say."), ("es", "Paquete, Qué decir.")):
        page = HomePage(with_sets.reader.catalog, language, look)
        qtbot.addWidget(page)
        rows = [row.accessibleName() for row in page._lists[1].rows]
        assert rows == [f"{title}, English · Español"]


def test_a_handout_that_lacks_a_document_is_not_offered(library):
    lost = replace(PACKET, items=(HandoutItem("lost"),))
    assert handout_sets(replace(library.catalog, handout_sets=(lost, PACKET))) == [PACKET]


@pytest.mark.parametrize(("language", "languages"), [("en", ("en",)), ("es", ("es", "en"))])
def test_a_ready_made_handout_opens_in_the_reading_language(open_reader, with_sets, language, languages):
    reader = open_reader(with_access=with_sets, language=language, paper=Paper.A4)
    reader.view.home._lists[1].rows[0].click()
    assert reader.handout.isVisible()
    recipe = reader.draft.recipe
    assert (recipe.items, recipe.layout, recipe.languages) == (PACKET.items, Layout.PACKET, languages)
    assert recipe.paper is Paper.A4


def test_a_ready_made_handout_gives_way_to_the_one_that_was_there_when_asked(open_reader, with_sets):
    reader = open_reader(with_access=with_sets)
    reader.draft.add(HandoutItem(OLD))
    reader.view.home._lists[1].rows[0].click()
    assert reader.view.messages.text == "“Door packet” took the place of what was on the handout."
    reader.view.messages._offers.itemAt(0).widget().click()
    assert items(reader) == [(OLD, None)]


def test_hiding_forgets_the_handout(reader):
    reader.make_handout(KNOCK)
    reader.wait_for_pages()
    reader.key(Qt.Key.Key_F9)
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert "A knock at the door" not in reader.everything_said()
    reader.window._come_back()
    assert items(reader) == []
    assert reader.view.bar.handout.text() == "Handout (0)"


def test_pages_that_are_made_while_hiding_are_not_shown(reader):
    reader.make_handout(KNOCK)
    reader.window.hide_away()
    reader.pool.waitForDone()
    reader.qtbot.wait(60)
    assert "A knock at the door" not in reader.everything_said()
