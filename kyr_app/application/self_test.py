"""Tries everything the reader is for: the library that is open, paper, settings, and the program's own files.

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
from kyr_app.environment.native_libraries import why_not_loaded, window_plugins
from kyr_app.environment.shipped_files import ShippedFiles
from kyr_app.errors import ReaderError
from kyr_app.model.document import Kind
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout
from kyr_app.model.query import SearchQuery

_SEARCHED_LANGUAGES = 2
_PDF = b"%PDF-"
_SIGN, _NOTES = "-sign", "-notes"  # how the ids of cards that are no wallet cards end
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What one check found: a sentence, and whether all is well."""

    name: str
    passed: bool
    detail: str


class SelfTest:
    """Checks the services of an open library.

    `config` is the folder that settings are kept in, `templates` the one of the layouts.
    """

    def __init__(
        self, reader: DocumentReader, search: LibrarySearch, handouts: HandoutMaker, config: Path, templates: Path
    ) -> None:
        self._reader = reader
        self._search = search
        self._handouts = handouts
        self._config = config
        self._templates = templates
        self._catalog = reader.catalog

    def run(self) -> Iterator[CheckOutcome]:
        """Yield the outcome of each check as soon as it is known; none raises a ReaderError."""
        documents, languages = len(self._catalog.documents), self._catalog.languages()
        yield CheckOutcome("library", documents > 0, f"{documents} documents in {', '.join(languages) or '-'}")
        for language in languages[:_SEARCHED_LANGUAGES]:
            yield self._find_titles(language)
        yield self._try_each("reading", self._read)
        yield self._try_each("paper pages", self._print)
        for layout in Layout:
            if layout is not Layout.PAGES:
                yield self._lay_out(layout)
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

    def _lay_out(self, layout: Layout) -> CheckOutcome:
        """Print one document that suits `layout` in every language."""
        name = f"paper {layout}"
        if not (self._templates / f"{layout}.typ").is_file():
            return CheckOutcome(name, passed=True, detail="skipped: this program does not have the layout")
        printed: list[str] = []
        failed: list[str] = []
        for language in self._catalog.languages():
            document_id = self._suiting(layout, language)
            if document_id is None:
                continue
            languages = self._pair_with(language) if layout is Layout.BILINGUAL else (language,)
            recipe = HandoutRecipe((HandoutItem(document_id),), languages, layout)
            try:
                whole = self._handouts.make(recipe).pdf.startswith(_PDF)
                reason = "" if whole else "incomplete"
            except ReaderError as error:
                reason = error_text(error)
            (failed if reason else printed).append(f"{document_id} ({language}): {reason}" if reason else language)
        if not printed and not failed:
            return CheckOutcome(name, passed=True, detail="skipped: no document is made for the layout")
        return CheckOutcome(name, not failed, "; ".join(failed) or f"{len(printed)} languages")

    def _pair_with(self, language: str) -> tuple[str, ...]:
        """Return two languages, one of them this, where the library has two."""
        others = [each for each in self._catalog.languages() if each != language]
        return (others[0], language) if others else (language,)

    def _suiting(self, layout: Layout, language: str) -> str | None:
        """Return a document that `layout` is made for; signs and cards are cards, the others anything."""
        for document in self._catalog.documents.values():
            is_sign = document.id.endswith(_SIGN)
            suits = {
                Layout.SIGN: document.kind is Kind.CARD and is_sign,
                Layout.CARDS: document.kind is Kind.CARD and not is_sign and not document.id.endswith(_NOTES),
            }.get(layout, document.kind is not Kind.CARD)
            if suits and language in document.translations:
                return document.id
        return None

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


def check_program(files: ShippedFiles) -> Iterator[CheckOutcome]:
    """Yield what is wrong with the program itself; needs no library."""
    damaged = list(files.damaged())
    more = f" and {len(damaged) - _MOST_NAMED} more" if len(damaged) > _MOST_NAMED else ""
    names = f"damaged: {', '.join(damaged[:_MOST_NAMED])}{more}. Install the reader again."
    count = files.count()
    whole = f"{count} files are as they were shipped" if count else "skipped: only a built program has a list of files"
    yield CheckOutcome("files", not damaged, names if damaged else whole)
    plugins = window_plugins()
    failed = [f"{plugin.name}: {reason}" for plugin in plugins if (reason := why_not_loaded(plugin))]
    yield CheckOutcome("window", bool(plugins) and not failed, "; ".join(failed) or f"{len(plugins)} plugins load")
