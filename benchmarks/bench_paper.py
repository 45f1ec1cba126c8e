"""Making a PDF: the first of a session, one more, and a handout of about ten pages."""

from pathlib import Path

import pytest

from kyr_app.application.make_handout import HandoutMaker
from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.handout.page_images import PdfPages
from kyr_app.handout.typesetter import Typesetter
from kyr_app.model.handout import HandoutItem, HandoutRecipe

TEMPLATES = Path(__file__).resolve().parents[1] / "resources" / "handout"
ONE = HandoutRecipe((HandoutItem("ice-at-the-door"),))
TEN_PAGES = HandoutRecipe((HandoutItem("ice-at-the-door"), HandoutItem("if-you-are-detained")), ("en", "es"))


def maker(services):
    fonts = bundled_fonts()
    return HandoutMaker(services.reader, HandoutComposer(TEMPLATES, fonts), Typesetter(fonts))


def test_the_first_pdf_of_a_session(benchmark, services):
    benchmark.pedantic(lambda fresh: fresh.make(ONE), setup=lambda: ((maker(services),), {}), rounds=5)


@pytest.mark.parametrize("recipe", [ONE, TEN_PAGES], ids=["one document", "two documents, two languages"])
def test_one_more_pdf(benchmark, services, recipe):
    services.handouts.make(recipe)
    benchmark(services.handouts.make, recipe)


def test_draw_a_page_for_the_screen(benchmark, services):
    pages = PdfPages(services.handouts.make(ONE).pdf)
    benchmark(pages.draw, 0, 96)
    pages.close()
