from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kyr_app.gui.commands import CommandId
from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.reading import find_bar
from kyr_app.gui.reading.document_view import DocumentView

KNOCK, HELP, OLD = "A knock at the door", "Call for help", "The parole program that ended"


def test_the_legal_status_comes_first_then_the_facts_then_the_title(reader):
    reader.open("old-program")
    lines = [line for line in reader.text.splitlines() if line.strip()]
    assert lines[0].startswith("This has ended. A court struck this program down.")
    assert lines[1].startswith("Alert · First published August 2024 · Facts as of July 4, 2026 · Not yet reviewed")
    assert lines[2] == OLD


def test_the_title_is_a_heading_of_the_first_level_in_the_size_of_the_style_sheet(reader, look):
    reader.open("knock-at-the-door")
    title, section = reader.pane.view.headings()[:2]
    assert (title.text, title.level) == (KNOCK, 1)
    assert (section.text, section.level, section.anchor) == ("What to say", 2, "what-to-say")
    cursor = reader.pane.view.textCursor()
    cursor.setPosition(title.position + 1)
    assert cursor.charFormat().font().pixelSize() == look.px(28)


def test_a_link_opens_the_other_document_here_and_back_returns(reader):
    reader.open("knock-at-the-door")
    reader.click_link("doc:call-for-help")
    assert reader.title == HELP
    reader.do(CommandId.BACK)
    assert reader.title == KNOCK
    reader.do(CommandId.FORWARD)
    assert reader.title == HELP


def test_a_link_to_a_section_opens_at_that_section(reader):
    reader.window.resize(1280, 420)
    reader.open("old-program")
    reader.pane.view.scroll_to(10_000)
    reader.click_link("doc:call-for-help#who-answers")
    assert reader.title == HELP
    assert reader.view.journey.history.place.anchor == "who-answers"


def test_a_citation_leads_to_its_source_and_back_to_the_place_in_the_text(reader):
    reader.window.resize(900, 380)
    reader.open("old-program")
    reader.pane.place_linked.emit("source-1")
    below = reader.pane.view.verticalScrollBar().value()
    assert below > 0
    reader.do(CommandId.BACK)
    assert reader.pane.view.verticalScrollBar().value() == 0
    reader.do(CommandId.FORWARD)
    line = reader.view._look.px(30)
    assert abs(reader.pane.view.verticalScrollBar().value() - below) < line


