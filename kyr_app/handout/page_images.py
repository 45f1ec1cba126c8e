"""Pages of a PDF: as pixels for the preview and the printer, and as the places of their lines and words."""

from dataclasses import dataclass
from gettext import gettext
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, Self, TypeAlias

from kyr_app.environment.lazy_module import lazy_module
from kyr_app.errors import HandoutError

if TYPE_CHECKING:
    import pypdfium2
else:
    pypdfium2 = lazy_module("pypdfium2")

Box: TypeAlias = tuple[float, float, float, float]

_POINTS_PER_INCH = 72
_SLACK = 1e-9  # pypdfium2 rounds sizes up; a rounding error must not add a row


@dataclass(frozen=True, slots=True)
class PageImage:
    """Rows of pixels from the top: one byte of gray each, or four bytes blue, green, red, unused (Qt's RGB32)."""

    width: int
    height: int
    bytes_per_line: int
    pixels: bytes
    gray: bool


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What is drawn and what is written on a page, each as left, bottom, right, top in points from its lower left."""

    drawn: tuple[Box, ...]
    written: tuple[Box, ...]


class PdfPages:
    """An open PDF. Threads may share it."""

    # PDFium keeps one state for the whole process and none of it may be used by two threads at once.
    _pdfium: ClassVar[Lock] = Lock()

    def __init__(self, pdf: bytes) -> None:
        with self._pdfium:
            try:
                self._document = pypdfium2.PdfDocument(pdf)
            except pypdfium2.PdfiumError as error:
                raise HandoutError(gettext("the pages cannot be drawn")) from error
            self.page_count = len(self._document)

    def __enter__(self) -> Self:
        """Return itself; leaving the block closes it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def size_in_points(self, page: int) -> tuple[float, float]:
        """Return width and height of a page, counted from 0; a point is 1/72 inch."""
        with self._pdfium:
            width, height = self._document.get_page_size(page)
        return float(width), float(height)

    def starts(self) -> tuple[int, ...]:
        """Return the pages, counted from 0, on which a document starts: where the outline has a title."""
        with self._pdfium:
            titles = [title.get_dest() for title in self._document.get_toc() if title.level == 0]
            return tuple(sorted({place.get_index() for place in titles if place is not None}))

    def marks(self, page: int) -> PageMarks:
        """Return the places of lines, frames and pieces of text on a page, counted from 0."""
        with self._pdfium:
            opened = self._document[page]
            try:
                drawn = opened.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
                written = opened.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
                return PageMarks(tuple(it.get_bounds() for it in drawn), tuple(it.get_bounds() for it in written))
            finally:
                opened.close()

    def draw(self, page: int, dots_per_inch: float, *, gray: bool = False) -> PageImage:
        """Draw a page, counted from 0, on white paper."""
        with self._pdfium:
            opened = self._document[page]
            try:
                bitmap = opened.render(
                    scale=dots_per_inch / _POINTS_PER_INCH - _SLACK, grayscale=gray, prefer_bgrx=True, maybe_alpha=False
                )
                try:
                    return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), gray)
                finally:
                    bitmap.close()
            finally:
                opened.close()

    def close(self) -> None:
        """Give the memory back; a second call does nothing."""
        with self._pdfium:
            self._document.close()
