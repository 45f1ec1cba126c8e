"""The layouts `half-sheet` and `booklet` with real documents, printed and read back."""

import re
from itertools import pairwise, product

import pytest

from kyr_app.handout.page_images import PdfPages
from kyr_app.model.document import Source
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Layout, Paper, Sides
from tests.support.handouts import ENDED, png, readable, words_on_pages
from tests.support.paper_sheets import FrontTrayPrinter, duplex, two_passes
from tests.support.placed_marks import Box, pages_of
from tests.support.press_jobs import card, printed

LANGUAGES = ("en", "es", "ht", "pt", "zh-Hans", "vi", "ar", "ru", "fr", "ko", "tl", "uk")
CLINIC = ClinicDetails("Riverside Clinic", "555-0100", "12 River Street", png(800, 300))
INSIDE_CUT = 9  # points: 1/8 in
UNPRINTED = 16.5  # points: 1/4 in, less what hangs below a line
LONG = "# At the door\n\nSummary.\n" + "".join(
    f"\n## Section {number}\n\n{'Some words that fill a line or two of the page. ' * 6}\n" for number in range(12)
)
IMPOSED = [Layout.HALF_SHEET, Layout.BOOKLET]


@pytest.mark.parametrize(("paper", "size"), [("letter", (792, 612)), ("a4", (841.9, 595.3)), ("legal", (1008, 612))])
@pytest.mark.parametrize("layout", IMPOSED)
def test_sheets_lie_on_their_long_edge(press, layout, paper, size):
    handout = printed(press, layout, readable(), paper=Paper(paper), sides=Sides.TWO_PASS)
    with PdfPages(handout.pdf) as pages:
        for page in range(pages.page_count):
            assert pages.size_in_points(page) == pytest.approx(size, abs=0.1)


@pytest.mark.parametrize("layout", IMPOSED)
@pytest.mark.parametrize(
    ("language", "paper", "sides"),
    [(language, list(Paper)[at % 3], list(Sides)[at % 4]) for at, language in enumerate(LANGUAGES)],
)
def test_every_language_stays_clear_of_cut_edge_and_marks(shipped_handouts, layout, language, paper, sides):
    name = "card-notes" if layout is Layout.HALF_SHEET else "find-a-lawyer"
    recipe = HandoutRecipe((HandoutItem(name),), (language,), layout, paper, sides, clinic=CLINIC)
    handout = shipped_handouts.make(recipe)
    for number, page in enumerate(pages_of(handout.pdf)):
        if number == handout.instruction:
            continue
        middle = page.width / 2
        cut = Box(middle - INSIDE_CUT, 0, middle + INSIDE_CUT, page.height)
        assert not [letter for letter, box in page.letters if box.meets(cut)]
        assert not [at for at in page.letters if not page.paper.shrunk(UNPRINTED).holds(at[1])]
        marks = [line for line in page.lines if line.left <= middle <= line.right]
        assert len(marks) == 2
        assert all(line.top < 36 or line.bottom > page.height - 36 for line in marks)


@pytest.mark.parametrize("layout", IMPOSED)
@pytest.mark.parametrize("default", LANGUAGES)
def test_the_sheet_s_own_words_never_reach_the_standing_text(press, layout, default):
    front, *_ = pages_of(printed(press, layout, readable(by="machine", language=default), paper=Paper.A4).pdf)
    heights = sorted({round(box.bottom) for _, box in front.letters})
    gaps = [upper - lower for lower, upper in pairwise(heights) if lower < 40]
    assert max(gaps) >= 4


def test_half_sheets_carry_every_page_twice_with_all_its_standing_text(press):
    document = readable(LONG, by="machine", origin=Source("Community alert", "A network", "https://example.org/alert"))
    handout = printed(press, Layout.HALF_SHEET, document, clinic=CLINIC, sides=Sides.SHORT_EDGE)
    texts = words_on_pages(handout.pdf)
    assert len(texts) == 2 * handout.sheets > 2
    for number, text in enumerate(texts, 1):
        for words in (
            f"Page {number} of {len(texts)}",
            "Legal information, not legal advice",
            "Facts as of July 4, 2026",
            "Not yet reviewed by a lawyer",
            "Source: Community alert (A network)",
            "at-the-door · en · 7c1f0a9",
            "Riverside Clinic · 555-0100",
        ):
            assert text.count(words) >= 2
        side = "back" if number % 2 == 0 else "front"
        assert f"Sheet {(number + 1) // 2} of {handout.sheets} · {side} · Cut at the marks" in text
        assert "1 inch · Print at 100 %, without scaling · Both sides, flip on the short edge" in text
        assert "Arranged for paper, not tagged for screen readers" in text


@pytest.mark.parametrize("sides", [Sides.LONG_EDGE, Sides.SHORT_EDGE, Sides.TWO_PASS])
def test_cut_half_sheets_hold_their_pages_in_order(press, sides):
    handout = printed(press, Layout.HALF_SHEET, readable(LONG), sides=sides)
    pattern = r"Page \d+ of \d+"
    if handout.turn is None:
        stack = duplex(handout.pdf, pattern, sides)
    else:
        stack = two_passes(handout.pdf, pattern, FrontTrayPrinter(), handout.turn)
    found = [re.findall(r"\d+", word.text) for sheet in stack for side in "AB" for word in sheet.sides[side]]
    pages = int(found[0][1])
    assert [int(number) for number, _ in found] == [page for page in range(1, pages + 1) for _ in range(2)]
    assert all(word.upright for sheet in stack for side in "AB" for word in sheet.sides[side])


