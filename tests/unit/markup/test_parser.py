from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyr_app.markup.parser import anchor_of, parse_document
from kyr_app.markup.plain_text import text_of_blocks, text_of_spans
from kyr_app.model.blocks import (
    Callout,
    CalloutKind,
    Citation,
    DocumentLink,
    Emphasis,
    Heading,
    Image,
    ItemList,
    Paragraph,
    PhoneNumber,
    Quotation,
    Strong,
    Table,
    Text,
)


def parsed(body, *, head="# Title\n\nSummary.\n\n## Section\n\n"):
    result = parse_document(head + body)
    assert result.text is not None
    return result


def blocks(body):
    return parsed(body).text.sections[0].blocks


def complaints(body):
    return [complaint.what for complaint in parsed(body).complaints]


def test_title_summary_and_sections_are_told_apart():
    text = parse_document("# Title\n\nSummary.\n\n## One\n\na\n\n## Two\n\nb\n").text
    assert text.title == "Title"
    assert text_of_spans(text.summary.spans) == "Summary."
    assert [(section.anchor, section.heading) for section in text.sections] == [("one", "One"), ("two", "Two")]


def test_a_text_without_a_title_is_refused_with_its_place():
    result = parse_document("Just words.\n")
    assert result.text is None
    assert result.complaints[0].line == 1
    assert "does not start with a title" in result.complaints[0].what


def test_a_text_without_a_summary_is_read_and_complained_about():
    result = parse_document("# Title\n\n## Section\n\nwords\n")
    assert result.text.summary == Paragraph(())
    assert [complaint.what for complaint in result.complaints] == ["No summary paragraph follows the title."]


def test_inline_marks_become_spans():
    assert blocks("a **b** *c* [d](doc:find-a-lawyer#who) [tel:line].[^ref]\n") == (
        Paragraph(
            (
                Text("a "),
                Strong((Text("b"),)),
                Text(" "),
                Emphasis((Text("c"),)),
                Text(" "),
                DocumentLink((Text("d"),), "find-a-lawyer", "who"),
                Text(" "),
                PhoneNumber("line"),
                Text("."),
                Citation("ref"),
            )
        ),
    )


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("SAY", CalloutKind.SAY),
        ("DO", CalloutKind.DO),
        ("DONT", CalloutKind.DONT),
        ("WARNING", CalloutKind.WARNING),
    ],
)
def test_each_callout_is_known_by_its_mark(mark, kind):
    assert blocks(f"> [!{mark}]\n> words\n") == (Callout(kind, (Paragraph((Text("words"),)),)),)


def test_a_change_carries_its_day():
    (callout,) = blocks("> [!CHANGED 2026-06-23]\n> words\n")
    assert callout.changed_on == date(2026, 6, 23)


@pytest.mark.parametrize(
    ("mark", "what"),
    [
        ("SHOUT", "Unknown callout “SHOUT”"),
        ("CHANGED", "needs the day of the change"),
        ("CHANGED 2026-02-30", "needs the day of the change"),
        ("SAY 2026-06-23", "Only a CHANGED callout carries a date"),
    ],
)
def test_a_wrong_callout_is_complained_about_where_it_stands(mark, what):
    result = parsed(f"words\n\n> [!{mark}]\n> inside\n")
    assert [complaint.line for complaint in result.complaints if what in complaint.what] == [9]
    assert "inside" in text_of_blocks(result.text.sections[0].blocks)


def test_callouts_with_a_blank_line_between_them_stay_apart():
    assert [type(block) for block in blocks("> [!SAY]\n> a\n\n> [!DO]\n> b\n\n> c\n")] == [Callout, Callout, Quotation]


def test_a_list_may_start_right_below_a_line_of_words():
    first, second = blocks("Bring:\n- papers\n- a friend\n")
    assert isinstance(first, Paragraph)
    assert second == ItemList(((Paragraph((Text("papers"),)),), (Paragraph((Text("a friend"),)),)))


def test_a_list_may_start_right_below_the_mark_of_a_callout():
    (callout,) = blocks("> [!DO]\n> 1. a\n> 2. b\n")
    assert callout.blocks == (ItemList(((Paragraph((Text("a"),)),), (Paragraph((Text("b"),)),)), numbered=True),)


