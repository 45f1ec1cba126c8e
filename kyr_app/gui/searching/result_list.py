"""The list of results: walked with the arrow keys, opened with Return or a click."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.searching.result_delegate import ResultDelegate
from kyr_app.gui.searching.result_model import ResultModel
from kyr_app.model.handout import HandoutItem
from kyr_app.model.query import SearchHit


class ResultList(QListView):
    """Shows the rows of a ResultModel.

    Signals:
        hit_walked(object): the person moved to another SearchHit; the keyboard stays where it is.
        hit_chosen(object): the person wants to read this SearchHit now.
        item_wanted(object): put this HandoutItem on the handout.
    """

    hit_walked = Signal(object)
    hit_chosen = Signal(object)
    item_wanted = Signal(object)

    def __init__(self, model: ResultModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self.setAccessibleName(self.tr("Results"))
        self._model = model
        self._delegate = ResultDelegate(look, self)
        self.setItemDelegate(self._delegate)
        model.modelReset.connect(self._delegate.forget)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)

    def mark(self, document_id: str | None) -> None:
        """Show which document stands beside the list, without telling anybody."""
        self._go_to(self._model.row_of(document_id))

    @property
    def current_hit(self) -> SearchHit | None:
        """The chosen result."""
        return self._model.hit(self.currentIndex())

    def walk(self, steps: int) -> None:
        """Move down so many results, or up."""
        count = self._model.rowCount()
        if count:
            at = self.currentIndex().row()
            wanted = min(max(at + steps, 0), count - 1)
            if wanted != at:
                self._go_to(wanted)
                self._tell_walked()

    def choose_current(self) -> bool:
        """Open the chosen result, or the first where none is chosen; tell whether there was one."""
        index = self.currentIndex()
        if not index.isValid():
            index = self._model.index(0)
        self._choose(index)
        return index.isValid()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_current()
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() != before:
            self._tell_walked()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        hit = self._model.hit(index)
        if hit is not None:
            place = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.context_menu(hit).popup(place)

    def context_menu(self, hit: SearchHit) -> QMenu:
        """Return what can be done with a result."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Read"), lambda: self.hit_chosen.emit(hit))
        menu.addAction(self.tr("Add to handout"), lambda: self.item_wanted.emit(HandoutItem(hit.document_id)))
        if hit.section is not None and hit.section.anchor:
            item = HandoutItem(hit.document_id, hit.section.anchor)
            name = hit.section.heading.replace("&", "&&")
            menu.addAction(self.tr("Add only “{}” to the handout").format(name), lambda: self.item_wanted.emit(item))
        return menu

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay rows out anew in another width: Qt does so by itself only where the height changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def _go_to(self, row: int | None) -> None:
        index = QModelIndex() if row is None else self._model.index(row)
        selection = self.selectionModel()
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def _tell_walked(self) -> None:
        hit = self._model.hit(self.currentIndex())
        if hit is not None:
            if not self.hasFocus():  # walked from the search box
                announce(self, str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)))
            self.hit_walked.emit(hit)

    def _choose(self, index: QModelIndex) -> None:
        hit = self._model.hit(index)
        if hit is not None:
            self._go_to(index.row())
            self.hit_chosen.emit(hit)
