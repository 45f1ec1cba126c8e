from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from kyr_app.errors import LibraryDamagedError
from kyr_app.gui.commands import CommandId
from kyr_app.gui.searching.filter_panel import FilterRow
from kyr_app.gui.searching.filters import ROWS_AT_FIRST, Filters
from kyr_app.gui.searching.search_page import SearchPage
from kyr_app.model.query import FilterCounts, SearchQuery, SearchResults
from tests.support.fake_services import FailingSearch, HeldSearch, hit

KNOCK, HELP, OLD = "A knock at the door", "Call for help", "The parole program that ended"


def test_typing_shows_results_and_then_opens_the_first_without_taking_the_keyboard(reader):
    reader.search("parole")
    assert reader.titles[0] == OLD
    assert reader.title == ""
    reader.wait_for_title(OLD)
    assert reader.box.hasFocus()
    assert reader.results.currentIndex().row() == 0


def test_emptying_the_box_goes_home(reader):
    reader.search("parole")
    reader.wait_for_title(OLD)
    reader.box.selectAll()
    reader.key(Qt.Key.Key_Backspace)
    assert reader.shows_home
    assert reader.title == ""


def test_a_document_that_was_chosen_stays_when_the_search_is_emptied(reader):
    reader.search("parole")
    reader.key(Qt.Key.Key_Return)
    reader.key(Qt.Key.Key_Escape)
    assert reader.box.text() == ""
    assert reader.title == OLD
    assert not reader.results.isVisible()


def test_down_and_up_walk_the_results_while_the_keyboard_stays_in_the_box(reader):
    reader.search("call help")
    first, second = reader.titles[:2]
    reader.wait_for_title(first)
    reader.key(Qt.Key.Key_Down)
    reader.wait_for_title(second)
    reader.key(Qt.Key.Key_Up)
    reader.wait_for_title(first)
    assert reader.box.hasFocus()


def test_filters_are_wide_enough_for_their_longest_name(library, look, qtbot):
    names = {topic: {"en": "A record of arrests"} for topic in library.catalog.topics}
    page = SearchPage(replace(library.catalog, topics=names), "en", QFrame(), look)
    qtbot.addWidget(page)
    page.resize(look.px(1280), look.px(700))
    counts = FilterCounts(38, topics=dict.fromkeys(names, 12))
    page.show_results(SearchResults(SearchQuery("x"), counts=counts), Filters())
    page.show()
    rows = page.findChildren(FilterRow)
    assert any(row.text() == "A record of arrests" for row in rows)
    assert [row.text() for row in rows if row.width() < row.sizeHint().width()] == []


def test_walking_leaves_no_steps_for_back(reader):
    reader.search("call help")
    reader.wait_for_title(reader.titles[0])
    reader.key(Qt.Key.Key_Down)
    reader.wait_for_title(reader.titles[1])
    reader.do(CommandId.BACK)
    assert reader.shows_home


def test_return_opens_the_chosen_result_and_moves_the_keyboard_into_it(reader):
    reader.search("call help")
    reader.key(Qt.Key.Key_Down)
    reader.key(Qt.Key.Key_Down)
    reader.key(Qt.Key.Key_Return)
    assert reader.title == reader.titles[1]
    assert reader.pane.view.hasFocus()


def test_return_before_the_answer_opens_the_first_result_once_it_is_there(open_reader, access):
    search = HeldSearch({"kn": "knock-at-the-door"})
    reader = open_reader(with_access=replace(access, search=search))
    reader.do(CommandId.SEARCH)
    reader.keys("kn")
    reader.key(Qt.Key.Key_Return)
    assert reader.title == ""
    for words in ("k", "kn"):
        search.release(words)
    reader.wait_for_title(KNOCK)
    assert reader.pane.view.hasFocus()


def test_an_older_answer_that_comes_late_is_never_shown(open_reader, access, qtbot):
    search = HeldSearch({"old": "old-program", "new": "call-for-help"})
    reader = open_reader(with_access=replace(access, search=search))
    shown = []
    reader.results.model().modelReset.connect(lambda: shown.append(reader.titles))
    reader.view.journey.type_words("old")
    qtbot.waitUntil(lambda: search.asked == ["old"])
    reader.view.journey.type_words("new")
    search.release("old")
    qtbot.waitUntil(lambda: search.asked == ["old", "new"])
    search.release("new")
    reader.wait_for_title(HELP)
    assert shown == [["call-for-help"]]


