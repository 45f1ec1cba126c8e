import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kyr_app.gui.commands import CommandId
from kyr_app.gui.handouts.document_chooser import DocumentChooser
from kyr_app.gui.handouts.item_model import ItemModel
from kyr_app.model.handout import HandoutItem

ALT = Qt.KeyboardModifier.AltModifier
KNOCK, HELP, OLD = "knock-at-the-door", "call-for-help", "old-program"


@pytest.fixture
def three(reader):
    reader.make_handout(KNOCK, HELP, OLD)
    reader.handout.documents.list.setFocus()
    return reader


def ids(reader):
    return [item.document_id for item in reader.draft.items]


def choose(reader, row):
    items = reader.handout.documents.list
    items.setCurrentIndex(items.model().index(row, 0))
    return items


def test_the_item_model_follows_the_draft(reader, library, qtmodeltester):
    model = ItemModel(reader.draft, library.catalog, "en")
    qtmodeltester.check(model)
    reader.draft.add(HandoutItem(KNOCK))
    reader.draft.add(HandoutItem(HELP, "who-answers"))
    assert [model.index(row).data() for row in range(2)] == ["A knock at the door", "Call for help"]
    reader.draft.move(0, 1)
    assert model.index(1).data() == "A knock at the door"
    reader.draft.take_off(HandoutItem(KNOCK))
    assert model.rowCount() == 1


def test_a_row_says_what_of_it_is_printed_in_which_languages(three):
    model = three.handout.documents.model
    three.draft.add(HandoutItem(HELP))
    three.draft.change(languages=("en", "es"))
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken == [
        "A knock at the door. Guide · English + Español",
        "Call for help. Guide · English + Español",
        "The parole program that ended. Alert · Ended Nov 7, 2024 · English + Español",
    ]


def test_a_section_is_named(reader):
    reader.make_handout("knock-at-the-door#what-to-say")
    index = reader.handout.documents.model.index(0)
    assert "Guide · only “What to say”" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_documents_are_named_in_the_reading_language(three):
    three.preferences.choose_language("es")
    assert three.handout.documents.model.index(0).data() == "Tocan a la puerta"


def test_alt_and_an_arrow_move_the_chosen_row_and_it_stays_chosen(three):
    items = choose(three, 0)
    three.key(Qt.Key.Key_Down, ALT)
    three.key(Qt.Key.Key_Down, ALT)
    three.key(Qt.Key.Key_Down, ALT)
    assert ids(three) == [HELP, OLD, KNOCK]
    assert items.chosen == HandoutItem(KNOCK)
    three.key(Qt.Key.Key_Up, ALT)
    assert ids(three) == [HELP, KNOCK, OLD]


def test_delete_takes_off_one_after_the_other(three):
    choose(three, 1)
    three.key(Qt.Key.Key_Delete)
    assert ids(three) == [KNOCK, OLD]
    three.key(Qt.Key.Key_Delete)
    three.key(Qt.Key.Key_Delete)
    assert ids(three) == []
    assert three.handout.documents._nothing.isVisible()


def test_buttons_do_the_same_and_are_off_at_the_ends(three):
    panel = three.handout.documents
    choose(three, 0)
    assert not panel._up.isEnabled()
    panel._down.click()
    panel._down.click()
    assert ids(three) == [HELP, OLD, KNOCK]
    assert not panel._down.isEnabled()
    panel._off.click()
    assert ids(three) == [HELP, OLD]


def test_a_dragged_row_is_moved_to_where_it_is_dropped_and_tells_nothing(three):
    model = three.handout.documents.model
    root = QModelIndex()
    for start, before, expected in ((0, 3, [HELP, OLD, KNOCK]), (2, 0, [KNOCK, HELP, OLD])):
        assert model.moveRow(root, start, root, before)
        assert ids(three) == expected
    assert not model.moveRow(root, 1, root, 2)
    dragged = model.mimeData([model.index(0)])
    assert [bytes(dragged.data(form).data()) for form in dragged.formats()] == [b""]


def test_the_context_menu_offers_all_of_it(three):
    items = choose(three, 0)
    menu = items.context_menu()
    assert [(a.text(), a.isEnabled()) for a in menu.actions() if a.text()] == [
        ("Read", True),
        ("Move up", False),
        ("Move down", True),
        ("Take off", True),
    ]
    menu.actions()[-1].trigger()
    assert ids(three) == [HELP, OLD]
    menu.close()


def test_the_menu_key_opens_the_context_menu_of_the_chosen_row(three):
    items = choose(three, 1)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(items, QContextMenuEvent(reason, QPoint(), items.mapToGlobal(QPoint())))
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].text() == "Read"
    menu.close()


def test_return_opens_the_document_and_back_returns_to_the_handout(three):
    choose(three, 1)
    three.key(Qt.Key.Key_Return)
    assert three.title == "Call for help"
    three.do(CommandId.BACK)
    assert three.handout.isVisible()
    assert ids(three) == [KNOCK, HELP, OLD]


def open_chooser(reader):
    reader.do(CommandId.ADD_DOCUMENTS)
    return reader.wait_for_dialog(DocumentChooser)


def shown(chooser):
    model = chooser.tree.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def tick(chooser, text, *, on=True):
    (row,) = chooser._model.findItems(text, Qt.MatchFlag.MatchRecursive)
    row.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def test_documents_are_added_and_taken_off_by_ticks(reader):
    reader.make_handout(HELP)
    chooser = open_chooser(reader)
    reader.qtbot.waitUntil(chooser.words.hasFocus)
    tick(chooser, "A knock at the door")
    assert ids(reader) == [HELP, KNOCK]
    tick(chooser, "Call for help", on=False)
    assert ids(reader) == [KNOCK]
    chooser.reject()


def test_a_section_is_added_and_gives_way_to_its_whole_document(reader):
    chooser = open_chooser(reader)
    tick(chooser, "Who answers")
    assert reader.draft.items == (HandoutItem(HELP, "who-answers"),)
    tick(chooser, "Call for help")
    assert reader.draft.items == (HandoutItem(HELP),)
    (section,) = chooser._model.findItems("Who answers", Qt.MatchFlag.MatchRecursive)
    assert section.checkState() is Qt.CheckState.Unchecked
    chooser.reject()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("parole", ["The parole program that ended"]),
        ("PAROLE", ["The parole program that ended"]),
        ("who answers", ["Call for help"]),
        ("zebra", []),
        ("", ["A knock at the door", "Call for help", "The parole program that ended"]),
        ("((", ["A knock at the door", "Call for help", "The parole program that ended"]),
    ],
)
def test_the_list_is_searched_in_titles_and_sections(reader, words, found):
    chooser = open_chooser(reader)
    QTest.keyClicks(chooser.words, words)
    assert shown(chooser) == found
    chooser.reject()


def test_a_section_that_was_looked_for_is_in_sight(reader):
    chooser = open_chooser(reader)
    QTest.keyClicks(chooser.words, "who answers")
    model = chooser.tree.model()
    assert chooser.tree.isExpanded(model.index(0, 0))
    assert model.index(0, 0, model.index(0, 0)).data() == "Who answers"
    chooser.reject()


def test_space_ticks_the_row_that_the_keyboard_is_on(reader):
    chooser = open_chooser(reader)
    chooser.activateWindow()
    chooser.tree.setFocus()
    chooser.tree.setCurrentIndex(chooser.tree.model().index(0, 0))
    QTest.keyClick(chooser.tree, Qt.Key.Key_Space)
    assert ids(reader) == [KNOCK]
    chooser.reject()
