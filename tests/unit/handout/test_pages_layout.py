"""The layout `pages`, printed and read back."""

import ctypes
from dataclasses import replace
from datetime import date

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pdfua import validate

from kyr_app.model.catalog import ListedNumber
from kyr_app.model.document import Kind, Reference, Source, Strength
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Paper, Sides
from kyr_app.model.legal_status import LegalState, LegalStatus
from tests.support.handouts import ENDED, plain, png, readable, words_on_pages
from tests.unit.markup.test_typst_values import ATTACKS

LONG = "# At the door\n\nSummary.\n" + "".join(
    f"\n## Section {number}\n\n{'Some words that fill a line or two of the page. ' * 6}\n" for number in range(24)
)
ORIGIN = Source("Community alert", "A network", "https://example.org/alert")
NUMBERS = {
    "line": ListedNumber(
        "1-800-555-0100", {"en": "A hot line"}, {"en": "day and night"}, ("en",), "A page", date(2026, 7, 4)
    )
}
EVERYTHING = """# Everything in one text

Summary with **bold**, *slanted* and a [link](doc:elsewhere).[^a]

Words before the first section.

## Lists and tables

Rules:

- one
    - below one
- two

    > [!WARNING]
    > inside a list

1. first
2. second

| Paper | Opens the door |
|---|---|
| Form I-200 | **No**[^b] |

### A heading

> A quotation.

> [!SAY]
> “I do not consent.”

> [!DO]
> Call [tel:line].

> [!DONT]
> Do not run.

> [!CHANGED 2026-06-23]
> A court ruled. See [above](doc:at-the-door#lists-and-tables).

![A map](map.png)
"""
REFERENCES = (
    Reference("a", "A strong source", "https://example.org/a"),
    Reference("b", "A weak source", "https://example.org/b", Strength.WEAK),
    Reference("c", "Cited by nobody"),
)
CLINIC = ClinicDetails("Riverside Clinic", "555-0100", "12 River Street\nSpringfield", png(800, 300))


def everything(**parts):
    return readable(EVERYTHING, references=REFERENCES, numbers=NUMBERS, origin=ORIGIN, **parts)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large_print", [False, True])
def test_every_page_carries_the_standing_text(press, paper, large_print):
    document = readable(LONG, origin=ORIGIN, by="machine")
    pages = press.pages(document, paper=paper, large_print=large_print, clinic=CLINIC)
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        for words in (
            "At the door",
            "English",
            "Legal information, not legal advice",
            "Facts as of July 4, 2026",
            "Not yet reviewed by a lawyer",
            "Machine translation, not yet checked by a person",
            "Source: Community alert (A network)",
            "at-the-door · en · 7c1f0a9",
            f"Page {number} of {len(pages)}",
            "Riverside Clinic",
            "555-0100",
        ):
            assert words in page, (words, number)


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595.3, 841.9)), ("legal", (612, 1008))])
def test_paper_has_its_size(press, paper, size):
    document = pypdfium2.PdfDocument(press.print(readable(), paper=Paper(paper)))
    assert document.get_page_size(0) == pytest.approx(size, abs=0.1)
    document.close()


def test_an_ended_document_carries_its_band_first_and_a_line_on_later_pages(press):
    first, *later = press.pages(readable(LONG, status=ENDED))
    assert "ENDED Nov 7, 2024 This has ended. A court struck it down." in first
    assert first.index("ENDED") < first.index("Summary")
    assert all("ENDED Nov 7, 2024" in page and "A court struck it down" not in page for page in later)


@pytest.mark.parametrize("state", LegalState)
def test_every_state_prints_with_its_note(press, state):
    (page,) = press.pages(readable(status=LegalStatus(state, note={"en": "What the law is."})))
    assert "What the law is." in page


def test_old_facts_and_a_wrong_clock_are_said_before_the_text(press):
    (page,) = press.pages(readable(day=date(2027, 3, 1)))
    assert page.index("These facts are from July 4, 2026.") < page.index("Keep the door closed")
    (page,) = press.pages(readable(day=date(2020, 1, 1)))
    assert page.index("clock is wrong") < page.index("Keep the door closed")


def test_the_text_reads_back_in_order(press):
    pages = press.pages(everything(), images={"at-the-door/map.png": png()}, qr_code=True)
    text = " ".join(pages)
    place = 0
    for words in (
        "Guide · English",
        "Everything in one text",
        "Summary with bold, slanted and a link.[1]",
        "Words before the first section.",
        "Lists and tables",
        "one",
        "below one",
        "inside a list",
        "second",
        "Form I-200",
        "A heading",
        "A quotation.",
        "Say",
        "“I do not consent.”",
        "Do this",
        "Call 1-800-555-0100.",
        "Do not run.",
        "Changed June 23, 2026",
        "Phone numbers",
        "A hot line · day and night",
        "Sources",
        "Community alert (A network) https://example.org/alert",
        "[1] A strong source https://example.org/a",
        "[2] A weak source (one weak source) https://example.org/b",
    ):
        place = text.index(words, place)
    assert "Cited by nobody" not in text


