"""The layout `cards`, printed and read back: where cuts, fronts and backs are, and what each card says."""

import ctypes
from datetime import date
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from kyr_app.errors import FaceTooLongError, HandoutError, UnknownSectionError
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Layout, Paper, Sides
from kyr_app.model.legal_status import LegalState, LegalStatus
from tests.support.handouts import ENDED, readable, words_on_pages
from tests.support.paper_sheets import FrontTrayPrinter, duplex, two_passes
from tests.support.placed_marks import Box, pages_of
from tests.support.press_jobs import card, printed

LANGUAGES = ("en", "es", "ht", "pt", "zh-Hans", "vi", "ar", "ru", "fr", "ko", "tl", "uk")
CLINIC = ClinicDetails("Riverside Clinic", "555-0100")
INSIDE_CUT = 9  # points: 1/8 in
UNPRINTED = 17.5  # points: 1/4 in, less what a comma hangs below its line
BOTH_SIDES = [Sides.LONG_EDGE, Sides.SHORT_EDGE, Sides.TWO_PASS]


def marks_of(page):
    """Return the places of the cut marks: all x and all y, to a tenth of a point."""
    short = [line for line in page.lines if 6 < max(line.right - line.left, line.top - line.bottom) < 12]
    upright = {round((line.left + line.right) / 2, 1) for line in short if line.right - line.left < 1}
    lying = {round((line.bottom + line.top) / 2, 1) for line in short if line.top - line.bottom < 1}
    return sorted(upright), sorted(lying)


def cards_of(page):
    """Return the cards between the marks, row by row."""
    xs, ys = marks_of(page)
    return [Box(left, low, right, high) for low, high in pairwise(ys) for left, right in pairwise(xs)]


def block_of(page):
    xs, ys = marks_of(page)
    return Box(xs[0], ys[0], xs[-1], ys[-1])


@pytest.mark.parametrize("sides", [*BOTH_SIDES, Sides.ONE_SIDED])
@pytest.mark.parametrize(("paper", "rows"), [(Paper.LETTER, 5), (Paper.A4, 5), (Paper.LEGAL, 6)])
def test_cards_are_three_and_a_half_by_two_inches_in_the_middle_of_the_sheet(press, paper, rows, sides):
    handout = printed(press, Layout.CARDS, card(), paper=paper, sides=sides)
    for page in [page for page in pages_of(handout.pdf) if len(marks_of(page)[1]) > 2]:
        cards = cards_of(page)
        assert len(cards) == 2 * rows
        for box in cards:
            assert (box.right - box.left, box.top - box.bottom) == pytest.approx((252, 144), abs=0.2)
        block = block_of(page)
        assert block.left + block.right == pytest.approx(page.width, abs=0.3)
        assert block.bottom + block.top == pytest.approx(page.height, abs=0.3)


@pytest.mark.parametrize(
    ("language", "paper", "sides"),
    [(language, list(Paper)[at % 3], list(Sides)[at % 4]) for at, language in enumerate(LANGUAGES)],
)
def test_every_language_stays_inside_its_cuts_and_the_margin_s_text_outside(shipped_handouts, language, paper, sides):
    items = tuple(HandoutItem(name) for name in ("rights-card", "private-area-sign"))
    recipe = HandoutRecipe(items, (language,), Layout.CARDS, paper, sides, clinic=CLINIC)
    handout = shipped_handouts.make(recipe)
    pages = list(pages_of(handout.pdf))
    assert len(pages) == handout.pages
    for number, page in enumerate(pages):
        if number == handout.instruction:
            continue
        block, live = block_of(page), [box.shrunk(INSIDE_CUT) for box in cards_of(page)]
        inside = [(letter, box) for letter, box in page.letters if block.meets(box)]
        outside = [(letter, box) for letter, box in page.letters if not block.meets(box)]
        assert not [at for at in inside if not any(area.holds(at[1], slack=1) for area in live)]
        assert not [at for at in outside if not page.paper.shrunk(UNPRINTED).holds(at[1])]
        assert not [line for line in page.lines for area in live if area.meets(line)]
        assert not [letter for letter, box in outside for line in page.lines if box.meets(line)]
        assert len(outside) > 100


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("sides", [Sides.LONG_EDGE, Sides.SHORT_EDGE])
def test_backs_lie_exactly_on_their_fronts_for_either_flip(press, paper, sides):
    front, back = pages_of(printed(press, Layout.CARDS, card(), paper=paper, sides=sides).pdf)
    width, height = front.width, front.height
    if sides is Sides.LONG_EDGE:
        behind = [Box(width - box.right, box.bottom, width - box.left, box.top) for box in cards_of(back)]
    else:
        behind = [Box(box.left, height - box.top, box.right, height - box.bottom) for box in cards_of(back)]
    for card_box in cards_of(front):
        assert [other for other in behind if card_box.holds(other, slack=0.2)]


