"""Printing as the window does it, into a print system of our own, and what came out of the printer read back."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kyr_app.model.handout import Paper, Sides
from tests.support.handouts import Press, readable, words_on_pages
from tests.support.printed_pages import marked_pdf, marks_on, pages_in, readable_languages
from tests.support.private_cups import QUEUE, needs_cups, private_cups

pytestmark = needs_cups

ROOT = Path(__file__).resolve().parents[2]
SIZES = {Paper.LETTER: (215.9, 279.4), Paper.A4: (210, 297), Paper.LEGAL: (215.9, 355.6)}  # mm
MOST_OFF = 0.5  # mm; handouts.md
# Prints from a thread, once its standard input says go on.
PROGRAM = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication
from kyr_app.gui.paper.duplex import preset_sides
from kyr_app.gui.paper.printer_job import new_printer, print_pages
from kyr_app.model.handout import HandoutRecipe, Paper, Sides
pdf, wanted = Path(sys.argv[1]).read_bytes(), json.loads(sys.argv[2])
application = QApplication([])
printer = new_printer(Paper(wanted["paper"]))
preset_sides(printer, HandoutRecipe((), sides=Sides(wanted["sides"])))
printer.setCopyCount(wanted["copies"])
if wanted["is_backward"]:
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
pages = range(*wanted["pages"]) if wanted["pages"] else None
print(json.dumps(QPrinterInfo.availablePrinterNames()), flush=True)
input()
with ThreadPoolExecutor(1) as pool:
    print(json.dumps(pool.submit(print_pages, pdf, printer, pages).result()))
"""
USUAL = {"paper": Paper.LETTER, "sides": Sides.ONE_SIDED, "copies": 1, "pages": None, "is_backward": False}
TEXTS = {
    "en": "# At the door\n\nKeep the door closed. Ask them to slide the warrant under it.\n\n## What to say\n\n"
    "> [!SAY]\n> I do not consent to a search. I want to speak to a lawyer.\n",
    "es": "# En la puerta\n\nNo abra la puerta. Pida que pasen la orden por debajo. Los niños también tienen derechos."
    "\n\n## Qué decir\n\n> [!SAY]\n> No doy permiso para registrar. Quiero hablar con un abogado.\n",
}


@pytest.fixture(scope="module")
def press():
    press = Press()
    yield press
    press.typesetter.close()


@pytest.fixture(scope="module")
def cups():
    with private_cups() as running:
        yield running


@dataclass(frozen=True)
class Desk:
    """Runs the program that prints, and fetches what came out of the printer."""

    folder: Path

    def print(self, cups, pdf, *, before=lambda: None, **wanted):
        """Return whether the pages were taken; `before` runs after the printer was found and before they are sent."""
        temporary = self.folder / "temporary"
        temporary.mkdir()
        (self.folder / "handout.pdf").write_bytes(pdf)
        with subprocess.Popen(
            [sys.executable, "-c", PROGRAM, self.folder / "handout.pdf", json.dumps(USUAL | wanted)],
            cwd=ROOT,
            env={**cups.environment, "TMPDIR": str(temporary)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as program:
            assert json.loads(program.stdout.readline()) == [QUEUE]
            before()
            taken, _ = program.communicate("\n", timeout=60)
        assert program.returncode == 0
        assert list(temporary.iterdir()) == []
        return json.loads(taken)

    def pages(self, job):
        return pages_in(job.pdf, self.folder)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def letter(press, pages):
    return marked_pdf(press.typesetter, *SIZES[Paper.LETTER], pages)


@pytest.mark.parametrize(
    ("paper", "sides"),
    [(Paper.LETTER, Sides.LONG_EDGE), (Paper.A4, Sides.SHORT_EDGE), (Paper.LEGAL, Sides.ONE_SIDED)],
)
def test_marks_land_where_the_pdf_has_them_on_the_sheet_that_was_asked_for(press, cups, desk, paper, sides):
    assert desk.print(cups, marked_pdf(press.typesetter, *SIZES[paper], 1), paper=paper, sides=sides)
    job = cups.printed()
    assert (job.queue, job.name, job.media) == (QUEUE, "Pages", paper.capitalize())
    assert job.sides == (sides if sides is Sides.ONE_SIDED else f"two-sided-{sides}")
    (page,) = desk.pages(job)
    assert page.size == pytest.approx(SIZES[paper], abs=MOST_OFF)
    for mark in marks_on(*SIZES[paper]):
        assert page.ink_around(mark, 4) == pytest.approx(mark, abs=MOST_OFF)


def test_a_wide_page_is_turned_to_the_left_for_the_sheet(press, cups, desk):
    height, width = SIZES[Paper.LETTER]
    assert desk.print(cups, marked_pdf(press.typesetter, width, height, 1))
    (page,) = desk.pages(cups.printed())
    assert page.size == pytest.approx((height, width), abs=MOST_OFF)
    for left, top, right, bottom in marks_on(width, height):
        mark = (top, width - right, bottom, width - left)
        assert page.ink_around(mark, 4) == pytest.approx(mark, abs=MOST_OFF)


def test_each_copy_starts_on_a_sheet_of_its_own(press, cups, desk):
    assert desk.print(cups, letter(press, 3), sides=Sides.LONG_EDGE, copies=2)
    job = cups.printed()
    assert (job.copies, job.pages) == (2, 8)
    assert [page.number for page in desk.pages(job)] == [1, 2, 3, 0, 1, 2, 3, 0]


def test_the_last_page_first_keeps_fronts_and_backs_together(press, cups, desk):
    assert desk.print(cups, letter(press, 3), sides=Sides.LONG_EDGE, is_backward=True)
    assert [page.number for page in desk.pages(cups.printed())] == [0, 3, 2, 1]


def test_the_backs_are_a_job_of_their_own(press, cups, desk):
    assert desk.print(cups, letter(press, 5), sides=Sides.TWO_PASS, pages=(3, 5))
    job = cups.printed()
    assert (job.sides, [page.number for page in desk.pages(job)]) == ("one-sided", [4, 5])


@pytest.mark.parametrize(("language", "code"), [("en", "eng"), ("es", "spa")])
def test_the_printed_words_can_be_read(press, cups, desk, language, code):
    if code not in readable_languages():
        pytest.skip(f"reading paper needs Debian's tesseract-ocr-{code}")
    pdf = press.print(readable(TEXTS[language], language=language))
    assert desk.print(cups, pdf)
    (page,) = desk.pages(cups.printed())
    printed, seen = (re.findall(r"[^\W\d_]+", words.casefold()) for words in (words_on_pages(pdf)[0], page.words(code)))
    missing = [word for word in printed if word not in seen]
    assert len(printed) > 40
    assert len(missing) <= len(printed) // 20, missing


def test_a_refused_job_is_not_taken(press, desk):
    with private_cups(accepting=False) as refusing:
        assert desk.print(refusing, letter(press, 1)) is False
        assert refusing.jobs == 0


def test_a_printer_that_vanished_takes_nothing(press, desk):
    with private_cups() as vanishing:
        assert desk.print(vanishing, letter(press, 1), before=vanishing.stop) is False
