"""The help of F1: it opens at the page that fits, in the window's language, and works with keys at every size."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QWidget

from kyr_app.gui.commands import CommandId, command_table, key_names
from kyr_app.gui.dress import dress
from kyr_app.gui.frame.help_dialog import HelpDialog
from kyr_app.gui.frame.help_text import help_topics
from kyr_app.gui.home.explanation import hide_explained
from kyr_app.gui.reading.document_accessibility import AccessibleDocument
from kyr_app.gui.reading.fragments import blocks_of
from kyr_app.gui.theme import DARK, HIGH_CONTRAST, LIGHT
from tests.support.keyboard_walk import press

SIZES = ((1280, 760, 100), (1024, 600, 100), (1024, 600, 200), (1024, 600, 300))


@pytest.fixture(params=["en", "es"])
def spoken(request, language):
    """The code of the language that the window speaks."""
    language.follow(request.param)
    return request.param


@pytest.fixture
def open_help(qapp, qtbot, look):
    """Return a function that shows help over a window of a size; look and window are as before at the end."""
    windows = []

    def open_one(anchor="finding", *, width=1280, height=760, percent=100, theme=LIGHT):
        if look.change(theme, percent):
            dress(qapp, look)
        window = QWidget()
        windows.append(window)
        window.resize(width, height)
        window.show()
        dialog = HelpDialog(look, anchor, window)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        return dialog

    yield open_one
    for window in windows:
        for dialog in window.findChildren(HelpDialog):
            dialog.reject()
        window.close()
        window.deleteLater()
    if look.change(LIGHT, 100):
        dress(qapp, look)


def pictures_in(view):
    """The places of all pictures, in pixels from the corner of the text."""
    layout = view.document().documentLayout()
    return [layout.blockBoundingRect(b) for b in blocks_of(view.document()) if b.text() == "\ufffc"]


def said(dialog):
    return dialog.view.toPlainText()


def test_every_page_is_in_the_windows_language_and_nothing_is_left_to_fill_in(spoken, open_help, look):
    dialog = open_help()
    for topic in help_topics(look.resources / "help", spoken):
        dialog.show_topic(topic.anchor)
        assert said(dialog).startswith(topic.title)
        assert "{" not in said(dialog)
    assert {"en": "Find what you need", "es": "Encontrar lo que"}[spoken] in dialog.box.itemText(0)


def test_help_opens_at_the_page_that_fits(reader):
    reader.do(CommandId.HELP)
    assert said(reader.wait_for_dialog(HelpDialog)).startswith("Find what you need")
    reader.dialogs(HelpDialog)[0].reject()
    reader.open("old-program")
    reader.do(CommandId.HELP)
    assert said(reader.wait_for_dialog(HelpDialog)).startswith("Read a document")
    reader.dialogs(HelpDialog)[0].reject()
    reader.make_handout("old-program")
    reader.do(CommandId.HELP)
    assert said(reader.wait_for_dialog(HelpDialog)).startswith("Make a handout")
    reader.dialogs(HelpDialog)[0].reject()


def test_the_page_of_keys_lists_every_key_of_the_table(spoken, open_help):
    words = said(open_help("keys"))
    for command in command_table():
        assert command.label.rstrip("…") in words
        assert key_names(command) in words


def test_the_page_about_hide_says_what_the_first_start_says(spoken, open_help):
    assert hide_explained() in said(open_help("hiding"))


def test_arrow_keys_choose_a_page_and_tab_goes_to_its_text(open_help):
    dialog = open_help()
    assert dialog.list.hasFocus()
    press(Qt.Key.Key_Down)
    assert said(dialog).startswith("Read a document")
    press(Qt.Key.Key_Tab)
    assert dialog.view.hasFocus()
    press(Qt.Key.Key_PageDown)
    assert dialog.view.verticalScrollBar().value() > 0


def test_where_the_list_has_no_room_a_box_has_the_keyboard_and_the_pages(open_help):
    dialog = open_help("reading", width=1024, height=600, percent=200)
    assert not dialog.list.isVisible()
    assert dialog.box.hasFocus()
    press(Qt.Key.Key_Down)
    assert said(dialog).startswith("Show it to the other person")


def test_escape_closes_from_everywhere(open_help, qtbot):
    dialog = open_help()
    dialog.view.setFocus()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(isinstance(w, HelpDialog) for w in QApplication.topLevelWidgets()))


def test_a_link_leads_to_another_page_and_the_list_goes_along(open_help):
    dialog = open_help()
    dialog.view.anchorClicked.emit("#facts")
    assert said(dialog).startswith("What “Facts as of” means")
    assert dialog.list.currentIndex().data() == "What “Facts as of” means"


@pytest.mark.parametrize("size", SIZES)
def test_everything_stands_inside_the_dialog_and_pictures_inside_the_text(spoken, open_help, size):
    width, height, percent = size
    dialog = open_help(width=width, height=height, percent=percent)
    assert dialog.width() <= width
    assert dialog.height() <= height
    for part in (dialog.list, dialog.box, dialog.view, dialog.close_button):
        if part.isVisible():
            place = QRect(part.mapTo(dialog, QPoint(0, 0)), part.size())
            assert dialog.rect().contains(place)
    assert dialog.view.viewport().height() > dialog.look.px(40)
    for row in range(dialog.box.count()):
        dialog.box.setCurrentIndex(row)
        assert dialog.view.horizontalScrollBar().maximum() == 0


def test_pictures_grow_with_the_letters_and_shrink_with_the_dialog(open_help):
    usual = pictures_in(open_help("reading").view)[1].height()
    large = pictures_in(open_help("reading", width=1280, height=760, percent=150).view)[1].height()
    assert large > usual
    dialog = open_help()
    before = pictures_in(dialog.view)[0].height()
    dialog.resize(dialog.width() - 300, dialog.height())
    QApplication.processEvents()
    assert pictures_in(dialog.view)[0].height() < before


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST])
def test_a_picture_has_a_frame_in_the_themes_color(open_help, theme):
    dialog = open_help(theme=theme)
    dialog.view.ensureCursorVisible()
    image = dialog.view.loadResource(2, "pictures/en/home.png")
    for corner in (image.rect().topLeft(), image.rect().bottomRight()):
        assert image.pixelColor(corner).name() == QColor(theme.control_line).name()


def test_nothing_but_pictures_of_help_is_read(open_help):
    assert open_help().view.loadResource(3, "en.md") is None


def test_screen_readers_hear_headings_with_levels_and_what_pictures_show(open_help):
    dialog = open_help("keys")
    document = AccessibleDocument(dialog.view)
    heard = [document.child(index) for index in range(document.childCount())]
    levels = [b.block().blockFormat().headingLevel() for b in heard if b.role() == QAccessible.Role.Heading]
    assert levels == [1] + [2] * (len(levels) - 1)
    dialog.show_topic("finding")
    names = [document.child(index).text(QAccessible.Text.Name) for index in range(document.childCount())]
    assert any(name.startswith("Tiles under the title") for name in names)
    assert "\ufffc" not in "".join(names)