def test_a_picture_that_cannot_be_read_leaves_its_words(press):
    assert "A map" in " ".join(press.pages(everything(), images={"at-the-door/map.png": b""}))


def test_documents_and_languages_follow_each_other_each_from_a_new_page(press):
    recipe = HandoutRecipe((HandoutItem("one"), HandoutItem("two")), ("en", "es"))
    documents = [
        readable(f"# Title {name} {language}\n\nText.\n", document_id=name, language=language)
        for name in ("one", "two")
        for language in ("en", "es")
    ]
    pages = words_on_pages(press.typesetter.typeset(press.composer.compose(recipe, documents), images={}))
    assert len(pages) == 4
    for page, title in zip(pages, ("one en", "one es", "two en", "two es"), strict=True):
        assert f"Title {title}" in page
    assert "Page 3 of 4" in pages[2]
    assert "Página 4 de 4" in pages[3]


def test_one_section_alone_keeps_the_title_the_band_and_the_numbers_of_its_sources(press):
    source = "# Title\n\nSummary.[^a]\n\n## First\n\nOne.\n\n## Second\n\nTwo.[^b]\n"
    recipe = HandoutRecipe((HandoutItem("at-the-door", "second"),))
    document = readable(source, status=ENDED, references=REFERENCES)
    (page,) = words_on_pages(press.typesetter.typeset(press.composer.compose(recipe, [document]), images={}))
    assert "Title" in page
    assert "This has ended." in page
    assert "Two.[2]" in page
    assert "[2] A weak source" in page
    assert not [words for words in ("One.", "Summary", "A strong source") if words in page]


def test_a_section_whose_english_changed_says_so(press):
    (page,) = press.pages(readable(outdated=("say",)))
    assert page.index("Say") < page.index("The English text of this section changed") < page.index("I do not consent")


def test_a_card_prints_as_a_document_with_its_faces_as_sections(press):
    (page,) = press.pages(readable("# Card\n\nS.\n\n## For you\n\nA.\n\n## To the officer\n\nB.\n", kind=Kind.CARD))
    assert page.index("For you") < page.index("To the officer") < page.index("B.")


@pytest.mark.parametrize("options", [{}, {"large_print": True}, {"save_ink": True, "paper": Paper.A4}])
def test_the_standards_checks_find_nothing(press, tmp_path, options):
    file = tmp_path / "handout.pdf"
    images = {"at-the-door/map.png": png()}
    file.write_bytes(press.print(everything(status=ENDED), images=images, qr_code=True, clinic=CLINIC, **options))
    assert list(validate(file).findings) == []


def test_attacks_are_printed_as_words(press):
    body = "\n\n".join(f"Start {attack.replace(chr(92), chr(92) * 2)} end" for attack in ATTACKS)
    text = " ".join(press.pages(readable(f"# Title\n\nSummary.\n\n## Section\n\n{body}\n")))
    for attack in ('#read("/etc/passwd")', '"); panic("', "$x$", "@preview", "// comment", "/* comment", "#let x = 1"):
        assert plain(f"Start {attack} end") in text


def test_a_clinic_cannot_crowd_out_the_standing_text(press):
    clinic = ClinicDetails("Clinic of everything " * 30, "5" * 300, "Street\n" * 12, png(4000, 40))
    pages = press.pages(readable(LONG, status=ENDED), clinic=clinic)
    assert "At the door ENDED Nov 7, 2024 This has ended. A court struck it down. Summary." in pages[0]
    for page in pages:
        assert "Legal information, not legal advice" in page
        assert "ENDED Nov 7, 2024" in page
        assert "Page" in page


def test_names_and_notices_in_other_scripts_print_in_a_font_that_has_them(press):
    document = readable()
    stand_in = replace(document, notices=replace(document.notices, only_in="Этот документ есть только по-английски."))
    (page,) = press.pages(stand_in, clinic=ClinicDetails("Клиника у реки"))
    assert "Этот документ есть только по-английски." in page
    assert page.count("Клиника у реки") == 2


