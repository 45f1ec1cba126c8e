"""Pages of a PDF as pixels, for the preview and the printer, one page at a time."""

from dataclasses import dataclass
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, Self

from kyr_app.environment.lazy_module import lazy_module
from kyr_app.errors import HandoutError

if TYPE_CHECKING:
    import pypdfium2
else:
    pypdfium2 = lazy_module("pypdfium2")

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


class PdfPages:
    """An open PDF. Threads may share it."""

    # PDFium keeps one state for the whole process and none of it may be used by two threads at once.
    _pdfium: ClassVar[Lock] = Lock()

    def __init__(self, pdf: bytes) -> None:
        with self._pdfium:
            try:
                self._document = pypdfium2.PdfDocument(pdf)
            except pypdfium2.PdfiumError as error:
                raise HandoutError("the pages cannot be drawn") from error
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
