"""Reads handouts.toml: the ready-made handouts of the home page, in their order. Ids are checked in checks.py."""

import msgspec

from kyr_app.library.content_files import ContentFiles
from kyr_app.model.catalog import READER, HandoutSet
from kyr_app.model.handout import HandoutItem, Layout
from kyr_app.model.sentence import sentence

HANDOUTS_FILE = "handouts.toml"


class _HandoutTable(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: dict[str, str]
    line: dict[str, str]
    documents: tuple[str, ...]
    layout: Layout = Layout.PAGES
    languages: tuple[str, ...] = (READER,)


class _HandoutsTable(msgspec.Struct, forbid_unknown_fields=True):
    handouts: tuple[_HandoutTable, ...] = ()


def read_handout_sets(files: ContentFiles) -> tuple[HandoutSet, ...]:
    """Return the sets; none where the library has no such file."""
    path = files.root / HANDOUTS_FILE
    table = files.table(path, _HandoutsTable) if path.exists() else None
    sets = []
    for row in table.handouts if table else ():
        if not row.title or not row.line or not row.documents or not row.languages:
            files.complain(path, row.id, sentence("A handout has a title, a line, documents and languages."))
            continue
        items = tuple(_item(text) for text in row.documents)
        sets.append(HandoutSet(row.id, row.title, row.line, items, row.layout, row.languages))
    return tuple(sets)


def _item(text: str) -> HandoutItem:
    document_id, _, section = text.partition("#")
    return HandoutItem(document_id, section or None)
