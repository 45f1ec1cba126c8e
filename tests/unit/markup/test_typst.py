import json
from datetime import date

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from kyr_app.markup.typst import VOCABULARY, PaperContext, blocks_to_typst, spans_to_typst
from kyr_app.markup.typst_values import printable
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
from tests.support.handouts import phrases

CONTEXT = PaperContext(phrases("en"), "door", {"line": "1-800-555-0100"}, {"memo": 3}, {("door", "say"): "part-0-say"})


def call(name, *arguments):
    return {"call": name, "with": list(arguments)}


def read_back(expression):
    """Let Typst evaluate the expression where each word of the vocabulary tells how it was called."""
    words = "".join(f'#let {name}(..parts) = (call: "{name}", "with": parts.pos())\n' for name in VOCABULARY)
    source = f"{words}#metadata({expression}) <value>"
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    compiler = typst.Compiler(input={"main.typ": source.encode()}, font_paths=fonts)
    return json.loads(compiler.query("<value>", field="value", one=True))


def printed(*blocks):
    return read_back(blocks_to_typst(blocks, CONTEXT))


def words(text="words"):
    return (Text(text),)


spans = st.recursive(
    st.builds(Text, st.text()),
    lambda inner: st.builds(Strong, st.tuples(inner)) | st.builds(Emphasis, st.tuples(inner, inner)),
    max_leaves=4,
)
runs = st.lists(spans, max_size=3).map(tuple)
blocks = st.recursive(
    st.builds(Paragraph, runs),
    lambda inner: (
        st.builds(Quotation, st.lists(inner, max_size=2).map(tuple))
        | st.builds(ItemList, st.lists(st.lists(inner, max_size=2).map(tuple), max_size=2).map(tuple), st.booleans())
        | st.builds(Callout, st.just(CalloutKind.DO), st.lists(inner, max_size=2).map(tuple))
    ),
    max_leaves=6,
)


def expected_span(span):
    match span:
        case Text(text):
            return printable(text)
        case Strong(inner):
            return call("bold", *map(expected_span, inner))
        case Emphasis(inner):
            return call("slanted", *map(expected_span, inner))


def structure(value):
    """Forget the length of a callout and whether a paragraph leads in: tests of their own look at these."""
    match value:
        case {"call": "callout", "with": [kind, title, _, inner]}:
            return call("callout", kind, title, structure(inner))
        case {"call": "lead_in", "with": parts}:
            return call("paragraph", *structure(parts))
        case {"call": name, "with": parts}:
            return call(name, *structure(parts))
        case list():
            return [structure(part) for part in value]
        case _:
            return value


def expected_block(block):
    match block:
        case Paragraph(run):
            return call("paragraph", *map(expected_span, run))
        case Quotation(inner):
            return call("quotation", [expected_block(part) for part in inner])
        case ItemList(items, numbered):
            listed = [[expected_block(part) for part in item] for item in items]
            return call("steps" if numbered else "bullets", *listed)
        case Callout(kind, inner):
            return call("callout", kind.value, "Do this", [expected_block(part) for part in inner])


@settings(deadline=None)
@given(st.lists(blocks, max_size=3).map(tuple))
def test_no_text_changes_the_structure_it_stands_in(tree):
    assert structure(printed(*tree)) == [expected_block(block) for block in tree]


def test_every_kind_of_span_is_a_call():
    run = (
        Text("Call "),
        PhoneNumber("line"),
        Citation("memo"),
        DocumentLink(words("say"), "door", "say"),
        DocumentLink(words("other"), "elsewhere"),
    )
    assert printed(Paragraph(run))[0]["with"] == [
        "Call ",
        call("phone", "1-800-555-0100"),
        call("citation", 3),
        call("reference", "<part-0-say>", "say"),
        call("reference", None, "other"),
    ]


def test_a_number_or_citation_that_nobody_knows_breaks_nothing():
    assert printed(Paragraph((PhoneNumber("gone"), Citation("gone"))))[0] == call("paragraph", call("phone", "gone"))


def test_heading_levels_never_skip():
    levels = [called["with"][0] for called in printed(*(Heading(level, words()) for level in (5, 3, 6, 6, 2, 4)))]
    assert levels == [3, 3, 4, 5, 3, 4]


def test_a_heading_inside_a_callout_is_no_heading_of_the_page():
    callout = printed(Callout(CalloutKind.DO, (Heading(3, words()),)))[0]
    assert callout["with"][3] == [call("paragraph", call("bold", "words"))]


def test_a_changed_callout_tells_the_day():
    changed = Callout(CalloutKind.CHANGED, (Paragraph(words()),), date(2026, 6, 23))
    assert printed(changed)[0]["with"][:2] == ["changed", "Changed June 23, 2026"]


def test_a_callout_tells_how_long_it_is():
    assert printed(Callout(CalloutKind.DO, (Paragraph(words("12345")),)))[0]["with"][2] == 5


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("Rules:", ItemList(((Paragraph(words()),),)), "lead_in"),
        ("Rules:", Callout(CalloutKind.SAY, (Paragraph(words()),)), "lead_in"),
        ("A long paragraph. " * 10, Callout(CalloutKind.SAY, (Paragraph(words()),)), "paragraph"),
        ("Rules:", Paragraph(words()), "paragraph"),
    ],
)
def test_words_that_announce_something_stay_with_it(before, after, name):
    assert printed(Paragraph(words(before)), after)[0]["call"] == name


def test_a_table_keeps_its_cells_apart():
    table = Table((words("a"), words("b")), ((words("c"), (Text("d"), Strong(words("e")))), ((), words("f"))))
    assert printed(table)[0]["with"] == [
        [[["a"], ["b"]], [["c"], ["d", call("bold", "e")]], [[], ["f"]]],
    ]


def test_a_link_in_a_table_header_is_words_alone_because_the_header_may_be_repeated():
    link = (DocumentLink(words("say"), "door", "say"),)
    header, row = printed(Table((link,), ((link,),)))[0]["with"][0]
    assert header == [[call("reference", None, "say")]]
    assert row == [[call("reference", "<part-0-say>", "say")]]


def test_a_picture_goes_by_its_document():
    assert printed(Image("map.png", "A map"))[0] == call("picture", "door/map.png", "A map")


def test_spans_alone_are_the_arguments_of_a_call():
    assert spans_to_typst((Text("a"), Strong(words("b"))), CONTEXT) == '"a", bold("b")'


def test_a_heading_without_words_is_left_out():
    assert printed(Heading(3, ()), Heading(3, words(" "))) == []
