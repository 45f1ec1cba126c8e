"""Two languages of one document beside each other in the reading pane."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from kyr_app.application.settings import ThemeChoice
from kyr_app.errors import DocumentUnreadableError
from kyr_app.gui.commands import CommandId
from kyr_app.gui.paper.preview_dialog import PreviewDialog
from kyr_app.gui.paper.question_dialog import QuestionDialog
from kyr_app.gui.reading.document_accessibility import accessible_document
from kyr_app.gui.reading.document_view import DocumentView
from kyr_app.gui.reading.text_style import is_other
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout
from tests.support.fake_services import FakeHandouts

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KNOCK, KNOCK_ES, HELP, OLD = (
    "A knock at the door",
    "Tocan a la puerta",
    "Call for help",
    "The parole program that ended",
)


@dataclass(frozen=True)
class ReaderWithout:
    """Reads documents, but none in one language."""

    reader: object
    language: str

    @property
    def catalog(self):
        return self.reader.catalog

    def open(self, document_id, language):
        if language == self.language:
            raise DocumentUnreadableError(document_id, language)
        return self.reader.open(document_id, language)

    def picture(self, document, file):
        return self.reader.picture(document, file)


@pytest.fixture
def beside(reader):
    """The reader with a document in English and Spanish."""
    reader.open("knock-at-the-door")
    reader.key(Qt.Key.Key_D, CTRL)
    assert languages(reader) == ("en", "es")
    return reader


def languages(reader):
    beside = reader.pane.beside
    return reader.pane.readable.language, beside.language if beside is not None else None


def blocks(view):
    """The blocks with text: their words, whether they are the other language's, and where they stand."""
    layout = view.document().documentLayout()
    return {b.text(): (is_other(b.userState()), layout.blockBoundingRect(b)) for b in view.blocks()}


def test_a_key_sets_the_other_language_beside_and_takes_it_away(beside):
    assert KNOCK in beside.text
    assert KNOCK_ES in beside.text
    beside.key(Qt.Key.Key_D, CTRL)
    assert languages(beside) == ("en", None)
    assert KNOCK_ES not in beside.text


def test_blocks_that_say_the_same_stand_level_in_two_equal_columns(beside):
    placed = blocks(beside.pane.view)
    for ours, theirs in ((KNOCK, KNOCK_ES), ("Stay calm.", "Mantenga la calma."), ("What to do", "Qué hacer")):
        (other, left), (is_theirs, right) = placed[ours], placed[theirs]
        assert (other, is_theirs) == (False, True)
        assert left.top() == right.top()
        assert left.right() < right.left()
        assert abs(left.width() - right.width()) <= 1


def test_the_other_language_can_lead(beside):
    beside.key(Qt.Key.Key_L, CTRL | SHIFT)
    assert languages(beside) == ("es", "en")
    assert beside.title == KNOCK_ES
    assert beside.pane.view.headings()[0].text == KNOCK_ES
    beside.pane.language_chosen.emit("en")
    assert languages(beside) == ("en", "es")


def test_a_narrow_window_sets_block_under_block_and_a_wide_one_beside_it_again(beside):
    beside.window.resize(560, 500)
    placed = blocks(beside.pane.view)
    assert placed["Stay calm."][1].bottom() <= placed["Mantenga la calma."][1].top()
    assert placed["Mantenga la calma."][1].bottom() <= placed["Ask for the warrant.2"][1].top()
    assert beside.pane.view.horizontalScrollBar().maximum() == 0
    beside.window.resize(1280, 760)
    placed = blocks(beside.pane.view)
    assert placed["Stay calm."][1].top() == placed["Mantenga la calma."][1].top()


@pytest.mark.parametrize("sizes", [((560, 300), (1280, 300)), ((1280, 300), (560, 300))])
def test_the_line_at_the_top_stays_there_when_the_columns_come_or_go(reader, sizes):
    reader.window.resize(*sizes[0])
    reader.open("old-program")
    reader.open("knock-at-the-door")
    reader.pane.beside_chosen.emit("es")
    reader.pane.place_linked.emit("what-to-do")
    place = reader.pane.view.position
    assert place > 0
    reader.window.resize(*sizes[1])
    assert abs(reader.pane.view.position - place) < 60


def test_the_line_at_the_top_stays_there_when_a_language_comes_beside_it(reader):
    reader.window.resize(1000, 260)
    reader.open("knock-at-the-door")
    reader.pane.place_linked.emit("what-to-do")
    place = reader.pane.view.position
    reader.do(CommandId.SIDE_BY_SIDE)
    assert abs(reader.pane.view.position - place) < 60


def test_find_goes_through_both_languages_and_its_marks_stay_when_the_columns_go(beside):
    beside.do(CommandId.FIND)
    beside.keys("orden")
    assert beside.pane.find_bar._count.text() == "1 of 3"
    beside.window.resize(560, 600)
    assert len(beside.pane.view.extraSelections()) == 3


