"""Composition root: from paths, settings and a clock to the services that window, command line and tests share."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from kyr_app.application.make_handout import HandoutMaker
from kyr_app.application.open_library import LibraryOpener, OpenLibrary, remove_unused
from kyr_app.application.profile import Profile, read_profile
from kyr_app.application.progress import Progress
from kyr_app.application.read_document import DocumentReader
from kyr_app.application.search_library import LibrarySearch
from kyr_app.application.settings import SettingsFile
from kyr_app.environment.bundled_files import BundledFiles
from kyr_app.environment.clock import Clock, FixedClock, SystemClock
from kyr_app.environment.shipped_files import ShippedFiles
from kyr_app.environment.user_paths import UserPaths, system_config_folder
from kyr_app.errors import ProfileError, ProgramDamagedError, ReaderError
from kyr_app.handout.card_fit import CardFit
from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.handout.typesetter import Typesetter

_SWITCH_INTERVAL = 0.0005  # seconds; with Python's own 5 ms a busy worker holds the window for that long at a time


@dataclass(frozen=True, slots=True)
class StartOptions:
    """What a person can say at the start; each None means the usual. `recipe` is a handout to go on with."""

    library: Path | None = None
    data_dir: Path | None = None
    on: date | None = None
    recipe: Path | None = None


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that needs an open library."""

    library: OpenLibrary
    reader: DocumentReader
    search: LibrarySearch
    handouts: HandoutMaker


class Program:
    """One run of the reader, before a library is open. `troubles` are to be told; the reader goes on."""

    def __init__(self, options: StartOptions) -> None:
        sys.setswitchinterval(_SWITCH_INTERVAL)
        self.bundled = BundledFiles.of_this_program()
        state = options.data_dir or self.bundled.portable_folder
        self.paths = UserPaths.below(state) if state else UserPaths.of_this_user()
        self.troubles: tuple[ReaderError, ...] = tuple(self._damage())
        self.profile = self._read_profile()
        logo = self.profile.clinic.logo
        self.settings_file = SettingsFile(self.paths.settings_file, self.profile.settings(), logo)
        self.clock: Clock = FixedClock(options.on) if options.on else SystemClock()
        self.fonts = bundled_fonts()
        self._own_content = options.library

    def _damage(self) -> Iterator[ReaderError]:
        resized = tuple(ShippedFiles(self.bundled.program_folder).resized())
        if resized:
            yield ProgramDamagedError(resized)

    def _read_profile(self) -> Profile:
        """Return the system's profile, else the one beside the program; a stick knows its own alone."""
        beside = self.bundled.program_folder
        folders = (beside,) if self.bundled.portable_folder else (system_config_folder(), beside)
        try:
            return read_profile(folders)
        except ProfileError as error:
            self.troubles += (error,)
            return Profile()

    def open_library(self) -> Iterator[Progress | OpenLibrary]:
        """Yield progress where the library must be compiled first, then the open library; see LibraryOpener.open."""
        return LibraryOpener(
            installed=None if self._own_content else self.bundled.compiled_library,
            content=self._own_content or self.bundled.content,
            code=Path(__file__).parent,
            cache=self.paths.compiled_libraries,
            clinic=self.profile.pages,
        ).open()

    def forget_libraries(self) -> None:
        """Remove what was compiled for this person, but for what another running reader reads."""
        cache = self.paths.compiled_libraries
        if cache.is_dir():
            remove_unused(cache, keep="")
            with suppress(OSError):
                cache.rmdir()

    def card_fit(self) -> CardFit:
        """Return what measures the faces of cards."""
        return CardFit(self.bundled.resources / "handout", self.fonts, Typesetter(self.fonts))

    def services(self, library: OpenLibrary) -> Services:
        """Return what works on an open library."""
        reader = DocumentReader(library, self.clock.today())
        set_title = partial(library.catalog.named, library.catalog.library.title)
        composer = HandoutComposer(self.bundled.resources / "handout", self.fonts, set_title)
        return Services(library, reader, LibrarySearch(library), HandoutMaker(reader, composer, Typesetter(self.fonts)))
