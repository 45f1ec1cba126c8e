"""The piece of a text that shows best why it was found, with its marked ranges."""

import re
from collections.abc import Sequence

from kyr_app.model.query import Excerpt
from kyr_app.search.marker import Mark

_LENGTH = 180
_BEFORE_FIRST_MARK = 50
_CUT = "…"
_SPACE = re.compile(r"\s")
_SENTENCE_END = re.compile(r"[.!?。！？؟]\s+|\n")
_LONGEST_WORD = 25
_MOST_STARTS = 100


def whole(text: str, marks: Sequence[Mark]) -> Excerpt:
    """Return the whole text with its marks."""
    return Excerpt(text, _ranges(marks, 0, len(text), 0))


def best(text: str, marks: Sequence[Mark]) -> Excerpt:
    """Return about 180 characters around the most different words, on one line, cut between words."""
    start = _start(text, marks)
    end = _end(text, start)
    opening = _CUT if text[:start].strip() else ""
    closing = _CUT if text[end:].strip() else ""
    piece = _SPACE.sub(" ", text[start:end].rstrip())
    return Excerpt(opening + piece + closing, _ranges(marks, start, start + len(piece), len(opening)))


def _start(text: str, marks: Sequence[Mark]) -> int:
    if len(text) <= _LENGTH or not marks:
        return _after_spaces(text, 0)
    starts = marks[:_MOST_STARTS]
    first = max(starts, key=lambda mark: (_worth(starts, mark.start), -mark.start)).start
    earliest = max(0, first - _BEFORE_FIRST_MARK)
    sentences = [match.end() for match in _SENTENCE_END.finditer(text, earliest, first)]
    if earliest == 0 or sentences:
        return _after_spaces(text, sentences[0] if sentences and earliest else 0)
    space = _SPACE.search(text, earliest, min(first, earliest + _LONGEST_WORD))
    return space.end() if space else earliest


def _end(text: str, start: int) -> int:
    end = start + _LENGTH
    if end >= len(text):
        return len(text)
    spaces = [match.start() for match in _SPACE.finditer(text, end - _LONGEST_WORD, end + 1)]
    return spaces[-1] if spaces else end


def _worth(marks: Sequence[Mark], start: int) -> tuple[int, int]:
    """Return how many different words, and how many marks, an excerpt has that begins shortly before `start`."""
    inside = [mark for mark in marks if start <= mark.start and mark.end <= start + _LENGTH - _BEFORE_FIRST_MARK]
    return len({mark.word for mark in inside}), len(inside)


def _after_spaces(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())


def _ranges(marks: Sequence[Mark], start: int, end: int, shift: int) -> tuple[tuple[int, int], ...]:
    """Return the marks between start and end as ranges of the piece, overlapping ones joined."""
    ranges: list[tuple[int, int]] = []
    for mark in marks:
        if mark.start < start or mark.end > end:
            continue
        first, last = mark.start - start + shift, mark.end - start + shift
        if ranges and first <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(last, ranges[-1][1]))
        else:
            ranges.append((first, last))
    return tuple(ranges)