def test_a_web_address_is_shown_with_its_code_and_copied_and_never_opened(reader):
    reader.window.resize(1280, 900)
    reader.open("old-program")
    reader.click_link("https://example.org/ruling")
    card = reader.pane.address_card
    assert card.isVisible()
    assert card.address == "https://example.org/ruling"
    assert not card._code.pixmap().isNull()
    assert card.copy_button.hasFocus()
    card.copy_button.click()
    assert QGuiApplication.clipboard().text() == "https://example.org/ruling"
    reader.key(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert card.address == ""
    assert reader.title == OLD
    assert reader.pane.view.hasFocus()


def test_a_web_address_too_long_for_a_code_is_shown_without(reader):
    reader.open("old-program")
    reader.pane.show_address("https://example.org/" + "x" * 5000)
    assert not reader.pane.address_card._code.isVisible()


def test_the_contents_menu_goes_to_a_section(reader):
    reader.window.resize(900, 400)
    reader.open("old-program")
    actions = {action.text(): action for action in reader.pane._toolbar._contents.choices.actions()}
    assert list(actions) == ["What it was", "What to do", "", "Sources", "Add a section to the handout"]
    actions["Sources"].trigger()
    assert reader.pane.view.verticalScrollBar().value() > 0


def test_another_language_opens_by_its_own_name_at_the_same_section(reader):
    reader.window.resize(900, 400)
    reader.open("knock-at-the-door")
    reader.pane.place_linked.emit("what-to-do")
    reader.pane._toolbar.language_chosen.emit("es")
    assert reader.title == "Tocan a la puerta"
    assert reader.pane.view.current_anchor() == "what-to-do"
    names = [button.text() for button in reader.pane._toolbar._languages.findChildren(type(reader.view.bar._home))]
    assert "English" in names


def test_a_document_that_is_not_in_the_readers_language_says_so(open_reader):
    reader = open_reader(language="es")
    reader.open("old-program")
    assert "English" in reader.text
    assert reader.title == OLD


def test_the_reading_language_is_kept_and_everything_speaks_it(reader):
    reader.open("knock-at-the-door")
    reader.view.bar.language_chosen.emit("es")
    assert reader.title == "Tocan a la puerta"
    assert reader.preferences._file.load().language == "es"
    reader.do(CommandId.HOME)
    assert "Alguien toca" in reader.everything_said()


def test_text_grows_and_shrinks_and_stays_at_its_place(reader):
    reader.window.resize(700, 400)
    reader.open("old-program")
    reader.pane.place_linked.emit("what-to-do")
    reader.do(CommandId.LARGER)
    reader.do(CommandId.LARGER)
    assert reader.preferences.text_percent == 120
    assert reader.pane.view.document().defaultFont().pixelSize() == round(reader.view._look.px(16) * 1.2)
    assert reader.pane.view.current_anchor() == "what-to-do"
    reader.do(CommandId.USUAL_SIZE)
    reader.do(CommandId.SMALLER)
    assert reader.preferences._file.load().text_percent == 90


def test_lines_stay_near_seventy_characters_in_a_wide_window(reader):
    reader.window.resize(1280, 700)
    reader.open("knock-at-the-door")
    view = reader.pane.view
    assert view.viewport().width() > 1200
    assert view._text_width() < 45 * view.document().defaultFont().pixelSize()


def test_words_are_found_whatever_their_case_counted_and_stepped_through(reader):
    reader.open("knock-at-the-door")
    reader.do(CommandId.FIND)
    reader.keys("WARRANT")
    bar = reader.pane.find_bar
    total = len(reader.pane.view.extraSelections())
    assert total == reader.text.lower().count("warrant")
    assert bar._count.text() == f"1 of {total}"
    reader.key(Qt.Key.Key_Return)
    assert bar._count.text() == f"2 of {total}"
    reader.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    reader.key(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert bar._count.text() == f"{total} of {total}"
    reader.key(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert reader.pane.view.extraSelections() == []
    assert reader.pane.view.hasFocus()


def test_a_place_that_is_found_is_read_aloud_with_its_paragraph(reader, monkeypatch):
    told = []
    monkeypatch.setattr(find_bar, "announce", lambda _bar, text: told.append(text))
    reader.open("knock-at-the-door")
    reader.do(CommandId.FIND)
    reader.keys("through the door")
    assert told[-1] == "1 of 1\nSay it through the door. (1)"


def test_closing_find_by_its_button_leads_back_to_the_document(reader):
    reader.open("knock-at-the-door")
    reader.do(CommandId.FIND)
    close = next(b for b in reader.pane.find_bar.findChildren(Button) if b.accessibleName() == "Close find")
    close.setFocus()
    close.click()
    assert reader.pane.view.hasFocus()


def test_find_says_when_a_word_is_not_there(reader):
    reader.open("knock-at-the-door")
    reader.do(CommandId.FIND)
    reader.keys("zebra")
    assert reader.pane.find_bar._count.text() == "Not in this document"


def test_headings_are_stepped_through_and_the_end_is_an_end(reader):
    reader.window.resize(900, 300)
    reader.open("old-program")
    view, tops = reader.pane.view, []
    for _ in range(6):
        reader.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        tops.append(view.verticalScrollBar().value())
    assert tops == sorted(tops)
    assert len(set(tops)) >= 2
    assert tops[-1] == tops[-2]
    for _ in range(4):
        reader.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert view.verticalScrollBar().value() == 0


def test_the_status_stays_in_sight_while_its_banner_is_scrolled_away(reader):
    reader.window.resize(900, 300)
    reader.open("old-program")
    reminder = reader.pane._reminder
    assert not reminder.isVisible()
    reader.key(Qt.Key.Key_End)
    assert reminder.isVisible()
    assert reminder._words.text() == "This has ended."
    reader.key(Qt.Key.Key_Home)
    assert not reminder.isVisible()


def test_law_in_force_needs_no_reminder(reader):
    reader.window.resize(900, 300)
    reader.open("knock-at-the-door")
    reader.key(Qt.Key.Key_End)
    assert reader.pane.view.verticalScrollBar().value() > 0
    assert not reader.pane._reminder.isVisible()


def test_right_to_left_text_starts_at_the_right(document_reader, look, qtbot):
    readable = document_reader.open("old-program", "en")
    text = replace(readable.text, title="عنوان")
    view = DocumentView(look)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    for direction, is_right in (("rtl", True), ("ltr", False)):
        phrases = replace(readable.phrases, direction=direction)
        view.show_document(replace(readable, phrases=phrases, text=text), 1.0, lambda _file: b"")
        cursor = view.textCursor()
        cursor.setPosition(view.headings()[1].position)
        assert (view.cursorRect(cursor).x() > view.width() / 2) is is_right


def test_no_picture_is_read_from_the_machine(document_reader, look, qtbot, tmp_path):
    asked = []
    view = DocumentView(look)
    qtbot.addWidget(view)
    readable = document_reader.open("old-program", "en")

    def picture(file):
        asked.append(file)
        return b""

    view.show_document(readable, 1.0, picture)
    secret = tmp_path / "secret.css"
    secret.write_text("p { color: red }", encoding="utf-8")
    assert view.loadResource(3, str(secret)) is None
    view.loadResource(2, "map.png")
    assert asked == ["map.png"]


@pytest.mark.parametrize("document_id", ["old-program", "knock-at-the-door", "call-for-help"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_document_opens_in_every_language(open_reader, document_id, language):
    reader = open_reader(language=language)
    reader.open(document_id)
    assert reader.title in reader.text


def test_a_long_web_address_breaks_so_that_nothing_stands_beyond_the_edge(document_reader, look, qtbot):
    readable = document_reader.open("old-program", "en")
    reference = replace(readable.document.references[0], url="https://example.org/" + "long" * 200)
    document = replace(readable.document, references=(reference,))
    view = DocumentView(look)
    qtbot.addWidget(view)
    view.resize(420, 500)
    view.show()
    view.show_document(replace(readable, document=document), 1.0, lambda _file: b"")
    assert view.horizontalScrollBar().maximum() == 0
