"""Tries everything the reader is for: the library that is open, paper, settings, and the program's own files.

For the person who has just installed it, and for the installer's own tests. Yields one outcome a check.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from gettext import gettext, ngettext
from pathlib import Path

from kyr_app.application.error_text import error_text
from kyr_app.application.make_handout import HandoutMaker
from kyr_app.application.read_document import DocumentReader
from kyr_app.application.search_library import LibrarySearch
from kyr_app.application.settings import Settings, SettingsFile
from kyr_app.environment.native_libraries import why_not_loaded, window_plugins
from kyr_app.environment.os_errors import reason_of
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
    """What one check found: its name, the same in every language, whether all is well, and a sentence."""

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
        detail = ngettext("{number} document in {languages}", "{number} documents in {languages}", documents)
        detail = detail.format(number=documents, languages=", ".join(languages) or "-")
        yield CheckOutcome("library", documents > 0, detail)
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
        if missing:
            detail = gettext("not found by title: {ids}").format(ids=", ".join(missing))
        else:
            detail = ngettext("{number} document found by title", "{number} documents found by title", len(titles))
        return CheckOutcome(f"search {language}", not missing, detail.format(number=len(titles)))

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
                    reason = "" if action(document.id, language) else gettext("incomplete")
                except ReaderError as error:
                    reason = error_text(error)
                if reason:
                    failed.append(f"{document.id} ({language}): {reason}")
        well = ngettext("{number} text", "{number} texts", tried).format(number=tried)
        return CheckOutcome(name, not failed, "; ".join(failed) or well)

    def _read(self, document_id: str, language: str) -> bool:
        return self._reader.open(document_id, language).language == language

    def _print(self, document_id: str, language: str) -> bool:
        recipe = HandoutRecipe((HandoutItem(document_id),), (language,))
        return self._handouts.make(recipe).pdf.startswith(_PDF)

    def _lay_out(self, layout: Layout) -> CheckOutcome:
        """Print one document that suits `layout` in every language."""
        name = f"paper {layout}"
        if not (self._templates / f"{layout}.typ").is_file():
            return CheckOutcome(name, passed=True, detail=gettext("skipped: this program does not have the layout"))
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
                reason = "" if whole else gettext("incomplete")
            except ReaderError as error:
                reason = error_text(error)
            (failed if reason else printed).append(f"{document_id} ({language}): {reason}" if reason else language)
        if not printed and not failed:
            return CheckOutcome(name, passed=True, detail=gettext("skipped: no document is made for the layout"))
        well = ngettext("{number} language", "{number} languages", len(printed)).format(number=len(printed))
        return CheckOutcome(name, not failed, "; ".join(failed) or well)

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
            detail = gettext("the file cannot be removed: {reason}").format(reason=reason_of(error))
            return CheckOutcome("settings", passed=False, detail=detail)
        well, ill = gettext("written, read and removed"), gettext("read back differently")
        return CheckOutcome("settings", same, well if same else ill)


def check_program(files: ShippedFiles) -> Iterator[CheckOutcome]:
    """Yield what is wrong with the program itself; needs no library."""
    damaged = list(files.damaged())
    yield CheckOutcome("files", not damaged, _damage(damaged) if damaged else _whole(files.count()))
    plugins = window_plugins()
    failed = [f"{plugin.name}: {reason}" for plugin in plugins if (reason := why_not_loaded(plugin))]
    well = ngettext("{number} plugin loads", "{number} plugins load", len(plugins)).format(number=len(plugins))
    yield CheckOutcome("window", bool(plugins) and not failed, "; ".join(failed) or well)


def _damage(files: list[str]) -> str:
    more = len(files) - _MOST_NAMED
    if more > 0:
        text = gettext("damaged: {files} and {number} more. Install the reader again.")
    else:
        text = gettext("damaged: {files}. Install the reader again.")
    return text.format(files=", ".join(files[:_MOST_NAMED]), number=more)


def _whole(count: int) -> str:
    if not count:
        return gettext("skipped: only a built program has a list of files")
    return ngettext("{number} file is as it was shipped", "{number} files are as they were shipped", count).format(
        number=count
    )