def test_headings_are_stepped_through_in_the_leading_language(beside):
    beside.window.resize(900, 260)
    view = beside.pane.view
    assert [heading.text for heading in view.headings()][:3] == [KNOCK, "What to say", "What to do"]
    assert view.step_heading(1).text == "What to say"
    assert view.step_heading(1).text == "What to do"
    assert view.step_heading(-1).text == "What to say"


def test_links_of_both_languages_lead_on_and_the_next_document_stands_side_by_side_too(beside):
    beside.click_link("doc:call-for-help")
    assert beside.title == HELP
    assert languages(beside) == ("en", "es")
    beside.do(CommandId.BACK)
    beside.pane.view.document_linked.emit("call-for-help", "")
    assert languages(beside) == ("en", "es")


def test_back_and_forward_return_to_what_stood_beside(beside):
    beside.open("call-for-help")
    beside.do(CommandId.SIDE_BY_SIDE)
    assert languages(beside) == ("en", None)
    beside.do(CommandId.BACK)
    assert languages(beside) == ("en", "es")
    beside.do(CommandId.FORWARD)
    assert languages(beside) == ("en", None)


def test_a_document_in_one_language_is_shown_alone_and_the_next_one_in_two_again(beside):
    beside.open("old-program")
    assert languages(beside) == ("en", None)
    toolbar = beside.pane._toolbar
    assert not toolbar.beside.isVisible()
    assert not toolbar.beside.swap.isVisible()
    assert not beside.view.actions_by_id[CommandId.SIDE_BY_SIDE].isEnabled()
    assert not beside.view.actions_by_id[CommandId.SWAP_LANGUAGES].isEnabled()
    beside.open("call-for-help")
    assert languages(beside) == ("en", "es")


def test_a_search_opens_its_result_in_the_same_two_languages_whichever_led(beside):
    beside.do(CommandId.SWAP_LANGUAGES)
    beside.search("help line")
    beside.view.journey.choose()
    beside.wait_for_title(HELP)
    assert languages(beside) == ("en", "es")


def test_another_reading_language_leads_and_the_old_one_stands_beside(beside):
    beside.view.bar.language_chosen.emit("es")
    assert languages(beside) == ("es", "en")


def test_larger_text_and_another_theme_keep_both_languages(dressed_reader):
    reader = dressed_reader()
    reader.open("knock-at-the-door")
    reader.do(CommandId.SIDE_BY_SIDE)
    reader.do(CommandId.LARGER)
    assert languages(reader) == ("en", "es")
    reader.preferences.choose_appearance(theme=ThemeChoice.DARK)
    assert languages(reader) == ("en", "es")
    assert reader.pane._toolbar.beside.toggle.isChecked()


def test_hide_forgets_the_second_language(beside):
    beside.key(Qt.Key.Key_F9)
    assert beside.view is None
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert "Mantenga" not in beside.everything_said()
    beside.window.centralWidget().start_asked_for.emit()
    beside.open("knock-at-the-door")
    assert languages(beside) == ("en", None)


def test_a_second_language_that_cannot_be_read_says_so_and_the_first_stays(open_reader, access):
    reader = open_reader(with_access=replace(access, reader=ReaderWithout(access.reader, "es")))
    reader.open("knock-at-the-door")
    reader.do(CommandId.SIDE_BY_SIDE)
    assert languages(reader) == ("en", None)
    assert "cannot be read" in reader.view.messages.text
    assert not reader.pane._toolbar.beside.toggle.isChecked()
    assert not reader.view.actions_by_id[CommandId.SIDE_BY_SIDE].isChecked()


def test_the_menu_names_the_languages_and_the_one_alone(beside):
    buttons = beside.pane._toolbar.beside
    assert not buttons.others.isVisible()
    buttons._show_names()
    actions = {action.text(): action for action in buttons.others.choices.actions() if action.text()}
    assert [(name, action.isChecked()) for name, action in actions.items()] == [
        ("Español", True),
        ("Only English", False),
    ]
    actions["Only English"].trigger()
    assert languages(beside) == ("en", None)


def test_what_is_read_side_by_side_is_printed_so_the_leading_language_first(open_reader, access, handouts):
    fake = FakeHandouts(handouts.make(HandoutRecipe((HandoutItem("old-program"),))).pdf)
    reader = open_reader(with_access=replace(access, handouts=fake))
    reader.open("knock-at-the-door")
    reader.do(CommandId.SIDE_BY_SIDE)
    reader.do(CommandId.SWAP_LANGUAGES)
    reader.do(CommandId.PREVIEW)
    reader.wait_for_dialog(PreviewDialog).reject()
    (recipe,) = fake.made
    assert (recipe.layout, recipe.languages) == (Layout.BILINGUAL, ("es", "en"))
    assert recipe.items == (HandoutItem("knock-at-the-door"),)


def test_a_second_thought_about_either_language_is_told_before_printing(open_reader, access, monkeypatch):
    monkeypatch.setattr("kyr_app.gui.paper.paper_desk.QPrinterInfo.availablePrinterNames", lambda: ["Laser"])
    reader = open_reader(with_access=replace(access, handouts=FakeHandouts(asks_first=True)))
    reader.open("knock-at-the-door")
    reader.do(CommandId.SIDE_BY_SIDE)
    reader.do(CommandId.PRINT)
    dialog = reader.wait_for_dialog(QuestionDialog)
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert reader.pane.beside.notices.translation in said
    dialog.reject()


