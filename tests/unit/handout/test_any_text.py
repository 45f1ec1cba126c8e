"""Whatever a document or a clinic says, it prints as words, with the standard's checks, and reads no file."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kyr_app.model.blocks import (
    Callout,
    CalloutKind,
    Citation,
    DocumentLink,
    Emphasis,
    Heading,
    ItemList,
    Paragraph,
    PhoneNumber,
    Quotation,
    Strong,
    Table,
    Text,
)
from kyr_app.model.catalog import ListedNumber
from kyr_app.model.document import DocumentText, Reference, Section, Source
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Layout
from kyr_app.model.legal_status import LegalState, LegalStatus
from tests.support.handouts import RELEASED, readable, words_on_pages
from tests.support.printed_text import body_texts, without_spaces
from tests.unit.markup.test_typst_values import ATTACKS

hostile_text = st.text(alphabet='ab1#"\\$@<>[]{}()/*`~_=-+.\n\t \u00a0\u2060', max_size=12)
hostile_runs = st.lists(
    st.recursive(
        st.builds(Text, hostile_text) | st.builds(Citation, st.just("a")) | st.builds(PhoneNumber, hostile_text),
        lambda inner: (
            st.builds(Strong, st.lists(inner, max_size=2).map(tuple))
            | st.builds(
                DocumentLink, st.lists(inner, max_size=2).map(tuple), st.just("at-the-door"), st.just("section")
            )
        ),
        max_leaves=3,
    ),
    max_size=3,
).map(tuple)
hostile_blocks = st.recursive(
    st.builds(Paragraph, hostile_runs)
    | st.builds(Heading, st.integers(2, 6), hostile_runs)
    | st.builds(
        Table, st.tuples(hostile_runs, hostile_runs), st.lists(st.tuples(hostile_runs, hostile_runs)).map(tuple)
    ),
    lambda inner: (
        st.builds(Quotation, st.lists(inner, max_size=2).map(tuple))
        | st.builds(ItemList, st.lists(st.lists(inner, max_size=2).map(tuple), max_size=2).map(tuple), st.booleans())
        | st.builds(Callout, st.sampled_from(CalloutKind), st.lists(inner, max_size=2).map(tuple))
    ),
    max_leaves=6,
)


hostile_clinics = st.builds(ClinicDetails, hostile_text, hostile_text, hostile_text)
hostile_documents = st.builds(
    lambda title, summary, heading, blocks: DocumentText(
        title, Paragraph(summary), (Section("section", heading, blocks),)
    ),
    hostile_text.filter(str.strip),
    hostile_runs,
    hostile_text,
    st.lists(hostile_blocks, max_size=3).map(tuple),
)
FLOWING = (Layout.PAGES, Layout.BILINGUAL, Layout.PACKET)
WORDS = (
    *(attack for attack in ATTACKS if attack not in ('"', "\\", "\\\\", "]", "#")),
    '#read("main.typ")',
    '#image("codes/part-0.svg")',
    "#sys.inputs",
    "https://example.org//a",
    "\\u{202e}",
    "m" * 300,
)


def printed(press, layout, texts, clinic, **parts):
    """Print one text a language: the first in English, the second in Spanish."""
    pairs = zip(("en", "es"), texts, strict=True)
    documents = [replace(readable(language=language, **parts), text=text) for language, text in pairs]
    recipe = HandoutRecipe((HandoutItem("at-the-door"),), ("en", "es"), layout, clinic=clinic)
    return press.typesetter.typeset(press.composer.compose(recipe, documents), images={})


@pytest.mark.parametrize("layout", FLOWING)
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.tuples(hostile_documents, hostile_documents), hostile_clinics)
def test_whatever_a_text_and_a_clinic_say_it_prints(press, layout, texts, clinic):
    pdf = printed(press, layout, texts, clinic, references=(Reference("a", "A source"),))
    assert pdf.startswith(b"%PDF")


@pytest.mark.parametrize("layout", FLOWING)
@pytest.mark.parametrize("attack", WORDS, ids=lambda attack: attack[:24])
def test_an_attack_is_words_wherever_it_stands(press, layout, attack):
    words = (Text(attack),)
    blocks = (
        Paragraph((Strong(words), Emphasis(words))),
        ItemList(((Paragraph(words),),)),
        Callout(CalloutKind.SAY, (Paragraph((DocumentLink(words, attack, attack),)),)),
        Paragraph((PhoneNumber(attack), Citation("a"))),
    )
    text = DocumentText(attack, Paragraph(words), (Section(attack, attack, blocks),))
    parts = {
        "references": (Reference("a", attack, attack),),
        "origin": Source(attack, attack, attack),
        "status": LegalStatus(LegalState.CHANGING, note={"en": attack, "es": attack}),
        "numbers": {attack: ListedNumber(attack, {"en": attack}, {"en": attack}, (), attack, RELEASED)},
        "by": attack,
    }
    pdf = printed(press, layout, (text, text), ClinicDetails(attack, attack, attack), **parts)
    (read,) = body_texts(pdf)
    assert read.count(without_spaces(attack)) >= 2 * 12
    assert "root:" not in read


def test_control_characters_and_huge_words_leave_the_standing_text_alone(press):
    noise = "".join(map(chr, range(32))) + "\x7f\u2028\u2029\ufeff\u202e\u2066" + "W" * 4000
    text = DocumentText(f"T {noise[:60]}", Paragraph((Text(noise),)), ())
    clinic = ClinicDetails(noise, noise, noise)
    for layout in FLOWING:
        pages = words_on_pages(printed(press, layout, (text, text), clinic))
        assert all("Legal information, not legal advice" in page for page in pages if page and "Español" not in page)
        assert all("Page" in page or "Página" in page for page in pages if page)
