"""What was found, added up: words to sections, sections to translations, translations to documents.

Which entries hold a word is word_scores.py's; the order of documents is ranking.py's. Sets of words are integers:
bit n stands for word n of the query, the bits above for its synonyms. A common word has tens of thousands of entries,
so loops here are kept plain.
"""

import math
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kyr_app.search import weights
from kyr_app.search.entry_table import EntryTable
from kyr_app.search.query_builder import Meaning, QueryWord
from kyr_app.search.translations import Translations
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
    meanings: tuple["MeaningScores", ...] = ()
    phrases: tuple[frozenset[int], ...] = ()
    whole: frozenset[int] = frozenset()
    excluded: frozenset[int] = frozenset()

    @property
    def counting(self) -> int:
        """The words that an answer needs."""
        return sum(1 << number for number, word in enumerate(self.words) if word.counts)

    def uncovered(self) -> list[tuple[QueryWord, Scores]]:
        """Return the words that no synonym replaces, with the scores of their entries."""
        replaced = frozenset[str]().union(*(found.meaning.covered for found in self.meanings))
        found_words = zip(self.words, self.scores, strict=True)
        return [(word, scores) for word, scores in found_words if word.text not in replaced]

    def bits_of(self, texts: AbstractSet[str]) -> int:
        """Return the words with these texts."""
        return sum(1 << number for number, word in enumerate(self.words) if word.text in texts)


