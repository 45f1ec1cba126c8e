"""The lines that people ask, as they are stored in the index: numbered, with their documents, languages and weights."""

import math
import sqlite3
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

NUMBERS = "I"  # as in postings.py
WEIGHTS = "f"

_READ_WORD = "select words, forms from question where text = ?"
_READ_BEGUN = "select text, words from question where text > ? and text < ? and words is not null"
_READ_LINES = "select languages, document_of, language_of, weight_of from question_line"
_AFTER_EVERY_LETTER = "\U0010ffff"


def rarity(lines: int, all_lines: int) -> float:
    """Return how much a word tells that so many of the lines have."""
    return math.log(1 + (all_lines - lines + 0.5) / (lines + 0.5))


@dataclass(frozen=True, slots=True)
class QuestionLines:
    """By line: the number of its document, the code of its language, and its weight (the sum of its words' rarity)."""

    document_of: "array[int]"
    language_of: list[str]
    weight_of: "array[float]"


class QuestionFile:
    """Reads the questions of one open index. Raises sqlite3.Error where the file cannot be read."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def all_lines(self) -> QuestionLines:
        """Return what is known of every line."""
        codes, *columns = self._base.execute(_READ_LINES).fetchone()
        languages = codes.split()
        document_of, language_of = (_read(column) for column in columns[:2])
        weight_of: array[float] = array(WEIGHTS)
        weight_of.frombytes(columns[2])
        return QuestionLines(document_of, [languages[number] for number in language_of], weight_of)

    def with_word(self, text: str) -> tuple["array[int]", "array[int]"]:
        """Return the lines that have a folded word as it is, and those of which it is another form."""
        words, forms = self._base.execute(_READ_WORD, (text,)).fetchone() or (None, None)
        return _read(words), _read(forms)

    def begun(self, beginning: str) -> Iterator[tuple[str, "array[int]"]]:
        """Yield the longer words that begin so, with their lines."""
        for text, words in self._base.execute(_READ_BEGUN, (beginning, beginning + _AFTER_EVERY_LETTER)):
            yield text, _read(words)


def _read(stored: bytes | None) -> "array[int]":
    found = array(NUMBERS)
    if stored:
        found.frombytes(stored)
    return found
