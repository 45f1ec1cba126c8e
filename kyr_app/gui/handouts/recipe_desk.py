"""Keeps a handout as a file, opens one, and takes in a clinic's logo."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kyr_app.application.error_text import error_text
from kyr_app.errors import ReaderError
from kyr_app.gui.controls.message_bar import Message
from kyr_app.gui.handouts.draft import HandoutDraft
from kyr_app.gui.handouts.tray import HandoutTray
from kyr_app.gui.paper.file_dialog import FileQuestion, file_kinds
from kyr_app.gui.ports import RecipeFiles
from kyr_app.model.catalog import Catalog
from kyr_app.model.handout import HandoutItem


class RecipeDesk(QObject):
    """Its dialogs belong to `window`, so that Hide closes them.

    Signals:
        told(object): a Message for the message bar.
        logo_read(object): a PNG's bytes.
    """

    told = Signal(object)
    logo_read = Signal(object)

    def __init__(
        self,
        draft: HandoutDraft,
        tray: HandoutTray,
        *,
        files: RecipeFiles,
        catalog: Catalog,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._tray = tray
        self._files = files
        self._catalog = catalog
        self._window = window

    def save_set(self) -> None:
        """Ask where to, then write the handout there."""
        question = FileQuestion(file_kinds().recipe_to_save, self._window)
        question.path_chosen.connect(self._write)
        question.open()

    def open_set(self) -> None:
        """Ask which file, then go on with the handout in it."""
        question = FileQuestion(file_kinds().recipe_to_open, self._window)
        question.path_chosen.connect(self.open_file)
        question.open()

    def open_file(self, path: Path) -> None:
        """Go on with the handout in this file."""
        try:
            recipe = self._files.read_recipe(path)
        except ReaderError as error:
            self._fail(error)
            return
        items = tuple(item for item in recipe.items if self._has(item))
        languages = tuple(code for code in recipe.languages if code in self._catalog.languages())
        unknown = [_written(item) for item in recipe.items if item not in items]
        unknown += [code for code in recipe.languages if code not in languages]
        names = ", ".join(f"“{name}”" for name in unknown)
        if not items:
            self.told.emit(Message(self.tr("This library has nothing of this set: {}.").format(names), is_failure=True))
            return
        missing = self.tr("This library does not have {}; the rest is here.").format(names) if unknown else ""
        known = replace(recipe, items=items, languages=languages or self._draft.recipe.languages)
        self._tray.open(known, path.stem, missing)

    def choose_logo(self) -> None:
        """Ask which picture, then tell it."""
        question = FileQuestion(file_kinds().logo, self._window)
        question.path_chosen.connect(self._read_logo)
        question.open()

    def _write(self, path: Path) -> None:
        try:
            self._files.write_recipe(path, self._draft.printed_recipe)
        except ReaderError as error:
            self._fail(error)
        else:
            self.told.emit(Message(self.tr("Saved as {}.").format(path.name)))

    def _read_logo(self, path: Path) -> None:
        try:
            logo = self._files.read_logo(path)
        except ReaderError as error:
            self._fail(error)
        else:
            self.logo_read.emit(logo)

    def _has(self, item: HandoutItem) -> bool:
        document = self._catalog.documents.get(item.document_id)
        if document is None or item.section is None:
            return document is not None
        texts = document.translations.values()
        return any(item.section == section.anchor for text in texts for section in text.sections)

    def _fail(self, error: ReaderError) -> None:
        self.told.emit(Message(error_text(error), is_failure=True))


def _written(item: HandoutItem) -> str:
    """Return the item as a recipe names it."""
    return f"{item.document_id}#{item.section}" if item.section else item.document_id