@dataclass(slots=True)
class FoundTranslation:
    """What one translation has: words, the score of its title and summary, and its best section (None without one)."""

    number: int
    words: int = 0
    title_words: int = 0
    title_score: float = 0.0
    section: int | None = None
    section_score: float = 0.0


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document with the words that all its translations have together, and the best of them.

    `title_count`: how many of the words an answer needs stand in a title and summary.
    """

    document: int
    words: int
    translation: FoundTranslation
    score: float
    title_count: int = 0


@dataclass(frozen=True, slots=True)
class Matches:
    """The words of every entry that has any, and what each document has, by its number."""

    counting: int
    words: dict[int, int]
    documents: dict[int, list[FoundTranslation]]

    @property
    def asked(self) -> int:
        """How many words an answer needs."""
        return self.counting.bit_count()

    def count(self, words: int) -> int:
        """Return how many of these words an answer needs."""
        return (words & self.counting).bit_count()

    def count_together(self, found: "FoundTranslation") -> int:
        """Return how many of the words an answer needs stand in the title, the summary and the best section."""
        return self.count(found.title_words | (0 if found.section is None else self.words[found.section]))

    def title_count_of(self, document: int) -> int:
        """Return how many of the words an answer needs stand in the title and summary of one of its translations."""
        translations = self.documents.get(document, ())
        return max((self.count(found.title_words) for found in translations), default=0)

    def words_of(self, document: int) -> int:
        """Return the words that the translations of a document have together."""
        together = 0
        for translation in self.documents.get(document, ()):
            together |= translation.words
        return together


class Grouping:
    """Groups the entries of one library."""

    def __init__(self, table: EntryTable, translations: Translations) -> None:
        self._order_of = table.order_of
        self._document_of = table.document_of
        self._translations = translations

    def documents(self, entries: Iterable[int]) -> set[int]:
        """Return the documents that these entries belong to."""
        return {self._document_of[entry] for entry in entries}

    def matches(self, evidence: Evidence) -> Matches:
        """Add up words by entry, entries by translation, translations by document. Excluded documents are left out."""
        scores, words = _totals(evidence)
        documents: dict[int, list[FoundTranslation]] = {}
        for found in self._found_translations(scores, words):
            documents.setdefault(self._translations.all[found.number].document, []).append(found)
        for document in self.documents(evidence.excluded):
            documents.pop(document, None)
        return Matches(evidence.counting, words, documents)

    def answers(self, matches: Matches, evidence: Evidence) -> set[int]:
        """Return the documents that have enough of the words, and every phrase."""
        needed = weights.ENOUGH_WORDS * matches.asked
        enough = {document for document in matches.documents if matches.count(matches.words_of(document)) >= needed}
        return enough.intersection(*(self.documents(entries) for entries in evidence.phrases))

    def is_answered(self, best: FoundDocument | None, matches: Matches) -> bool:
        """Return whether the best document has the words where they tell, and not only somewhere."""
        if best is None:
            return False
        rarest = math.log1p(len(self._order_of))
        return best.score >= weights.ENOUGH_SCORE * rarest * matches.asked

    def found(self, document: int, matches: Matches, reader_language: int | None) -> FoundDocument:
        """Return the document's score and best translation: with most words, the reader's, with the best section."""
        best = FoundTranslation(self._translations.first_of(document))
        best_key = (0, False, -1.0)
        best_score = 0.0
        for found in matches.documents.get(document, ()):
            is_readers = self._translations.all[found.number].language == reader_language
            score = found.title_score + found.section_score
            if not is_readers:
                score *= weights.OTHER_LANGUAGE_FACTOR
            best_score = max(best_score, score)
            key = (matches.count(found.words), is_readers, score)
            if key > best_key:
                best, best_key = found, key
        words = matches.words_of(document)
        together = matches.count(words) + max(
            map(matches.count_together, matches.documents.get(document, ())), default=0
        )
        share = together / (2 * max(1, matches.asked))
        score = best_score * share**weights.MISSING_WORDS_POWER
        return FoundDocument(document, words, best, score, matches.title_count_of(document))

    def places(self, found: FoundTranslation, matches: Matches) -> int:
        """Return how many sections have as many of the words as the best one; 1 without sections."""
        if found.section is None:
            return 1
        needed = matches.count(matches.words[found.section])
        return sum(
            self._order_of[entry] > 0 and matches.count(matches.words[entry]) >= needed
            for entry in self._translations.all[found.number].entries
            if entry in matches.words
        )

    def _found_translations(self, scores: Scores, words: dict[int, int]) -> Iterator[FoundTranslation]:
        found_of: dict[int, FoundTranslation] = {}
        translation_of, order_of = self._translations.of_entry, self._order_of
        for entry, score in scores.items():
            number = translation_of[entry]
            found = found_of.get(number)
            if found is None:
                found = found_of[number] = FoundTranslation(number)
            found.words |= words[entry]
            if not order_of[entry]:
                found.title_score, found.title_words = score, words[entry]
            elif score > found.section_score:
                found.section, found.section_score = entry, score
        return iter(found_of.values())


def _totals(evidence: Evidence) -> tuple[Scores, dict[int, int]]:
    """Return the score and the words of each entry."""
    totals: Scores = {}
    words: dict[int, int] = {}
    for number, scores in enumerate(evidence.scores):
        bit = 1 << number
        if not totals:
            totals, words = dict(scores), dict.fromkeys(scores, bit)
            continue
        for entry, score in scores.items():
            if entry in totals:
                totals[entry] += score
                words[entry] |= bit
            else:
                totals[entry] = score
                words[entry] = bit
    _add_meanings(evidence, totals, words)
    for entries in evidence.phrases:
        for entry in entries & totals.keys():
            totals[entry] += weights.PHRASE_SCORE
    for entry in evidence.whole & totals.keys():
        totals[entry] += weights.WHOLE_QUERY_SCORE
    return totals, words


def _add_meanings(evidence: Evidence, totals: Scores, words: dict[int, int]) -> None:
    """Add the best meaning of each typed phrase; an entry that has one has the words it replaces."""
    best: dict[str, Scores] = {}
    for number, found in enumerate(evidence.meanings, len(evidence.words)):
        bits = 1 << number | evidence.bits_of(found.meaning.covered)
        best_of_typed = best.setdefault(found.meaning.typed, {})
        for entry, score in found.scores.items():
            words[entry] = words.get(entry, 0) | bits
            best_of_typed[entry] = max(best_of_typed.get(entry, 0.0), score * found.weight)
    for scores in best.values():
        for entry, score in scores.items():
            totals[entry] = totals.get(entry, 0.0) + score
