"""Finds the compiled library to read, compiles it first where that is needed, and opens it.

Opening an index runs code that lies in it, so only two places are ever opened: the library inside the installation and
this user's private cache. A content folder named by a person is always compiled here first.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kyr_app import __version__
from kyr_app.application.compile_library import INDEX_FOLDER, SOURCES_FOLDER, compile_library
from kyr_app.application.progress import Progress
from kyr_app.environment.atomic_write import finished_folder, make_private_folder
from kyr_app.environment.folder_use import FolderUse, is_in_use
from kyr_app.errors import LibraryDamagedError, LibraryNotFoundError, ReaderError
from kyr_app.library.catalog_file import read_catalog
from kyr_app.library.clinic_pages import ClinicPages
from kyr_app.library.stored_texts import StoredTexts
from kyr_app.model.catalog import Catalog
from kyr_app.search.searcher import IndexSearcher

_FINGERPRINT_DIGITS = 24


@dataclass(frozen=True, slots=True)
class OpenLibrary:
    """A compiled library that is open for reading; `close` gives its folder free.

    `trouble` is what kept a clinic's own pages out of it.
    """

    catalog: Catalog
    texts: StoredTexts
    searcher: IndexSearcher
    use: FolderUse | None = None
    trouble: ReaderError | None = None

    def close(self) -> None:
        """Close the index and let a later start remove the folder once it is out of date."""
        self.searcher.close()
        if self.use is not None:
            self.use.release()


class LibraryOpener:
    """Opens the installed library, or compiles a content folder into the cache and opens that.

    `code` is the program's own folder: a changed program compiles anew. With a `clinic`'s own pages even an installed
    library is compiled anew; where that fails, it opens without them.
    """

    def __init__(
        self, *, installed: Path | None, content: Path, code: Path, cache: Path, clinic: ClinicPages | None = None
    ) -> None:
        self._installed = installed
        self._content = content
        self._code = code
        self._cache = cache
        self._clinic = clinic

    def open(self) -> Iterator[Progress | OpenLibrary]:
        """Yield progress while compiling, then the open library.

        Raises LibraryNotFoundError, LibraryBrokenError, LibraryDamagedError or OutputError.
        """
        if self._installed is None or not self._installed.is_dir():
            yield from self._open_compiled()
        elif self._clinic is None:
            yield _open_folder(self._installed)
        else:
            try:
                yield from self._open_compiled()
            except ReaderError as error:
                yield replace(_open_folder(self._installed), trouble=error)

    def _open_compiled(self) -> Iterator[Progress | OpenLibrary]:
        if not (self._content / "library.toml").is_file():
            raise LibraryNotFoundError(self._content)
        make_private_folder(self._cache)
        folder = self._cache / fingerprint(self._content, self._code, self._clinic)
        use = FolderUse.start(folder)
        try:
            yield from self._open_cached(folder, use)
        except Exception:  # whatever it is goes on; only the claim must not outlive it
            use.release()
            raise

    def _open_cached(self, folder: Path, use: FolderUse) -> Iterator[Progress | OpenLibrary]:
        if folder.is_dir():
            try:
                yield _open_folder(folder, use)
            except LibraryDamagedError:
                _put_aside(folder)
            else:
                return
        yield from compile_library(self._content, folder, self._clinic)
        remove_unused(self._cache, keep=folder.name)
        yield _open_folder(folder, use)


def fingerprint(content: Path, code: Path, clinic: ClinicPages | None = None) -> str:
    """Return a name for the state of the folders, from names, sizes and times alone: cheap at every start."""
    digest = hashlib.sha256(f"{content.resolve()}\0{__version__}\0{clinic.name if clinic else ''}".encode())
    for root, pattern in ((content, "*"), (code, "*.py"), *([(clinic.folder, "*")] if clinic else ())):
        for path in sorted(root.rglob(pattern)):
            status = path.lstat()
            digest.update(f"{path.relative_to(root)}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:_FINGERPRINT_DIGITS]


def remove_unused(cache: Path, *, keep: str) -> None:
    """Remove compiled libraries, whole or half written, that no running program reads or is writing."""
    for folder in cache.iterdir():
        if folder.is_dir() and folder.name != keep and not is_in_use(finished_folder(folder)):
            _put_aside(folder)


def _open_folder(folder: Path, use: FolderUse | None = None) -> OpenLibrary:
    catalog = read_catalog(folder)
    return OpenLibrary(catalog, StoredTexts(folder / SOURCES_FOLDER), IndexSearcher(folder / INDEX_FOLDER), use)


def _put_aside(folder: Path) -> None:
    """Rename the folder out of the way before it is removed, so that nobody opens half of it."""
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".removed."))
    with suppress(OSError):
        folder.rename(aside / folder.name)
    shutil.rmtree(aside, ignore_errors=True)
