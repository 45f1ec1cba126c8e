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
from kyr_app.search.query_builder import Phrase, QueryBuilder, QueryWord
from kyr_app.search.schema import BODY_TEXT, INDEXED_TEXTS, WORDS, IndexedText

Scores = dict[int, float]


class WordScores:
    """Scores words and finds phrases in one open index. Entries are Whoosh's document numbers."""

    def __init__(self, reader: IndexReader, table: EntryTable, builder: QueryBuilder) -> None:
        self._reader = reader
        self._builder = builder
        self._entry_count = table.entry_count
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
        return self._saturated(found)

    def of_phrase(self, phrase: Phrase) -> frozenset[int]:
        """Return the entries that have these words one after the other."""
        telling = [word for word in phrase if not self._builder.is_common(word)] or phrase
        candidates = set[int].intersection(*(self._entries_with(word) for word in telling))
        if len(phrase) == 1:
            return frozenset(candidates)
        run = f" {' '.join(phrase)} "
        return frozenset(entry for entry in candidates if self._has_run(entry, run))

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

    def _entries_with(self, word: str) -> set[int]:
        return {entry for text in INDEXED_TEXTS for entry in self._postings(text.words, word).all_ids()}

    def _has_run(self, entry: int, run: str) -> bool:
        words: str = self._reader.stored_fields(entry)[WORDS]
        return any(run in f" {line} " for line in words.split("\n"))


def _dilutions(text: IndexedText, lengths: Iterable[int]) -> list[float]:
    """Return what each entry's counts are divided by: 1 for a text of average length."""
    lengths = list(lengths)
    filled = [length for length in lengths if length]
    average = sum(filled) / len(filled) if filled else 1.0
    return [1 - text.dilution + text.dilution * length / average for length in lengths]
