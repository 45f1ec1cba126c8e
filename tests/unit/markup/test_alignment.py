"""Two translations matched block by block."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from kyr_app.markup.alignment import FramedRows, Row, pair_blocks, pair_sections
from kyr_app.markup.parser import parse_document
from kyr_app.model.blocks import Callout, CalloutKind, Heading, ItemList, Paragraph, Quotation, Text
from kyr_app.model.document import Section

ENGLISH = """# T

S.

## One

Read this:

- a
- b

> [!SAY]
> 1. c
> 2. d

## Two

Text.
"""


def sections(source):
    return parse_document(source).text.sections


def blocks(body):
    (section,) = sections(f"# T\n\nS.\n\n## One\n\n{body}")
    return section.blocks


def test_every_paragraph_and_every_list_item_has_a_row_of_its_own():
    rows = pair_blocks(blocks("A.\n\n- b\n- c\n"), blocks("Á.\n\n- bé\n- cé\n"))
    assert [(row.number, row.follows) for row in rows] == [(1, False), (1, False), (2, True)]
    assert rows[2].left == (ItemList(((Paragraph((Text("c"),)),),)),)
    assert rows[2].right == (ItemList(((Paragraph((Text("cé"),)),),)),)


def test_a_callout_is_one_frame_around_the_rows_of_both():
    (frame,) = pair_blocks(blocks("> [!SAY]\n> 1. a\n> 2. b\n"), blocks("> [!SAY]\n> 1. á\n> 2. bé\n"))
    assert isinstance(frame, FramedRows)
    assert [row.number for row in frame.rows] == [1, 2]
    assert all(row.left[0].numbered for row in frame.rows)


def test_what_leads_in_stays_with_what_follows():
    rows = pair_blocks(blocks("Read:\n\n- a\n\n### Head\n\nText.\n"), blocks("Lea:\n\n- á\n\n### Título\n\nTexto.\n"))
    assert [row.keep for row in rows] == [True, False, True, False]


def test_blocks_that_differ_are_one_row():
    for other in ("A.\n\nB.\n", "- a\n", "1. a\n2. b\n", "> [!DO]\n> - a\n> - b\n", ""):
        (row,) = pair_blocks(blocks("- a\n- b\n"), blocks(other))
        assert row == Row(blocks("- a\n- b\n"), blocks(other))


def test_callouts_of_other_kinds_or_with_other_blocks_are_one_row():
    ours = blocks("> [!SAY]\n> - a\n> - b\n")
    for other in ("> [!DO]\n> - a\n> - b\n", "> [!SAY]\n> - a\n"):
        assert pair_blocks(ours, blocks(other)) == (Row(ours, blocks(other)),)


def test_sections_are_matched_by_their_anchors():
    pairs = pair_sections(sections(ENGLISH), sections(ENGLISH))
    assert [(pair.left[0].anchor, pair.right[0].anchor, len(pair.rows)) for pair in pairs] == [
        ("one", "one", 4),
        ("two", "two", 1),
    ]


def test_a_section_that_one_language_lacks_stands_alone_and_the_rest_still_matches():
    new = ENGLISH.replace("## Two", "## New\n\nNew text.\n\n## Two")
    pairs = pair_sections(sections(new), sections(ENGLISH))
    assert [([it.anchor for it in pair.left], [it.anchor for it in pair.right]) for pair in pairs] == [
        (["one"], ["one"]),
        (["new"], []),
        (["two"], ["two"]),
    ]


def test_sections_that_match_no_others_stand_beside_each_other_as_a_whole():
    (pair,) = pair_sections(sections("# T\n\nS.\n\n## A\n\na\n\n## B\n\nb\n"), sections("# T\n\nS.\n\n## C\n\nc\n"))
    assert ([it.anchor for it in pair.left], [it.anchor for it in pair.right]) == (["a", "b"], ["c"])
    assert pair.rows == ()


paragraphs = st.builds(Paragraph, st.tuples(st.builds(Text, st.text("ab", min_size=1, max_size=3))))
any_block = st.recursive(
    paragraphs | st.builds(Heading, st.integers(3, 4), st.tuples(st.builds(Text, st.text("h", min_size=1)))),
    lambda inner: (
        st.builds(Quotation, st.lists(inner, max_size=2).map(tuple))
        | st.builds(ItemList, st.lists(st.lists(inner, max_size=2).map(tuple), max_size=3).map(tuple), st.booleans())
        | st.builds(Callout, st.sampled_from(CalloutKind), st.lists(inner, max_size=3).map(tuple))
    ),
    max_leaves=6,
)
any_blocks = st.lists(any_block, max_size=4).map(tuple)
any_sections = st.lists(st.builds(Section, st.sampled_from("abc"), st.just(""), any_blocks), max_size=3).map(tuple)


@given(any_sections, any_sections)
def test_no_text_is_left_out(left, right):
    pairs = pair_sections(left, right)
    assert tuple(chain.from_iterable(pair.left for pair in pairs)) == left
    assert tuple(chain.from_iterable(pair.right for pair in pairs)) == right
    for pair in pairs:
        if pair.rows:
            assert list(leaves(side(pair.rows, "left"))) == list(leaves(pair.left[0].blocks))
            assert list(leaves(side(pair.rows, "right"))) == list(leaves(pair.right[0].blocks))


def side(rows, name):
    for row in rows:
        inner = row.rows if isinstance(row, FramedRows) else None
        yield from side(inner, name) if inner is not None else getattr(row, name)


def leaves(blocks):
    for block in blocks:
        match block:
            case ItemList(items):
                for item in items:
                    yield from leaves(item)
            case Callout(_, inner) | Quotation(inner):
                yield from leaves(inner)
            case _:
                yield block