def test_never_are_two_questions_asked_at_once_and_only_the_newest_waits(open_reader, access, qtbot):
    search = HeldSearch({"abcd": "call-for-help"})
    reader = open_reader(with_access=replace(access, search=search))
    reader.view.journey.type_words("a")
    qtbot.waitUntil(lambda: search.asked == ["a"])
    for words in ("ab", "abc", "abcd"):
        reader.view.journey.type_words(words)
    qtbot.wait(60)
    assert search.asked == ["a"]
    search.release("a")
    search.release("abcd")
    reader.wait_for_title(HELP)
    assert search.asked == ["a", "abcd"]


def test_ctrl_k_comes_from_the_document_to_the_words(reader):
    reader.search("parole")
    reader.key(Qt.Key.Key_Return)
    assert reader.pane.view.hasFocus()
    reader.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert reader.box.hasFocus()
    assert reader.box.selectedText() == "parole"


def test_ctrl_k_in_the_box_does_not_delete_to_its_end(reader):
    reader.search("parole")
    reader.box.setCursorPosition(0)
    reader.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert reader.box.text() == "parole"


def test_a_kind_narrows_the_results_and_its_count_says_by_how_much(reader, qtbot):
    reader.search("call help")
    panel = reader.page._filters
    kinds = {row.text(): row for row in panel._kinds}
    assert kinds["Everything"].isChecked()
    assert "1" in kinds["Alerts"].accessibleName()
    QTest.mouseClick(kinds["Alerts"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: reader.titles == [OLD])
    assert kinds["Alerts"].isChecked()


def test_only_law_in_force_can_be_shown(reader, qtbot):
    reader.search("call help")
    reader.page._filters.in_force.click()
    qtbot.waitUntil(lambda: reader.titles == [KNOCK])


def test_a_chosen_topic_is_lifted_by_choosing_it_again(reader, qtbot):
    reader.search("call help")
    everything = reader.titles
    topic = next(row for row in reader.page._filters._topics if row.text() == "Finding help")
    topic.click()
    qtbot.waitUntil(lambda: OLD not in reader.titles)
    topic.click()
    qtbot.waitUntil(lambda: reader.titles == everything)


def test_the_filter_menu_of_a_narrow_window_filters_too(reader, qtbot):
    reader.window.resize(780, 600)
    reader.search("call help")
    menu = reader.page.column.filter_menu
    assert menu.isVisible()
    assert not reader.page._filters.isVisible()
    alerts = next(action for action in menu.choices.actions() if action.text().startswith("Alerts"))
    alerts.trigger()
    qtbot.waitUntil(lambda: reader.titles == [OLD])
    assert menu.text() == "Filters (1)"


def test_no_answer_says_so_and_offers_the_situations(reader):
    reader.search("zebra quagga")
    assert reader.page.column.headline.startswith("Nothing here answers that.")
    offer = next(b for b in reader.page.column._no_answer._buttons.values() if b.text() == "Someone knocks")
    assert offer.isVisible()
    offer.click()
    assert reader.title == KNOCK


def test_what_lies_nearest_is_shown_when_nothing_answers(open_reader, access, qtbot):
    class Nearest:
        def search(self, query):
            found = access.search.search(replace(query, words="parole"))
            return replace(found, query=query, hits=(), nearest=found.hits[:1])

    reader = open_reader(with_access=replace(access, search=Nearest()))
    reader.search("praole", expected=[OLD])
    assert reader.page.column.headline == "Nothing here answers that. Nearest:"
    qtbot.wait(500)
    assert reader.title == ""


def test_filters_that_leave_nothing_can_be_lifted(reader, qtbot):
    reader.search("parole")
    reader.page._filters.in_force.click()
    qtbot.waitUntil(lambda: reader.titles == [])
    assert reader.page.column.headline == "Nothing here answers that with these filters."
    reader.page.column._no_answer._lift.click()
    qtbot.waitUntil(lambda: OLD in reader.titles)


def test_results_and_document_take_turns_in_a_very_narrow_window(reader, qtbot):
    reader.window.resize(560, 600)
    reader.search("parole")
    assert reader.results.isVisible()
    assert not reader.pane.isVisible()
    qtbot.wait(500)
    assert reader.title == ""
    reader.key(Qt.Key.Key_Return)
    assert reader.pane.isVisible()
    assert not reader.results.isVisible()
    reader.do(CommandId.BACK)
    assert reader.results.isVisible()


def test_a_search_that_fails_is_told_in_a_sentence(open_reader, access, tmp_path, qtbot):
    search = FailingSearch(LibraryDamagedError(tmp_path, "half of it is gone"))
    reader = open_reader(with_access=replace(access, search=search))
    reader.do(CommandId.SEARCH)
    reader.keys("x")
    qtbot.waitUntil(lambda: "damaged" in reader.view.messages.text)


ODD_WORDS = (
    *("!!!", "(((", "\u202eabc", "\u2067\u200f", "“”", '"knock', "AND OR NOT", "*", "🙂 👩‍👧‍👦", "-", "\ud800", "\x01"),
    *("a" * 10_000, "🙂" * 10_000, '"' * 10_000, " ".join(f"word{number}" for number in range(2000))[:10_000]),
)


@pytest.mark.parametrize("words", ODD_WORDS, ids=lambda words: ascii(words[:12]))
def test_odd_words_do_no_harm(reader, words):
    reader.view.journey.type_words(words)
    reader.qtbot.waitUntil(lambda: reader.is_answered(words))


class ManyResults:
    """Answers everything with the same document, as often as rows are wanted, of a thousand."""

    def __init__(self):
        self.wanted = []

    def search(self, query):
        self.wanted.append(query.limit)
        hits = tuple(replace(hit("old-program"), places=number) for number in range(query.limit))
        return SearchResults(query, hits=hits, counts=FilterCounts(total=1000), places=None)


def test_rows_are_made_as_they_come_on_screen(open_reader, access):
    search = ManyResults()
    reader = open_reader(with_access=replace(access, search=search))
    reader.search("a")
    rows, bar = reader.results.model().rowCount, reader.results.verticalScrollBar()
    assert rows() == ROWS_AT_FIRST
    assert reader.page.column.headline == "1000 documents"
    bar.setValue(bar.maximum())
    reader.qtbot.waitUntil(lambda: rows() == 2 * ROWS_AT_FIRST)
    assert bar.value() > 0
    bar.setValue(bar.maximum())
    reader.qtbot.waitUntil(lambda: rows() == 4 * ROWS_AT_FIRST)
    assert search.wanted == [ROWS_AT_FIRST, 2 * ROWS_AT_FIRST, 4 * ROWS_AT_FIRST]


def test_a_screen_that_is_higher_than_the_first_rows_is_filled(open_reader, access):
    reader = open_reader(with_access=replace(access, search=ManyResults()))
    reader.window.resize(1280, 3000)
    reader.search("a")
    reader.qtbot.waitUntil(lambda: reader.results.verticalScrollBar().maximum() > 0)


def test_walking_down_goes_on_where_the_rows_ended(open_reader, access):
    reader = open_reader(with_access=replace(access, search=ManyResults()))
    reader.search("a")
    for _ in range(ROWS_AT_FIRST):
        reader.key(Qt.Key.Key_Down)
    reader.qtbot.waitUntil(lambda: reader.results.model().rowCount() > ROWS_AT_FIRST)
    reader.key(Qt.Key.Key_Down)
    assert reader.results.currentIndex().row() >= ROWS_AT_FIRST


def test_more_rows_can_be_had_beside_an_open_document(open_reader, access):
    reader = open_reader(with_access=replace(access, search=ManyResults()))
    reader.search("a")
    reader.key(Qt.Key.Key_Return)
    reader.wait_for_title(OLD)
    reader.results.scrollToBottom()
    reader.qtbot.waitUntil(lambda: reader.results.model().rowCount() > ROWS_AT_FIRST)
    assert reader.results.currentIndex().row() == 0


def test_a_spanish_query_opens_the_spanish_text_for_a_reader_of_spanish(open_reader):
    reader = open_reader(language="es")
    reader.search("puerta")
    reader.wait_for_title("Tocan a la puerta")
    assert reader.page._filters._kinds[0].text() == "Everything"
    assert "Guías" in [row.text() for row in reader.page._filters._kinds]


def test_a_corrected_spelling_is_told_and_the_typed_words_are_one_press_away(reader):
    reader.search("parolle")
    assert reader.titles[0] == OLD
    line = reader.page.findChild(QFrame, "correction")
    assert line.isVisible()
    assert "parole" in line.findChild(QLabel).text()
    button = line.findChild(QPushButton)
    assert "parolle" in button.text()
    button.click()
    reader.qtbot.waitUntil(lambda: not line.isVisible())
    assert OLD not in reader.titles


def test_typing_on_corrects_again_after_an_exact_search(reader):
    reader.search("parolle")
    line = reader.page.findChild(QFrame, "correction")
    line.findChild(QPushButton).click()
    reader.qtbot.waitUntil(lambda: not line.isVisible())
    reader.search("parrole")
    assert line.isVisible()
