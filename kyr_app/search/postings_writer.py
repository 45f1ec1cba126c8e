"""Collects the words of entries while they pass by, and writes for each word what it counts in which entry."""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kyr_app.search.postings import Postings, make_postings
from kyr_app.search.schema import INDEXED_TEXTS, Field, IndexedText

_NUMBERS = "I"
_INSERT = {
    Field.WORD: "insert into word values (?, ?, ?)",
    Field.FORM: "insert into form values (?, ?, ?)",
}
# By text and word: an entry and how often the word stands there, in turn.
_Found = tuple[dict[str, "array[int]"], ...]


class PostingsWriter:
    """Counts words and their other forms in title, heading and body of each entry."""

    def __init__(self) -> None:
        self._found: dict[Field, _Found] = {field: tuple({} for _ in INDEXED_TEXTS) for field in Field}
        self._lengths = tuple(array(_NUMBERS) for _ in INDEXED_TEXTS)

    def add(self, words: Sequence[Sequence[str]], forms: Sequence[Sequence[str]]) -> None:
        """Add the next entry: the words of its title, heading and body, and their forms."""
        entry = len(self._lengths[0])
        for lengths, of_text in zip(self._lengths, words, strict=True):
            lengths.append(len(of_text))
        for field, texts in ((Field.WORD, words), (Field.FORM, forms)):
            for found, of_text in zip(self._found[field], texts, strict=True):
                for term, count in Counter(of_text).items():
                    if term not in found:
                        found[term] = array(_NUMBERS)
                    found[term].extend((entry, count))

    def text_counts(self) -> dict[str, int]:
        """Return in how many texts each word stands."""
        counts: Counter[str] = Counter()
        for found in self._found[Field.WORD]:
            counts.update({word: len(pairs) // 2 for word, pairs in found.items()})
        return counts

    def write(self, base: sqlite3.Connection) -> None:
        """Write all words and forms."""
        weights = [_weights(text, lengths) for text, lengths in zip(INDEXED_TEXTS, self._lengths, strict=True)]
        for field, found in self._found.items():
            base.executemany(_INSERT[field], _rows(found, weights))


def _rows(found: _Found, weights: Sequence[Sequence[float]]) -> Iterator[tuple[str, bytes | None, bytes]]:
    """Yield word, postings in title and heading, and postings in all texts."""
    for word in sorted(set().union(*found)):
        *head, body = (
            _impacts(of_text.get(word, ()), of_entry) for of_text, of_entry in zip(found, weights, strict=True)
        )
        in_head = _sum(head)
        yield word, in_head.stored() if in_head.entries else None, _sum((*head, body)).stored()


def _impacts(pairs: Sequence[int], weights: Sequence[float]) -> dict[int, float]:
    return {entry: count * weights[entry] for entry, count in zip(pairs[::2], pairs[1::2], strict=True)}


def _sum(parts: Iterable[dict[int, float]]) -> Postings:
    first, *others = parts
    for part in others:
        if not first:
            first = part
            continue
        first = dict(first)
        for entry, impact in part.items():
            first[entry] = first.get(entry, 0.0) + impact
    return make_postings(sorted(first), (first[entry] for entry in sorted(first)))


def _weights(text: IndexedText, lengths: Sequence[int]) -> list[float]:
    """Return what one word of the text counts in each entry: the text's weight, less in one longer than the average."""
    filled = [length for length in lengths if length]
    average = sum(filled) / len(filled) if filled else 1.0
    return [text.weight / (1 - text.dilution + text.dilution * max(1.0, length / average)) for length in lengths]
