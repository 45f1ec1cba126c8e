"""Pages with marks of known size in known places, and where the marks are on the printed page."""

import os
import re
import shutil
import subprocess  # noqa: TID251 - runs poppler and tesseract, which are not the reader's own eyes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kyr_app.handout.handout_source import MAIN, HandoutSource
from kyr_app.handout.typesetter import Typesetter

_DOTS_PER_INCH = 300
_DOTS_PER_MM = _DOTS_PER_INCH / 25.4

Box = tuple[float, float, float, float]  # left, top, right and bottom in mm


@dataclass(frozen=True)
class PrintedPage:
    """A printed page in gray."""

    file: Path
    dots_wide: int
    dots_high: int
    pixels: bytes

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in mm."""
        return self.dots_wide / _DOTS_PER_MM, self.dots_high / _DOTS_PER_MM

    @property
    def number(self) -> int:
        """Which page of a marked PDF this is, counted from 1; 0 for an empty one."""
        return sum(self.ink_around((x, 20, x + 2, 22), 1) is not None for x in range(30, 70, 4))

    def ink_around(self, box: Box, margin: float) -> Box | None:
        """Return the edges of what is dark inside a box that is larger by `margin`; None where nothing is."""
        left, top = (max(0, round((edge - margin) * _DOTS_PER_MM)) for edge in box[:2])
        right, bottom = (round((edge + margin) * _DOTS_PER_MM) for edge in box[2:])
        rows = {y: self.pixels[y * self.dots_wide + left : y * self.dots_wide + right] for y in range(top, bottom)}
        inked = [y for y, row in rows.items() if row and min(row) < 128]
        if not inked:
            return None
        columns = [left + x for x in range(right - left) if any(rows[y][x] < 128 for y in inked)]
        return tuple(edge / _DOTS_PER_MM for edge in (columns[0], inked[0], columns[-1] + 1, inked[-1] + 1))

    def words(self, language: str) -> str:
        """Read the page with the letters of `language`, a code of tesseract's."""
        return _tesseract(str(self.file), "stdout", "-l", language, "--dpi", str(_DOTS_PER_INCH))


def pages_in(pdf: Path, folder: Path) -> list[PrintedPage]:
    """Draw the pages of a PDF into an empty folder, with another program than the reader's own."""
    command = ["pdftoppm", "-r", str(_DOTS_PER_INCH), "-gray", pdf, folder / "page"]
    subprocess.run(command, check=True)  # noqa: S603 - our own pages
    return list(_read(sorted(folder.glob("page-*.pgm"))))


def readable_languages() -> list[str]:
    """Return the codes of the languages whose letters tesseract knows here."""
    return _tesseract("--list-langs").split() if shutil.which("tesseract") else []


def marks_on(width: float, height: float) -> list[Box]:
    """Return the places of the marks: squares of 5 mm, 10 mm inside the corners, and one in the middle."""
    places = [(x, y) for x in (10, width - 15) for y in (10, height - 15)]
    return [(x, y, x + 5, y + 5) for x, y in (*places, (width / 2, height / 2))]


def marked_pdf(typesetter: Typesetter, width: float, height: float, pages: int) -> bytes:
    """Return pages in mm that bear the marks, and as many squares of 2 mm as their number."""
    marks = "".join(f"#mark({x}mm, {y}mm, 5mm)" for x, y, _, _ in marks_on(width, height))
    numbers = ["".join(f"#mark({30 + 4 * place}mm, 20mm, 2mm)" for place in range(page + 1)) for page in range(pages)]
    source = (
        f"#set page(width: {width}mm, height: {height}mm, margin: 0mm)\n"
        "#let mark(x, y, side) = place(dx: x, dy: y, rect(width: side, height: side, fill: black))\n"
        + "\n#pagebreak()\n".join(marks + number for number in numbers)
    )
    return typesetter.typeset(HandoutSource({MAIN: source.encode()}), images={}, accessible=False)


def _tesseract(*arguments: str) -> str:
    one_thread = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # its threads wait for each other longer than they work
    command = ["tesseract", *arguments]
    done = subprocess.run(command, env=one_thread, check=True, capture_output=True, text=True)  # noqa: S603 - our pages
    return done.stdout


def _read(files: list[Path]) -> Iterator[PrintedPage]:
    for file in files:
        _, width, height, _, pixels = re.split(rb"\s", file.read_bytes(), maxsplit=4)
        yield PrintedPage(file, int(width), int(height), pixels)
