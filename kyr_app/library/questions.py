"""Reads what people ask: questions/<lang>.toml for each document, unanswered.toml for what no document answers.

Whether the documents exist is checked in checks.py.
"""

from collections.abc import Iterable
from pathlib import Path

from kyr_app.library.content_files import ContentFiles
from kyr_app.library.synonyms import words_of
from kyr_app.model.questions import UNANSWERED, Questions
from kyr_app.model.sentence import sentence

QUESTIONS_FOLDER = "questions"
UNANSWERED_FILE = "unanswered.toml"

_Table = dict[str, tuple[str, ...]]


def read_questions(files: ContentFiles) -> Questions:
    """Return the questions of each language that has any; a broken file is a problem and left out."""
    found: dict[str, _Table] = {}
    for path in sorted((files.root / QUESTIONS_FOLDER).glob("*.toml")):
        found[path.stem] = _read(files, path)
    path = files.root / UNANSWERED_FILE
    for language, lines in _read(files, path).items() if path.exists() else ():
        found.setdefault(language, {})[UNANSWERED] = lines
    return {language: table for language, table in found.items() if table}


def _read(files: ContentFiles, path: Path) -> _Table:
    table = files.table(path, _Table) or {}
    for key, lines in table.items():
        _check(files, path, key, lines)
    return table


def _check(files: ContentFiles, path: Path, key: str, lines: Iterable[str]) -> None:
    known: set[str] = set()
    for line in lines:
        words = words_of(line)
        if not words:
            files.complain(path, key, sentence("“{words}” has no word.", words=line))
        elif words in known:
            files.complain(path, key, sentence("“{words}” stands twice.", words=line))
        known.add(words)
