"""One run of `kyr`: what was said for every command, and the library once a command needs it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kyr_app.application.error_text import error_text
from kyr_app.cli.progress import with_bar
from kyr_app.cli.terminal import warn

if TYPE_CHECKING:  # these load Whoosh, Typst and Python-Markdown, which is for bootstrap to do
    from kyr_app.application.make_handout import HandoutMaker
    from kyr_app.application.open_library import OpenLibrary
    from kyr_app.application.profile import Profile
    from kyr_app.application.progress import Progress
    from kyr_app.application.read_document import DocumentReader
    from kyr_app.application.search_library import LibrarySearch
    from kyr_app.environment.bundled_files import BundledFiles
    from kyr_app.environment.user_paths import UserPaths
    from kyr_app.errors import ReaderError
    from kyr_app.handout.card_fit import CardFit
    from kyr_app.handout.fonts import FontShelf


@dataclass(frozen=True, slots=True)
class GlobalOptions:
    """What can be said before and after any command; each None means the usual."""

    library: Path | None = None
    data_dir: Path | None = None
    on: date | None = None
    verbose: bool = False


class Services(Protocol):
    """What works on an open library; bootstrap makes it."""

    @property
    def reader(self) -> "DocumentReader":
        """Opens documents."""
        ...

    @property
    def search(self) -> "LibrarySearch":
        """Answers queries."""
        ...

    @property
    def handouts(self) -> "HandoutMaker":
        """Makes PDFs."""
        ...


class Program(Protocol):
    """The reader before a library is open; bootstrap makes it."""

    bundled: "BundledFiles"
    profile: "Profile"
    troubles: "tuple[ReaderError, ...]"
    paths: "UserPaths"
    fonts: "FontShelf"

    def card_fit(self) -> "CardFit":
        """Return what measures the faces of cards."""
        ...

    def open_library(self) -> "Iterator[Progress | OpenLibrary]":
        """Yield progress, then the open library."""
        ...

    def services(self, library: "OpenLibrary") -> Services:
        """Return what works on an open library."""
        ...


class Session:
    """Collects the options that every command has, then starts the program and opens the library, each at most once."""

    def __init__(self, start: Callable[[GlobalOptions], Program]) -> None:
        self.options = GlobalOptions()
        self._start = start

    @cached_property
    def program(self) -> Program:
        """The program, started with what the person said."""
        return self._start(self.options)

    @cached_property
    def library(self) -> "OpenLibrary":
        """The open library; errors are those of LibraryOpener.open."""
        *_, library = with_bar(self.program.open_library(), gettext("Preparing the library"))
        if library.trouble is not None:
            warn(error_text(library.trouble))
        return library

    @cached_property
    def services(self) -> Services:
        """What works on the open library."""
        return self.program.services(self.library)

    @property
    def content(self) -> Path:
        """The content folder that the library in use is made from."""
        return self.options.library or self.program.bundled.content

    def close(self) -> None:
        """Close the library where it was opened."""
        if "library" in vars(self):
            self.library.close()
