"""Searching a compiled library's index: words in, documents out. Opens only the folder it is given.

Whoosh unpickles what it opens: only the library inside the installation and the one this program compiled itself
may be opened. Calls may come from any thread, one at a time.
"""

import time
import zlib
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from whoosh.index import open_dir
from whoosh.reading import CorruptIndexError, IndexReader, ReaderClosed

from kyr_app.errors import LibraryDamagedError
from kyr_app.model.query import SearchQuery, SearchResults
from kyr_app.search import filters, weights
from kyr_app.search.entry_table import EntryTable, read_table
from kyr_app.search.grouping import Evidence, FoundDocument, Grouping, MeaningScores
from kyr_app.search.hits import HitMaker
from kyr_app.search.languages import Language
from kyr_app.search.marker import Marker
from kyr_app.search.query_builder import BuiltQuery, Meaning, QueryBuilder, QueryWord
from kyr_app.search.question import Question
from kyr_app.search.ranking import Ranking
from kyr_app.search.schema import INDEXED_TEXTS
from kyr_app.search.spelling import Speller
from kyr_app.search.synonyms import Synonyms
from kyr_app.search.titles import Titles
from kyr_app.search.translations import Translations
from kyr_app.search.word_scores import WordScores


class IndexSearcher:
    """Answers queries from one index. Raises LibraryDamagedError where it cannot be opened or read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._table = read_table(folder)
        self._reader = _open(folder, self._table)
        self._languages = [Language(code) for code in self._table.languages]
        self._synonyms = Synonyms(self._table.synonyms)
        self._builder = QueryBuilder(self._languages, self._synonyms)
        self._speller = Speller(self._lexicon, self._languages_with)
        self._word_scores = WordScores(self._reader, self._table, self._builder)
        self._titles = Titles(self._table.documents, self._languages)
        self._ranking = Ranking(self._table.documents, self._titles)
        translations = Translations(self._table)
        self._grouping = Grouping(self._table, translations)
        self._hits = HitMaker(self._reader, self._table, translations, self._grouping, self._languages)

    def search(self, query: SearchQuery) -> SearchResults:
        """Return the documents that answer, else those that lie nearest. Never raises because of what was typed."""
        started = time.perf_counter()
        try:
            results = self._search(query)
        except (CorruptIndexError, OSError, EOFError, zlib.error) as error:
            raise LibraryDamagedError(self._folder, f"the index cannot be read: {type(error).__name__}") from error
        return replace(results, milliseconds=(time.perf_counter() - started) * 1000)

    def close(self) -> None:
        """Let go of the index's files."""
        with suppress(ReaderClosed):
            self._reader.close()

    def _search(self, query: SearchQuery) -> SearchResults:
        built = self._builder.build(query.words)
        if not built.run:
            return SearchResults(query)
        evidence = self._evidence(built, query.language)
        if not query.exact:
            corrected = self._speller.corrected(
                query.words, self._misspelled(built, evidence, query.language), built.languages
            )
            if corrected is not None:
                results = self._search(replace(query, words=corrected, exact=True))
                if results.hits:
                    return replace(results, query=query, corrected=corrected)
        return self._answer(query, built, evidence)

    def _answer(self, query: SearchQuery, built: BuiltQuery, evidence: Evidence) -> SearchResults:
        question = Question(
            built,
            self._grouping.matches(evidence),
            self._titles.named_by(built).without(self._grouping.documents(evidence.excluded)),
            Marker(built),
            self._number_of(query.language),
        )
        named = question.named.whole | question.named.begun
        answers = self._found(sorted(self._grouping.answers(question.matches, evidence) | named), question)
        best = max(answers, key=lambda found: found.score, default=None)
        if not named and not self._grouping.is_answered(best, question.matches):
            answers = []
        hits = self._ranked(answers, query, question)
        nearest = [] if hits else self._ranked(self._found(question.matches.documents, question), query, question)
        return SearchResults(
            query,
            hits=tuple(self._hits.hit(found, question) for found in hits[: max(0, query.limit)]),
            nearest=tuple(self._hits.hit(found, question) for found in nearest[: weights.MOST_NEAREST]),
            counts=filters.count([self._table.documents[found.document] for found in answers], query),
        )

    def _lexicon(self) -> dict[str, int]:
        counts = dict.fromkeys(self._synonyms.said_words(), 0)
        for text in INDEXED_TEXTS:
            for term, info in self._reader.iter_field(text.words):
                word = term.decode()
                counts[word] = counts.get(word, 0) + info.doc_frequency()
        return counts

    def _misspelled(self, built: BuiltQuery, evidence: Evidence, reader_language: str) -> list[str]:
        """Return the words that no text and no synonym has, or that only begin a word of a language not asked in."""
        near = _near_languages(built, reader_language) if built.languages else frozenset[str]()
        return [
            word.text
            for word, scores in evidence.uncovered()
            if not scores or (near and self._only_begins_foreign_words(word, scores, near))
        ]

    def _only_begins_foreign_words(self, word: QueryWord, scores: Iterable[int], near: frozenset[str]) -> bool:
        if not word.is_begun or word.is_common or self._word_scores.entries_with(word.text):
            return False
        return near.isdisjoint(self._table.languages[self._table.language_of[entry]] for entry in scores)

    def _languages_with(self, word: str) -> frozenset[str]:
        entries = self._word_scores.entries_with(word)
        return frozenset(self._table.languages[self._table.language_of[entry]] for entry in entries)

    def _evidence(self, built: BuiltQuery, reader_language: str) -> Evidence:
        entries_of = self._word_scores.of_phrase
        near = _near_languages(built, reader_language)
        excluded = [frozenset(self._word_scores.of_word(word)) for word in built.excluded_words]
        return Evidence(
            words=built.words,
            scores=tuple(self._word_scores.of_word(word) for word in built.words),
            meanings=tuple(
                MeaningScores(
                    meaning,
                    self._word_scores.of_meaning(meaning),
                    _weight_of(meaning, near),
                )
                for meaning in built.meanings
            ),
            phrases=tuple(entries_of(phrase) for phrase in built.phrases),
            whole=self._word_scores.of_whole_query(built.run),
            excluded=frozenset[int]().union(*excluded, *(entries_of(phrase) for phrase in built.excluded_phrases)),
        )

    def _found(self, documents: Iterable[int], question: Question) -> list[FoundDocument]:
        return [self._grouping.found(each, question.matches, question.reader_language) for each in documents]

    def _ranked(
        self, documents: Iterable[FoundDocument], query: SearchQuery, question: Question
    ) -> list[FoundDocument]:
        passing = (each for each in documents if filters.passes(self._table.documents[each.document], query))
        return self._ranking.ordered(passing, question)

    def _number_of(self, language: str) -> int | None:
        return self._table.languages.index(language) if language in self._table.languages else None


def _near_languages(built: BuiltQuery, reader_language: str) -> frozenset[str]:
    """Return the reader's language, and those of the query where it is plainly in others."""
    readers = frozenset({reader_language})
    return readers if reader_language in built.languages else built.languages | readers


def _weight_of(meaning: Meaning, languages: AbstractSet[str]) -> float:
    is_near = meaning.language in languages
    return weights.SYNONYM_WEIGHT * (1.0 if is_near else weights.OTHER_LANGUAGE_SYNONYM_FACTOR)


def _open(folder: Path, table: EntryTable) -> IndexReader:
    try:
        index = open_dir(str(folder), readonly=True)
        reader: IndexReader = index.reader()  # type: ignore[no-untyped-call]  # Whoosh's is bare
    except Exception as error:  # what a damaged pickle raises cannot be listed
        raise LibraryDamagedError(folder, f"the index cannot be opened: {type(error).__name__}") from error
    if reader.doc_count_all() != table.entry_count:
        reader.close()
        raise LibraryDamagedError(folder, "the index and its table of entries differ")
    return reader
