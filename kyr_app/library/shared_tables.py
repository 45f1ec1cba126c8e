"""The tables that the whole library shares: library.toml, topics, situations, phone numbers and phrases."""

from collections.abc import Mapping
from datetime import date
from string import Formatter

import msgspec

from kyr_app.errors import LibraryBrokenError
from kyr_app.library.content_files import ContentFiles
from kyr_app.model.catalog import LibraryDetails, ListedNumber, Situation
from kyr_app.model.phrases import Phrases
from kyr_app.model.sentence import sentence

Names = dict[str, str]
_BLANKS = frozenset(
    {"date", "day", "language", "month", "name", "page", "pages", "role", "state", "year"} | {"sheet", "sheets"}
)


class _LibraryTable(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: Names | str
    publisher: str
    version: str
    released: date
    default_language: str


class _SituationTable(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: Names
    line: Names
    documents: tuple[str, ...]
    urgent: bool = False


class _SituationsTable(msgspec.Struct, forbid_unknown_fields=True):
    situations: tuple[_SituationTable, ...] = ()


class _NumberTable(msgspec.Struct, forbid_unknown_fields=True):
    number: str
    name: Names
    confirmed_on: date
    source: str
    hours: Names = {}
    languages: tuple[str, ...] = ()
    url: str | None = None


def read_library_details(files: ContentFiles) -> LibraryDetails:
    """Read library.toml; without it there is no library: LibraryBrokenError."""
    table = files.table(files.root / "library.toml", _LibraryTable)
    if table is None:
        raise _broken(files)
    title = {table.default_language: table.title} if isinstance(table.title, str) else table.title
    return LibraryDetails(table.id, title, table.publisher, table.version, table.released, table.default_language)


def read_phrases(files: ContentFiles, default_language: str) -> Mapping[str, Phrases]:
    """Read phrases/<lang>.toml; a broken language is a problem, a broken default language a LibraryBrokenError."""
    folder = files.root / "phrases"
    default = folder / f"{default_language}.toml"
    phrases = {default_language: files.table(default, Phrases)}
    if phrases[default_language] is None:
        raise _broken(files)
    for path in sorted(folder.glob("*.toml")):
        if path != default:
            phrases[path.stem] = files.table(path, Phrases)
    readable = {language: found for language, found in phrases.items() if found is not None}
    original = _blanks(readable[default_language])
    for language, found in readable.items():
        for where, blanks in _blanks(found).items():
            if blanks != original[where] or not blanks <= _BLANKS:
                what = sentence("The blanks in braces are not those of the original.")
                files.complain(folder / f"{language}.toml", where, what)
                if language == default_language:
                    raise _broken(files)
    return readable


def read_topics(files: ContentFiles) -> Mapping[str, Mapping[str, str]]:
    """Read topics.toml: the controlled list, each topic named in every language."""
    return files.table(files.root / "topics.toml", dict[str, Names]) or {}


def read_situations(files: ContentFiles) -> tuple[Situation, ...]:
    """Read situations.toml: the tiles of the home page, in their order."""
    table = files.table(files.root / "situations.toml", _SituationsTable) or _SituationsTable()
    return tuple(
        Situation(tile.id, tile.title, tile.line, tile.documents, urgent=tile.urgent) for tile in table.situations
    )


def read_phone_numbers(files: ContentFiles) -> Mapping[str, ListedNumber]:
    """Read phone-numbers.toml."""
    tables = files.table(files.root / "phone-numbers.toml", dict[str, _NumberTable]) or {}
    return {
        number_id: ListedNumber(
            table.number, table.name, table.hours, table.languages, table.source, table.confirmed_on, table.url
        )
        for number_id, table in tables.items()
    }


def _blanks(phrases: Phrases) -> dict[str, frozenset[str]]:
    """Return the names in braces of every phrase that has a place for them, by its key."""
    return {
        f"{table}.{key}": _names_in(text)
        for table in ("dates", "callouts", "page", "sheet")
        for key, text in msgspec.to_builtins(getattr(phrases, table)).items()
        if isinstance(text, str)
    }


def _names_in(text: str) -> frozenset[str]:
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return frozenset({"a brace that is not closed"})


def _broken(files: ContentFiles) -> LibraryBrokenError:
    problem = files.problems[-1]
    return LibraryBrokenError(problem.file, problem.where, problem.what)