@pytest.mark.parametrize("sides", BOTH_SIDES)
def test_a_card_that_is_turned_like_a_page_is_upright_and_its_texts_start_at_one_height(press, sides):
    handout = printed(press, Layout.CARDS, card(), sides=sides)
    pattern = "For you|To the officer"
    if handout.turn is None:
        (sheet,) = duplex(handout.pdf, pattern, sides)
    else:
        (sheet,) = two_passes(handout.pdf, pattern, FrontTrayPrinter(), handout.turn)
    fronts, backs = sheet.sides["A"], sheet.sides["B"]
    assert all(word.upright for word in (*fronts, *backs))
    assert sorted({word.text for word in fronts}) == ["For you"]
    assert sorted({word.text for word in backs}) == ["To the officer"]
    rows = [sorted({round(word.y) for word in words}) for words in (fronts, backs)]
    assert rows[0] == pytest.approx(rows[1], abs=2.5)  # the middles of words with and without descenders
    assert len(fronts) == len(backs) == 10


def test_two_passes_come_with_an_instruction(press):
    handout = printed(press, Layout.CARDS, card(), card(document_id="other"), sides=Sides.TWO_PASS, copies=2)
    texts = words_on_pages(handout.pdf)
    assert (handout.turn, handout.sheets, handout.pages) == (4, 4, 9)
    assert "Now print the backs" in texts[4]
    assert "pages 6–9" in texts[4]
    assert [text.count("To the officer") for text in texts] == [0, 0, 0, 0, 0, 10, 10, 10, 10]
    assert ["rights-card en" in text for text in texts[5:]] == [False, True, False, True]


def test_a_printer_for_one_side_gets_cards_to_fold_over(press):
    handout = printed(press, Layout.CARDS, card(), sides=Sides.ONE_SIDED)
    (page,) = pages_of(handout.pdf)
    (text,) = words_on_pages(handout.pdf)
    assert (text.count("For you"), text.count("To the officer")) == (5, 5)
    assert "One side only" in text
    assert "Fold at the dashed line" in text
    middle = page.width / 2
    folds = [(line.left + line.right) / 2 for line in page.lines if line.top - line.bottom > 700]
    assert folds == pytest.approx([middle], abs=0.2)
    for left, right in zip(cards_of(page)[::2], cards_of(page)[1::2], strict=True):
        assert (left.right, right.left) == pytest.approx((middle, middle), abs=0.2)


def test_the_first_face_is_in_the_chosen_language_and_the_second_in_the_officer_s(shipped_handouts):
    recipe = HandoutRecipe((HandoutItem("rights-card"),), ("es",), Layout.CARDS)
    front, back = words_on_pages(shipped_handouts.make(recipe).pdf)
    assert front.count("Para usted") == back.count("To the officer") == 10
    assert "Para el agente" not in front + back
    line = "Información, no asesoría · rights-card es · julio de 2026 · traducción automática"
    assert front.count(line) == 10
    assert back.count("Information, not advice · rights-card en · July 2026") == 10
    assert "machine translation" not in back


def test_nothing_on_a_card_is_smaller_than_six_points(shipped_handouts):
    for language in LANGUAGES:
        recipe = HandoutRecipe((HandoutItem("rights-card"),), (language,), Layout.CARDS, clinic=CLINIC)
        with pypdfium2.PdfDocument(shipped_handouts.make(recipe).pdf) as document:
            for page in document:
                sizes = [text_size(item) for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])]
                assert min(sizes) >= 5.99
                assert sum(size >= 7.5 for size in sizes) > 40
                page.close()


def text_size(item):
    size = ctypes.c_float()
    assert pdfium.FPDFTextObj_GetFontSize(item.raw, size)
    return size.value


@pytest.mark.parametrize("sides", [Sides.LONG_EDGE, Sides.ONE_SIDED])
def test_an_ended_card_says_so_on_every_face(press, sides):
    texts = words_on_pages(printed(press, Layout.CARDS, card(status=ENDED), sides=sides).pdf)
    assert sum(text.count("ENDED Nov 7, 2024") for text in texts) == (20 if sides is Sides.LONG_EDGE else 10)


def test_a_card_with_old_facts_or_an_old_translation_says_so_on_itself(press):
    front, back = words_on_pages(printed(press, Layout.CARDS, card(day=date(2027, 3, 1))).pdf)
    assert front.count("These facts are from July 4, 2026. Ask before you rely on them.") >= 10
    assert back.count("These facts are from July 4, 2026. Ask before you rely on them.") >= 10
    front, back = words_on_pages(printed(press, Layout.CARDS, card(outdated=("for-you",))).pdf)
    assert front.count("The English text of this section changed after it was translated.") == 10
    assert "The English text of this section" not in back


def test_a_law_that_is_changing_is_said_and_one_in_force_takes_no_room(press):
    changing = card(status=LegalStatus(LegalState.CHANGING))
    assert words_on_pages(printed(press, Layout.CARDS, changing).pdf)[0].count("LAW CHANGING") == 10
    assert "IN FORCE" not in words_on_pages(printed(press, Layout.CARDS, card()).pdf)[0]


