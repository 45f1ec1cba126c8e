"""The document full screen: keys, pages that hold every line, and the way back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kyr_app.application.read_document import DocumentReader
from kyr_app.errors import UnknownDocumentError
from kyr_app.gui.commands import CommandId
from kyr_app.gui.frame.hide_page import HidePage
from kyr_app.gui.showing import show_page
from kyr_app.gui.showing.page_fit import _pages, _Piece
from kyr_app.gui.showing.page_plan import PagePlan, Shown
from kyr_app.gui.showing.steps import steps_of
from tests.support.handouts import png, readable
from tests.support.window_states import settle

SIZES = [QSize(1024, 560), QSize(1366, 720), QSize(1920, 1030), QSize(800, 520)]
LONG = "# Title\n\nSummary.\n\n## Long\n\n" + "\n\n".join(f"Paragraph {n} " + "of many words " * 30 for n in range(4))
MIXED = """\
# A title that is long enough for two lines of large letters on a small screen

The summary.

## What to do

1. One of two.
2. Two of two.

| Paper | Who signs |
|---|---|
| Warrant | A judge |
| Form I-200 | An officer |

> [!DONT]
> - Do not run.
> - Do not lie.

> [!CHANGED 2025-01-29]
> A law changed.
>
> It changed much.

![A picture](picture.png)
"""


@pytest.fixture
def shown(reader):
    """Return the page, with the document that says something open."""
    reader.open("knock-at-the-door")
    reader.key(Qt.Key.Key_F11)
    settle()
    return page_of(reader)


def page_of(reader):
    return reader.view.showing.page


def heading(page):
    return page._steps[page._number].heading


def plans(opened, size, look, zoom=1.0):
    steps = steps_of(opened)
    return [
        PagePlan(Shown(opened, step, number, len(steps)), size, zoom, look, lambda _: b"")
        for number, step in enumerate(steps)
    ]


def picture_of(plan, at, size):
    picture = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    plan.paint(painter, at)
    painter.end()
    return picture


def test_f11_shows_the_document_full_screen_and_escape_goes_back_to_the_place_and_its_focus(reader):
    reader.window.resize(700, 300)
    reader.open("knock-at-the-door")
    view = reader.pane.view
    view.verticalScrollBar().setValue(90)
    before = view.position
    reader.key(Qt.Key.Key_F11)
    assert reader.window.isFullScreen()
    assert page_of(reader).canvas.hasFocus()
    assert not reader.view.bar.isVisible()
    reader.key(Qt.Key.Key_Space)
    reader.key(Qt.Key.Key_Escape)
    settle()
    assert page_of(reader) is None
    assert not reader.window.isFullScreen()
    assert reader.view.bar.isVisible()
    assert view.hasFocus()
    assert before > 0
    assert view.position == before
    reader.qtbot.waitUntil(lambda: reader.window.findChildren(show_page.ShowPage) == [])


def test_a_maximized_window_is_maximized_again(reader):
    reader.window.showMaximized()
    reader.open("knock-at-the-door")
    reader.key(Qt.Key.Key_F11)
    reader.key(Qt.Key.Key_F11)
    assert reader.window.windowState() == Qt.WindowState.WindowMaximized


def test_without_a_document_there_is_nothing_to_show(reader):
    assert not reader.view.actions_by_id[CommandId.SHOW].isEnabled()
    reader.key(Qt.Key.Key_F11)
    assert not reader.window.isFullScreen()


def test_the_button_over_the_text_shows_it_too(reader):
    reader.open("knock-at-the-door")
    buttons = reader.pane._toolbar.findChildren(QAbstractButton)
    next(button for button in buttons if button.accessibleName() == "Show full screen").click()
    assert page_of(reader) is not None


@pytest.mark.parametrize(
    ("onward", "back"),
    [
        (Qt.Key.Key_Right, Qt.Key.Key_Left),
        (Qt.Key.Key_Down, Qt.Key.Key_Up),
        (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp),
        (Qt.Key.Key_Space, Qt.Key.Key_Backspace),
    ],
)
def test_keys_go_on_and_back(reader, shown, onward, back):
    assert heading(shown) == "A knock at the door"
    reader.key(back)
    assert heading(shown) == "A knock at the door"
    reader.key(onward)
    assert heading(shown) == "What to say"
    assert shown._steps[shown._number].callout is not None
    reader.key(back)
    assert heading(shown) == "A knock at the door"


def test_home_and_end_go_to_both_ends_and_shift_space_goes_back(reader, shown):
    reader.key(Qt.Key.Key_End)
    assert shown._number == len(shown._steps) - 1
    reader.key(Qt.Key.Key_Right)
    assert shown._number == len(shown._steps) - 1
    reader.key(Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert shown._number == len(shown._steps) - 2
    reader.key(Qt.Key.Key_Home)
    assert shown._number == 0


def test_a_press_on_the_right_half_goes_on_and_on_the_left_half_back(shown):
    canvas = shown.canvas
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.width() - 20, 300))
    assert shown._number == 1
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(20, 300))
    assert shown._number == 0


def test_l_and_digits_change_the_language_at_the_same_step_and_reading_keeps_its_own(reader, shown):
    reader.key(Qt.Key.Key_Right)
    reader.key(Qt.Key.Key_L)
    assert heading(shown) == "Qué decir"
    assert "Traducción automática" in shown.canvas.accessibleName()
    reader.key(Qt.Key.Key_L)
    assert heading(shown) == "What to say"
    reader.key(Qt.Key.Key_2)
    assert heading(shown) == "Qué decir"
    reader.key(Qt.Key.Key_9)
    assert heading(shown) == "Qué decir"
    reader.key(Qt.Key.Key_Escape)
    assert reader.title == "A knock at the door"


def test_the_menu_names_each_language_with_its_key(shown):
    shown._list_languages()
    actions = shown._language.choices.actions()
    assert [action.text() for action in actions] == ["&1  English", "&2  Español"]
    actions[1].trigger()
    assert heading(shown) == "Tocan a la puerta"


def test_a_document_in_one_language_offers_no_other(reader):
    reader.open("old-program")
    reader.key(Qt.Key.Key_F11)
    reader.key(Qt.Key.Key_L)
    assert not page_of(reader)._language.isVisible()
    assert heading(page_of(reader)) == "The parole program that ended"


def test_r_turns_the_page_upside_down_and_back_and_the_buttons_stay(reader, shown):
    reader.key(Qt.Key.Key_Right)
    edge, opposite = QPoint(2, 300), QPoint(shown.canvas.width() - 3, shown.canvas.height() - 301)

    def colors():
        picture = shown.canvas.grab().toImage()
        return picture.pixelColor(edge).name(), picture.pixelColor(opposite).name()

    upright, box = colors(), reader.view._look.theme.callouts["say"]
    assert upright == (box.edge, box.ground)
    places = [button.pos() for button in shown.findChildren(QAbstractButton)]
    reader.key(Qt.Key.Key_R)
    assert shown.canvas.is_turned
    assert colors() == upright[::-1]
    assert [button.pos() for button in shown.findChildren(QAbstractButton)] == places
    reader.key(Qt.Key.Key_R)
    assert colors() == upright


def test_plus_and_minus_change_the_letters_within_bounds(reader, shown):
    sizes = [shown.canvas.plan._fit.document.defaultFont().pixelSize()]
    for key in [Qt.Key.Key_Minus] * 30 + [Qt.Key.Key_Plus] * 30:
        reader.key(key)
        sizes.append(shown.canvas.plan._fit.document.defaultFont().pixelSize())
    assert sizes[:31] == sorted(sizes[:31], reverse=True)
    assert sizes[30:] == sorted(sizes[30:])
    assert sizes[30] < sizes[1] < sizes[0] <= sizes[60]
    assert shown._zoom == show_page._LARGEST_ZOOM


def test_no_other_key_of_the_window_works_meanwhile(reader, shown):
    reader.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    reader.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    reader.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert page_of(reader) is shown
    assert shown.canvas.hasFocus()
    assert not shown.canvas.is_turned
    assert reader.title == "A knock at the door"


def test_tab_stays_on_the_page_and_every_button_has_a_name(reader, shown):
    seen = []
    for _ in range(20):
        reader.key(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert all(shown.isAncestorOf(widget) for widget in seen)
    buttons = [button for button in shown.findChildren(QAbstractButton) if button.isVisible()]
    assert len(buttons) == 8
    assert set(buttons) <= set(seen)
    assert all(button.accessibleName() for button in buttons)


def test_the_language_is_an_icon_where_its_name_does_not_fit(reader, shown):
    button = shown._language
    assert button.text() == "English"
    shown.resize(shown._strip.sizeHint().width() - 1, 500)
    assert button.text() == ""
    assert button.accessibleName() == "Language: English"
    shown.resize(1000, 500)
    assert button.text() == "English"


@pytest.mark.parametrize(
    "keys", [(Qt.Key.Key_F9,), (Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)]
)
def test_hide_hides_it_at_once_and_leaves_the_full_screen(reader, shown, keys):
    reader.key(*keys)
    page = reader.window.centralWidget()
    assert isinstance(page, HidePage)
    assert page.hasFocus()
    assert not reader.window.isFullScreen()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert "knock" not in reader.everything_said()
    assert "consent" not in reader.everything_said()


def test_hide_has_a_button_here_too(reader, shown):
    next(button for button in shown.findChildren(QAbstractButton) if button.accessibleName() == "Hide").click()
    assert isinstance(reader.window.centralWidget(), HidePage)


def test_a_button_leads_back_to_reading(reader, shown):
    buttons = shown.findChildren(QAbstractButton)
    next(button for button in buttons if button.accessibleName() == "Back to reading").click()
    assert page_of(reader) is None
    assert not reader.window.isFullScreen()


def test_a_page_that_is_made_anew_shows_the_reader_with_the_same_document(reader, shown):
    reader.window.make_page_anew(lambda: None)
    settle()
    assert not reader.window.isFullScreen()
    assert page_of(reader) is None
    assert reader.title == "A knock at the door"


def test_each_step_is_announced_with_its_number(reader, shown, monkeypatch):
    said = []
    monkeypatch.setattr(show_page, "announce", lambda _source, words: said.append(words))
    reader.key(Qt.Key.Key_Right)
    assert len(said) == 1
    assert "Say\n“I do not consent to a search.”" in said[0]
    assert said[0].endswith(f"2 of {len(shown._steps)}")
    name = QAccessible.queryAccessibleInterface(shown.canvas).text(QAccessible.Text.Name)
    assert "“I do not consent to a search.”" in name


def test_a_language_that_cannot_be_read_ends_it_with_a_message(reader, shown, monkeypatch):
    def fail(*_):
        raise UnknownDocumentError("knock-at-the-door")

    monkeypatch.setattr(shown, "_reader", type("Broken", (), {"open": fail, "catalog": shown._reader.catalog})())
    reader.key(Qt.Key.Key_L)
    assert page_of(reader) is None
    assert reader.view.messages.text


@pytest.mark.parametrize("document_id", ["old-program", "call-for-help"])
def test_the_banner_of_law_that_is_ended_or_changing_is_on_every_page(document_reader, look, document_id):
    opened = document_reader.open(document_id, "en")
    for plan in plans(opened, SIZES[0], look):
        assert all(opened.notices.banner in plan.text(at) for at in range(len(plan.pages)))
        ground = look.theme.banners[opened.notices.state].ground
        picture = picture_of(plan, 0, SIZES[0])
        assert picture.pixelColor(SIZES[0].width() - 2, 2).name() == ground


def test_standing_words_are_on_every_page_and_old_facts_are_told(library, look):
    opened = DocumentReader(library, date(2027, 3, 1)).open("knock-at-the-door", "es")
    words = opened.phrases.page
    for plan in plans(opened, SIZES[0], look):
        for at in range(len(plan.pages)):
            assert words.not_advice in plan.text(at)
            assert opened.notices.facts_are_old in plan.text(at)
            assert words.machine_translation in plan.text(at)


def test_law_in_force_has_its_banner_on_the_first_step_alone(document_reader, look):
    opened = document_reader.open("knock-at-the-door", "en")
    assert [opened.notices.banner in plan.text(0) for plan in plans(opened, SIZES[0], look)] == [True, *[False] * 4]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("zoom", [0.5, 1, 2.5])
@pytest.mark.parametrize("source", [LONG, MIXED], ids=["long", "mixed"])
@pytest.mark.parametrize("language", ["en", "ar", "zh-Hans"])
def test_every_word_is_on_exactly_one_page_and_every_page_fits(look, size, zoom, source, language):
    for plan in plans(readable(source, language=language), size, look, zoom):
        said = "".join("".join(page.text for page in plan.pages).split())
        shown = plan._fit.document.toPlainText().replace("\ufffc", "A picture" if "picture" in source else "")
        assert said == "".join(shown.split())
        assert plan._fit.document.size().width() <= plan.body.width() + 1
        for page in plan.pages:
            assert page.bottom - page.top <= plan.body.height()
        assert all(one.bottom <= other.top + 1 for one, other in zip(plan.pages, plan.pages[1:], strict=False))
        assert plan.body.bottom() < plan._foot_top()
        assert plan.body.left() >= 0
        assert plan.body.right() < size.width()


@given(st.lists(st.tuples(st.integers(1, 100), st.integers(0, 30), st.booleans())), st.integers(0, 9))
def test_pages_hold_every_piece_once_and_none_is_higher_than_the_screen(heights, first):
    pieces, top = [_Piece(0, first + 1, text="0")], first + 1
    for number, (height, gap, heads) in enumerate(heights, 1):
        pieces.append(_Piece(top + gap, top + gap + height, text=str(number), heads=heads))
        top += gap + height
    pages = _pages(pieces, 100)
    assert [word for page in pages for word in page.text.split("\n")] == [piece.text for piece in pieces]
    assert all(page.bottom - page.top <= 100 for page in pages)


def test_a_paragraph_that_fits_a_page_is_never_cut(look):
    plan = plans(readable(LONG), QSize(1024, 560), look)[1]
    texts = [line for page in plan.pages for line in page.text.split("\n")]
    assert len(plan.pages) > 1
    assert [text.split(" of ")[0] for text in texts] == ["Long", *(f"Paragraph {n}" for n in range(4))]


def test_a_paragraph_longer_than_a_page_is_cut_between_its_lines(look):
    plan = plans(readable("# T\n\nS.\n\n## H\n\n" + "many words " * 600), QSize(1024, 560), look)[1]
    assert len(plan.pages) > 2
    assert "".join(page.text.replace("\n", "") for page in plan.pages).replace(" ", "") == "H" + "manywords" * 600


def test_a_picture_larger_than_the_screen_is_shown_whole_and_told_in_its_words(look):
    opened = readable("# T\n\nS.\n\n## H\n\nSee:\n\n![A warrant with a signature](warrant.png)\n")
    step = steps_of(opened)[1]
    plan = PagePlan(Shown(opened, step, 1, 2), SIZES[0], 1.0, look, lambda _: png(3000, 2000))
    assert "A warrant with a signature" in plan.text(len(plan.pages) - 1)
    for page in plan.pages:
        assert page.bottom - page.top <= plan.body.height()
    assert plan._fit.document.size().width() <= plan.body.width() + 1


def test_few_words_are_larger_than_many(look):
    first, long = plans(readable(LONG), QSize(1366, 720), look)
    sizes = [plan._fit.document.defaultFont().pixelSize() for plan in (first, long)]
    assert sizes[0] > 1.5 * sizes[1]
    assert sizes[1] >= 28


def test_no_page_ends_with_a_heading(look):
    source = "# T\n\nS.\n\n## H\n\n" + "\n\n".join(f"### Part {n}\n\n" + "words " * 40 for n in range(12))
    for plan in plans(readable(source), QSize(1024, 560), look):
        assert not any(page.text.split("\n")[-1].startswith("Part") for page in plan.pages)
