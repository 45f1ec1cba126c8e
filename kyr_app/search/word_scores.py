"""How well each entry answers one word or phrase, from Whoosh's postings.

BM25F is computed here and not by whoosh.scoring: the fields of an entry must add up before they saturate, and
the order of documents needs to know which words each of them has, not only a total.
"""

import math
from collections.abc import Iterable, Iterator

from whoosh.matching.mcore import Matcher, NullMatcher
from whoosh.reading import IndexReader, TermNotFound

from kyr_app.search import weights
from kyr_app.search.entry_table import EntryTable
from kyr_app.search.query_builder import Meaning, Phrase, QueryBuilder, QueryWord
from kyr_app.search.schema import BODY_TEXT, INDEXED_TEXTS, WORDS, IndexedText

Scores = dict[int, float]

_REMEMBERED_MEANINGS = 32
_TITLE_AND_HEADING = 2


class WordScores:
    """Scores words and finds phrases in one open index. Entries are Whoosh's document numbers."""

    def __init__(self, reader: IndexReader, table: EntryTable, builder: QueryBuilder) -> None:
        self._reader = reader
        self._builder = builder
        self._entry_count = table.entry_count
        self._meanings: dict[str, Scores] = {}
        self._dilutions = {text.name: _dilutions(text, table.lengths[text.name]) for text in INDEXED_TEXTS}

    def of_word(self, word: QueryWord) -> Scores:
        """Return the BM25F score of each entry that has the word, one of its forms, or a word it begins."""
        found: Scores = {}
        for text in INDEXED_TEXTS:
            if word.is_begun and (text is not BODY_TEXT or len(word.text) >= weights.PREFIX_LETTERS_IN_BODY):
                for term in self._continuations(text, word.text):
                    self._add(found, text, text.words, term, weights.PREFIX_WEIGHT)
            if word.is_common and text is BODY_TEXT:
                continue
            self._add(found, text, text.words, word.text, weights.TYPED_WEIGHT)
            for stem in sorted(word.stems - {word.text}):
                self._add(found, text, text.words, stem, weights.OTHER_FORM_WEIGHT)
            for stem in sorted(word.stems | {word.text}):
                self._add(found, text, text.forms, stem, weights.OTHER_FORM_WEIGHT)
        scores = self._saturated(found)
        if word.is_common and word.is_begun:
            return {entry: score * weights.COMMON_PREFIX_FACTOR for entry, score in scores.items()}
        return scores

    def of_meaning(self, meaning: Meaning) -> Scores:
        """Return the score of each entry that has all words of the phrase, less where they are scattered."""
        if meaning.means not in self._meanings:
            self._meanings[meaning.means] = self._meaning(meaning)
            if len(self._meanings) > _REMEMBERED_MEANINGS:
                del self._meanings[next(iter(self._meanings))]
        return self._meanings[meaning.means]

    def of_phrase(self, phrase: Phrase) -> frozenset[int]:
        """Return the entries that have these words one after the other."""
        telling = [word for word in phrase if not self._builder.is_common(word)] or phrase
        candidates = set[int].intersection(*(self.entries_with(word) for word in telling))
        if len(phrase) == 1:
            return frozenset(candidates)
        run = f" {' '.join(phrase)} "
        return frozenset(entry for entry in candidates if self._has_run(entry, run))

    def entries_with(self, word: str) -> set[int]:
        """Return the entries that have the folded word as it is."""
        return {entry for text in INDEXED_TEXTS for entry in self._postings(text.words, word).all_ids()}

    def of_whole_query(self, run: Phrase) -> frozenset[int]:
        """Return the entries whose title or heading has the query as it was typed; none for very common words."""
        telling = [word for word in run if not self._builder.is_common(word)]
        if len(run) < weights.WHOLE_QUERY_WORDS or not telling:
            return frozenset()
        candidates = set[int].intersection(*(self.entries_with(word) for word in telling))
        if len(candidates) > weights.MOST_PHRASE_SECTIONS:
            return frozenset()
        joined = f" {' '.join(run)} "
        return frozenset(entry for entry in candidates if self._has_run(entry, joined, lines=_TITLE_AND_HEADING))

    def _meaning(self, meaning: Meaning) -> Scores:
        scores = [self.of_word(word) for word in meaning.words]
        together = set(scores[0]).intersection(*scores[1:]) if scores else set[int]()
        totals = {entry: sum(of_word[entry] for of_word in scores) for entry in together}
        if len(meaning.run) > 1 and len(together) <= weights.MOST_PHRASE_SECTIONS:
            run = f" {' '.join(meaning.run)} "
            for entry in totals:
                if not self._has_run(entry, run):
                    totals[entry] *= weights.SCATTERED_SYNONYM_FACTOR
        return totals

    def _continuations(self, text: IndexedText, beginning: str) -> Iterator[str]:
        for term in self._reader.expand_prefix(text.words, beginning):
            word = term.decode()
            if word != beginning and not self._builder.is_common(word):
                yield word

    def _add(self, found: Scores, text: IndexedText, field: str, term: str, weight: float) -> None:
        dilutions = self._dilutions[text.name]
        weight *= text.weight
        matcher = self._postings(field, term)
        while matcher.is_active():
            entry = matcher.id()
            found[entry] = found.get(entry, 0.0) + weight * matcher.weight() / dilutions[entry]
            matcher.next()

    def _postings(self, field: str, term: str) -> Matcher:
        try:
            matcher: Matcher = self._reader.postings(field, term)
        except TermNotFound:
            matcher = NullMatcher()
        return matcher

    def _saturated(self, found: Scores) -> Scores:
        rarity = math.log(1 + (self._entry_count - len(found) + 0.5) / (len(found) + 0.5))
        full = rarity * (weights.SATURATION + 1)
        return {entry: full * count / (count + weights.SATURATION) for entry, count in found.items()}

    def _has_run(self, entry: int, run: str, lines: int | None = None) -> bool:
        words: str = self._reader.stored_fields(entry)[WORDS]
        return any(run in f" {line} " for line in words.split("\n")[:lines])


def _dilutions(text: IndexedText, lengths: Iterable[int]) -> list[float]:
    """Return what each entry's counts are divided by: 1 for a text of average length, and for a shorter one."""
    lengths = list(lengths)
    filled = [length for length in lengths if length]
    average = sum(filled) / len(filled) if filled else 1.0
    return [1 - text.dilution + text.dilution * max(1.0, length / average) for length in lengths]
