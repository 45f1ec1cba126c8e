"""What ranking and filters need of every document without opening an entry: a JSON file beside the index.

Entries are numbered in the order they were written: those of a document together, those of a translation in their
order. The file is written last and names the size of every other file, so that an unfinished or shortened index is
found before any of it is read.
"""

from collections.abc import Iterable
from gettext import gettext
from pathlib import Path

import msgspec

from kyr_app.errors import LibraryDamagedError
from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.search.synonyms import SaidPhrases

TABLE_FILE = "entries.json"


class ListedDocument(msgspec.Struct, frozen=True):
    """What a hit says of a document, and what filters ask. Titles by language; keys are their folded words."""

    id: str
    kind: Kind
    topics: tuple[str, ...]
    state: LegalState
    titles: dict[str, str]
    title_keys: dict[str, str]


class EntryTable(msgspec.Struct, frozen=True):
    """Documents, and for each translation its document, its language and its first entry: title and summary.

    `said`: what people say, by language, from the content the index was made of.
    """

    languages: list[str]
    documents: list[ListedDocument]
    document_of: list[int]
    language_of: list[int]
    first_entry_of: list[int]
    entry_count: int
    said: dict[str, SaidPhrases] = {}
    files: dict[str, int] = {}


def write_table(folder: Path, table: EntryTable) -> None:
    """Write the table and the sizes of the files it stands beside."""
    complete = msgspec.structs.replace(table, files=_sizes(folder.iterdir()))
    (folder / TABLE_FILE).write_bytes(msgspec.json.encode(complete))


def read_table(folder: Path) -> EntryTable:
    """Read the table; raise LibraryDamagedError where it or a file it names is missing, shortened or wrong."""
    try:
        table = msgspec.json.decode((folder / TABLE_FILE).read_bytes(), type=EntryTable)
        sizes = _sizes(folder / name for name in table.files)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        detail = gettext("the table of entries cannot be read: {name}").format(name=type(error).__name__)
        raise LibraryDamagedError(folder, detail) from error
    if not table.files or sizes != table.files:
        raise LibraryDamagedError(folder, gettext("a file of the index has another size than it was written with"))
    if not _is_consistent(table):
        raise LibraryDamagedError(folder, gettext("the table of entries contradicts itself"))
    return table


def _sizes(files: Iterable[Path]) -> dict[str, int]:
    return {file.name: file.stat().st_size for file in sorted(files) if file.name != TABLE_FILE}


def _is_consistent(table: EntryTable) -> bool:
    firsts = table.first_entry_of
    return (
        len(table.document_of) == len(table.language_of) == len(firsts)
        and set(table.document_of) == set(range(len(table.documents)))
        and table.document_of == sorted(table.document_of)
        and all(0 <= language < len(table.languages) for language in table.language_of)
        and firsts == sorted(set(firsts))
        and all(0 <= entry < table.entry_count for entry in firsts)
        and firsts[:1] == [0][: table.entry_count]
    )
