from hypothesis import given
from hypothesis import strategies as st

from kyr_app.search.postings import make_postings, read_postings

FLOATS = st.floats(0, 1000, width=32)


@given(st.dictionaries(st.integers(0, 2**32 - 1), FLOATS, max_size=40))
def test_what_is_stored_is_read(values):
    postings = make_postings(values.keys(), values.values())
    assert read_postings(postings.stored()) == postings
    assert len(postings.stored()) == 8 * len(values)


def test_nothing_stored_is_no_postings():
    assert read_postings(None) == make_postings()
