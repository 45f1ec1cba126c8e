"""Searching a compiled library's index: words in, documents out. Opens only the folder it is given.

Whoosh unpickles what it opens: only the library inside the installation and the one this program compiled itself
may be opened. Calls may come from any thread, one at a time.
"""

import time
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from whoosh.index import open_dir
from whoosh.reading import CorruptIndexError, IndexReader, ReaderClosed

from kyr_app.errors import LibraryDamagedError
from kyr_app.model.query import SearchQuery, SearchResults
from kyr_app.search import filters, weights
from kyr_app.search.entry_table import EntryTable, read_table
from kyr_app.search.grouping import Evidence, FoundDocument, Grouping
from kyr_app.search.hits import HitMaker
from kyr_app.search.languages import Language
from kyr_app.search.marker import Marker
from kyr_app.search.query_builder import BuiltQuery, QueryBuilder
from kyr_app.search.question import Question
from kyr_app.search.ranking import Ranking
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
        self._builder = QueryBuilder(self._languages)
        self._word_scores = WordScores(self._reader, self._table, self._builder)
        self._titles = Titles(self._table.documents, self._languages)
        self._ranking = Ranking(self._table.documents, self._titles)
        translations = Translations(self._table)
        self._grouping = Grouping(self._table, translations)
        self._hits = HitMaker(self._reader, self._table, translations, self._grouping, self._languages)

    def search(self, query: SearchQuery) -> SearchResults:
        """Return the documents that answer, else those that lie nearest. Never raises because of what was typed."""
        started = time.perf_counter()
        built = self._builder.build(query.words)
        try:
            results = self._search(query, built) if built.run else SearchResults(query)
        except (CorruptIndexError, OSError, EOFError, zlib.error) as error:
            raise LibraryDamagedError(self._folder, f"the index cannot be read: {type(error).__name__}") from error
        return replace(results, milliseconds=(time.perf_counter() - started) * 1000)

    def close(self) -> None:
        """Let go of the index's files."""
        with suppress(ReaderClosed):
            self._reader.close()

    def _search(self, query: SearchQuery, built: BuiltQuery) -> SearchResults:
        evidence = self._evidence(built)
        question = Question(
            built,
            self._grouping.matches(evidence),
            self._titles.named_by(built).without(self._grouping.documents(evidence.excluded)),
            Marker(built),
            self._number_of(query.language),
        )
        named = question.named.whole | question.named.begun
        answers = sorted(self._grouping.answers(question.matches, evidence) | named)
        hits = self._ranked(answers, query, question)
        nearest = [] if hits else self._ranked(question.matches.documents, query, question)
        return SearchResults(
            query,
            hits=tuple(self._hits.hit(found, question) for found in hits[: max(0, query.limit)]),
            nearest=tuple(self._hits.hit(found, question) for found in nearest[: weights.MOST_NEAREST]),
            counts=filters.count([self._table.documents[document] for document in answers], query),
        )

    def _evidence(self, built: BuiltQuery) -> Evidence:
        entries_of = self._word_scores.of_phrase
        excluded = [frozenset(self._word_scores.of_word(word)) for word in built.excluded_words]
        return Evidence(
            words=built.words,
            scores=tuple(self._word_scores.of_word(word) for word in built.words),
            phrases=tuple(entries_of(phrase) for phrase in built.phrases),
            excluded=frozenset[int]().union(*excluded, *(entries_of(phrase) for phrase in built.excluded_phrases)),
        )

    def _ranked(self, documents: Iterable[int], query: SearchQuery, question: Question) -> list[FoundDocument]:
        return self._ranking.ordered(
            (
                self._grouping.found(document, question.matches, question.reader_language)
                for document in documents
                if filters.passes(self._table.documents[document], query)
            ),
            question,
        )

    def _number_of(self, language: str) -> int | None:
        return self._table.languages.index(language) if language in self._table.languages else None


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
