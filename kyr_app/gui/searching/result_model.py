"""Results as rows of an item model; what a row looks like is the delegate's part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kyr_app.gui.overriding import override
from kyr_app.model.catalog import Catalog
from kyr_app.model.query import SearchHit
from kyr_app.model.readable_document import status_chip

ROW_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A hit with the words of its chips, in the hit's language, and whether that language is written rightward."""

    hit: SearchHit
    kind: str
    status: str
    rightward: bool = True

    @property
    def spoken(self) -> str:
        """What a screen reader announces: title, kind and status first."""
        section = self.hit.section.heading if self.hit.section else ""
        return ". ".join(part for part in (self.hit.title.text, self.kind, self.status, section) if part)


class ResultModel(QAbstractListModel):
    """The hits that are shown, best first; the next are asked for when the last comes on screen.

    Signals:
        more_wanted(int): so many rows are wanted.
    """

    more_wanted = Signal(int)

    def __init__(self, catalog: Catalog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._rows: list[ResultRow] = []
        self._total = 0

    def show_hits(self, hits: Iterable[SearchHit], total: int = 0) -> None:
        """Show these hits, of so many that there are; the old ones are gone."""
        self.beginResetModel()
        self._total = total
        self._rows = self._rows_of(hits)
        self.endResetModel()

    def add_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show those that come after the ones that are shown; `hits` are all from the first."""
        rows = self._rows_of(hits)[len(self._rows) :]
        if rows:
            self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def row_of(self, document_id: str | None) -> int | None:
        """Return where a document stands."""
        return next((at for at, row in enumerate(self._rows) if row.hit.document_id == document_id), None)

    def hit(self, index: QModelIndex | QPersistentModelIndex) -> SearchHit | None:
        """Return the hit of a row."""
        return self._rows[index.row()].hit if index.isValid() else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and len(self._rows) < self._total

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        self.more_wanted.emit(2 * len(self._rows))

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.hit.title.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return row.hit.excerpt.text
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None

    def _rows_of(self, hits: Iterable[SearchHit]) -> list[ResultRow]:
        return [self._row(hit) for hit in hits if hit.document_id in self._catalog.documents]

    def _row(self, hit: SearchHit) -> ResultRow:
        phrases = self._catalog.phrases_for(hit.language)
        document = self._catalog.documents[hit.document_id]
        return ResultRow(hit, phrases.kinds[hit.kind], status_chip(document, phrases), phrases.is_rightward)
