"""What is on the handout, as rows of an item model in printing order; the draft holds the items themselves."""

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from kyr_app.gui.handouts.draft import HandoutDraft
from kyr_app.gui.handouts.item_words import ItemWords, item_words
from kyr_app.gui.overriding import override
from kyr_app.model.catalog import Catalog

WORDS_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
_DRAGGED = "application/x-kyr-row"  # says nothing: whoever else it is dropped on learns nothing


class ItemModel(QAbstractListModel):
    """Rows follow the draft; a row that is dragged elsewhere is moved in the draft."""

    def __init__(self, draft: HandoutDraft, catalog: Catalog, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._catalog = catalog
        self._language = language
        self._rows: list[ItemWords] = []
        draft.items_changed.connect(self.refresh)
        draft.options_changed.connect(self._languages_may_differ)
        self.refresh()

    def show_language(self, language: str) -> None:
        """Name documents in this language from now on."""
        self._language = language
        self.refresh()

    def refresh(self) -> None:
        """Read the draft anew."""
        self.beginResetModel()
        self._rows = self._words()
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        words = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.spoken
            case _ if role == WORDS_ROLE:
                return words
            case _:
                return None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_DRAGGED]

    @override
    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]  # the stub wants a Sequence
        dragged = QMimeData()
        dragged.setData(_DRAGGED, b"")
        return dragged

    @override
    def moveRows(
        self,
        sourceParent: QModelIndex | QPersistentModelIndex,
        sourceRow: int,
        count: int,
        destinationParent: QModelIndex | QPersistentModelIndex,
        destinationChild: int,
    ) -> bool:
        """Move a dragged row before another one, as the view asks for when it is dropped."""
        to = destinationChild - 1 if destinationChild > sourceRow else destinationChild
        return count == 1 and self._draft.move(sourceRow, to)

    def _languages_may_differ(self) -> None:
        words = self._words()
        if len(words) == len(self._rows) and words != self._rows:
            self._rows = words
            self.dataChanged.emit(self.index(0), self.index(len(words) - 1))

    def _words(self) -> list[ItemWords]:
        languages = self._draft.recipe.languages
        return [item_words(item, self._catalog, self._language, languages) for item in self._draft.items]
