"""Marks a translation as up to date: renews `made_from` in its document.toml and changes nothing else in that file."""

import re
import tomllib
from gettext import gettext
from pathlib import Path

from kyr_app.environment.atomic_write import write_file
from kyr_app.errors import TranslationNotMarkedError, UnknownDocumentError
from kyr_app.library.loader import load_all
from kyr_app.library.translations import made_from

_TABLE_START = re.compile(r"^[ \t]*\[", re.MULTILINE)
_MADE_FROM = re.compile(r"""^([ \t]*made_from[ \t]*=[ \t]*)("[^"\n]*"|'[^'\n]*')""", re.MULTILINE)


def mark_current(content: Path, document_id: str, language: str) -> Path:
    """Say in document.toml that the text in `language` was made from today's original; return that file.

    Raises LibraryNotFoundError, LibraryBrokenError, UnknownDocumentError, and TranslationNotMarkedError or OutputError
    where the file stays as it was.
    """
    library = load_all(content)
    document = library.catalog.documents.get(document_id)
    if document is None:
        raise UnknownDocumentError(document_id)
    file = content / document.folder / "document.toml"
    default = library.catalog.library.default_language
    original = library.texts.get((document_id, default))
    if original is None:
        detail = gettext("The original, {file}, is missing or cannot be read.").format(file=f"{default}.md")
        raise TranslationNotMarkedError(file, detail)
    if language == default or language not in document.translations:
        detail = gettext("There is no translation “{language}” that can be read.").format(language=language)
        raise TranslationNotMarkedError(file, detail)
    before = file.read_bytes().decode()
    after = _renewed(before, language, made_from(original))
    if after is None:
        detail = gettext("It has no table [{name}] on lines of its own.").format(name=f"translations.{language}")
        raise TranslationNotMarkedError(file, detail)
    write_file(file, after.encode())
    return file


def _renewed(text: str, language: str, value: str) -> str | None:
    """Return the text with a new `made_from`, or None where it cannot be found for certain."""
    header = re.compile(
        rf"""^[ \t]*\[[ \t]*translations[ \t]*\.[ \t]*["']?{re.escape(language)}["']?[ \t]*\][^\r\n]*(\r?\n)""",
        re.MULTILINE,
    )
    found = header.search(text)
    if found is None:
        return None
    following = _TABLE_START.search(text, found.end())
    end = following.start() if following else len(text)
    table = text[found.end() : end]
    line = _MADE_FROM.search(table)
    if line is None:
        table = f'made_from = "{value}"{found[1]}{table}'
    else:
        table = f'{table[: line.start()]}{line[1]}"{value}"{table[line.end() :]}'
    changed = text[: found.end()] + table + text[end:]
    return changed if _is_only_change(text, changed, language, value) else None


def _is_only_change(before: str, after: str, language: str, value: str) -> bool:
    """Whether the two files say the same but for the one value. The patterns above do not know all of TOML."""
    try:
        wanted, got = tomllib.loads(before), tomllib.loads(after)
    except tomllib.TOMLDecodeError:
        return False
    wanted["translations"][language]["made_from"] = value
    return wanted == got
