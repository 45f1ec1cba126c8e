"""Shows the document of a place in the reading pane, with a second language beside it where there is one."""

from PySide6.QtCore import QObject, Signal

from kyr_app.errors import ReaderError
from kyr_app.gui.navigation import Place
from kyr_app.gui.ports import Reading
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.reading.reading_pane import ReadingPane
from kyr_app.model.readable_document import ReadableDocument

_FULL_SIZE = 100


class PlaceOpener(QObject):
    """Opens documents.

    Signals:
        failed(object): the ReaderError that kept a document, or its second language, from being shown.
    """

    failed = Signal(object)

    def __init__(self, reader: Reading, preferences: Preferences, pane: ReadingPane, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._preferences = preferences
        self._pane = pane

    def show(self, place: Place) -> None:
        """Show the place's document at its position or anchor; nothing where it cannot be read."""
        language = place.language or self._preferences.language(self._reader.catalog)
        readable = self._open(place.document_id or "", language)
        if readable is None:
            self._pane.forget()
            return
        beside = self._beside(readable, place.beside)
        self._pane.show_document(readable, self._preferences.text_percent / _FULL_SIZE, beside)
        if place.position is not None:
            self._pane.view.scroll_to(place.position)
        elif place.anchor is not None:
            self._pane.view.go_to_anchor(place.anchor)

    def _beside(self, readable: ReadableDocument, language: str | None) -> ReadableDocument | None:
        """Return the document in the second language; a document that is not written in it is shown in one alone."""
        if language is None or language == readable.language or language not in readable.document.translations:
            return None
        return self._open(readable.document.id, language)

    def _open(self, document_id: str, language: str) -> ReadableDocument | None:
        try:
            return self._reader.open(document_id, language)
        except ReaderError as error:
            self.failed.emit(error)
            return None
