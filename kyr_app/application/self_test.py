"""Tries everything the reader is for on the library that is open: search, reading, paper, settings.

For the person who has just installed it, and for the installer's own tests. Yields one outcome a check.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kyr_app.application.error_text import error_text
from kyr_app.application.make_handout import HandoutMaker
from kyr_app.application.read_document import DocumentReader
from kyr_app.application.search_library import LibrarySearch
from kyr_app.application.settings import Settings, SettingsFile
from kyr_app.environment.atomic_write import reason_of
from kyr_app.errors import ReaderError
from kyr_app.model.handout import HandoutItem, HandoutRecipe
from kyr_app.model.query import SearchQuery

_SEARCHED_LANGUAGES = 2
_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What one check found: a sentence, and whether all is well."""

    name: str
    passed: bool
    detail: str


class SelfTest:
    """Checks the services of an open library; `config` is the folder that settings are kept in."""

    def __init__(self, reader: DocumentReader, search: LibrarySearch, handouts: HandoutMaker, config: Path) -> None:
        self._reader = reader
        self._search = search
        self._handouts = handouts
        self._config = config
        self._catalog = reader.catalog

    def run(self) -> Iterator[CheckOutcome]:
        """Yield the outcome of each check as soon as it is known; none raises a ReaderError."""
        documents, languages = len(self._catalog.documents), self._catalog.languages()
        yield CheckOutcome("library", documents > 0, f"{documents} documents in {', '.join(languages) or '-'}")
        for language in languages[:_SEARCHED_LANGUAGES]:
            yield self._find_titles(language)
        yield self._try_each("reading", self._read)
        yield self._try_each("paper", self._print)
        yield self._write_settings()

    def _find_titles(self, language: str) -> CheckOutcome:
        """Search for the title of every document that is written in `language`."""
        titles = {
            document.id: document.translations[language].title
            for document in self._catalog.documents.values()
            if language in document.translations
        }
        missing = [name for name, title in titles.items() if name not in self._found(title, language)]
        detail = f"not found by title: {', '.join(missing)}" if missing else f"{len(titles)} documents found by title"
        return CheckOutcome(f"search {language}", not missing, detail)

    def _found(self, words: str, language: str) -> frozenset[str]:
        hits = self._search.search(SearchQuery(words, language)).hits
        return frozenset(hit.document_id for hit in hits)

    def _try_each(self, name: str, action: Callable[[str, str], bool]) -> CheckOutcome:
        """Do `action` with every document in every language; it says whether it went well."""
        tried, failed = 0, []
        for document in self._catalog.documents.values():
            for language in document.translations:
                tried += 1
                try:
                    reason = "" if action(document.id, language) else "incomplete"
                except ReaderError as error:
                    reason = error_text(error)
                if reason:
                    failed.append(f"{document.id} ({language}): {reason}")
        return CheckOutcome(name, not failed, "; ".join(failed) or f"{tried} texts")

    def _read(self, document_id: str, language: str) -> bool:
        return self._reader.open(document_id, language).language == language

    def _print(self, document_id: str, language: str) -> bool:
        recipe = HandoutRecipe((HandoutItem(document_id),), (language,))
        return self._handouts.make(recipe).pdf.startswith(_PDF)

    def _write_settings(self) -> CheckOutcome:
        """Write a settings file beside the real one, read it back, and remove it."""
        was_there = self._config.is_dir()
        path = self._config / "self-test.toml"
        file, settings = SettingsFile(path), Settings(language="self-test")
        try:
            file.save(settings)
            same = file.load() == settings
            path.unlink()
            if not was_there:
                self._config.rmdir()
        except ReaderError as error:
            return CheckOutcome("settings", passed=False, detail=error_text(error))
        except OSError as error:
            return CheckOutcome("settings", passed=False, detail=f"the file cannot be removed: {reason_of(error)}")
        return CheckOutcome("settings", same, "written, read and removed" if same else "read back differently")
