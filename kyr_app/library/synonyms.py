"""Reads synonyms/<lang>.toml: what people say for the library's own words."""

import re
import unicodedata

import msgspec

from kyr_app.library.content_files import ContentFiles
from kyr_app.model.sentence import sentence
from kyr_app.model.synonyms import Synonym, Synonyms

SYNONYMS_FOLDER = "synonyms"

_SEPARATOR = re.compile(r"[\W_]+")
_ACCENT = re.compile(r"[\u0300-\u036f]")


class _SynonymTable(msgspec.Struct, forbid_unknown_fields=True):
    said: tuple[str, ...]
    means: tuple[str, ...]


class _SynonymsTable(msgspec.Struct, forbid_unknown_fields=True):
    synonyms: tuple[_SynonymTable, ...] = ()


def read_synonyms(files: ContentFiles) -> Synonyms:
    """Return the synonyms of each language that has a file; a broken file is a problem and left out."""
    found: dict[str, tuple[Synonym, ...]] = {}
    for path in sorted((files.root / SYNONYMS_FOLDER).glob("*.toml")):
        table = files.table(path, _SynonymsTable)
        if table is None:
            continue
        known: set[str] = set()
        for number, row in enumerate(table.synonyms):
            for phrase in (*row.said, *row.means):
                if not words_of(phrase):
                    files.complain(path, f"synonyms[{number}]", sentence("“{words}” has no word.", words=phrase))
            for phrase in row.said:
                if words_of(phrase) in known:
                    what = sentence("“{words}” stands twice in this file.", words=phrase)
                    files.complain(path, f"synonyms[{number}].said", what)
                known.add(words_of(phrase))
        found[path.stem] = tuple(Synonym(row.said, row.means) for row in table.synonyms)
    return found


def words_of(text: str) -> str:
    """Return the words of a text in lower case and without accents, a space between them."""
    bare = _ACCENT.sub("", unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")))
    return _SEPARATOR.sub(" ", bare.casefold()).strip()
