"""Whatever a parsed text may hold, the layout `pages` prints it with the standard's checks."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kyr_app.model.blocks import (
    Callout,
    CalloutKind,
    Citation,
    DocumentLink,
    Heading,
    ItemList,
    Paragraph,
    PhoneNumber,
    Quotation,
    Strong,
    Table,
    Text,
)
from kyr_app.model.document import Reference, Section
from tests.support.handouts import readable

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


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(hostile_blocks, max_size=4).map(tuple))
def test_whatever_blocks_a_text_has_it_prints(press, blocks):
    document = readable(references=(Reference("a", "A source"),))
    text = replace(document.text, sections=(Section("section", "Section", blocks),))
    assert press.print(replace(document, text=text)).startswith(b"%PDF")
