"""What a query finds in each entry, added up: its score, and which of the words it has.

Sets of words are integers: bit n stands for word n of the query, the bits above for its synonyms. A common word has
tens of thousands of entries, so loops here are kept plain.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from kyr_app.search import weights
from kyr_app.search.query_builder import Meaning, QueryWord
from kyr_app.search.questions import AskedFor
from kyr_app.search.word_scores import Scores


@dataclass(frozen=True, slots=True)
class MeaningScores:
    """A synonym that was looked up: the scores of its entries, and what they count (0 to 1)."""

    meaning: Meaning
    scores: Scores
    weight: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that were looked up with the scores of their entries, and the synonyms.

    And the entries of phrases, of the whole query as it was typed, and of exclusions.
    """

    words: tuple[QueryWord, ...]
    scores: tuple[Scores, ...]
    meanings: tuple[MeaningScores, ...] = ()
    phrases: tuple[frozenset[int], ...] = ()
    whole: frozenset[int] = frozenset()
    excluded: frozenset[int] = frozenset()
    questions: AskedFor = field(default_factory=AskedFor)

    @property
    def counting(self) -> int:
        """The words that an answer needs."""
        return sum(1 << number for number, word in enumerate(self.words) if word.counts)

    def found_words(self) -> Iterator[tuple[int, Scores]]:
        """Yield the scores of each word and synonym, with the words that their entries have by them."""
        for number, scores in enumerate(self.scores):
            yield 1 << number, scores
        for number, found in enumerate(self.meanings, len(self.words)):
            yield 1 << number | self.bits_of(found.meaning.covered), found.scores

    def uncovered(self) -> list[tuple[QueryWord, Scores]]:
        """Return the words that no synonym replaces, with the scores of their entries."""
        replaced = frozenset[str]().union(*(found.meaning.covered for found in self.meanings))
        found_words = zip(self.words, self.scores, strict=True)
        return [(word, scores) for word, scores in found_words if word.text not in replaced]

    def bonuses(self) -> Iterator[tuple[float, frozenset[int]]]:
        """Yield what entries get beyond their words, and which."""
        for entries in self.phrases:
            yield weights.PHRASE_SCORE, entries
        yield weights.WHOLE_QUERY_SCORE, self.whole

    def bits_of(self, texts: AbstractSet[str]) -> int:
        """Return the words with these texts."""
        return sum(1 << number for number, word in enumerate(self.words) if word.text in texts)


@dataclass(frozen=True, slots=True)
class Totals:
    """For each entry of the library, by its number: its score, and its words."""

    scores: list[float]
    words: list[int]


def total(evidence: Evidence, entry_count: int) -> Totals:
    """Add everything up."""
    totals = Totals([0.0] * entry_count, [0] * entry_count)
    words = list(evidence.found_words())
    for bits, scores in words[: len(evidence.words)]:
        _add(totals, scores, bits)
    by_phrase: dict[str, list[tuple[int, MeaningScores]]] = {}
    for (bits, _), found in zip(words[len(evidence.words) :], evidence.meanings, strict=True):
        by_phrase.setdefault(found.meaning.typed, []).append((bits, found))
    for meanings in by_phrase.values():
        _add_best(totals, meanings)
    for bonus, entries in evidence.bonuses():
        for entry in entries:
            if totals.words[entry]:
                totals.scores[entry] += bonus
    return totals


def _add_best(totals: Totals, meanings: list[tuple[int, MeaningScores]]) -> None:
    """Add the best meaning of a typed phrase to each entry."""
    if len(meanings) == 1:
        bits, found = meanings[0]
        _add(totals, found.scores, bits, found.weight)
        return
    best: dict[int, float] = {}
    for bits, found in meanings:
        for entry, score in zip(found.scores.entries, found.scores.values, strict=True):
            totals.words[entry] |= bits
            best[entry] = max(best.get(entry, 0.0), score * found.weight)
    for entry, score in best.items():
        totals.scores[entry] += score


def _add(totals: Totals, scores: Scores, bits: int, weight: float = 1.0) -> None:
    of_entry, words = totals.scores, totals.words
    for entry, score in zip(scores.entries, scores.values, strict=True):
        of_entry[entry] += score * weight
        words[entry] |= bits
