"""The list of what is on the handout: moved by dragging or with Alt and an arrow, taken off with Delete."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from kyr_app.gui.handouts.draft import HandoutDraft
from kyr_app.gui.handouts.item_delegate import ItemDelegate
from kyr_app.gui.handouts.item_model import ItemModel
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.model.handout import HandoutItem


class ItemList(QListView):
    """Shows the rows of an ItemModel.

    Signals:
        item_opened(object): the person wants to read this HandoutItem.
        chosen_changed(): another row is chosen, or none.
    """

    item_opened = Signal(object)
    chosen_changed = Signal()

    def __init__(self, model: ItemModel, draft: HandoutDraft, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handout_items")
        self.setAccessibleName(self.tr("On this handout"))
        self._draft = draft
        self._last: tuple[HandoutItem, int] | None = None
        self.setItemDelegate(ItemDelegate(look, self))
        self.setModel(model)
        model.modelReset.connect(self._choose_again)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda index: self.item_opened.emit(draft.items[index.row()]))

    @property
    def chosen(self) -> HandoutItem | None:
        """The item that the keyboard is on."""
        row = self.currentIndex().row()
        return self._draft.items[row] if 0 <= row < len(self._draft.items) else None

    def move_chosen(self, steps: int) -> None:
        """Move the chosen item down so many places, or up."""
        row = self.currentIndex().row()
        self._draft.move(row, row + steps)

    def take_off_chosen(self) -> None:
        """Take the chosen item off."""
        if self.chosen is not None:
            self._draft.take_off(self.chosen)

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        # the stub lets persistent indexes in as well
        super().currentChanged(current, previous)
        if self.chosen is not None:
            self._last = (self.chosen, current.row())
        self.chosen_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_chosen(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_off_chosen()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.item_opened.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        place = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.context_menu().popup(place)

    def context_menu(self) -> QMenu:
        """Return what can be done with the chosen item."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row, last = self.currentIndex().row(), len(self._draft.items) - 1
        menu.addAction(self.tr("Read"), lambda: self.item_opened.emit(self.chosen))
        menu.addSeparator()
        up = menu.addAction(self.tr("Move up"), lambda: self.move_chosen(-1))
        up.setEnabled(row > 0)
        down = menu.addAction(self.tr("Move down"), lambda: self.move_chosen(1))
        down.setEnabled(row < last)
        menu.addAction(self.tr("Take off"), self.take_off_chosen)
        return menu

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay rows out anew in another width: Qt does so by itself only where the height changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _choose_again(self) -> None:
        """Choose the same item where it stands now, or the one that took its place."""
        items = self._draft.items
        if self._last is not None and items:
            item, row = self._last
            at = items.index(item) if item in items else min(row, len(items) - 1)
            self.setCurrentIndex(self.model().index(at, 0))
        self.chosen_changed.emit()