@pytest.mark.parametrize("lines", range(10, 26))
def test_a_heading_stays_with_its_text_and_a_short_callout_stays_whole(press, lines):
    filler = "\n\n".join(["Filler."] * lines)
    callout = "> [!DO]\n> - begin\n" + "> - middle\n" * 8 + "> - finish\n"
    source = f"# T\n\nS.\n\n## First\n\n{filler}\n\n## Heading here\n\n### Smaller here\n\n{callout}\n"
    pages = press.pages(readable(source))
    assert [number for number, page in enumerate(pages) if "Heading here" in page] == [
        number for number, page in enumerate(pages) if f"Smaller here Do this • begin {'• middle ' * 8}• finish" in page
    ]


@pytest.mark.parametrize("lines", range(16, 28))
def test_a_long_callout_may_break_but_its_title_never_stands_alone(press, lines):
    filler = "\n\n".join(["Filler."] * lines)
    callout = "> [!DO]\n> Begin here.\n>\n" + "> Many words that go on for a line or so of the page.\n>\n" * 30
    pages = press.pages(readable(f"# T\n\nS.\n\n## First\n\n{filler}\n\nAnd now.\n\n{callout}"))
    (page,) = (page for page in pages if "Do this" in page)
    assert "And now. Do this Begin here." in page


def test_text_is_black_lines_are_visible_and_saving_ink_fills_nothing(press):
    document = pypdfium2.PdfDocument(
        press.print(everything(status=ENDED), images={"at-the-door/map.png": b""}, save_ink=True)
    )
    for page in document:
        for item in page.get_objects():
            if item.type == pdfium.FPDF_PAGEOBJ_TEXT:
                assert color_of(item) == (0, 0, 0, 255)
            if item.type == pdfium.FPDF_PAGEOBJ_PATH:
                assert fill_mode_of(item) == pdfium.FPDF_FILLMODE_NONE or thickness_of(item) < 4
                assert fill_mode_of(item) != pdfium.FPDF_FILLMODE_NONE or stroke_width_of(item) >= 0.5
                assert thickness_of(item) >= 0.5
        page.close()
    document.close()


def color_of(item):
    parts = [ctypes.c_uint() for _ in range(4)]
    assert pdfium.FPDFPageObj_GetFillColor(item.raw, *map(ctypes.byref, parts))
    return tuple(part.value for part in parts)


def fill_mode_of(item):
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    assert pdfium.FPDFPath_GetDrawMode(item.raw, ctypes.byref(mode), ctypes.byref(stroke))
    return mode.value


def stroke_width_of(item):
    width = ctypes.c_float()
    assert pdfium.FPDFPageObj_GetStrokeWidth(item.raw, ctypes.byref(width))
    return width.value


def thickness_of(item):
    left, bottom, right, top = item.get_bounds()
    return min(right - left, top - bottom)


def test_no_line_of_a_paragraph_stands_alone_at_the_edge_of_a_page(press):
    for lines in range(1, 20):
        filler = "\n\n".join(["Filler."] * lines)
        body = f"First line {'of words that go on and on ' * 12} and the last words of it."
        pages = press.pages(readable(f"# T\n\nS.\n\n## S\n\n{filler}\n\n" + "\n\n".join([body] * 8)))
        for page in pages:
            text = page.partition("Legal information")[0]
            tail, head = text.rpartition("First line")[2], text.partition("last words of it.")[0]
            assert len(tail.split()) > 21 or "last words of it." in tail
            assert len(head.split()) > 21 or "First line" in head


def test_a_copy_starts_on_a_sheet_of_its_own_unless_one_side_is_printed(press):
    once = press.pages(readable())
    assert len(once) == 1
    assert press.pages(readable(), copies=2) == [*once, "", *once]
    assert press.pages(readable(), copies=2, sides=Sides.ONE_SIDED) == once + once


def test_a_heading_below_no_section_skips_no_level(press):
    assert "Deep" in press.pages(readable("# T\n\nS.\n\n#### Deep\n\nText.\n"))[0]


def test_copies_follow_each_other_and_are_counted_anew(press):
    documents = (readable(), readable("# Another\n\nSummary.\n", document_id="another"))
    once = press.pages(*documents)
    assert len(once) > 1
    assert press.pages(*documents, copies=2) == once + once


@pytest.mark.parametrize("lines", range(3))
def test_a_reference_and_its_address_stay_on_one_page(press, lines):
    title, address = "Title {}: " + "long words of a title " * 7, "https://example.org/{}/" + "part-of-an-address/" * 7
    references = tuple(Reference(f"r{n}", title.format(n), address.format(n)) for n in range(40))
    cited = "".join(f"[^{reference.id}]" for reference in references)
    text = "# Many\n\nSummary.\n\n## One\n\n" + "A line.\n\n" * lines + f"Words.{cited}\n"
    pages = press.pages(readable(text, references=references))
    assert len(pages) > 2
    for number in range(40):
        titled = [f"Title {number}:" in page for page in pages]
        assert titled == [f"example.org/{number}/" in page for page in pages]
