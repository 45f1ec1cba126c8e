"""The layout `bilingual`, printed and read back."""

from dataclasses import replace
from datetime import date

import pytest
from pdfua import validate

from kyr_app.markup.plain_text import text_of_blocks
from kyr_app.model.catalog import ListedNumber
from kyr_app.model.document import Reference, Source, Strength
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Layout, Paper
from tests.support.handouts import ENDED, png, readable, words_on_pages
from tests.support.printed_letters import body_lines
from tests.support.printed_text import body_texts, without_spaces
from tests.support.structure import structure_problems

REFERENCES = (
    Reference("a", "A strong source", "https://example.org/a"),
    Reference("b", "A weak source", "https://example.org/b", Strength.WEAK),
)
NUMBERS = {
    "line": ListedNumber(
        "1-800-555-0100", {"en": "A hot line", "es": "Una línea"}, {}, ("en",), "A page", date(2026, 7, 4)
    )
}
ENGLISH = """# At the door

Keep it shut.[^a]

## What to say

Read this:

- one
- two, which is longer than its neighbor so that it takes more than a single line of the column
- three

> [!SAY]
> 1. first
> 2. second

## Calls

Call [tel:line].[^b] See [above](doc:at-the-door#what-to-say).
"""
SPANISH = """# En la puerta

No abra.[^b]

## Qué decir

Lea esto:

- uno, que es más largo que su vecino y por eso ocupa más de una sola línea de la columna
- dos
- tres

> [!SAY]
> 1. primero
> 2. segundo

## Llamadas

Llame al [tel:line].[^b] [^a] Vea [arriba](doc:at-the-door#what-to-say).
"""
ORIGIN = Source("Community alert", "A network", "https://example.org/alert")
PARTS = {"references": REFERENCES, "numbers": NUMBERS, "origin": ORIGIN}


def anchored(readable_text, original):
    """Give sections the anchors of the original, as the library does."""
    pairs = zip(readable_text.text.sections, original.text.sections, strict=False)
    sections = tuple(replace(section, anchor=other.anchor) for section, other in pairs)
    return replace(readable_text, text=replace(readable_text.text, sections=sections))


def pair(english=ENGLISH, spanish=SPANISH, **parts):
    first = readable(english, **PARTS, **parts)
    return first, anchored(readable(spanish, language="es", by="machine", **PARTS, **parts), first)


def printed(press, documents, languages=("en", "es"), images=None, **options):
    items = tuple(HandoutItem(name) for name in dict.fromkeys(it.document.id for it in documents))
    recipe = HandoutRecipe(items, languages, Layout.BILINGUAL, **options)
    return press.typesetter.typeset(press.composer.compose(recipe, documents), images=images or {})


def baselines(pdf, words):
    """Return the heights at which a line of a column has one of the words, for each word."""
    lines = [line for column in (0, 1) for line in body_lines(pdf, column, 2)]
    texts = [("".join(letter.text for letter in line), line[0].y) for line in lines]
    return [[y for text, y in texts if word in text] for word in words]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Whattosay", "Quédecir"),
        ("Readthis:", "Leaesto:"),
        ("•one", "•uno"),
        ("•two", "•dos"),
        ("•three", "•tres"),
        ("1.first", "1.primero"),
        ("2.second", "2.segundo"),
        ("Calls", "Llamadas"),
        ("Call1-", "Llameal"),
        ("Phonenumbers", "Númerosdeteléfono"),
        ("Ahotline", "Unalínea"),
    ],
)
def test_what_belongs_together_stands_on_one_line(press, left, right):
    ((ours, *_), (theirs, *_)) = baselines(printed(press, pair()), (left, right))
    assert ours == pytest.approx(theirs, abs=0.1)


def test_each_language_has_its_column_and_arabic_beside_english_stands_right_in_either_order(press):
    english = readable("# Door\n\nKeep it shut.\n\n## Say\n\nWords here.\n")
    arabic = readable("# الباب\n\nأبقه مغلقا.\n\n## قل\n\nكلام هنا.\n", language="ar")
    for documents, languages in (((english, arabic), ("en", "ar")), ((arabic, english), ("ar", "en"))):
        left, right = (
            "".join(
                letter.text for line in body_lines(printed(press, documents, languages), side, 2) for letter in line
            )
            for side in (0, 1)
        )
        assert "Wordshere." in left
        assert ".انهمالك" in right


def test_sources_stand_once_by_numbers_that_both_texts_share(press):
    left, right = body_texts(printed(press, pair()), 2)
    whole = body_texts(printed(press, pair()))[0]
    assert "Keepitshut.[1]" in left
    assert "Noabra.[2]" in right
    assert whole.count("Astrongsource") == whole.count("https://example.org/b") == 1
    assert "Source·Fuente:Communityalert(Anetwork)https://example.org/alert" in whole
    assert "[2]Aweaksource(oneweaksource·unasolafuentedébil)" in whole


