"""The sizes of resources/handout/look.typ: what is large, what gives way to `fit`, and what never gets smaller."""

import ctypes
import itertools
import json

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import typst

from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout
from tests.support.handouts import ENDED, TEMPLATES, readable, words_on_pages

CHOICES = list(itertools.product((False, True), (False, True), (False, True)))
LONG = "# T\n\nS.\n\n## One\n" + "".join(f"\nPart {n}: a line of words.\n" for n in range(150))


def look(scale=1, *, large=False, fit=False, half=False, save_ink=False):
    """Return every size of a look: points as numbers, multiples of the type as text."""
    options = f"(large_print: {large}, fit: {fit}, save_ink: {save_ink})".lower()
    call = f"look-of({options}, scale: {scale}, half: {str(half).lower()})"
    main = f'#import "look.typ": look-of\n#metadata({call}.pairs().map(((key, it)) => (key, repr(it)))) <look>'
    files = {"main.typ": main.encode(), "look.typ": (TEMPLATES / "look.typ").read_bytes()}
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    ((pairs),) = json.loads(typst.Compiler(input=files, font_paths=fonts).query("<look>", field="value"))
    return {key: float(size[:-2]) if size.endswith(("pt", "em")) else size for key, size in pairs}


@pytest.mark.parametrize(("large", "fit", "half"), CHOICES)
def test_body_text_is_never_smaller_than_eleven_points_nor_large_print_than_eighteen(large, fit, half):
    if not (large and half):
        assert look(large=large, fit=fit, half=half)["body"] >= (18 if large else 11)


@pytest.mark.parametrize(("large", "fit", "half"), CHOICES)
def test_lines_are_visible_and_small_print_is_readable(large, fit, half):
    sizes = look(large=large, fit=fit, half=half)
    assert min(sizes[name] for name in ("thin", "line", "thick", "heavy")) >= 0.5
    assert sizes["foot"] >= 6


@pytest.mark.parametrize("half", [False, True])
def test_fit_takes_about_a_twentieth_from_type_and_gaps(half):
    usual, smaller = look(half=half), look(half=half, fit=True)
    for name in ("small", "title", "section", "leading", "paragraph-gap", "list-gap"):
        assert 0.93 <= smaller[name] / usual[name] <= 0.97, name


def test_fit_leaves_large_print_its_type_and_takes_gaps_alone():
    usual, smaller = look(large=True), look(large=True, fit=True)
    for name in ("body", "small", "title", "section"):
        assert smaller[name] == usual[name]
    assert smaller["leading"] < usual["leading"] >= 0.9


def test_a_typeface_with_small_letters_is_set_larger_and_gaps_follow_its_type():
    plain, larger = look(), look(1.12)
    assert larger["body"] == pytest.approx(1.12 * plain["body"])
    assert larger["leading"] == plain["leading"]


def test_saving_ink_leaves_no_tint():
    assert look(save_ink=True)["tint"] == "none"
    assert look()["tint"] == "luma(93%)"


@pytest.mark.parametrize("layout", [Layout.PAGES, Layout.BILINGUAL, Layout.PACKET])
@pytest.mark.parametrize("large", [False, True])
def test_fit_puts_more_on_a_page_of_every_flowing_layout(press, layout, large):
    pages = [printed(press, layout, fit=fit, large_print=large) for fit in (False, True)]
    usual, smaller = (max(page.count("Part ") for page in every) for every in pages)
    assert smaller > usual


@pytest.mark.parametrize("layout", [Layout.PAGES, Layout.BILINGUAL, Layout.PACKET])
def test_large_print_keeps_every_word(press, layout):
    large, usual = (printed(press, layout, large_print=large) for large in (True, False))
    assert len(large) > len(usual)
    for part in range(150):
        assert sum(f"Part {part}: " in page for page in large) == sum(f"Part {part}: " in page for page in usual) > 0


def printed(press, layout, **options):
    recipe = HandoutRecipe((HandoutItem("at-the-door"),), ("en", "es"), layout, **options)
    documents = [readable(LONG, language=language) for language in ("en", "es")]
    return words_on_pages(press.typesetter.typeset(press.composer.compose(recipe, documents), images={}))


@pytest.mark.parametrize("layout", [Layout.PAGES, Layout.BILINGUAL, Layout.PACKET])
@pytest.mark.parametrize("save_ink", [False, True])
def test_saving_ink_fills_no_area_with_gray(press, layout, save_ink):
    recipe = HandoutRecipe((HandoutItem("at-the-door"),), ("en", "es"), layout, save_ink=save_ink, qr_code=True)
    documents = [readable(language=language, status=ENDED) for language in ("en", "es")]
    pdf = press.typesetter.typeset(press.composer.compose(recipe, documents), images={})
    assert any(0 < shade < 255 for shade in fills_of(pdf)) != save_ink


def fills_of(pdf):
    """Yield the gray of every shape and letter."""
    red, rest = ctypes.c_uint(), [ctypes.c_uint() for _ in range(3)]
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_TEXT]):
                assert pdfium.FPDFPageObj_GetFillColor(item.raw, ctypes.byref(red), *map(ctypes.byref, rest))
                yield red.value
            page.close()
