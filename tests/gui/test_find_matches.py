from hypothesis import given
from hypothesis import strategies as st

from kyr_app.gui.reading.find_matches import find_matches


def test_case_and_accents_do_not_matter():
    assert find_matches("La Detención y la detencion", "DETENCIÓN") == [(3, 12), (18, 27)]


def test_nothing_and_blanks_are_found_nowhere():
    assert find_matches("text", "") == []
    assert find_matches("a b", "  ") == []


def test_places_do_not_overlap():
    assert find_matches("aaaa", "aa") == [(0, 2), (2, 4)]


def test_a_character_outside_the_basic_plane_counts_twice_as_in_qt():
    assert find_matches("😀 door", "door") == [(3, 7)]


@given(st.text(), st.text(min_size=1, max_size=5))
def test_every_place_lies_inside_the_text(text, wanted):
    length = len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert all(0 <= start < end <= length for start, end in find_matches(text, wanted))


@given(st.text(st.characters(codec="ascii")), st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1))
def test_what_stands_in_the_text_is_found(before, wanted):
    assert find_matches(before + wanted, wanted)
