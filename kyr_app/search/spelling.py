"""What a person meant to type: the word of the library, or of its synonyms, that a misspelled one is nearest to.

Mistakes made by ear (a vowel for another, one letter for two, b for v) weigh half as much as others.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from math import inf
from typing import Protocol

from kyr_app.search import weights
from kyr_app.search.tokens import tokenize

# The letters that people mix, by ear: the same group, half a mistake.
_ALIKE = ("aeiouy", "bv", "ckqsz", "gj", "mn")
_GROUP = {letter: group[0] for group in _ALIKE for letter in group}
_SILENT = "h"


class Lexicon(Protocol):
    """The words that may be meant, each with the number of texts that have it; 0 for what people only say."""

    def count(self, word: str, beginning: str) -> int | None:
        """Return the number of a word's texts; None where it is no word of the lexicon."""

    def alike(self, beginning: str, shortest: int, longest: int) -> Iterator[tuple[str, int]]:
        """Yield words with such a `beginning()` and so many letters, and the numbers of their texts."""


class Speller:
    """Corrects words against a lexicon. `languages_with` tells the languages of the texts that have a word."""

    def __init__(self, lexicon: Lexicon, languages_with: Callable[[str], frozenset[str]]) -> None:
        self._lexicon = lexicon
        self._languages_with = languages_with
        self._known: dict[tuple[str, frozenset[str]], str | None] = {}

    def corrected(self, typed: str, unknown: Iterable[str], languages: frozenset[str]) -> str | None:
        """Return the typed text with its unknown words, which are folded, corrected; None where none can be.

        The words are of one of the languages, or of any where none is named.
        """
        text = unicodedata.normalize("NFKC", typed[: weights.MOST_CHARACTERS])
        better = {word: self._nearest(word, languages) for word in list(unknown)[: weights.MOST_CORRECTIONS]}
        pieces, end = [], 0
        for token in tokenize(text):
            correction = better.get(token.text)
            if correction is not None:
                pieces += [text[end : token.start], correction]
                end = token.end
        return "".join([*pieces, text[end:]]) if pieces else None

    def _nearest(self, word: str, languages: frozenset[str]) -> str | None:
        key = (word, languages)
        if key not in self._known:
            if len(self._known) >= weights.REMEMBERED_CORRECTIONS:
                self._known.clear()
            found = (other for _, count, other in sorted(self._near(word)) if self._is_of(other, -count, languages))
            self._known[key] = next(found, None)
        return self._known[key]

    def _is_of(self, word: str, count: int, languages: frozenset[str]) -> bool:
        return not languages or not count or not languages.isdisjoint(self._languages_with(word))

    def _near(self, word: str) -> Iterator[tuple[float, int, str]]:
        """Yield the mistakes, the count (negative) and the word for each that may be meant."""
        most = _most_mistakes(word)
        if not most or not word.isalpha() or self._lexicon.count(word, beginning(word)) is not None:
            return
        letters = _letters(word)
        apart = weights.MOST_LETTERS_APART
        for other, count in self._lexicon.alike(beginning(word), len(word) - apart, len(word) + apart):
            if (letters ^ _letters(other)).bit_count() > weights.MOST_DIFFERENT_LETTERS:
                continue
            distance = mistakes(word, other, most)
            if distance <= most:
                yield distance, -count, other


def may_be_meant(word: str) -> bool:
    """Return whether a folded word belongs into the lexicon."""
    return word.isalpha() and len(word) >= weights.SHORTEST_CORRECTION


def beginning(word: str) -> str:
    """Return the sound a folded word begins with: only words with the same are compared."""
    sounded = word.lstrip(_SILENT)[:1] or word[:1]
    return _GROUP.get(sounded, sounded)


def mistakes(typed: str, meant: str, most: float = inf) -> float:
    """Return how many mistakes lead from one word to the other; neighbors that changed places are one.

    Where there are more than `most` the answer is any number above it.
    """
    costs = [_cost_of_one(meant, index) for index in range(len(meant))]
    before: list[float] = []
    row = [0.0, *accumulate(costs)]
    for i, letter in enumerate(typed):
        cost_of_letter = _cost_of_one(typed, i)
        last, before, row = before, row, [row[0] + cost_of_letter]
        for j, other in enumerate(meant):
            cost = min(before[j] + _cost_of_other(letter, other), before[j + 1] + cost_of_letter, row[j] + costs[j])
            if i and j and letter == meant[j - 1] and other == typed[i - 1] and letter != other:
                cost = min(cost, last[j - 1] + weights.SWAPPED_LETTERS)
            row.append(cost)
        if min(row) > most and min(before) > most:
            break
    return row[-1]


def _cost_of_one(word: str, index: int) -> float:
    """Return the cost of a letter that the other word has not: little where it is doubled or silent."""
    is_double = index > 0 and word[index - 1] == word[index]
    return weights.MISTAKE_BY_EAR if is_double or word[index] == _SILENT else 1.0


def _cost_of_other(letter: str, other: str) -> float:
    if letter == other:
        return 0.0
    return weights.MISTAKE_BY_EAR if _GROUP.get(letter, letter) == _GROUP.get(other, other) else 1.0


def _most_mistakes(word: str) -> float:
    return max((most for length, most in weights.MOST_MISTAKES.items() if len(word) >= length), default=0.0)


def _letters(word: str) -> int:
    """Return the set of a word's letters as bits; different letters may share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits
