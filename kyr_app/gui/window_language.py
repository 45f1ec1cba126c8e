"""The language of the window and of what it tells of errors; documents are read in a language of their own."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kyr_app.environment.messages import speak

_NAMES = {"en": "English", "es": "Español"}  # each in its own language, and so never translated


class WindowLanguage:
    """Loads what a language needs, and no more: English, which the program is written in, needs nothing.

    `folder` is resources/translations.
    """

    def __init__(self, application: QCoreApplication, folder: Path) -> None:
        self._application = application
        self._folder = folder
        self._translators: list[QTranslator] = []
        self._spoken = ""

    def wants(self, choice: str) -> bool:
        """Whether another language than now is spoken once `choice` is followed."""
        return self._language(choice) != self._spoken

    def follow(self, choice: str) -> None:
        """Speak `choice` from now on, or the system's language where it is empty; words on screen stay as they are."""
        language = self._language(choice)
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = [] if language == "en" else self._load(language)
        for translator in self._translators:
            self._application.installTranslator(translator)
        QLocale.setDefault(_locale(language))
        speak(language, self._folder)
        self._spoken = language

    def _language(self, choice: str) -> str:
        return choice if choice in _NAMES else system_language()

    def _load(self, language: str) -> list[QTranslator]:
        """Return translators, the last of which is asked first. One that is missing leaves English words."""
        translators = []
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (
            (f"qtbase_{language}", qt_folder),
            (f"dialogs.{language}", str(self._folder)),
            (f"window.{language}", str(self._folder)),
        ):
            translator = QTranslator(self._application)
            if translator.load(name, folder):
                translators.append(translator)
        return translators


def language_names() -> dict[str, str]:
    """Return each language that the window can speak by its own name."""
    return dict(_NAMES)


def system_language() -> str:
    """Return the first of the system's languages that the window can speak; English where there is none."""
    names = (locale.partition("-")[0] for locale in QLocale.system().uiLanguages())
    return next((name for name in names if name in _NAMES), "en")


def spoken_language() -> str:
    """Return the language that the window speaks now."""
    language = QLocale().name().partition("_")[0]
    return language if language in _NAMES else "en"


def _locale(language: str) -> QLocale:
    """Return how dates and numbers are written: as this system does in its language, else as in the United States."""
    system = QLocale.system()
    return system if system.name().startswith(language) else QLocale(f"{language}_US")
