"""The entries that have a word and what it counts in each; as they are stored, two arrays one after the other."""

from array import array
from collections.abc import Iterable
from typing import NamedTuple

_ENTRY = "I"  # 4 bytes each, in the order of this machine's processor
_IMPACT = "f"


class Postings(NamedTuple):
    """Entries by their numbers, ascending, and the impact of the word in each: BM25F before it is saturated."""

    entries: "array[int]"
    impacts: "array[float]"

    def stored(self) -> bytes:
        """Return what `read_postings` reads."""
        return self.entries.tobytes() + self.impacts.tobytes()


def make_postings(entries: Iterable[int] = (), impacts: Iterable[float] = ()) -> Postings:
    """Return postings of these values."""
    return Postings(array(_ENTRY, entries), array(_IMPACT, impacts))


def read_postings(stored: bytes | None) -> Postings:
    """Return what `stored` gave; nothing where nothing was stored."""
    found = make_postings()
    if stored:
        half = len(stored) // 2
        found.entries.frombytes(stored[:half])
        found.impacts.frombytes(stored[half:])
    return found
