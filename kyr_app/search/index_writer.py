"""Writing the index of a library into an empty folder. Opening and searching it is the searcher's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from whoosh.index import create_in

from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.synonyms import Synonyms
from kyr_app.search.entry_table import EntryTable, ListedDocument, write_table
from kyr_app.search.languages import Language
from kyr_app.search.schema import (
    ANCHOR,
    BODY,
    BODY_TEXT,
    HEADING,
    HEADING_TEXT,
    INDEXED_TEXTS,
    PLACES,
    TITLE_TEXT,
    WORDS,
    IndexedText,
    SteadyCodec,
    make_schema,
)
from kyr_app.search.tokens import Token, tokenize

_LOCK_FILE = "MAIN_WRITELOCK"


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


def write_index(folder: Path, entries: Iterable[IndexEntry], synonyms: Synonyms | None = None) -> Iterator[int]:
    """Write the entries into `folder`, which exists and is empty; yield how many are written so far.

    The index is complete once the generator ends. The same entries in the same order give the same bytes.
    """
    codec = SteadyCodec(compression=0)  # type: ignore[no-untyped-call]  # Whoosh's is bare; zlib would take a fifth longer
    writer = create_in(str(folder), make_schema()).writer(codec=codec, compound=False)
    rows = _Rows()
    try:
        for count, entry in enumerate(entries, 1):
            writer.add_document(**rows.add(entry))
            yield count
    except BaseException:
        writer.cancel()
        raise
    writer.commit()
    (folder / _LOCK_FILE).unlink()
    write_table(folder, msgspec.structs.replace(rows.table(), synonyms=dict(synonyms or {})))


@dataclass(slots=True)
class _Rows:
    """Collects the table while entries pass by."""

    languages: dict[str, tuple[int, Language]] = field(default_factory=dict)
    documents: dict[str, tuple[int, ListedDocument]] = field(default_factory=dict)
    document_of: list[int] = field(default_factory=list)
    language_of: list[int] = field(default_factory=list)
    order_of: list[int] = field(default_factory=list)
    lengths: dict[str, list[int]] = field(default_factory=lambda: {text.name: [] for text in INDEXED_TEXTS})
    known_stems: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)

    def add(self, entry: IndexEntry) -> dict[str, Any]:
        """Add a row for the entry; return the fields that Whoosh gets."""
        number, language = self._language(entry.language)
        self.document_of.append(self._document(entry))
        self.language_of.append(number)
        self.order_of.append(entry.order)
        fields: dict[str, Any] = {ANCHOR: entry.anchor, HEADING: entry.heading, BODY: entry.body}
        body = list(tokenize(entry.body))
        fields |= self._indexed(TITLE_TEXT, tokenize(entry.title) if entry.order == 0 else (), language)
        fields |= self._indexed(HEADING_TEXT, tokenize(entry.heading), language)
        fields |= self._indexed(BODY_TEXT, body, language)
        fields[PLACES] = [place for token in body for place in (token.start, token.end)]
        fields[WORDS] = "\n".join(" ".join(fields[text.words]) for text in INDEXED_TEXTS)
        return fields

    def table(self) -> EntryTable:
        """Return the finished table."""
        return EntryTable(
            languages=list(self.languages),
            documents=[document for _, document in self.documents.values()],
            document_of=self.document_of,
            language_of=self.language_of,
            order_of=self.order_of,
            lengths=self.lengths,
        )

    def _language(self, code: str) -> tuple[int, Language]:
        if code not in self.languages:
            self.languages[code] = (len(self.languages), Language(code))
        return self.languages[code]

    def _document(self, entry: IndexEntry) -> int:
        listed = ListedDocument(entry.document_id, entry.kind, entry.topics, entry.state, titles={}, title_keys={})
        number, document = self.documents.setdefault(entry.document_id, (len(self.documents), listed))
        if entry.language not in document.titles:
            document.titles[entry.language] = entry.title
            document.title_keys[entry.language] = " ".join(token.text for token in tokenize(entry.title))
        return number

    def _indexed(self, text: IndexedText, tokens: Iterable[Token], language: Language) -> dict[str, list[str]]:
        words: list[str] = []
        forms: list[str] = []
        for token in tokens:
            words.append(token.text)
            forms += token.parts
            forms += self._stems(token, language)
        self.lengths[text.name].append(len(words))
        return {text.words: words, text.forms: forms}

    def _stems(self, token: Token, language: Language) -> list[str]:
        key = (language.code, token.text, token.accented)
        if key not in self.known_stems:
            is_common = token.text in language.common_words
            self.known_stems[key] = [] if is_common else sorted(language.stems(token) - {token.text})
        return self.known_stems[key]
