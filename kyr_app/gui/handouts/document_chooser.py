"""“Add documents…”: everything the library holds with its sections; a tick puts it on the handout, or takes it off."""

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.handouts.draft import HandoutDraft
from kyr_app.gui.look import Look
from kyr_app.library.synonyms import words_of
from kyr_app.model.catalog import Catalog
from kyr_app.model.document import Document, Kind
from kyr_app.model.handout import HandoutItem

_ITEM = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1


class DocumentChooser(Dialog):
    """A list to search in. The handout behind it changes at once."""

    def __init__(self, draft: HandoutDraft, catalog: Catalog, language: str, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Add documents"))
        self._draft = draft
        self._catalog = catalog
        self._language = language
        self._model = QStandardItemModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterRole(_WORDS)
        self._shown.setRecursiveFilteringEnabled(True)
        self._shown.setAutoAcceptChildRows(True)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Search titles and sections"))
        self.words.setAccessibleName(self.tr("Search titles and sections"))
        self.words.textChanged.connect(self._filter)
        self.tree = self._make_tree()
        self._fill()
        self._model.itemChanged.connect(self._ticked)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(10))
        layout.addWidget(self.words)
        layout.addWidget(self.tree, 1)
        self.set_body(body, scrolls=False)
        self.close_button.setText(self.tr("Done"))
        self.take_room(640, 560)
        self.words.setFocus()

    def _make_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setObjectName("document_chooser")
        tree.setAccessibleName(self.tr("Documents and their sections"))
        tree.setModel(self._shown)
        tree.setHeaderHidden(True)
        tree.setIndentation(self.look.px(16))
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setUniformRowHeights(True)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        return tree

    def _fill(self) -> None:
        kinds = (Kind.GUIDE, Kind.CARD, Kind.ALERT, Kind.EXPLAINER, Kind.PLATFORM)
        documents = sorted(
            self._catalog.documents.values(), key=lambda document: (kinds.index(document.kind), self._title(document))
        )
        for document in documents:
            self._model.appendRow(self._row(document))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _title(self, document: Document) -> str:
        return self._catalog.translation(document, self._language).title

    def _row(self, document: Document) -> list[QStandardItem]:
        translation = self._catalog.translation(document, self._language)
        phrases = self._catalog.phrases_for(translation.language)
        title = self._tickable(translation.title, HandoutItem(document.id))
        for section in translation.sections:
            if section.heading:
                title.appendRow(self._tickable(section.heading, HandoutItem(document.id, section.anchor)))
        kind = [phrases.kinds[document.kind]]
        if document.status.state.is_dead:
            kind.append(phrases.states[document.status.state])
        second = QStandardItem(" · ".join(kind))
        second.setEditable(False)
        title.setData(f"{title.text()}. {second.text()}", Qt.ItemDataRole.AccessibleTextRole)
        return [title, second]

    def _tickable(self, text: str, item: HandoutItem) -> QStandardItem:
        row = QStandardItem(text)
        row.setToolTip(text)
        row.setCheckable(True)
        row.setData(item, _ITEM)
        row.setData(words_of(text), _WORDS)
        row.setCheckState(Qt.CheckState.Checked if item in self._draft.items else Qt.CheckState.Unchecked)
        return row

    def _filter(self, words: str) -> None:
        self._shown.setFilterFixedString(words_of(words))
        self._open_what_is_found(bool(words_of(words)))

    def _open_what_is_found(self, searching: bool) -> None:  # noqa: FBT001 - one caller
        """Show sections only where one of them is what was looked for."""
        for row in range(self._shown.rowCount()):
            index = self._shown.index(row, 0)
            wanted = self._shown.filterRegularExpression().pattern()
            by_title = not searching or wanted in str(index.data(_WORDS))
            self.tree.setExpanded(index, not by_title)
        if searching and self._shown.rowCount():
            self.tree.setCurrentIndex(self._shown.index(0, 0))
        else:
            self.tree.setCurrentIndex(QModelIndex())

    def _ticked(self, row: QStandardItem) -> None:
        item = row.data(_ITEM)
        if row.checkState() is not Qt.CheckState.Checked:
            self._draft.take_off(item)
        else:
            self._draft.add(item)
        self._tick_as_drafted()

    def _tick_as_drafted(self) -> None:
        """Show ticks at what is on the handout: a whole document takes its sections' place."""
        self._model.blockSignals(True)  # noqa: FBT003 - Qt's own
        for row in range(self._model.rowCount()):
            title = self._model.item(row)
            for part in (title, *(title.child(at) for at in range(title.rowCount()))):
                on = part.data(_ITEM) in self._draft.items
                part.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._model.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.tree.viewport().update()
