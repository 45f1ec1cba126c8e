"""Where pages stand on the desk: beside each other as room allows, below each other as need be."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize

_ALMOST = 0.9  # two pages that show nearly as much as one are rather shown


class PageGrid:
    """Places of pages of the given `sizes` (width, height) in `area`; `height` is that of all rows, in pixels.

    With `whole` a page is seen at once from top to bottom, in as many columns as show most of the paper; without it
    there is one column as wide as the area. `widths` are the least that a page can be read in, and the most.
    """

    def __init__(
        self, sizes: Sequence[tuple[float, float]], area: QSize, *, gap: int, widths: tuple[int, int], whole: bool
    ) -> None:
        self._sizes = sizes
        self._area = area
        self._gap = gap
        self._least, self._widest = widths
        self.places: tuple[QRect, ...] = ()
        self.height = 0
        if sizes and min(area.width(), area.height()) > 2 * gap:
            self._place(*(self._best_columns() if whole else (1, self._column(1))))

    def _column(self, columns: int) -> float:
        """Return the width of one of so many columns."""
        return min((self._area.width() - (columns + 1) * self._gap) / columns, self._widest)

    def _whole(self, columns: int) -> float:
        """Return how wide pages in so many columns can be without being higher than the area, or too small to read."""
        slimness = max(height / width for width, height in self._sizes)
        return min(self._column(columns), max((self._area.height() - 2 * self._gap) / slimness, self._least))

    def _best_columns(self) -> tuple[int, float]:
        """Return how many columns show most of the paper, and how wide each is."""
        best, most = (1, self._whole(1)), 0.0
        for columns in range(1, len(self._sizes) + 1):
            width = self._whole(columns)
            shown = columns * width**2
            if width > 0 and shown >= most * _ALMOST:
                best, most = (columns, width), max(shown, most)
        return best

    def _place(self, columns: int, width: float) -> None:
        places, y = [], self._gap
        left = (self._area.width() - columns * width - (columns - 1) * self._gap) / 2
        for start in range(0, len(self._sizes), columns):
            heights = [round(width * high / wide) for wide, high in self._sizes[start : start + columns]]
            for column, height in enumerate(heights):
                places.append(QRect(round(left + column * (width + self._gap)), y, round(width), height))
            y += max(heights) + self._gap
        self.height = y
        spare = max(0, (self._area.height() - y) // 2)
        self.places = tuple(place.translated(0, spare) for place in places)
