"""Searching a compiled library's index: words in, documents out. Opens only the folder it is given.

Calls may come from any thread, one at a time.
"""

import sqlite3
import time
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from gettext import gettext
from pathlib import Path

from kyr_app.errors import LibraryDamagedError
from kyr_app.model.query import SearchHit, SearchQuery, SearchResults
from kyr_app.search import weights
from kyr_app.search.best_first import BestFirst
from kyr_app.search.entry_table import EntryTable, read_table
from kyr_app.search.filters import Filters
from kyr_app.search.grouping import FoundDocument, Grouping
from kyr_app.search.hits import HitMaker
from kyr_app.search.index_file import IndexFile
from kyr_app.search.languages import Language
from kyr_app.search.marker import Marker
from kyr_app.search.query_builder import BuiltQuery, Meaning, QueryBuilder, QueryWord
from kyr_app.search.question import Question
from kyr_app.search.questions import Questions
from kyr_app.search.ranking import Ranking
from kyr_app.search.schema import INDEX_FILE
from kyr_app.search.spelling import Speller
from kyr_app.search.synonyms import Synonyms
from kyr_app.search.titles import Titles
from kyr_app.search.totals import Evidence, MeaningScores
from kyr_app.search.translations import Translations
from kyr_app.search.word_scores import Scores, WordScores

# Places are counted where no more documents answer than this.
_MOST_COUNTED = 50


class IndexSearcher:
    """Answers queries from one index. Raises LibraryDamagedError where it cannot be opened or read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._table = read_table(folder)
        self._index = _open(folder, self._table)
        languages = [Language(code) for code in self._table.languages]
        self._builder = QueryBuilder(languages, Synonyms(self._table.said))
        self._speller = Speller(self._index, self._languages_with)
        self._questions = Questions(self._index.questions, len(self._table.documents), self._builder)
        self._word_scores = WordScores(self._index, self._table.entry_count, self._builder)
        self._titles = Titles(self._table.documents, languages)
        self._ranking = Ranking(self._table.documents, self._titles)
        self._translations = Translations(self._table)
        self._grouping = Grouping(self._translations)
        self._filters = Filters(self._table.documents)
        self._hits = HitMaker(self._index, self._table, self._translations, self._grouping, languages)

    def search(self, query: SearchQuery) -> SearchResults:
        """Return the documents that answer, else those that lie nearest. Never raises because of what was typed."""
        started = time.perf_counter()
        try:
            results = self._search(query)
        except sqlite3.Error as error:
            detail = gettext("the index cannot be read: {name}").format(name=type(error).__name__)
            raise LibraryDamagedError(self._folder, detail) from error
        return replace(results, milliseconds=(time.perf_counter() - started) * 1000)

    def close(self) -> None:
        """Let go of the index's files."""
        self._index.close()

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
        answers = self._grouping.answers(question.matches, evidence) | question.named.all
        best_first = BestFirst(self._grouping, self._ranking, question, answers)
        if not question.named.all and not best_first.has_answer():
            answers = set()
        passing = self._filters.passing(answers, query)
        counts_places = len(passing) <= _MOST_COUNTED
        best = best_first.best(passing, max(query.limit, _MOST_COUNTED) if counts_places else query.limit)
        return SearchResults(
            query,
            hits=self._shown(best[: max(0, query.limit)], question),
            nearest=() if passing else self._shown(self._nearest(query, question), question),
            counts=self._filters.count(answers, query),
            places=sum(self._grouping.places(found.translation, question.matches) for found in best)
            if counts_places
            else None,
        )

    def _nearest(self, query: SearchQuery, question: Question) -> list[FoundDocument]:
        near = self._filters.passing(question.matches.documents, query)
        return BestFirst(self._grouping, self._ranking, question, near).best(near, weights.MOST_NEAREST)

    def _shown(self, documents: Iterable[FoundDocument], question: Question) -> tuple[SearchHit, ...]:
        return tuple(self._hits.hit(found, question) for found in documents)

    def _misspelled(self, built: BuiltQuery, evidence: Evidence, reader_language: str) -> list[str]:
        """Return the words that no text and no synonym has, or that only begin a word of a language not asked in."""
        near = _near_languages(built, reader_language) if built.languages else frozenset[str]()
        return [
            word.text
            for word, scores in evidence.uncovered()
            if not self._questions.has(word)
            and (not scores.entries or (near and self._only_begins_foreign_words(word, scores, near)))
        ]

    def _only_begins_foreign_words(self, word: QueryWord, scores: Scores, near: frozenset[str]) -> bool:
        if not word.is_begun or word.is_common or self._word_scores.entries_with(word.text):
            return False
        return near.isdisjoint(self._languages_of(scores.entries))

    def _languages_with(self, word: str) -> frozenset[str]:
        return self._languages_of(self._word_scores.entries_with(word)) | self._questions.languages_with(word)

    def _languages_of(self, entries: Iterable[int]) -> frozenset[str]:
        return frozenset(self._table.languages[number] for number in self._translations.languages_of(entries))

    def _evidence(self, built: BuiltQuery, reader_language: str) -> Evidence:
        scores, near = self._word_scores, _near_languages(built, reader_language)
        excluded = [scores.of_word(word).entries for word in built.excluded_words]
        excluded_runs = map(scores.of_phrase, built.excluded_phrases)
        return Evidence(
            words=built.words,
            scores=tuple(map(scores.of_word, built.words)),
            meanings=tuple(
                MeaningScores(meaning, scores.of_meaning(meaning), _weight_of(meaning, near))
                for meaning in built.meanings
            ),
            phrases=tuple(map(scores.of_phrase, built.phrases)),
            whole=scores.of_whole_query(built.run),
            questions=self._questions.asked_for(built),
            excluded=frozenset[int]().union(*excluded, *excluded_runs),
        )

    def _number_of(self, language: str) -> int | None:
        return self._table.languages.index(language) if language in self._table.languages else None


def _near_languages(built: BuiltQuery, reader_language: str) -> frozenset[str]:
    """Return the reader's language, and those of the query where it is plainly in others."""
    readers = frozenset({reader_language})
    return readers if reader_language in built.languages else built.languages | readers


def _weight_of(meaning: Meaning, languages: AbstractSet[str]) -> float:
    is_near = meaning.language in languages
    return weights.SYNONYM_WEIGHT * (1.0 if is_near else weights.OTHER_LANGUAGE_SYNONYM_FACTOR)


def _open(folder: Path, table: EntryTable) -> IndexFile:
    try:
        index = IndexFile(folder / INDEX_FILE)
        if index.entry_count == table.entry_count:
            return index
        index.close()
    except sqlite3.Error as error:
        detail = gettext("the index cannot be opened: {name}").format(name=type(error).__name__)
        raise LibraryDamagedError(folder, detail) from error
    raise LibraryDamagedError(folder, gettext("the index and its table of entries differ"))
