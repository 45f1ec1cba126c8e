import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyr_app.markup.html import document_body
from kyr_app.markup.html_beside import body_beside
from kyr_app.markup.parser import parse_document
from tests.unit.markup.test_html import assert_balanced, loaded, readable

__all__ = ["loaded"]  # the fixture

LISTED = "# T\n\nS.\n\n## One\n\nRead:\n\n1. a\n2. b\n\n> [!DO]\n> - c\n> - d\n"


@pytest.fixture(scope="module")
def pair(loaded):
    return readable(loaded, "knock-at-the-door"), readable(loaded, "knock-at-the-door", "es")


def with_text(shown, source):
    return replace(shown, text=parse_document(source).text)


def right_to_left(shown):
    return replace(shown, phrases=replace(shown.phrases, direction="rtl"))


def words_of(body):
    return sorted(filter(None, (words.strip() for words in re.split(r"<[^>]*>", body))))


@pytest.mark.parametrize("stacked", [False, True])
def test_nothing_that_either_language_says_is_left_out_and_sources_stand_once(pair, stacked):
    body = body_beside(*pair, stacked=stacked)
    assert_balanced(body)
    for shown in pair:
        titles = {reference.title for reference in shown.document.references}
        missing = set(words_of(document_body(shown))) - set(words_of(body))
        assert {word for word in missing if not any(title in word for title in titles)} <= {
            f"({shown.phrases.page.unverified})"
        }
    assert body.count("Example Center, on warrants (2026)") == 1
    assert all(shown.phrases.page.unverified in body for shown in pair)


def test_each_line_holds_the_leading_language_then_the_other(pair):
    body = body_beside(*pair)
    rows = re.findall(r"<tr>(.*?)</tr>", body)
    cells = [re.findall(r'<td class="([^"]*)"[^>]*>(.*?)</td>', row) for row in rows]
    assert all(len(row) == 3 and row[1][0] == "gutter" and row[2][0] == f"other {row[0][0]}" for row in cells)
    said = [(row[0][1], row[2][1]) for row in cells]
    assert ("<p>Say it through the door.", "<p>Dígalo a través de la puerta.") in [
        tuple(side.split("<sup>")[0] for side in row) for row in said
    ]


def test_the_items_of_a_callout_stand_level_inside_one_frame_for_each_language(pair):
    both = [with_text(shown, LISTED) for shown in pair]
    frame = next(t for t in re.findall(r"<table.*?</table>", body_beside(*both)) if "callout-do" in t)
    names = re.findall(r'<td class="(callout[^"]*)"', frame)
    assert names == ["callout-do framed first", "callout-do framed", "callout-do framed last"]
    assert frame.count("<li>") == 4


def test_a_numbered_list_goes_on_counting_from_row_to_row(pair):
    body = body_beside(*(with_text(shown, LISTED) for shown in pair))
    assert body.count("<ol><li>a</li></ol>") == body.count('<ol start="2"><li>b</li></ol>') == 2


def test_both_languages_cite_by_the_same_numbers(pair):
    first = with_text(pair[0], "# T\n\nS.[^advice]\n")
    other = with_text(pair[1], "# T\n\nS.[^warrants][^advice]\n")
    body = body_beside(first, other)
    assert '2</a></sup><sup>, </sup><sup><a href="#source-1">1' in body
    assert re.findall(r'<a name="source-(\d)"></a>\1\. (\w+ \w+)', body) == [
        ("1", "Advice that"),
        ("2", "Example Center"),
    ]


def test_an_anchor_leads_to_the_leading_language_and_to_what_only_the_other_has(pair):
    first = with_text(pair[0], "# T\n\nS.\n\n## One\n\na\n")
    other = with_text(pair[1], "# T\n\nS.\n\n## One\n\na\n\n## Two\n\nb\n")
    body = body_beside(first, other)
    assert re.findall(r'<a name="([^"]*)">', body) == ["top", "one", "two"]


def test_a_leading_language_written_from_right_to_left_stands_at_the_right(pair):
    body = body_beside(right_to_left(pair[0]), pair[1])
    first_row = re.search(r"<tr>(.*?)</tr>", body)[1]
    assert re.findall(r'dir="(\w+)"', first_row) == ["ltr", "rtl"]
    assert first_row.startswith('<td class="other banner-in-force framed first last"')


def test_every_cell_names_its_direction_because_qt_takes_over_that_of_the_cell_before(pair):
    body = body_beside(pair[0], right_to_left(pair[1]))
    cells = re.findall(r'<td class="(other )?[^"]*" width="48%" dir="(\w+)"', body)
    assert {(bool(other), direction) for other, direction in cells} == {(False, "ltr"), (True, "rtl")}


def test_block_under_block_the_other_language_is_set_apart(pair):
    body = body_beside(*pair, stacked=True)
    assert "gutter" not in body
    assert '<td class="other apart" dir="ltr"><p>Dígalo a través de la puerta.' in body
    assert body.index("Say it through") < body.index("Dígalo") < body.index("Stay calm") < body.index("Mantenga")


@given(st.text(), st.text(), st.booleans())
def test_nothing_two_texts_say_becomes_markup(pair, ours, theirs, stacked):
    both = (with_text(shown, f"# T\n\nS.\n\n## One\n\n{w}\n") for shown, w in zip(pair, (ours, theirs), strict=True))
    body = body_beside(*both, stacked=stacked)
    assert_balanced(body)
    known = r"</?(?:table|tr|td|th|p|h[1-6]|a|b|i|em|strong|sup|span|div|ul|ol|li|blockquote|img)\b[^<>]*>"
    assert "<" not in re.sub(known, "", body)
