"""The person's choices while the window is open; every change is saved at once."""

from dataclasses import replace

from PySide6.QtCore import QLocale, QObject, Signal

from kyr_app.application.settings import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Settings, SettingsFile
from kyr_app.errors import ReaderError
from kyr_app.model.catalog import Catalog
from kyr_app.model.handout import Paper

_USUAL_TEXT = 100


class Preferences(QObject):
    """The settings of this run.

    Signals:
        language_changed(), text_size_changed(): after the change.
        failed(object): the ReaderError that kept settings from being read or saved.
    """

    language_changed = Signal()
    text_size_changed = Signal()
    failed = Signal(object)

    def __init__(self, file: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._settings = Settings()

    def load(self) -> None:
        """Read the file; a broken one is told and replaced by defaults."""
        try:
            self._settings = self._file.load()
        except ReaderError as error:
            self.failed.emit(error)

    def language(self, catalog: Catalog) -> str:
        """Return the chosen reading language, else the system's where the library has it, else the library's own."""
        wanted = [self._settings.language, *_system_languages()]
        known = catalog.languages()
        return next((language for language in wanted if language in known), catalog.library.default_language)

    def choose_language(self, language: str) -> None:
        """Read in `language` from now on."""
        self._change(replace(self._settings, language=language))
        self.language_changed.emit()

    @property
    def text_percent(self) -> int:
        """The size of document text."""
        return self._settings.text_percent

    def step_text_size(self, steps: int) -> None:
        """Make document text larger or smaller; 0 makes it usual again."""
        percent = self.text_percent + steps * TEXT_STEP if steps else _USUAL_TEXT
        percent = min(max(percent, SMALLEST_TEXT), LARGEST_TEXT)
        if percent != self.text_percent:
            self._change(replace(self._settings, text_percent=percent))
            self.text_size_changed.emit()

    @property
    def paper(self) -> Paper:
        """The sheets in the printer."""
        return self._settings.paper

    def choose_paper(self, paper: Paper) -> None:
        """Lay pages out for these sheets from now on."""
        self._change(replace(self._settings, paper=paper))

    @property
    def explained(self) -> bool:
        """Whether this person has read what Hide does."""
        return self._settings.explained

    def mark_explained(self) -> None:
        """Do not explain Hide again."""
        self._change(replace(self._settings, explained=True))

    def _change(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        try:
            self._file.save(settings)
        except ReaderError as error:
            self.failed.emit(error)


def _system_languages() -> list[str]:
    """Return the system's languages as the library names them, best first: `zh-Hans` before `zh`."""
    names = []
    for locale in QLocale.system().uiLanguages():
        parts = locale.split("-")
        names += ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return names
