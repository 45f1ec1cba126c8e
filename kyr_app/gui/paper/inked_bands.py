"""A page drawn for the printer and kept small: only the bands of it that hold ink, compressed.

A Letter page of gray at 600 dpi has 34 MB, and Qt's print engines blow up a picture to four times its size and more. A
band is cut where the paper is white, so that no seam runs through a letter.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtGui import QImage, QTransform

from kyr_app.gui.paper.page_picture import as_picture
from kyr_app.handout.page_images import PageImage

_TALLEST = 512  # rows; what is taller, as a box with its border, is cut all the same
_QUICKLY = 1  # zlib's level
_QUARTER_LEFT = -90  # degrees


@dataclass(frozen=True, slots=True)
class InkedBand:
    """Rows of a page in compressed gray, `top` pixels below the sheet's upper edge."""

    top: int
    width: int
    height: int
    bytes_per_line: int
    packed: bytes

    def picture(self) -> QImage:
        """Return the rows as a picture that owns its pixels."""
        pixels = zlib.decompress(self.packed)
        return as_picture(PageImage(self.width, self.height, self.bytes_per_line, pixels, gray=True))


def inked_bands(page: PageImage) -> tuple[InkedBand, ...]:
    """Return what is to be printed of a gray page. A wide page is turned: sheets go through the printer upright."""
    upright = _turned(page) if page.width > page.height else page
    stride, pixels = upright.bytes_per_line, upright.pixels
    return tuple(
        InkedBand(top, upright.width, end - top, stride, zlib.compress(pixels[top * stride : end * stride], _QUICKLY))
        for top, end in _bands(upright)
    )


def _turned(page: PageImage) -> PageImage:
    turned = as_picture(page).transformed(QTransform().rotate(_QUARTER_LEFT))
    pixels = bytes(turned.constBits())
    return PageImage(turned.width(), turned.height(), turned.bytesPerLine(), pixels, gray=True)


def _bands(page: PageImage) -> Iterator[tuple[int, int]]:
    """Yield the first row of each band, and the row after its last."""
    white, starts = b"\xff" * page.width, range(0, page.height * page.bytes_per_line, page.bytes_per_line)
    has_ink = [page.pixels[start : start + page.width] != white for start in starts]
    for inked, group in groupby(range(page.height), has_ink.__getitem__):
        rows = tuple(group)
        if inked:
            for top in rows[::_TALLEST]:
                yield top, min(top + _TALLEST, rows[-1] + 1)