def test_lines_of_one_paragraph_are_joined_by_a_space():
    assert blocks("one\ntwo  \nthree\n") == (Paragraph((Text("one two three"),)),)


def test_a_table_keeps_header_and_rows():
    (table,) = blocks("| a | b |\n|---|---|\n| c | d |\n")
    assert table == Table(((Text("a"),), (Text("b"),)), (((Text("c"),), (Text("d"),)),))


def test_a_picture_stands_alone_with_its_alt_text():
    assert blocks("![A closed door](door.png)\n") == (Image("door.png", "A closed door"),)


@pytest.mark.parametrize("file", ["https://x.org/a.png", "../a.png", "/etc/a.png", "sub/a.png"])
def test_a_picture_from_elsewhere_is_not_shown(file):
    assert not any(isinstance(block, Image) for block in blocks(f"![alt]({file})\n"))
    assert any("own folder" in what for what in complaints(f"![alt]({file})\n"))


def test_a_picture_without_alt_text_is_complained_about():
    assert complaints("![](door.png)\n") == ["The picture “door.png” has no alt text."]


@pytest.mark.parametrize("html", ["<b>x</b>", "<script>alert(1)</script>", "<!-- x -->", "<img src=x>", "</div>"])
def test_html_is_shown_as_text_and_complained_about(html):
    result = parsed(f"before {html} after\n")
    assert html in text_of_blocks(result.text.sections[0].blocks)
    assert [complaint.what for complaint in result.complaints] == [
        "HTML is not part of the format; it is shown as text."
    ]


def test_a_block_of_html_is_shown_as_text_too():
    assert "<script>" in text_of_blocks(blocks("<script>\nalert(1)\n</script>\n"))


@pytest.mark.parametrize("words", ["see https://example.org/x", "see [here](http://example.org)", "<https://a.org>"])
def test_a_web_address_in_the_text_is_complained_about(words):
    assert any("references" in what for what in complaints(words + "\n"))


@pytest.mark.parametrize("number", ["1-800-898-7180", "(212) 555-0100", "212.555.0100", "+1 212 555 0100"])
def test_digits_that_look_like_a_phone_number_do_not_pass(number):
    assert any("[tel:id]" in what for what in complaints(f"Call {number} now.\n"))


@pytest.mark.parametrize(
    "words",
    [
        "No. 6:24-cv-00306",
        "May 12, 2025",
        "Form I-205",
        "91 Fed. Reg. 22714",
        "25-5320",
        "8 CFR 1292.11-1292.20",
        "$1,500",
    ],
)
def test_other_digits_pass(words):
    assert complaints(f"See {words}.\n") == []


def test_a_heading_that_skips_a_level_is_complained_about():
    assert complaints("#### Deep\n") == ["This heading skips a level."]
    assert complaints("### Fine\n\n#### Deeper\n") == []
    assert blocks("### Fine\n") == (Heading(3, (Text("Fine"),)),)


def test_a_second_title_is_complained_about_and_opens_a_section():
    result = parse_document("# One\n\nSummary.\n\n# Two\n\nwords\n")
    assert [section.heading for section in result.text.sections] == ["Two"]
    assert len(result.complaints) == 1


def test_two_sections_with_one_heading_get_two_anchors():
    text = parse_document("# T\n\nS.\n\n## Help\n\na\n\n## Help\n\nb\n").text
    assert [section.anchor for section in text.sections] == ["help", "help-2"]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("What to do now", "what-to-do-now"),
        ("  “ICE” — at the door?  ", "ice-at-the-door"),
        ("¿Qué hacer?", "qué-hacer"),
    ],
)
def test_an_anchor_has_words_and_hyphens(heading, anchor):
    assert anchor_of(heading) == anchor


@given(st.text())
def test_any_text_is_parsed_without_an_error(source):
    parse_document(source)


@given(st.text(alphabet="#>-*[]()!1. \n`_|<&\\^:adoctel"))
def test_any_heap_of_marks_is_parsed_without_an_error(source):
    parse_document("# T\n\nS.\n\n" + source)
