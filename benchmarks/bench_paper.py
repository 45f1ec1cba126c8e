"""Making a PDF: the first of a session, and ten pages or so in each layout that flows, with one option changed."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from kyr_app.application.make_handout import HandoutMaker
from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.handout.page_images import PdfPages
from kyr_app.handout.typesetter import Typesetter
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout, Paper

TEMPLATES = Path(__file__).resolve().parents[1] / "resources" / "handout"
DOOR, DETAINED = HandoutItem("ice-at-the-door"), HandoutItem("if-you-are-detained")
TEN_PAGES = {
    "pages": HandoutRecipe((DOOR,), ("en", "es")),
    "pages, Arabic": HandoutRecipe((DOOR, DETAINED), ("ar",)),
    "pages, Korean": HandoutRecipe((DOOR, DETAINED), ("ko",)),
    "bilingual": HandoutRecipe((DOOR,), ("en", "es"), Layout.BILINGUAL),
    "bilingual, Arabic": HandoutRecipe((DOOR,), ("en", "ar"), Layout.BILINGUAL),
    "packet": HandoutRecipe((DOOR, HandoutItem("rights-card")), ("en",), Layout.PACKET),
}


def maker(services):
    fonts = bundled_fonts()
    return HandoutMaker(services.reader, HandoutComposer(TEMPLATES, fonts), Typesetter(fonts))


@pytest.mark.parametrize("recipe", TEN_PAGES.values(), ids=TEN_PAGES)
def test_the_first_pdf_of_a_session(benchmark, services, recipe):
    benchmark.pedantic(lambda fresh: fresh.make(recipe), setup=lambda: ((maker(services),), {}), rounds=5)


@pytest.mark.parametrize("recipe", TEN_PAGES.values(), ids=TEN_PAGES)
def test_a_changed_option(benchmark, services, recipe):
    """Each round has a paper, ink and size that the typesetter has not seen for a while."""
    choices = itertools.cycle(itertools.product(Paper, (False, True), (False, True)))
    services.handouts.make(recipe)

    def changed():
        paper, save_ink, fit = next(choices)
        return (replace(recipe, paper=paper, save_ink=save_ink, fit=fit),), {}

    benchmark.pedantic(services.handouts.make, setup=changed, rounds=24)


def test_draw_a_page_for_the_screen(benchmark, services):
    pages = PdfPages(services.handouts.make(TEN_PAGES["pages"]).pdf)
    benchmark(pages.draw, 0, 96)
    pages.close()