def test_every_page_carries_the_standing_text_of_both_languages(press):
    filler = "".join(f"\n## Part {n}\n\n{'Words that fill a line or two. ' * 8}\n" for n in range(16))
    documents = pair(ENGLISH + filler, SPANISH + filler, status=ENDED)
    pages = words_on_pages(printed(press, documents, clinic=ClinicDetails("Riverside Clinic", "555-0100")))
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        for words in (
            "At the door",
            "En la puerta",
            "ENDED Nov 7, 2024",
            "TERMINÓ: 7 nov 2024",
            "Legal information, not legal advice",
            "Información legal, no asesoría legal",
            "Facts as of July 4, 2026",
            "Datos al 4 de julio de 2026",
            "Traducción automática",
            "Source: Community alert (A network)",
            "at-the-door · en · 7c1f0a9",
            "at-the-door · es · 7c1f0a9",
            f"Page {number} of {len(pages)}",
            f"Página {number} de {len(pages)}",
            "Riverside Clinic · 555-0100",
        ):
            assert words in page, (words, number)
    assert "This has ended. A court struck it down." in pages[0]
    assert "Se anuló." in pages[0]


def test_a_text_that_stands_in_takes_the_whole_width_and_says_so(press):
    documents = (readable(ENGLISH, **PARTS), readable(ENGLISH, wanted="es", **PARTS))
    (page,) = words_on_pages(printed(press, documents))
    assert page.count("What to say") == 1
    assert documents[1].notices.only_in in page


def test_a_text_that_stands_in_for_one_of_two_says_so_in_its_column(press):
    english = readable(ENGLISH, wanted="es", **PARTS)
    french = anchored(readable(SPANISH, language="fr", **PARTS), english)
    left, right = body_texts(printed(press, (english, french), ("es", "fr")), 2)
    assert without_spaces(english.notices.only_in) in left
    assert "Keepitshut." in left
    assert "Noabra." in right


@pytest.mark.parametrize(
    "spanish",
    [
        SPANISH.replace("- dos\n", ""),
        SPANISH.replace("[!SAY]", "[!DO]"),
        SPANISH.replace("Lea esto:", "Lea esto:\n\nPárrafo de más."),
        SPANISH.replace("## Llamadas", "## De más\n\nTexto de más.\n\n## Llamadas"),
        SPANISH.partition("## Llamadas")[0],
        SPANISH.replace("## Qué decir", "Sin título\n\n## Qué decir"),
        "# En la puerta\n\nNo abra.\n",
    ],
)
def test_texts_that_differ_lose_no_words(press, spanish):
    english, other = readable(ENGLISH, **PARTS), readable(spanish, language="es", **PARTS)
    left, right = body_texts(printed(press, (english, other)), 2)
    for words in ("Keepitshut", "Readthis:", "•one", "two", "three", "first", "second", "Call"):
        assert words in left
    for section in other.text.sections:
        for words in (section.heading, *text_of_blocks(section.blocks, other.digits).split()):
            assert without_spaces(words) in right


def test_an_outdated_section_says_so_beside_its_heading(press):
    english, spanish = pair()
    outdated = replace(spanish, translation=replace(spanish.translation, outdated_sections=("what-to-say",)))
    left, right = body_texts(printed(press, (english, outdated)), 2)
    note = outdated.phrases.page.outdated_section.replace(" ", "")
    assert right.index("Quédecir") < right.index(note) < right.index("Leaesto:")
    assert note not in left


@pytest.mark.parametrize("lines", range(8, 20))
def test_a_heading_stays_with_its_rows_and_an_item_stays_whole(press, lines):
    filler = "\n\n".join(["Filler."] * lines)
    body = f"## First\n\n{filler}\n\n## Heading here\n\nRead:\n\n- begin {'word ' * 20} finish\n\n> [!DO]\n> - go\n"
    pages = words_on_pages(printed(press, pair(f"# T\n\nS.\n\n{body}", f"# T\n\nS.\n\n{body}")))
    (with_heading,) = (page for page in pages if "Heading here" in page)
    assert with_heading.count("finish") == 2


@pytest.mark.parametrize("languages", [("en", "es"), ("es", "en")])
@pytest.mark.parametrize("options", [{}, {"large_print": True, "paper": Paper.A4}, {"save_ink": True, "fit": True}])
def test_the_standards_checks_find_nothing(press, tmp_path, languages, options):
    documents = sorted(pair(status=ENDED), key=lambda it: languages.index(it.language))
    clinic = ClinicDetails("Riverside Clinic", "555-0100", "12 River Street", png(800, 300))
    pdf = printed(press, documents, languages, qr_code=True, clinic=clinic, **options)
    file = tmp_path / "handout.pdf"
    file.write_bytes(pdf)
    assert list(validate(file).findings) == []
    assert structure_problems(pdf, {"en", "es"}) == []


def test_a_callout_of_a_few_lines_stays_on_one_page(press):
    said = ("I do not consent to your entry here.", "Do you have a warrant signed by a judge?", "I want a lawyer now.")
    callout = "> [!SAY]\n" + "".join(f"> - {words} {words} {words}\n" for words in said)
    for lines in range(14, 22):
        text = "# Door\n\nSummary.\n\n## Say\n\n" + "A line.\n\n" * lines + callout
        pages = words_on_pages(printed(press, pair(text, text)))
        assert max(page.count("consent") + page.count("lawyer now") for page in pages) == 12
