"""Whether a document ends on a page of its own for the sake of a line or two, read back from the finished pages."""

from collections.abc import Iterator
from itertools import pairwise

from kyr_app.handout.page_images import Box, PageMarks, PdfPages

_MOST_LINES = 2
_HEAD_AND_FOOT = 2
_RULE = 0.6  # of a page's width: shorter lines belong to the text
_HAIR = 2.5  # points: what is higher is a frame
_SAME_LINE = 4.0  # points between the middles of what stands on one line


def content_pages(pages: PdfPages) -> int:
    """Return how many pages the documents fill, without the empty ones before the next sheet."""
    return sum(end - start + 1 for start, end, _ in _documents(pages))


def ends_short(pages: PdfPages) -> bool:
    """Whether a document's last page, not its first, has no more than two lines between its head and its foot."""
    return any(
        start < end and _lines_of_text(marks, pages.size_in_points(end)[0]) <= _MOST_LINES
        for start, end, marks in _documents(pages)
    )


def _documents(pages: PdfPages) -> Iterator[tuple[int, int, PageMarks]]:
    """Yield each document's first page, its last, and what stands on that."""
    starts = pages.starts()
    for start, following in zip(starts, (*starts[1:], pages.page_count), strict=True):
        end = following - 1
        marks = pages.marks(end)
        while end > start and not marks.written:
            end -= 1
            marks = pages.marks(end)
        yield start, end, marks


def _lines_of_text(marks: PageMarks, width: float) -> int:
    """Return how many lines stand between the rules below the head and above the foot."""
    rules = [box for box in marks.drawn if box[2] - box[0] > _RULE * width and box[3] - box[1] < _HAIR]
    if len(rules) < _HEAD_AND_FOOT:
        return _MOST_LINES + 1
    lowest, highest = min(map(_middle, rules)), max(map(_middle, rules))
    middles = sorted(middle for middle in map(_middle, marks.written) if lowest < middle < highest)
    gaps = [middle - before for before, middle in pairwise((float("-inf"), *middles))]
    return sum(gap > _SAME_LINE for gap in gaps)


def _middle(box: Box) -> float:
    _, bottom, _, top = box
    return (bottom + top) / 2
