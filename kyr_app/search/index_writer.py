"""Writing the index of a library into an empty folder. Opening and searching it is the searcher's."""

import errno
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.questions import Questions
from kyr_app.model.synonyms import Synonyms
from kyr_app.search.entry_table import EntryTable, ListedDocument, write_table
from kyr_app.search.index_file import stored_places
from kyr_app.search.languages import Language
from kyr_app.search.postings_writer import PostingsWriter
from kyr_app.search.question_writer import QuestionWriter
from kyr_app.search.schema import INDEX_FILE, TABLES
from kyr_app.search.spelling import beginning, may_be_meant
from kyr_app.search.synonyms import SaidPhrases, said_phrases, said_words
from kyr_app.search.tokens import Token, tokenize

# The folder appears whole or not at all, so that nothing ever needs to be undone in the file.
_FAST = ("pragma journal_mode = off", "pragma synchronous = off", "begin")
_INSERT_ENTRY = "insert into entry values (?, ?, ?, ?, ?, ?, ?)"
_INSERT_IN_LEXICON = "insert into lexicon values (?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One section of one translation. Order 0 is its title and summary: no anchor, no heading."""

    document_id: str
    language: str
    kind: Kind
    topics: tuple[str, ...]
    state: LegalState
    title: str
    anchor: str
    heading: str
    body: str
    order: int


def write_index(
    folder: Path,
    entries: Iterable[IndexEntry],
    synonyms: Synonyms | None = None,
    questions: Questions | None = None,
) -> Iterator[int]:
    """Write the entries into `folder`, which exists and is empty; yield how many are written so far.

    The entries of a document come together, and those of a translation in their order. The index is complete once the
    generator ends. The same entries in the same order give the same bytes. Raises OSError.
    """
    synonyms = synonyms or {}
    table = _TableMaker()
    try:
        with closing(sqlite3.connect(folder / INDEX_FILE, isolation_level=None)) as base:
            for statement in (*_FAST, *TABLES):
                base.execute(statement)
            entry_writer = _EntryWriter(base)
            for count, entry in enumerate(entries, 1):
                entry_writer.write(entry, table.add(entry))
                yield count
            entry_writer.postings.write(base)
            question_writer = QuestionWriter(table.documents, table.common_words)
            question_writer.add(questions or {})
            question_writer.write(base)
            counts = Counter(entry_writer.postings.text_counts()) + question_writer.line_counts()
            base.executemany(_INSERT_IN_LEXICON, _lexicon(counts, synonyms))
            base.execute("commit")
    except sqlite3.Error as error:
        raise OSError(errno.EIO, str(error)) from error
    write_table(folder, table.table({code: said_phrases(Language(code), said) for code, said in synonyms.items()}))


def _lexicon(text_counts: Mapping[str, int], synonyms: Synonyms) -> Iterable[tuple[str, int, str, int]]:
    """Return the words that a misspelled one can be meant for: those of the texts, and those that people say."""
    said = {word for phrases in synonyms.values() for word in said_words(phrases)}
    counts = dict.fromkeys(said, 0) | dict(text_counts)
    return sorted((beginning(word), len(word), word, count) for word, count in counts.items() if may_be_meant(word))


class _EntryWriter:
    """Writes entries, and collects their words."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self.postings = PostingsWriter()
        self._base = base
        self._known_stems: dict[tuple[str, str, str], list[str]] = {}
        self._count = 0

    def write(self, entry: IndexEntry, language: Language) -> None:
        """Write the next entry."""
        title = entry.title if entry.order == 0 else ""
        tokens = [list(tokenize(text)) for text in (title, entry.heading, entry.body)]
        words = [[token.text for token in of_text] for of_text in tokens]
        self.postings.add(words, [self._forms(of_text, language) for of_text in tokens])
        in_title, in_heading, in_body = map(" ".join, words)
        head_words, body_words = f" {in_title} \n {in_heading} \n", f" {in_body} "
        places = stored_places(entry.body, tokens[-1])
        row = (self._count, entry.anchor, entry.heading, head_words, body_words, places, entry.body)
        self._base.execute(_INSERT_ENTRY, row)
        self._count += 1

    def _forms(self, tokens: Iterable[Token], language: Language) -> list[str]:
        return [form for token in tokens for form in (*token.parts, *self._stems(token, language))]

    def _stems(self, token: Token, language: Language) -> list[str]:
        key = (language.code, token.text, token.accented)
        if key not in self._known_stems:
            is_common = token.text in language.common_words
            self._known_stems[key] = [] if is_common else sorted(language.stems(token) - {token.text})
        return self._known_stems[key]


class _TableMaker:
    """Collects the table while entries pass by."""

    def __init__(self) -> None:
        self._languages: dict[str, Language] = {}
        self._documents: dict[str, ListedDocument] = {}
        self._document_of: list[int] = []
        self._language_of: list[int] = []
        self._first_entry_of: list[int] = []
        self._last = ("", "")
        self._count = 0

    def add(self, entry: IndexEntry) -> Language:
        """Add the entry; return its language."""
        if entry.language not in self._languages:
            self._languages[entry.language] = Language(entry.language)
        if self._last != (entry.document_id, entry.language):
            self._last = (entry.document_id, entry.language)
            self._begin_translation(entry)
        self._count += 1
        return self._languages[entry.language]

    @property
    def documents(self) -> list[str]:
        """The ids of the documents in their order."""
        return list(self._documents)

    @property
    def common_words(self) -> frozenset[str]:
        """The words that are too common in one of the languages to tell anything."""
        return frozenset[str]().union(*(language.common_words for language in self._languages.values()))

    def table(self, said: dict[str, SaidPhrases]) -> EntryTable:
        """Return the finished table."""
        return EntryTable(
            languages=list(self._languages),
            documents=list(self._documents.values()),
            document_of=self._document_of,
            language_of=self._language_of,
            first_entry_of=self._first_entry_of,
            entry_count=self._count,
            said=said,
        )

    def _begin_translation(self, entry: IndexEntry) -> None:
        if entry.document_id not in self._documents:
            self._documents[entry.document_id] = ListedDocument(
                entry.document_id, entry.kind, entry.topics, entry.state, titles={}, title_keys={}
            )
        document = self._documents[entry.document_id]
        document.titles[entry.language] = entry.title
        document.title_keys[entry.language] = " ".join(token.text for token in tokenize(entry.title))
        self._document_of.append(len(self._documents) - 1)
        self._language_of.append(list(self._languages).index(entry.language))
        self._first_entry_of.append(self._count)
