"""How well each entry answers one word or phrase.

BM25F: the texts of an entry are added up when the index is written (postings_writer.py), and saturate here, because
how rare a word is depends on the forms and the beginnings that are looked up with it.
"""

import math
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kyr_app.search import weights
from kyr_app.search.index_file import IndexFile
from kyr_app.search.postings import Postings
from kyr_app.search.query_builder import Meaning, Phrase, QueryBuilder, QueryWord
from kyr_app.search.schema import Field, Reach

# Of what was looked up, so many scores are kept for the next key press: 12 bytes each.
_MOST_KEPT_SCORES = 400_000
_AS_LARGE_AS_SCORES = 100  # what is around the scores of one word
_ENTRY = "I"
_SCORE = "d"


@dataclass(frozen=True, slots=True)
class Scores:
    """Entries, each once, and the score of each."""

    entries: "array[int]" = field(default_factory=lambda: array(_ENTRY))
    values: "array[float]" = field(default_factory=lambda: array(_SCORE))

    @classmethod
    def of(cls, found: dict[int, float]) -> "Scores":
        """Return scores by entry as two arrays."""
        return cls(array(_ENTRY, found), array(_SCORE, found.values()))


class WordScores:
    """Scores words and finds phrases in one open index."""

    def __init__(self, index: IndexFile, entry_count: int, builder: QueryBuilder) -> None:
        self._index = index
        self._entry_count = entry_count
        self._builder = builder
        self._kept = KeptScores()

    def of_word(self, word: QueryWord) -> Scores:
        """Return the score of each entry that has the word, one of its forms, or a word it begins."""
        key = (word.text, word.stems, word.is_begun, word.is_common)
        return self._kept.get(key, lambda: self._of_word(word))

    def of_meaning(self, meaning: Meaning) -> Scores:
        """Return the score of each entry that has all words of the phrase, less where they are scattered."""
        return self._kept.get(meaning.means, lambda: self._of_meaning(meaning))

    def of_phrase(self, phrase: Phrase) -> frozenset[int]:
        """Return the entries that have these words one after the other."""
        candidates = self._candidates(phrase, Reach.WHOLE)
        return self._with_run(candidates, phrase, Reach.WHOLE) if len(phrase) > 1 else frozenset(candidates)

    def of_whole_query(self, run: Phrase) -> frozenset[int]:
        """Return the entries whose title or heading has the query as it was typed; none for very common words."""
        if len(run) < weights.WHOLE_QUERY_WORDS or all(map(self._builder.is_common, run)):
            return frozenset()
        candidates = self._candidates(run, Reach.HEAD)
        if len(candidates) > weights.MOST_PHRASE_SECTIONS:
            return frozenset()
        return self._with_run(candidates, run, Reach.HEAD)

    def entries_with(self, word: str) -> Sequence[int]:
        """Return the entries that have the folded word as it is."""
        return self._index.postings(Field.WORD, Reach.WHOLE, word).entries

    def _of_word(self, word: QueryWord) -> Scores:
        reach = Reach.HEAD if word.is_common else Reach.WHOLE
        typed = self._index.postings(Field.WORD, reach, word.text)
        found = _weighted(typed, weights.TYPED_WEIGHT)
        for stem in sorted(word.stems - {word.text}):
            _add(found, self._index.postings(Field.WORD, reach, stem), weights.OTHER_FORM_WEIGHT)
        for stem in sorted(word.stems | {word.text}):
            _add(found, self._index.postings(Field.FORM, reach, stem), weights.OTHER_FORM_WEIGHT)
        if word.is_begun:
            is_long = len(word.text) >= weights.PREFIX_LETTERS_IN_BODY
            for longer, postings in self._index.begun(Reach.WHOLE if is_long else Reach.HEAD, word.text):
                if not self._builder.is_common(longer):
                    _add(found, postings, weights.PREFIX_WEIGHT)
        return self._saturated(found, weights.COMMON_PREFIX_FACTOR if word.is_common and word.is_begun else 1.0)

    def _of_meaning(self, meaning: Meaning) -> Scores:
        scores = [self.of_word(word) for word in meaning.words]
        if len(scores) == 1 and len(meaning.run) == 1:
            return scores[0]
        together = _in_all([each.entries for each in scores])
        by_entry = [
            {entry: score for entry, score in zip(each.entries, each.values, strict=True) if entry in together}
            for each in scores
        ]
        totals = {entry: sum(of_word[entry] for of_word in by_entry) for entry in sorted(together)}
        if len(meaning.run) > 1 and len(together) <= weights.MOST_PHRASE_SECTIONS:
            for entry in together - self._with_run(together, meaning.run, Reach.WHOLE):
                totals[entry] *= weights.SCATTERED_SYNONYM_FACTOR
        return Scores.of(totals)

    def _candidates(self, phrase: Phrase, reach: Reach) -> set[int]:
        """Return the entries that have every telling word of the phrase."""
        telling = [word for word in phrase if not self._builder.is_common(word)] or phrase
        return _in_all([self._index.postings(Field.WORD, reach, word).entries for word in telling])

    def _with_run(self, candidates: set[int], run: Phrase, reach: Reach) -> frozenset[int]:
        words = " ".join(run)
        return frozenset(entry for entry in candidates if self._index.has_run(reach, entry, words))

    def _saturated(self, found: dict[int, float], factor: float) -> Scores:
        rarity = math.log(1 + (self._entry_count - len(found) + 0.5) / (len(found) + 0.5))
        full = rarity * (weights.SATURATION + 1) * factor
        half = weights.SATURATION
        values = array(_SCORE, [full * impact / (impact + half) for impact in found.values()])
        return Scores(array(_ENTRY, found), values)


class KeptScores:
    """The scores that were looked up last, so `most` of them that they take a few megabytes."""

    def __init__(self, most: int = _MOST_KEPT_SCORES) -> None:
        self._most = most
        self._kept: dict[object, Scores] = {}
        self._count = 0

    def get(self, key: object, look_up: Callable[[], Scores]) -> Scores:
        """Return what is kept under the key, or look it up."""
        scores = self._kept.pop(key, None)
        if scores is None:
            scores = look_up()
            self._count += _size(scores)
        self._kept[key] = scores
        while self._count > self._most and len(self._kept) > 1:
            self._count -= _size(self._kept.pop(next(iter(self._kept))))
        return scores


def _size(scores: Scores) -> int:
    return _AS_LARGE_AS_SCORES + len(scores.entries)


def _weighted(postings: Postings, weight: float) -> dict[int, float]:
    found = dict(zip(postings.entries, postings.impacts, strict=True))
    return found if weight == 1.0 else {entry: impact * weight for entry, impact in found.items()}


def _add(found: dict[int, float], postings: Postings, weight: float) -> None:
    for entry, impact in zip(*postings, strict=True):
        found[entry] = found.get(entry, 0.0) + weight * impact


def _in_all(entries: Sequence[Sequence[int]]) -> set[int]:
    fewest_first = sorted(entries, key=len)
    return set(fewest_first[0]).intersection(*fewest_first[1:]) if fewest_first else set()
