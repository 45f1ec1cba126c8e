"""A clinic's own documents, from the folder clinic/ beside the profile, added to a library that is loaded.

They lie there as in any content folder (`guides/intake-hours/document.toml`, `en.md`, ...), with a phone-numbers.toml
where they need one. They can add to the library and replace nothing of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kyr_app.library.checks import check_library
from kyr_app.library.content_files import ContentFiles
from kyr_app.library.document_loader import DocumentLoader
from kyr_app.library.loader import LoadedLibrary, document_folders
from kyr_app.library.shared_tables import read_phone_numbers
from kyr_app.model.catalog import Catalog, ListedNumber, Situation
from kyr_app.model.document import Document, Source
from kyr_app.model.problems import ContentProblem
from kyr_app.model.sentence import sentence

CLINIC_FOLDER = "clinic"


@dataclass(frozen=True, slots=True)
class ClinicPages:
    """Where a clinic's documents lie, and whose they are."""

    folder: Path
    name: str


def with_clinic_pages(library: LoadedLibrary, clinic: ClinicPages) -> LoadedLibrary:
    """Return the library with the clinic's documents, its tile on the home page, and what is wrong with them."""
    files = ContentFiles(clinic.folder)
    catalog = library.catalog
    documents, texts = dict(catalog.documents), dict(library.texts)
    elsewhere = dict(library.elsewhere)
    for folder in document_folders(clinic.folder):
        if folder.name in documents:
            files.complain(folder, "", sentence("The library has a document of this id; choose another."))
            continue
        reader = DocumentLoader(files, folder, catalog.library.default_language)
        document = reader.load()
        if document is not None:
            documents[document.id] = _signed(document, clinic.name, catalog)
            elsewhere[document.id] = clinic.folder
            texts.update({(document.id, language): text for language, text in reader.texts.items()})
    own = [documents[document_id] for document_id in elsewhere]
    numbers = {**_numbers(files), **catalog.phone_numbers}
    tiles = (_tile(own, clinic.name, catalog), *catalog.situations) if own else catalog.situations
    complete = replace(catalog, documents=documents, phone_numbers=numbers, situations=tiles)
    merged = replace(library, catalog=complete, texts=texts, elsewhere=elsewhere)
    problems = {*catalog.problems, *_named(files.problems), *_named(_problems_of(own, merged))}
    return replace(merged, catalog=replace(complete, problems=tuple(sorted(problems))))


def _signed(document: Document, name: str, catalog: Catalog) -> Document:
    """Say whose document it is, on screen and at the foot of every page."""
    title = catalog.translation(document, catalog.library.default_language).title
    source = document.source or Source(title, name)
    return replace(document, source=replace(source, publisher=name))


def _tile(own: list[Document], name: str, catalog: Catalog) -> Situation:
    default = catalog.library.default_language
    languages = {language for document in own for language in document.translations} | {default}
    lines = {
        language: " · ".join(catalog.translation(document, language).title for document in own)
        for language in sorted(languages)
    }
    return Situation(CLINIC_FOLDER, {default: name}, lines, tuple(document.id for document in own))


def _numbers(files: ContentFiles) -> dict[str, ListedNumber]:
    return dict(read_phone_numbers(files)) if (files.root / "phone-numbers.toml").exists() else {}


def _problems_of(own: Iterable[Document], merged: LoadedLibrary) -> list[ContentProblem]:
    folders = tuple(f"{document.folder}/" for document in own)
    return [problem for problem in check_library(merged) if problem.file.startswith(folders)]


def _named(problems: Iterable[ContentProblem]) -> list[ContentProblem]:
    return [replace(problem, file=f"{CLINIC_FOLDER}/{problem.file}") for problem in problems]
