from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont

from kyr_app.gui.searching.marked_text import MarkedText, units
from kyr_app.model.query import Excerpt

MARK = QColor("#ffe69a")


def marked(text, marks=(), **changed):
    return MarkedText(Excerpt(text, marks), QFont(), **{"width": 200, "mark": MARK, "most_lines": 3, **changed})


def test_a_short_text_stays_whole(look):
    assert marked("A few words").text == "A few words"


def test_a_long_text_ends_in_an_ellipsis_on_its_last_line(look):
    long = marked("word " * 100)
    assert long.text.endswith("…")
    assert long.height == 3 * marked("word").height


def test_marks_count_characters_and_qt_counts_units(look):
    assert units("a😀b") == 4


@given(st.text(max_size=200), st.integers(1, 4), st.integers(1, 400))
def test_any_text_can_be_laid_out(look, text, lines, width):
    middle = len(text) // 2
    laid_out = marked(text, ((0, middle), (middle, len(text))), most_lines=lines, width=width)
    assert laid_out._layout.lineCount() <= lines
