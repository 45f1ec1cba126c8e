"""The layout `packet`, printed and read back."""

import io

import pikepdf
import pytest
from pdfua import validate

from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.page_images import PdfPages
from kyr_app.model.document import Kind
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Layout, Paper, Sides
from tests.support.handouts import ENDED, TEMPLATES, Press, phrases, png, readable, words_on_pages
from tests.support.structure import structure_problems

CLINIC = ClinicDetails("Riverside Clinic", "555-0100", "12 River Street\nSpringfield", png(800, 300))
NAMES = ("one", "two", "three")
LONG = "\n\n".join(["Words that fill a line or two of the page, and some more of them to be sure."] * 60)


def documents_in(*languages, names=NAMES, **parts):
    return [
        readable(f"# Title {name} {language}\n\nText.\n", document_id=name, language=language, **parts)
        for name in names
        for language in languages
    ]


def printed(press, documents, languages=("en",), **options):
    items = tuple(HandoutItem(name) for name in dict.fromkeys(it.document.id for it in documents))
    recipe = HandoutRecipe(items, languages, Layout.PACKET, **options)
    return press.typesetter.typeset(press.composer.compose(recipe, documents), images={})


def pages_of(press, documents, languages=("en",), **options):
    return words_on_pages(printed(press, documents, languages, **options))


def test_the_cover_says_what_the_packet_is_and_whose(press):
    cover, contents, *_ = pages_of(press, documents_in("en"), clinic=CLINIC)
    for words in (
        "Riverside Clinic 12 River Street Springfield",
        "555-0100",
        "Title one en Title two en Title three en",
        "Guides: 3",
        "Facts as of July 4, 2026",
        "Legal information, not legal advice",
        "Page 1 of 5",
    ):
        assert words in cover
    assert "Contents" in contents


def test_many_documents_are_called_by_the_librarys_title(press):
    named = Press()
    named.composer = HandoutComposer(TEMPLATES, named.fonts, {"en": "Our library", "es": "La biblioteca"}.__getitem__)
    cover, *_ = pages_of(named, documents_in("en", "es", names="abcde"), ("en", "es"))
    assert (
        cover.index("Our library") < cover.index("Guides: 5") < cover.index("La biblioteca") < cover.index("Guías: 5")
    )
    assert "Title a" not in cover
    named.typesetter.close()


def test_kinds_are_counted_by_document(press):
    items = (HandoutItem("a", "say"), HandoutItem("a"), HandoutItem("card"))
    documents = [readable(document_id="a"), readable(document_id="a"), readable(document_id="card", kind=Kind.CARD)]
    source = press.composer.compose(HandoutRecipe(items, ("en",), Layout.PACKET), documents)
    cover, *_ = words_on_pages(press.typesetter.typeset(source, images={}))
    assert "Guides: 1 · Cards & signs: 1" in cover


def test_the_contents_tell_the_page_of_each_document(press):
    texts = [f"# Title {name}\n\nText.\n\n## Section\n\n{LONG}\n" for name in NAMES]
    documents = [readable(text, document_id=name) for text, name in zip(texts, NAMES, strict=True)]
    pages = pages_of(press, documents)
    for name in NAMES:
        (number,) = (n for n, page in enumerate(pages, 1) if f"Title {name} IN FORCE" in page)
        assert f"Title {name} Guide · Facts as of July 4, 2026 {number}" in pages[1]
        assert f"Page {number} of {len(pages)}" in pages[number - 1]


def test_the_contents_name_what_has_ended(press):
    pages = pages_of(press, documents_in("en", status=ENDED))
    assert pages[1].count("ENDED Nov 7, 2024") == 3


def test_the_entries_of_the_contents_are_links_to_their_documents(press):
    with pikepdf.open(io.BytesIO(printed(press, documents_in("en")))) as pdf:
        assert sum(note.Subtype == "/Link" for note in pdf.pages[1].Annots) == 3