def test_what_is_added_to_an_empty_handout_makes_it_bilingual_and_a_begun_one_stays_as_it_is(beside):
    beside.do(CommandId.ADD_TO_HANDOUT)
    assert beside.draft.recipe.layout is Layout.BILINGUAL
    assert beside.draft.recipe.languages == ("en", "es")
    beside.draft.change(layout=Layout.PAGES, languages=("en",))
    beside.open("call-for-help")
    beside.do(CommandId.ADD_TO_HANDOUT)
    assert beside.draft.recipe.layout is Layout.PAGES
    assert len(beside.draft.items) == 2


def test_a_screen_reader_hears_each_block_in_its_language_and_both_headings_with_their_levels(beside):
    QAccessible.installFactory(accessible_document)
    document = QAccessible.queryAccessibleInterface(beside.pane.view)
    parts = {
        part.text(QAccessible.Text.Name): part
        for part in (document.child(index) for index in range(document.childCount()))
    }
    order = list(parts)
    assert order.index(KNOCK) + 1 == order.index(KNOCK_ES)
    told = {}
    for name in (KNOCK, KNOCK_ES, "Stay calm.", "Mantenga la calma."):
        attributes = parts[name]._attributes
        told[name] = attributes.attributeValue(QAccessible.Attribute.Locale).language()
    english, spanish = QLocale.Language.English, QLocale.Language.Spanish
    assert list(told.values()) == [english, spanish, english, spanish]
    for name in ("What to do", "Qué hacer"):
        assert parts[name].role() == QAccessible.Role.Heading
        assert parts[name]._attributes.attributeValue(QAccessible.Attribute.Level) == 2


@pytest.mark.parametrize("width", [1000, 420])
def test_a_language_written_from_right_to_left_leads_from_the_right_and_is_read_first(
    document_reader, look, qtbot, width
):
    view = DocumentView(look)
    qtbot.addWidget(view)
    view.resize(width, 500)
    view.show()
    arabic = document_reader.open("knock-at-the-door", "en")
    text = replace(arabic.text, title="طرق على الباب")
    arabic = replace(arabic, language="ar", text=text, phrases=replace(arabic.phrases, direction="rtl"))
    view.show_document(arabic, 1.0, lambda _file: b"", document_reader.open("knock-at-the-door", "es"))
    placed = blocks(view)
    (_, right), (_, left) = placed["طرق على الباب"], placed[KNOCK_ES]
    order = [block.text() for block in view.blocks()]
    assert order.index("طرق على الباب") + 1 == order.index(KNOCK_ES)
    if width > 500:
        assert left.right() < right.left()
    else:
        assert right.bottom() <= left.top()
    cursor = view.textCursor()
    for name, is_right in (("طرق على الباب", True), (KNOCK_ES, False)):
        block = next(block for block in view.blocks() if block.text() == name)
        cursor.setPosition(block.position())
        place = placed[name][1]
        assert (view.cursorRect(cursor).x() > place.center().x()) is is_right


def test_letters_of_the_other_language_are_in_its_own_typeface_and_first_lines_stand_level(
    document_reader, look, qtbot
):
    view = DocumentView(look)
    qtbot.addWidget(view)
    view.resize(1000, 500)
    view.show()
    arabic = document_reader.open("knock-at-the-door", "es")
    text = replace(arabic.text, title="طرق على الباب")
    arabic = replace(arabic, language="ar", text=text, phrases=replace(arabic.phrases, direction="rtl"))
    view.show_document(document_reader.open("knock-at-the-door", "en"), 1.0, lambda _file: b"", arabic)
    assert QApplication.font().families()[0] in look.font(language="ar").families()
    lines = {}
    for block in view.blocks():
        if block.text() in (KNOCK, "طرق على الباب"):
            assert block.layout().lineCount() == 1
            top = view.document().documentLayout().blockBoundingRect(block).top()
            lines[is_other(block.userState())] = top + block.layout().lineAt(0).ascent()
            size = view.document().defaultFont().pixelSize()
    assert abs(lines[True] - lines[False]) <= 2
    assert size == look.px(16)


def test_nothing_in_force_of_the_first_document_is_left_when_it_is_closed(beside):
    beside.do(CommandId.HOME)
    assert beside.pane.beside is None
    assert not beside.view.actions_by_id[CommandId.SWAP_LANGUAGES].isEnabled()


def test_a_screen_reader_is_told_which_languages_stand_side_by_side(reader, monkeypatch):
    told = []
    monkeypatch.setattr("kyr_app.gui.reading.reading_pane.announce", lambda _source, text: told.append(text))
    reader.open("knock-at-the-door")
    assert told == []
    reader.do(CommandId.SIDE_BY_SIDE)
    reader.do(CommandId.SWAP_LANGUAGES)
    reader.do(CommandId.SIDE_BY_SIDE)
    assert told == ["English and Español side by side", "Español and English side by side", "Only Español"]
