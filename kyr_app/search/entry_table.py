"""What ranking and filters need of every entry without opening it: a JSON file beside Whoosh's own.

Row n belongs to Whoosh's document number n. The file is written last and names the size of every other file,
so that an unfinished or shortened index is found before Whoosh unpickles any of it.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from kyr_app.errors import LibraryDamagedError
from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.synonyms import Synonym

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
    """Documents, and for each entry its document, language, order (0 = title and summary) and lengths in words.

    The synonyms, by language, are those of the content the index was made of.
    """

    languages: list[str]
    documents: list[ListedDocument]
    document_of: list[int]
    language_of: list[int]
    order_of: list[int]
    lengths: dict[str, list[int]]
    synonyms: dict[str, tuple[Synonym, ...]] = {}
    files: dict[str, int] = {}

    @property
    def entry_count(self) -> int:
        """How many entries the index has."""
        return len(self.document_of)


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
        raise LibraryDamagedError(folder, f"the table of entries cannot be read: {type(error).__name__}") from error
    if sizes != table.files:
        raise LibraryDamagedError(folder, "a file of the index has another size than it was written with")
    if not _is_consistent(table):
        raise LibraryDamagedError(folder, "the table of entries contradicts itself")
    return table


def _sizes(files: Iterable[Path]) -> dict[str, int]:
    return {file.name: file.stat().st_size for file in sorted(files) if file.name != TABLE_FILE}


def _is_consistent(table: EntryTable) -> bool:
    columns = (table.language_of, table.order_of, *table.lengths.values())
    return all(len(column) == table.entry_count for column in columns) and all(
        not values or (min(values) >= 0 and max(values) < limit)
        for values, limit in (
            (table.document_of, len(table.documents)),
            (table.language_of, len(table.languages)),
        )
    )
