"""Every letter and line of a PDF's pages with its place, read back by PDFium."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_ALLOWANCE = 0.5  # points that PDFium adds around the middle of a hairline


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def shrunk(self, by: float) -> "Box":
        """Return the same with each edge further inside."""
        return Box(self.left + by, self.bottom + by, self.right - by, self.top - by)

    def holds(self, other: "Box", slack: float = 0.0) -> bool:
        """Whether `other` lies inside, but for `slack`."""
        return (
            self.left - slack <= other.left
            and self.bottom - slack <= other.bottom
            and other.right <= self.right + slack
            and other.top <= self.top + slack
        )

    def meets(self, other: "Box") -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )

    def turned(self, width: float, height: float) -> "Box":
        """Return the same after the page is turned upside down."""
        return Box(width - self.right, height - self.top, width - self.left, height - self.bottom)


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its letters and its drawn lines."""

    width: float
    height: float
    letters: tuple[tuple[str, Box], ...]
    lines: tuple[Box, ...]

    @property
    def paper(self) -> Box:
        return Box(0, 0, self.width, self.height)


def pages_of(pdf: bytes) -> Iterator[Page]:
    """Yield each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            lines = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1)
            boxes = tuple(Box(*line.get_bounds()).shrunk(_ALLOWANCE) for line in lines)
            yield Page(*page.get_size(), tuple(_letters(page)), boxes)
            page.close()


def _letters(page: pypdfium2.PdfPage) -> Iterator[tuple[str, Box]]:
    text_page = page.get_textpage()
    for index in range(text_page.count_chars()):
        letter = text_page.get_text_range(index, 1)
        if letter.strip():
            yield letter, Box(*text_page.get_charbox(index))
    text_page.close()
