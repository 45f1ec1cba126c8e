"""Reading the SQLite file of an index: postings, stored entries, and the library's words by their beginnings.

It is opened as a file that nobody changes: nothing is locked, and nothing is written beside it.
"""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kyr_app.search.postings import Postings, read_postings
from kyr_app.search.question_lines import QuestionFile
from kyr_app.search.schema import Field, Reach
from kyr_app.search.tokens import PlacedWord, Token

_READ = {
    (Field.WORD, Reach.HEAD): "select head from word where text = ?",
    (Field.WORD, Reach.WHOLE): "select whole from word where text = ?",
    (Field.FORM, Reach.HEAD): "select head from form where text = ?",
    (Field.FORM, Reach.WHOLE): "select whole from form where text = ?",
}
_READ_BEGUN = {
    Reach.HEAD: "select text, head from word where text > ? and text < ? and head is not null limit ?",
    Reach.WHOLE: "select text, whole from word where text > ? and text < ? limit ?",
}
_HAS_RUN = {
    Reach.HEAD: "select instr(head_words, ?) from entry where number = ?",
    Reach.WHOLE: "select instr(head_words || body_words, ?) from entry where number = ?",
}
_READ_ENTRY = "select anchor, heading, body_words, places, body from entry where number = ?"
_MOST_IN_TWO_BYTES = 0xFFFF
# No key press waits longer for a library of many words; the shipped one has a tenth of them for any beginning.
_MOST_BEGUN = 1000
_AFTER_EVERY_LETTER = "\U0010ffff"


class StoredEntry(NamedTuple):
    """What is shown of an entry, and the folded words of its body with the places where they begin and end."""

    anchor: str
    heading: str
    body: str
    words: "list[PlacedWord]"


def stored_places(body: str, tokens: Iterable[Token]) -> bytes:
    """Return where the words of a body begin, then where they end."""
    places = [(token.start, token.end) for token in tokens]
    return array(_code(body), chain(*zip(*places, strict=True))).tobytes()


def _code(body: str) -> str:
    """Return the size of a place in a body: two bytes but for the longest."""
    return "H" if len(body) <= _MOST_IN_TWO_BYTES else "I"


class IndexFile:
    """One open index. Raises sqlite3.Error where the file cannot be read."""

    def __init__(self, path: Path) -> None:
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._base = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
        self.questions = QuestionFile(self._base)

    @property
    def entry_count(self) -> int:
        """How many entries there are."""
        last: int | None = self._base.execute("select max(number) from entry").fetchone()[0]
        return 0 if last is None else last + 1

    def postings(self, field: Field, reach: Reach, text: str) -> Postings:
        """Return the entries that have a word, or of which it is another form."""
        found = self._base.execute(_READ[field, reach], (text,)).fetchone()
        return read_postings(found[0] if found else None)

    def begun(self, reach: Reach, beginning: str) -> Iterator[tuple[str, Postings]]:
        """Yield the longer words that begin so, with their entries; a thousand of them at most."""
        between = (beginning, beginning + _AFTER_EVERY_LETTER, _MOST_BEGUN)
        for text, stored in self._base.execute(_READ_BEGUN[reach], between):
            yield text, read_postings(stored)

    def has_run(self, reach: Reach, entry: int, run: str) -> bool:
        """Return whether one of the entry's texts has these words one after the other, a space between them."""
        found = self._base.execute(_HAS_RUN[reach], (f" {run} ", entry)).fetchone()
        return bool(found and found[0])

    def entry(self, number: int) -> StoredEntry:
        """Return what is shown of an entry."""
        anchor, heading, words, stored, body = self._base.execute(_READ_ENTRY, (number,)).fetchone()
        places = array(_code(body))
        places.frombytes(stored)
        half = len(places) // 2
        return StoredEntry(anchor, heading, body, list(zip(words.split(), places[:half], places[half:], strict=True)))

    def anchor(self, number: int) -> str:
        """Return the anchor of an entry's section."""
        anchor: str = self._base.execute("select anchor from entry where number = ?", (number,)).fetchone()[0]
        return anchor

    def count(self, word: str, beginning: str) -> int | None:
        """Return in how many texts a word of the lexicon stands; None where it is unknown."""
        key = (beginning, len(word), word)
        found = self._base.execute(
            "select texts from lexicon where beginning = ? and length = ? and word = ?", key
        ).fetchone()
        return found[0] if found else None

    def alike(self, beginning: str, shortest: int, longest: int) -> Iterator[tuple[str, int]]:
        """Yield the words of the lexicon that sound alike at their beginning, with the number of their texts."""
        yield from self._base.execute(
            "select word, texts from lexicon where beginning = ? and length between ? and ?",
            (beginning, shortest, longest),
        )

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()
