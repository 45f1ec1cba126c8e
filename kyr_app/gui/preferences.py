"""The person's choices while the window is open; every change is saved at once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QLocale, QObject, Signal

from kyr_app.application.settings import (
    LARGEST_TEXT,
    SMALLEST_TEXT,
    TEXT_STEP,
    ClinicSettings,
    Settings,
    SettingsFile,
    ThemeChoice,
)
from kyr_app.errors import ReaderError
from kyr_app.model.catalog import Catalog
from kyr_app.model.handout import ClinicDetails, Paper, Sides

_USUAL_TEXT = 100


class Preferences(QObject):
    """The settings of this run.

    Signals:
        language_changed(), text_size_changed(), appearance_changed(): after the change.
        paper_changed(): paper, sides or clinic are others, after the change.
        forget_asked_for(): a person wants everything forgotten, and said yes.
        failed(object): the ReaderError that kept settings from being read or saved.
    """

    language_changed = Signal()
    text_size_changed = Signal()
    appearance_changed = Signal()
    paper_changed = Signal()
    forget_asked_for = Signal()
    failed = Signal(object)

    def __init__(self, file: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._settings = Settings()
        self._logo: bytes | None = None

    def load(self) -> None:
        """Read the file; a broken one is told and replaced by defaults."""
        try:
            self._settings = self._file.load()
            self._logo = self._file.load_logo()
        except ReaderError as error:
            self.failed.emit(error)

    def language(self, catalog: Catalog) -> str:
        """Return the chosen reading language, else the window's, the system's or the library's own.

        A window's language that was chosen counts: who wants Spanish buttons and never named another language to read
        in would otherwise find half of the window in English.
        """
        wanted = [self._settings.language, self._settings.interface_language, *_system_languages()]
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
        self.choose_text_size(self.text_percent + steps * TEXT_STEP if steps else _USUAL_TEXT)

    def choose_text_size(self, percent: int) -> None:
        """Show document text in this size from now on, within what is allowed."""
        percent = min(max(percent, SMALLEST_TEXT), LARGEST_TEXT)
        if percent != self.text_percent:
            self._change(replace(self._settings, text_percent=percent))
            self.text_size_changed.emit()

    @property
    def interface_percent(self) -> int:
        """The size of the whole window."""
        return self._settings.interface_percent

    @property
    def theme(self) -> ThemeChoice:
        """What the window's colors follow."""
        return self._settings.theme

    @property
    def interface_language(self) -> str:
        """The language of the window itself; empty where it follows the system."""
        return self._settings.interface_language

    def choose_appearance(
        self,
        *,
        theme: ThemeChoice | None = None,
        interface_percent: int | None = None,
        interface_language: str | None = None,
    ) -> None:
        """Use other colors, another size or another language of the whole window from now on."""
        settings = replace(
            self._settings,
            theme=theme or self.theme,
            interface_percent=interface_percent or self.interface_percent,
            interface_language=self.interface_language if interface_language is None else interface_language,
        )
        speaks_another = settings.interface_language != self.interface_language
        if settings != self._settings:
            self._change(settings)
            if speaks_another and not settings.language:
                self.language_changed.emit()
            self.appearance_changed.emit()

    @property
    def sides(self) -> Sides:
        """How the printer reaches the second side of a sheet."""
        return self._settings.sides

    def choose_sides(self, sides: Sides) -> None:
        """Start handouts with these sides from now on."""
        self._change(replace(self._settings, sides=sides))
        self.paper_changed.emit()

    @property
    def paper(self) -> Paper:
        """The sheets in the printer."""
        return self._settings.paper

    def choose_paper(self, paper: Paper) -> None:
        """Lay pages out for these sheets from now on."""
        self._change(replace(self._settings, paper=paper))
        self.paper_changed.emit()

    @property
    def clinic(self) -> ClinicDetails:
        """Who hands the paper out."""
        kept = self._settings.clinic
        return ClinicDetails(kept.name, kept.phone, kept.address, self._logo)

    def choose_clinic(self, clinic: ClinicDetails) -> None:
        """Print these details on handouts from now on."""
        self._change(replace(self._settings, clinic=ClinicSettings(clinic.name, clinic.phone, clinic.address)))
        if clinic.logo != self._logo:
            self._logo = clinic.logo
            self._try(lambda: self._file.save_logo(clinic.logo))
        self.paper_changed.emit()

    @property
    def explained(self) -> bool:
        """Whether this person has read what Hide does."""
        return self._settings.explained

    def mark_explained(self) -> None:
        """Do not explain Hide again."""
        self._change(replace(self._settings, explained=True))

    def forget(self) -> bool:
        """Remove settings and logo, and go on with defaults; tell whether that was possible. A failure is told too."""
        try:
            self._settings = self._file.forget()
            self._logo = self._file.load_logo()
        except ReaderError as error:
            self.failed.emit(error)
            return False
        return True

    def _change(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        self._try(lambda: self._file.save(settings))

    def _try(self, save: Callable[[], None]) -> None:
        try:
            save()
        except ReaderError as error:
            self.failed.emit(error)


def _system_languages() -> list[str]:
    """Return the system's languages as the library names them, best first: `zh-Hans` before `zh`."""
    names = []
    for locale in QLocale.system().uiLanguages():
        parts = locale.split("-")
        names += ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return names
