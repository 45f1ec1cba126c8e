"""Typst source to PDF with the bundled fonts alone, in memory: no file of the machine is read, no package fetched."""

import shutil
import tempfile
import weakref
from collections.abc import Callable, Mapping
from functools import cached_property
from gettext import gettext
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from kyr_app.environment.heap import give_back_freed_memory
from kyr_app.environment.lazy_module import lazy_module
from kyr_app.errors import HandoutError
from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.handout_source import MAIN, HandoutSource
from kyr_app.handout.pictures import picture_text

if TYPE_CHECKING:
    import typst
else:
    typst = lazy_module("typst")

_NO_TIME = 0
_COMPILES_UNTIL_FORGOTTEN = 11  # Typst drops cached work that ten later compilations did not use
_EMPTY_PAGE = {MAIN: b"x"}


class Typesetter:
    """Keeps one Typst compiler, whose caches make the next handout quick. Threads may share it."""

    def __init__(self, fonts: FontShelf) -> None:
        self._lock = Lock()
        self._fonts = fonts
        self._remove_folder: Callable[[], object] = lambda: None

    def typeset(self, source: HandoutSource, *, images: Mapping[str, bytes], accessible: bool = True) -> bytes:
        """Return the PDF: the same bytes for the same source, with Typst's PDF/UA-1 checks where `accessible`.

        `images` are the documents' pictures by the name that `picture_path` gives them.
        Raises HandoutError with Typst's own words for whatever it refuses.
        """
        files = {**{name: picture_text(data) for name, data in images.items()}, **source.files}
        if any(b"@" in text for name, text in files.items() if name.endswith(".typ")):
            # An import of "@..." is the one thing that makes Typst open a connection.
            raise HandoutError(gettext("packages are not allowed in a handout"))
        return self._compile(files, accessible=accessible)

    def forget(self) -> None:
        """Drop the cached work of earlier handouts; best done when idle, after a large one."""
        for _ in range(_COMPILES_UNTIL_FORGOTTEN):
            self._compile(_EMPTY_PAGE, accessible=False)
        give_back_freed_memory()

    def close(self) -> None:
        """Remove the empty folder that served as the compiler's root."""
        self._remove_folder()

    @cached_property
    def _compiler(self) -> "typst.Compiler":
        folder = tempfile.mkdtemp(prefix="kyr-")
        self._remove_folder = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        return typst.Compiler(
            root=folder,
            font_paths=typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=[str(folder) for folder in _folders(self._fonts)],
            ),
            package_path=folder,
            package_cache_path=folder,
        )

    def _compile(self, files: Mapping[str, bytes], *, accessible: bool) -> bytes:
        with self._lock:
            try:
                pdf = self._compiler.compile(
                    input=files,  # type: ignore[type-var]  # the stub lacks the documented mapping of files
                    format="pdf",
                    pdf_standards="ua-1" if accessible else None,
                    timestamp=_NO_TIME,
                    pdf_tags=accessible,
                )
            except RuntimeError as error:  # TypstError is one; the binding raises plain ones too
                raise HandoutError(str(error)) from error
        if not isinstance(pdf, bytes):
            raise HandoutError(gettext("Typst returned no PDF"))
        return pdf


def _folders(fonts: FontShelf) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(file.parent for file in fonts.files()))