def test_the_margin_has_the_rest_of_the_standing_text_and_how_to_print(shipped_handouts):
    recipe = HandoutRecipe((HandoutItem("rights-card"),), ("es",), Layout.CARDS, clinic=CLINIC)
    front, back = words_on_pages(shipped_handouts.make(recipe).pdf)
    for words in (
        "Tarjeta de derechos · Español · Información legal, no asesoría legal · Datos al 4 de julio de 2026",
        "Ningún abogado lo ha revisado todavía",
        "Traducción automática; ninguna persona la ha revisado todavía",
        "1 inch · Print at 100 %, without scaling · Both sides, flip on the long edge · Sheet 1 of 1 · front",
        "Arranged for paper, not tagged for screen readers",
        "Imprima al 100 %, sin cambiar el tamaño · Por ambos lados, girar por el borde largo · Hoja 1 de 1 · frente",
    ):
        assert words in front
    assert "Rights card · English · Legal information, not legal advice" in back
    assert "Sheet 1 of 1 · back" in back


def test_an_inch_in_the_margin_is_an_inch(press):
    front, *_ = pages_of(printed(press, Layout.CARDS, card()).pdf)
    long = [line for line in front.lines if 60 < line.top - line.bottom < 90 and line.right - line.left < 1]
    assert [line.top - line.bottom for line in long] == pytest.approx([72], abs=0.6)


def test_the_clinic_stands_on_the_holder_s_face_where_there_is_room(press):
    front, back = words_on_pages(printed(press, Layout.CARDS, card(), clinic=CLINIC).pdf)
    assert front.count("Riverside Clinic · 555-0100") == 11
    assert back.count("Riverside Clinic · 555-0100") == 1
    full = card(
        "# T\n\nS.\n\n## For you\n\n" + "Some words that fill a line of it. " * 26 + "\n\n## To the officer\n\nNo.\n"
    )
    front, _ = words_on_pages(printed(press, Layout.CARDS, full, clinic=CLINIC).pdf)
    assert front.count("Riverside Clinic · 555-0100") == 1


def test_a_card_with_one_face_needs_no_back_and_no_fold(press):
    one = card("# Sign\n\nS.\n\n## For all\n\nPrivate area.\n")
    for sides in Sides:
        handout = printed(press, Layout.CARDS, one, sides=sides)
        (text,) = words_on_pages(handout.pdf)
        assert (handout.pages, handout.sheets, text.count("For all")) == (1, 1, 10)
        assert "Fold" not in text


def test_a_face_alone_is_printed_on_one_side(press):
    items = [HandoutItem("rights-card", "to-the-officer")]
    (text,) = words_on_pages(printed(press, Layout.CARDS, card(), items=items).pdf)
    assert text.count("I am silent.") == 10
    assert "For you" not in text
    with pytest.raises(UnknownSectionError):
        printed(press, Layout.CARDS, card(), items=[HandoutItem("rights-card", "nowhere")])


def test_copies_are_sheets_of_ten(press):
    handout = printed(press, Layout.CARDS, card(), copies=30)
    assert (handout.sheets, handout.pages) == (30, 60)
    assert len(handout.pdf) < 60_000
    texts = words_on_pages(handout.pdf)
    assert texts == texts[:2] * 30


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        (readable(), "“At the door” is not a card; choose pages, half-sheet or booklet for it."),
        (card(document_id="card-notes"), "” is too long for a wallet card; choose half-sheet for it."),
        (card("# T\n\nS.\n"), "has 0 faces, and a card has one or two."),
        (card("# T\n\nS.\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n"), "has 3 faces, and a card has one or two."),
    ],
)
def test_what_does_not_suit_cards_is_refused_in_one_sentence(press, document, sentence):
    with pytest.raises(HandoutError) as refused:
        printed(press, Layout.CARDS, document)
    assert sentence in refused.value.detail


@pytest.mark.parametrize(
    "face", ["## For you\n\n{}\n\n## To the officer\n\nNo.\n", "## For you\n\nYes.\n\n## Officer\n\n{}\n"]
)
def test_a_card_too_long_for_its_face_is_named(press, face):
    long = card("# Rights card\n\nS.\n\n" + face.format("Far too many words for a card. " * 60))
    with pytest.raises(FaceTooLongError, match=r"“Rights card” \(rights-card, en\) has more text than fits"):
        printed(press, Layout.CARDS, card(document_id="other"), long)


def test_attacks_on_a_card_are_printed_as_words(press):
    attack = '#read("/etc/passwd") "); panic("too much text: part-0 @preview'
    hostile = card(f"# T\n\nS.\n\n## For you\n\nSay {attack}\n\n## To the officer\n\nNo.\n")
    (front, _) = words_on_pages(printed(press, Layout.CARDS, hostile, clinic=ClinicDetails(attack, "#")).pdf)
    assert front.count('#read("/etc/passwd")') == 21


def test_no_line_of_a_chinese_sign_holds_one_sign_alone(shipped_handouts):
    recipe = HandoutRecipe((HandoutItem("private-area-sign"),), ("zh-Hans",), Layout.SIGN)
    page, _ = words_on_pages(shipped_handouts.make(recipe).pdf)
    assert "仅限 员工。" in page
