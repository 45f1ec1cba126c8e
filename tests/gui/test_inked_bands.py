from hypothesis import given
from hypothesis import strategies as st

from kyr_app.gui.paper.inked_bands import inked_bands
from kyr_app.handout.page_images import PageImage

WHITE = b"\xff"
lines = st.lists(
    st.one_of(st.just(WHITE * 7), st.binary(min_size=7, max_size=7)),
    min_size=8,  # upright
    max_size=40,
)


def page(rows, padding=b"\0"):
    """Return a page of these rows, each with a byte behind it that is none of its pixels."""
    return PageImage(len(rows[0]), len(rows), len(rows[0]) + 1, b"".join(row + padding for row in rows), gray=True)


def rows_of(band):
    picture = band.picture()
    return [bytes(picture.constScanLine(y))[: picture.width()] for y in range(picture.height())]


@given(lines)
def test_the_bands_on_white_paper_are_the_page(rows):
    paper = [WHITE * 7] * len(rows)
    for band in inked_bands(page(rows)):
        paper[band.top : band.top + band.height] = rows_of(band)
    assert paper == rows


@given(lines)
def test_bands_begin_and_end_with_ink_and_are_cut_where_the_paper_is_white(rows):
    for band in inked_bands(page(rows)):
        assert WHITE * 7 not in rows_of(band)
        assert rows[band.top - 1 : band.top] in ([], [WHITE * 7])


def test_an_empty_page_has_no_band():
    assert inked_bands(page([WHITE * 3] * 9)) == ()


def test_a_tall_box_is_cut_into_bands_that_take_little_memory():
    bands = inked_bands(page([b"\0\xff\0"] * 1200))
    assert [(band.top, band.height) for band in bands] == [(0, 512), (512, 512), (1024, 176)]


def test_a_wide_page_is_turned_to_the_left():
    (band,) = inked_bands(page([bytes([10, 20, 30]), bytes([40, 50, 60])]))
    assert rows_of(band) == [bytes([30, 60]), bytes([20, 50]), bytes([10, 40])]
