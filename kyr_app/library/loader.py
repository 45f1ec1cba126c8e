"""Reads a content folder whole: every document in every language, and a list of what is wrong.

A broken file hides itself alone. What links documents with each other is checked in checks.py.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kyr_app.errors import LibraryNotFoundError
from kyr_app.library.content_files import ContentFiles
from kyr_app.library.document_loader import KIND_FOLDERS, DocumentLoader
from kyr_app.library.handout_sets import read_handout_sets
from kyr_app.library.questions import read_questions
from kyr_app.library.shared_tables import (
    read_library_details,
    read_phone_numbers,
    read_phrases,
    read_situations,
    read_topics,
)
from kyr_app.library.synonyms import read_synonyms
from kyr_app.model.catalog import Catalog
from kyr_app.model.document import Document, DocumentText
from kyr_app.model.questions import Questions
from kyr_app.model.sentence import sentence
from kyr_app.model.synonyms import Synonyms


@dataclass(frozen=True, slots=True)
class LoadedLibrary:
    """A content folder in memory. `texts` is keyed by document id and language.

    `elsewhere` holds the content folder of documents, by id, that do not lie below `root`.
    """

    root: Path
    catalog: Catalog
    texts: Mapping[tuple[str, str], DocumentText]
    synonyms: Synonyms = field(default_factory=dict)
    questions: Questions = field(default_factory=dict)
    elsewhere: Mapping[str, Path] = field(default_factory=dict)


def document_folders(root: Path) -> tuple[Path, ...]:
    """Return every folder that should hold a document."""
    return tuple(
        folder
        for kind_folder in KIND_FOLDERS
        if (root / kind_folder).is_dir()
        for folder in sorted((root / kind_folder).iterdir())
        if folder.is_dir() and not folder.name.startswith(".")
    )


def load_library(root: Path) -> Iterator[LoadedLibrary | Path]:
    """Read a content folder; yield each document's folder before it is read, and the library at the end.

    Raises LibraryNotFoundError and LibraryBrokenError; everything else that is wrong is in the catalog's problems.
    """
    if not (root / "library.toml").exists():
        raise LibraryNotFoundError(root)
    files = ContentFiles(root)
    details = read_library_details(files)
    phrases = read_phrases(files, details.default_language)
    documents: dict[str, Document] = {}
    texts: dict[tuple[str, str], DocumentText] = {}
    for folder in document_folders(root):
        yield folder
        if folder.name in documents:
            files.complain(folder, "", sentence("Another document has this id."))
            continue
        reader = DocumentLoader(files, folder, details.default_language)
        document = reader.load()
        if document is not None:
            documents[document.id] = document
            texts.update({(document.id, language): text for language, text in reader.texts.items()})
    synonyms = read_synonyms(files)
    handout_sets = read_handout_sets(files)
    questions = read_questions(files)
    catalog = Catalog(
        details,
        documents,
        read_topics(files),
        read_situations(files),
        read_phone_numbers(files),
        phrases,
        tuple(sorted(files.problems)),
        handout_sets,
    )
    yield LoadedLibrary(root, catalog, texts, synonyms, questions)


def load_all(root: Path) -> LoadedLibrary:
    """Read a content folder at one go."""
    *_, library = load_library(root)
    if not isinstance(library, LoadedLibrary):
        raise LibraryNotFoundError(root)
    return library
