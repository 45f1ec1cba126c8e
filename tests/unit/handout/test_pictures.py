import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyr_app.errors import HandoutError
from kyr_app.handout.pictures import picture_text, png_size
from tests.support.handouts import png


def test_a_png_travels_inside_an_svg_of_its_size():
    text = picture_text(png(40, 20)).decode()
    assert text.startswith("<svg ")
    assert 'width="40" height="20"' in text
    assert "data:image/png;base64," in text


def test_an_svg_stays_as_it_is():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    assert picture_text(svg) == svg


def test_nothing_stays_nothing():
    assert picture_text(b"") == b""


@pytest.mark.parametrize(
    "data", [b"GIF89a", b"\xff\xd8\xff\xe0", b"words", b"\x89PNG\r\n\x1a\n", png()[:20], png()[:-6]]
)
def test_other_pictures_are_refused(data):
    with pytest.raises(HandoutError):
        picture_text(data)


@given(st.binary())
def test_no_bytes_bring_it_down(data):
    with contextlib.suppress(HandoutError):
        picture_text(data).decode()


def test_the_size_of_a_png_stands_in_its_head():
    assert png_size(png(4000, 3)) == (4000, 3)
