import re

import pytest

from kyr_app.handout.qr_code import qr_code
from kyr_app.model.document import Source
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout, Paper
from tests.support.handouts import readable
from tests.support.printed_text import codes_on_pages

ADDRESSES = (
    "https://example.org",
    "https://immigrantjusticenetwork.org/resources-category/video/",
    "https://example.org/a-page-with-a-long-name?" + "&".join(f"part{number}=value{number}" for number in range(16)),
)


def test_an_address_becomes_a_picture_of_text():
    assert qr_code("https://example.org/alert").decode().startswith("<svg ")


def test_the_same_address_gives_the_same_picture():
    assert qr_code("https://example.org") == qr_code("https://example.org")


def test_an_address_too_long_for_a_code_gives_none():
    assert qr_code("https://example.org/" + "a" * 4000) is None


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_module_is_large_enough_for_a_cheap_printer(address):
    code = qr_code(address)
    width, module = (float(re.search(part, code)[1]) for part in (rb'width="([\d.]+)mm"', rb"scale\(([\d.]+)\)"))
    assert module >= 0.5
    assert width >= 21


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("layout", [Layout.PAGES, Layout.BILINGUAL, Layout.PACKET])
@pytest.mark.parametrize("options", [{}, {"large_print": True, "paper": Paper.A4}])
def test_a_camera_reads_the_address_from_the_printed_page(press, address, layout, options):
    origin = Source("Community alert", "A network", address)
    recipe = HandoutRecipe((HandoutItem("at-the-door"),), ("en", "es"), layout, qr_code=True, **options)
    documents = [readable(origin=origin, language=language) for language in ("en", "es")]
    pdf = press.typesetter.typeset(press.composer.compose(recipe, documents), images={})
    codes = 1 if layout is Layout.BILINGUAL else 2
    assert codes_on_pages(pdf) == [address] * codes