def test_each_document_of_half_sheets_is_a_handout_of_its_own(press):
    first, last = (readable("# Short\n\nSummary.\n", document_id=name) for name in ("first", "last"))
    texts = words_on_pages(printed(press, Layout.HALF_SHEET, first, readable(LONG), last).pdf)
    assert [re.findall(r"Page (\d+) of (\d+)", text)[:1] for text in texts] == [
        [("1", "1")],
        [],
        *[[(page, "3")] for page in "123"],
        [],
        [("1", "1")],
        [],
    ]


def test_the_faces_of_card_notes_are_front_and_back_without_what_explains_them(shipped_handouts):
    for language, paper in product(LANGUAGES, Paper):
        recipe = HandoutRecipe((HandoutItem("card-notes"),), (language,), Layout.HALF_SHEET, paper, clinic=CLINIC)
        handout = shipped_handouts.make(recipe)
        assert (handout.sheets, handout.pages) == (1, 2)
    front, back = words_on_pages(
        shipped_handouts.make(HandoutRecipe((HandoutItem("card-notes"),), layout=Layout.HALF_SHEET)).pdf
    )
    assert "Old deportation order? Form I-205" in front
    assert "Two years here? Have your proof" in back
    assert "Two years here? Have your proof" not in front
    assert "This half sheet goes with" not in front


def test_any_other_card_is_a_document_on_half_sheets(press):
    text = " ".join(words_on_pages(printed(press, Layout.HALF_SHEET, card()).pdf))
    assert text.index("What it is.") < text.index("For you") < text.index("To the officer")


def test_a_booklet_says_how_to_fold_it_and_counts_all_its_pages(press):
    handout = printed(press, Layout.BOOKLET, readable(LONG), readable("# Another\n\nSummary.\n", document_id="another"))
    text = " ".join(words_on_pages(handout.pdf))
    pages = max(int(number) for number in re.findall(r"Page (\d+) of", text))
    assert re.findall(r"Page \d+ of (\d+)", text) == [str(pages)] * pages
    assert handout.pages == 2 * handout.sheets
    assert 4 * (handout.sheets - 1) < pages <= 4 * handout.sheets
    assert text.count("Fold at the dashed line") == 2 * handout.sheets


@pytest.mark.parametrize("sides", [Sides.LONG_EDGE, Sides.SHORT_EDGE])
def test_an_arabic_booklet_has_its_cover_on_the_left_half_and_reads_on(shipped_handouts, sides):
    recipe = HandoutRecipe((HandoutItem("find-a-lawyer"),), ("ar",), Layout.BOOKLET, sides=sides)
    sheets = duplex(shipped_handouts.make(recipe).pdf, r"صفحة (\d+) من \d+", sides)
    halves = [(word, word.x < sheet.width / 2) for sheet in sheets for side in "AB" for word in sheet.sides[side]]
    assert all(is_left == (int(word.text.split()[1]) % 2 == 1) for word, is_left in halves)
    assert all(word.upright for word, _ in halves) or not any(word.upright for word, _ in halves)


@pytest.mark.parametrize("layout", IMPOSED)
def test_an_ended_document_carries_its_band_first_and_a_line_on_later_pages(press, layout):
    text = " ".join(words_on_pages(printed(press, layout, readable(LONG, status=ENDED)).pdf))
    times = 2 if layout is Layout.HALF_SHEET else 1
    pages = max(int(number) for number in re.findall(r"Page (\d+) of", text))
    assert text.count("This has ended. A court struck it down.") == times
    assert text.count("ENDED Nov 7, 2024") == times * pages


def test_the_instruction_speaks_both_languages_and_names_the_pages(shipped_handouts):
    recipe = HandoutRecipe((HandoutItem("find-a-lawyer"),), ("es",), Layout.BOOKLET, sides=Sides.TWO_PASS)
    handout = shipped_handouts.make(recipe)
    text = words_on_pages(handout.pdf)[handout.instruction]
    last = f"{handout.instruction + 2}–{handout.pages}"
    for words in (
        "Now print the backs",
        f"Print the backs, from the last sheet to the first: pages {last}.",
        "This fits a printer that delivers sheets printed side down",
        "Ahora imprima los reversos",
        f"Imprima los reversos, de la última hoja a la primera: páginas {last}.",
    ):
        assert words in text


def test_copies_of_half_sheets_and_booklets_are_whole_sets(press):
    for layout in IMPOSED:
        once = words_on_pages(printed(press, layout, readable(LONG)).pdf)
        handout = printed(press, layout, readable(LONG), copies=3)
        assert words_on_pages(handout.pdf) == once * 3
        assert handout.sheets == 3 * len(once) // 2


def test_the_same_booklet_is_the_same_bytes(press):
    assert printed(press, Layout.BOOKLET, readable()).pdf == printed(press, Layout.BOOKLET, readable()).pdf
