from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kyr_app.gui.showing.step_html import step_body, without_pointers
from kyr_app.gui.showing.steps import steps_of
from kyr_app.model.blocks import (
    Callout,
    CalloutKind,
    Citation,
    DocumentLink,
    Heading,
    Image,
    ItemList,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
)
from kyr_app.model.document import DocumentText, Section
from tests.support.handouts import ENDED, readable

WORDS = st.text(alphabet="abc", min_size=1, max_size=8).map(lambda words: (Text(words),))
INNER = st.one_of(
    WORDS.map(Paragraph), st.lists(WORDS.map(lambda w: (Paragraph(w),)), min_size=1).map(tuple).map(ItemList)
)
BLOCK = st.one_of(
    INNER,
    WORDS.map(lambda words: Heading(3, words)),
    st.builds(Callout, st.sampled_from(CalloutKind), st.lists(INNER, min_size=1).map(tuple)),
    st.lists(INNER, min_size=1).map(tuple).map(Quotation),
    st.builds(lambda one, two: Table((one,), ((two,),)), WORDS, WORDS),
    st.builds(Image, st.just("picture.png"), WORDS.map(lambda words: words[0].text)),
)
SECTION = st.builds(
    Section, st.text("xyz", min_size=1, max_size=3), WORDS.map(lambda w: w[0].text), st.lists(BLOCK).map(tuple)
)


def document(*sections):
    return replace(readable(), text=DocumentText("Title", Paragraph((Text("Summary"),)), tuple(sections)))


def shown(step):
    return [*step.blocks, *([step.callout] if step.callout else [])]


def section(*blocks, anchor="now"):
    return Section(anchor, "Now", tuple(blocks))


def paragraph(words):
    return Paragraph((Text(words),))


SAY = Callout(CalloutKind.SAY, (paragraph("I do not consent."),))
DO = Callout(CalloutKind.DO, (paragraph("Stay calm."),))
DONT = Callout(CalloutKind.DONT, (paragraph("Do not run."),))


@given(st.lists(SECTION, max_size=4))
def test_every_block_is_in_exactly_one_step_and_in_its_order(sections):
    steps = steps_of(document(*sections))
    blocks = [block for each in sections for block in each.blocks]
    parts = [block for step in steps[1:] for block in shown(step)]
    assert Counter(map(id, parts)) == Counter(map(id, blocks))
    places = {id(block): at for at, block in enumerate(blocks)}
    for has_callout in (True, False):
        order = [
            places[id(block)]
            for step in steps[1:]
            if (step.callout is not None) is has_callout
            for block in shown(step)
        ]
        assert order == sorted(order)


@given(st.lists(SECTION, max_size=4))
def test_title_and_summary_come_first_then_what_to_say_and_do(sections):
    first, *rest = steps_of(document(*sections))
    assert (first.heading, first.blocks) == ("Title", (paragraph("Summary"),))
    has_callout = [step.callout is not None for step in rest]
    assert has_callout == sorted(has_callout, reverse=True)
    left = [block for step in rest if step.callout is None for block in step.blocks]
    assert not any(isinstance(block, Callout) and block.kind in ("say", "do") for block in left)


def test_a_callout_keeps_the_heading_of_its_section():
    steps = steps_of(document(section(paragraph("Long ago."), paragraph("Only if it is true:"), SAY, DO, DONT)))
    assert [(step.heading, shown(step)) for step in steps[1:]] == [
        ("Now", [paragraph("Only if it is true:"), SAY]),
        ("Now", [DO]),
        ("Now", [paragraph("Long ago."), DONT]),
    ]


def test_a_warning_and_a_subheading_right_before_go_with_the_words_to_say():
    warning, heading = Callout(CalloutKind.WARNING, (paragraph("ICE answers."),)), Heading(3, (Text("On the phone"),))
    steps = steps_of(document(section(heading, warning, SAY)))
    assert [shown(step) for step in steps[1:]] == [[heading, warning, SAY]]


def test_phone_numbers_of_the_text_come_last_with_what_is_known_of_them(document_reader):
    last = steps_of(document_reader.open("knock-at-the-door", "en"))[-1]
    assert last.heading == "Phone numbers"
    (line,) = last.blocks
    assert line.spans[0].text.startswith("1-800-555-0100 · Help line · Day and night")


def test_links_are_plain_words_and_source_numbers_are_left_out():
    words = (DocumentLink((Strong((Text("a lawyer"),)),), "find-a-lawyer"), Citation("memo"), Text("."))
    plain = (Strong((Text("a lawyer"),)), Text("."))
    inside = (Paragraph(words), Table((words,), ((words,),)), ItemList(((Paragraph(words),),)))
    assert without_pointers((*inside, Callout(CalloutKind.SAY, inside), Quotation(inside))) == (
        Paragraph(plain),
        Table((plain,), ((plain,),)),
        ItemList(((Paragraph(plain),),)),
        Callout(CalloutKind.SAY, (Paragraph(plain), Table((plain,), ((plain,),)), ItemList(((Paragraph(plain),),)))),
        Quotation((Paragraph(plain), Table((plain,), ((plain,),)), ItemList(((Paragraph(plain),),)))),
    )


def test_a_section_whose_translation_is_behind_says_so_on_each_of_its_steps():
    source = "# T\n\nS.\n\n## One\n\n> [!SAY]\n> A.\n\nB.\n\n## Two\n\nC.\n"
    opened = readable(source, outdated=("one",), status=ENDED)
    bodies = [step_body(step, opened, is_first=number == 0) for number, step in enumerate(steps_of(opened))]
    note = opened.phrases.page.outdated_section
    assert [note in body for body in bodies] == [False, True, True, False]
