"""What was found, added up: words to sections, sections to translations, translations to documents.

Which entries hold a word is word_scores.py's; the order of documents is ranking.py's. Sets of words are integers:
bit n stands for word n of the query.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from kyr_app.search import weights
from kyr_app.search.entry_table import EntryTable
from kyr_app.search.query_builder import QueryWord
from kyr_app.search.word_scores import Scores


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that were looked up with the scores of their entries; the entries of phrases and of exclusions."""

    words: tuple[QueryWord, ...]
    scores: tuple[Scores, ...]
    phrases: tuple[frozenset[int], ...] = ()
    excluded: frozenset[int] = frozenset()

    @property
    def counting(self) -> int:
        """The words that an answer needs."""
        return sum(1 << number for number, word in enumerate(self.words) if word.counts)


@dataclass(frozen=True, slots=True)
class FoundTranslation:
    """A document in one language. `section` is its best entry, None where only title or summary have words.

    `places` is how many sections have as many of the words as the best one.
    """

    language: int
    words: int = 0
    section: int | None = None
    places: int = 1
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document with the words that all its translations have together, and the best of them."""

    document: int
    words: int
    translation: FoundTranslation
    score: float


@dataclass(frozen=True, slots=True)
class Matches:
    """Every entry that has words: its score and its words, listed by document."""

    counting: int
    scores: dict[int, float] = field(default_factory=dict)
    words: dict[int, int] = field(default_factory=dict)
    entries_of: dict[int, list[int]] = field(default_factory=dict)

    def words_of(self, document: int) -> int:
        """Return the words that the entries of a document have together."""
        together = 0
        for entry in self.entries_of.get(document, ()):
            together |= self.words[entry]
        return together

    def count(self, words: int) -> int:
        """Return how many of these words an answer needs."""
        return (words & self.counting).bit_count()


class Grouping:
    """Groups the entries of one library."""

    def __init__(self, table: EntryTable) -> None:
        self._table = table

    def documents(self, entries: Iterable[int]) -> set[int]:
        """Return the documents that these entries belong to."""
        return {self._table.document_of[entry] for entry in entries}

    def matches(self, evidence: Evidence) -> Matches:
        """Add up each entry's words. Excluded documents have none."""
        found = Matches(evidence.counting)
        for number, scores in enumerate(evidence.scores):
            for entry, score in scores.items():
                found.scores[entry] = found.scores.get(entry, 0.0) + score
                found.words[entry] = found.words.get(entry, 0) | 1 << number
        for entries in evidence.phrases:
            for entry in entries & found.scores.keys():
                found.scores[entry] += weights.PHRASE_SCORE
        for entry in found.words:
            found.entries_of.setdefault(self._table.document_of[entry], []).append(entry)
        for document in self.documents(evidence.excluded):
            found.entries_of.pop(document, None)
        return found

    def answers(self, matches: Matches, evidence: Evidence) -> set[int]:
        """Return the documents that have enough of the words, and every phrase."""
        needed = math.ceil(weights.ENOUGH_WORDS * matches.counting.bit_count())
        enough = {document for document in matches.entries_of if matches.count(matches.words_of(document)) >= needed}
        return enough.intersection(*(self.documents(entries) for entries in evidence.phrases))

    def found(self, document: int, matches: Matches, reader_language: int | None) -> FoundDocument:
        """Add up what was found in one document. At equal words the reader's translation is the best."""
        by_language: dict[int, list[int]] = {}
        for entry in sorted(matches.entries_of.get(document, ())):
            by_language.setdefault(self._table.language_of[entry], []).append(entry)
        translations = [
            self._translation(language, entries, matches, is_readers=language == reader_language)
            for language, entries in by_language.items()
        ] or [FoundTranslation(self._first_language(document))]
        best = max(
            translations,
            key=lambda each: (matches.count(each.words), each.language == reader_language, each.score),
        )
        words = matches.words_of(document)
        share = matches.count(words) / max(1, matches.counting.bit_count())
        score = max(each.score for each in translations) * share**weights.MISSING_WORDS_POWER
        return FoundDocument(document, words, best, score)

    def _translation(
        self, language: int, entries: Iterable[int], matches: Matches, *, is_readers: bool
    ) -> FoundTranslation:
        all_words, title_score = 0, 0.0
        sections: list[tuple[float, int, int]] = []
        for entry in entries:
            score, words = matches.scores[entry], matches.words[entry]
            all_words |= words
            if self._table.order_of[entry] == 0:
                title_score = score
            else:
                sections.append((score, matches.count(words), entry))
        factor = 1.0 if is_readers else weights.OTHER_LANGUAGE_FACTOR
        if not sections:
            return FoundTranslation(language, all_words, score=title_score * factor)
        best_score, best_count, best_entry = max(sections, key=lambda section: section[0])
        places = sum(count >= best_count for _, count, _ in sections)
        return FoundTranslation(language, all_words, best_entry, places, (title_score + best_score) * factor)

    def _first_language(self, document: int) -> int:
        return self._table.language_of[self._table.document_of.index(document)]