def test_one_language_comes_after_the_other_and_each_starts_a_sheet(press):
    pages = pages_of(press, documents_in("en", "es"), ("en", "es"))
    firsts = [
        next(n for n, page in enumerate(pages) if n > 1 and f"Title {name}" in page) for name in ("one en", "one es")
    ]
    order = [page.split(" IN FORCE")[0].split(" VIGENTE")[0][-8:] for page in pages[2:] if page]
    assert [title.split()[-1] for title in order] == ["en"] * 3 + ["es"] * 3
    assert firsts == [2, 6]  # the back of page 5 stays empty
    assert pages[5] == ""
    assert "English Title one en" in pages[1]
    assert pages[1].index("Title three en") < pages[1].index("Español Title one es")


def test_on_one_side_of_the_paper_no_page_is_left_empty(press):
    pages = pages_of(press, documents_in("en", "es"), ("en", "es"), sides=Sides.ONE_SIDED)
    assert all(pages)
    assert len(pages) == 8


def test_a_text_that_stands_in_is_printed_once_and_named_in_both_halves(press):
    english = readable("# Only English\n\nText.\n", document_id="only")
    stand_in = readable("# Only English\n\nText.\n", document_id="only", wanted="es")
    pages = pages_of(press, [english, stand_in, *documents_in("en", "es", names=("one",))], ("en", "es"))
    assert sum("Only English IN FORCE" in page for page in pages) == 1
    english_half, spanish_half = pages[1].split("Español", 1)
    assert "Only English" in english_half
    assert stand_in.notices.only_in not in english_half
    assert stand_in.notices.only_in in spanish_half


def test_copies_are_counted_anew_and_start_on_a_sheet(press):
    once = pages_of(press, documents_in("en"))
    assert len(once) == 5
    assert pages_of(press, documents_in("en"), copies=2) == [*once, "", *once]


def test_the_clinics_head_stands_where_a_half_begins_and_its_name_on_every_page(press):
    pages = pages_of(press, documents_in("en", "es"), ("en", "es"), clinic=CLINIC)
    assert [n for n, page in enumerate(pages) if "12 River Street" in page] == [0, 2, 6]
    assert all("Riverside Clinic · 555-0100" in page for page in pages if page)


@pytest.mark.parametrize("languages", [("en", "es"), ("ar", "en")])
@pytest.mark.parametrize("options", [{}, {"large_print": True, "paper": Paper.A4}, {"save_ink": True, "copies": 2}])
def test_the_standards_checks_find_nothing(press, tmp_path, languages, options):
    pdf = printed(press, documents_in(*languages), languages, clinic=CLINIC, qr_code=True, **options)
    file = tmp_path / "packet.pdf"
    file.write_bytes(pdf)
    assert list(validate(file).findings) == []
    assert structure_problems(pdf, set(languages)) == []


def test_a_full_cover_stays_clear_of_the_letterhead_and_keeps_each_language_on_one_page(press):
    languages = ("en", "es", "ht", "pt", "fr", "tl", "vi", "ru", "uk", "ko", "ar", "zh-Hans")
    clinic = ClinicDetails("A clinic with a long name " * 3, "555-0100", "A long line of an address " * 8)
    pdf = printed(press, documents_in(*languages, names=NAMES[:2]), languages, clinic=clinic)
    with PdfPages(pdf) as pages:
        marks, (width, _) = pages.marks(0), pages.size_in_points(0)
    rules = [box for box in marks.drawn if box[2] - box[0] > width / 2 and box[3] - box[1] < 3]
    assert len(rules) == 2
    touching = [box for box in marks.written for rule in rules if box[1] < rule[3] + 3 and rule[1] - 3 < box[3]]
    assert touching == []
    covers = [page for page in words_on_pages(pdf) if "Title one" in page][:4]
    for language in languages[:6]:
        (cover,) = (page for page in covers if f"Title one {language} " in page)
        assert phrases(language).page.not_advice in cover.split(f"Title two {language} ")[1]
