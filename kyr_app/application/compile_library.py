"""Compiles a content folder: catalog, index and sources in one folder that appears whole or not at all."""

import gc
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kyr_app.application.progress import Progress
from kyr_app.environment.atomic_write import new_folder
from kyr_app.environment.os_errors import reason_of
from kyr_app.errors import OutputError
from kyr_app.library.catalog_file import write_catalog
from kyr_app.library.clinic_pages import ClinicPages, with_clinic_pages
from kyr_app.library.loader import LoadedLibrary, document_folders, load_library
from kyr_app.markup.plain_text import text_of_blocks
from kyr_app.search.index_writer import IndexEntry, write_index

INDEX_FOLDER = "index"
SOURCES_FOLDER = "content"


def compile_library(content: Path, target: Path, clinic: ClinicPages | None = None) -> Iterator[Progress]:
    """Compile `content`, and a clinic's own pages where there are any, into the new folder `target`.

    Raises LibraryNotFoundError and LibraryBrokenError before anything is written, OutputError where it cannot be.
    Documents that cannot be read are left out and stand in the catalog's problems.
    """
    with _garbage_collector_at_rest():
        yield from _compile(content, target, clinic)


def _compile(content: Path, target: Path, clinic: ClinicPages | None) -> Iterator[Progress]:
    folders = len(document_folders(content))
    library = None
    for done, step in enumerate(load_library(content), 1):
        if isinstance(step, LoadedLibrary):
            library = step
        else:
            yield Progress(done, 2 * folders)
    if library is not None and clinic is not None:
        library = with_clinic_pages(library, clinic)
    if library is not None:
        told = folders
        for share in _write_parts(library, target):
            done = folders + round(share * folders)
            if done > told:  # not at every entry: whoever shows progress would be busier than the work
                told = done
                yield Progress(done, 2 * folders)


def index_entries(library: LoadedLibrary) -> Iterator[IndexEntry]:
    """Yield what the index knows of each text: its title and summary, then each section."""
    digits = {number_id: listed.number for number_id, listed in library.catalog.phone_numbers.items()}
    for document in library.catalog.documents.values():
        for language, translation in document.translations.items():
            text = library.texts[document.id, language]
            origin = f"\n{document.source.title}" if document.source else ""
            parts = [("", "", translation.summary + origin)]
            parts += [(part.anchor, part.heading, text_of_blocks(part.blocks, digits)) for part in text.sections]
            for order, (anchor, heading, body) in enumerate(parts):
                yield IndexEntry(
                    document_id=document.id,
                    language=language,
                    kind=document.kind,
                    topics=document.topics,
                    state=document.status.state,
                    title=translation.title,
                    anchor=anchor,
                    heading=heading,
                    body=body,
                    order=order,
                )


def _write_parts(library: LoadedLibrary, target: Path) -> Iterator[float]:
    """Yield the share of the index that is written, from 0 to 1."""
    entries = list(index_entries(library))
    try:
        with new_folder(target) as scratch:
            (scratch / INDEX_FOLDER).mkdir()
            _copy_sources(library, scratch / SOURCES_FOLDER)
            for written in write_index(scratch / INDEX_FOLDER, entries, library.synonyms, library.questions):
                yield written / len(entries)
            write_catalog(scratch, library.catalog)
    except OSError as error:
        raise OutputError(target, reason_of(error)) from error


def _copy_sources(library: LoadedLibrary, target: Path) -> None:
    """Copy each readable document's folder; nothing else that lies in a content folder comes along."""
    for document in library.catalog.documents.values():
        source = library.elsewhere.get(document.id, library.root) / document.folder
        (target / document.folder).mkdir(parents=True)
        for path in source.iterdir():
            if path.is_file() and not path.is_symlink():
                shutil.copyfile(path, target / document.folder / path.name)


@contextmanager
def _garbage_collector_at_rest() -> Iterator[None]:
    """Compiling makes many objects and no rings of them; looking for rings would take a fifth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
