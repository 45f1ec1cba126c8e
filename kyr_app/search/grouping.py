"""What was found, gathered: entries to translations, translations to documents.

What each entry has is totals.py's; which documents are worth scoring is best_first.py's, their order ranking.py's.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from kyr_app.search import weights
from kyr_app.search.questions import AskedFor
from kyr_app.search.totals import Evidence, Totals, total
from kyr_app.search.translations import Translations

# The most that a document can score, and its number.
Promise = tuple[float, int]


@dataclass(frozen=True, slots=True)
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
    """What each entry has, and which words each document has, by its number; an excluded document has none."""

    counting: int
    totals: Totals
    words_of: list[int]
    questions: AskedFor

    @property
    def asked(self) -> int:
        """How many words an answer needs."""
        return self.counting.bit_count()

    @property
    def documents(self) -> set[int]:
        """The documents that have any of the words."""
        return {document for document, words in enumerate(self.words_of) if words}

    def has_all(self, words: int) -> bool:
        """Return whether these are all the words an answer needs."""
        return words & self.counting == self.counting

    def count(self, words: int) -> int:
        """Return how many of these words an answer needs."""
        return (words & self.counting).bit_count()

    def share(self, words: int, together: int) -> float:
        """Return what the score of a document with these words counts, `together` of them standing in one place."""
        share: float = (self.count(words) + together) / (2 * max(1, self.asked))
        return math.pow(share, weights.MISSING_WORDS_POWER)

    def count_together(self, found: FoundTranslation) -> int:
        """Return how many of the words an answer needs stand in the title, the summary and the best section."""
        return self.count(found.title_words | (0 if found.section is None else self.totals.words[found.section]))


class Grouping:
    """Groups the entries of one library."""

    def __init__(self, translations: Translations) -> None:
        self._translations = translations

    def documents(self, entries: Iterable[int]) -> set[int]:
        """Return the documents that these entries belong to."""
        document_of = self._translations.document_of
        return {document_of[translation] for translation in set(map(self._translations.of_entry.__getitem__, entries))}

    def matches(self, evidence: Evidence) -> Matches:
        """Add everything up. Excluded documents are left out."""
        words_of = [0] * self._translations.document_count
        for bits, scores in evidence.found_words():
            for document in self.documents(scores.entries):
                words_of[document] |= bits
        for document, bits in evidence.questions.words.items():
            words_of[document] |= bits
        for document in self.documents(evidence.excluded):
            words_of[document] = 0
        totals = total(evidence, len(self._translations.of_entry))
        return Matches(evidence.counting, totals, words_of, evidence.questions)

    def answers(self, matches: Matches, evidence: Evidence) -> set[int]:
        """Return the documents that have enough of the words, and every phrase."""
        needed = weights.ENOUGH_WORDS * matches.asked
        enough = {words: matches.count(words) >= needed for words in set(matches.words_of) - {0}}
        documents = {document for document, words in enumerate(matches.words_of) if enough.get(words)}
        documents |= matches.questions.most_asked_for() & matches.documents
        return documents.intersection(*(self.documents(entries) for entries in evidence.phrases))

    def enough_score(self, matches: Matches) -> float:
        """Return the score that the best document needs to have the words where they tell, and not only somewhere."""
        rarest = math.log1p(len(self._translations.of_entry))
        tells = weights.ENOUGH_SCORE * rarest * matches.asked
        return max(tells, weights.MORE_THAN_UNANSWERED * matches.questions.unanswered)

    def promising(self, documents: Iterable[int], matches: Matches) -> list[Promise]:
        """Return what each document can score at most, and its number, the highest first."""
        scores, words_of = matches.totals.scores, matches.words_of
        shares = {words: matches.share(words, matches.count(words)) for words in set(words_of)}
        entries_of, titles_of = self._translations.entries_of_document, self._translations.firsts_of_document
        asked = matches.questions.scores
        promised = []
        for document in documents:
            score = max(scores[entries_of[document]]) + max(map(scores.__getitem__, titles_of[document]))
            promised.append((score * shares[words_of[document]] + asked.get(document, 0.0), document))
        return sorted(promised, reverse=True)

    def found(self, document: int, matches: Matches, reader_language: int | None) -> FoundDocument:
        """Return the document's score and best translation: with most words, the reader's, with the best section."""
        best = FoundTranslation(self._translations.of_document(document).start)
        best_key = (0, False, -1.0)
        best_score, together, title_count = 0.0, 0, 0
        for number in self._translations.of_document(document):
            found = self._translation(number, matches.totals)
            is_readers = self._translations.language_of[number] == reader_language
            score = found.title_score + found.section_score
            if not is_readers:
                score *= weights.OTHER_LANGUAGE_FACTOR
            best_score = max(best_score, score)
            together = max(together, matches.count_together(found))
            title_count = max(title_count, matches.count(found.title_words))
            key = (matches.count(found.words), is_readers, score)
            if found.words and key > best_key:
                best, best_key = found, key
        words = matches.words_of[document]
        score = best_score * matches.share(words, together) + matches.questions.scores.get(document, 0.0)
        return FoundDocument(document, words, best, score, title_count)

    def title_count(self, documents: Iterable[int], matches: Matches) -> int:
        """Return the most words that an answer needs in the title and summary of a translation of the documents."""
        words, firsts_of = matches.totals.words, self._translations.firsts_of_document
        found = {words[entry] for document in documents for entry in firsts_of[document]}
        return max(map(matches.count, found), default=0)

    def places(self, found: FoundTranslation, matches: Matches) -> int:
        """Return how many sections have as many of the words as the best one; 1 without sections."""
        if found.section is None:
            return 1
        words = matches.totals.words
        needed = matches.count(words[found.section])
        sections = self._translations.entries(found.number)[1:]
        return sum(words[entry] > 0 and matches.count(words[entry]) >= needed for entry in sections)

    def _translation(self, number: int, totals: Totals) -> FoundTranslation:
        entries = self._translations.entries(number)
        words, scores = totals.words[entries.start : entries.stop], totals.scores[entries.start : entries.stop]
        title_score, scores[0] = scores[0], 0.0
        section_score = max(scores)
        return FoundTranslation(
            number,
            reduce(or_, words),
            words[0],
            title_score,
            entries[scores.index(section_score)] if section_score else None,
            section_score,
        )
