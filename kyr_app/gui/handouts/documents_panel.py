"""The left side of the handout page: what is on the handout, and buttons to add, move, take off, open and keep it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kyr_app.gui.commands import Actions, CommandId, command_of, keys_of
from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.handouts.draft import HandoutDraft
from kyr_app.gui.handouts.item_list import ItemList
from kyr_app.gui.handouts.item_model import ItemModel
from kyr_app.gui.look import Look
from kyr_app.model.catalog import Catalog

_LEAST_HEIGHT = 110  # px of the list at the usual text size


class DocumentsPanel(QScrollArea):
    """The list and its buttons, scrolled in a low window. Signals: item_opened(object), the HandoutItem to read."""

    item_opened = Signal(object)

    def __init__(
        self,
        draft: HandoutDraft,
        catalog: Catalog,
        language: str,
        *,
        actions: Actions,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("handout_documents")
        self.setAccessibleName(self.tr("Documents"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._draft = draft
        self._look = look
        self.model = ItemModel(draft, catalog, language, self)
        self.list = ItemList(self.model, draft, look, self)
        self.list.item_opened.connect(self.item_opened)
        self.list.chosen_changed.connect(self._offer)
        self._nothing = QLabel(self.tr("Nothing yet. Add documents here, or while you read."), self)
        self._nothing.setProperty("role", "quiet")
        self._nothing.setWordWrap(True)
        (up, down), (off,) = (keys_of(command_of(each)) for each in (CommandId.MOVE_ITEM, CommandId.TAKE_OFF))
        self._up, self._down, self._off = (
            self._button("up", self.tr("Move up"), up),
            self._button("down", self.tr("Move down"), down),
            self._button("close", self.tr("Take off"), off),
        )
        self._up.clicked.connect(lambda: self.list.move_chosen(-1))
        self._down.clicked.connect(lambda: self.list.move_chosen(1))
        self._off.clicked.connect(self.list.take_off_chosen)
        self.buttons: dict[CommandId, Button] = {}
        self._place(actions)
        self._offer()

    def take_keyboard(self) -> None:
        """Give the keyboard to the list, or to the first button where nothing is in it."""
        (self.list if self._draft.items else self.buttons[CommandId.ADD_DOCUMENTS]).setFocus()

    def _button(self, icon: str, name: str, key: str) -> Button:
        button = Button("", "tool", self, icon=self._look.icon(icon))
        button.name_for_screen_readers(name, f"{name} ({key})")
        return button

    def _place(self, actions: Actions) -> None:
        look = self._look
        title = QLabel(self.tr("On this handout").upper(), self)
        title.setProperty("role", "filter-title")
        row = QHBoxLayout()
        row.setSpacing(look.px(6))
        for button in (self._up, self._down, self._off):
            row.addWidget(button, 1)
        page = QWidget()
        page.setObjectName("handout_documents_page")
        layout = QVBoxLayout(page)
        side = look.px(16)
        layout.setContentsMargins(side, look.px(12), side, look.px(12))
        layout.setSpacing(look.px(8))
        layout.addWidget(title)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        for command in (CommandId.ADD_DOCUMENTS, CommandId.SAVE_SET, CommandId.OPEN_SET):
            self.buttons[command] = Button(actions[command].text(), "tool", self)
            self.buttons[command].follow(actions[command])
            layout.addWidget(self.buttons[command])
        layout.addStretch(0)
        self.list.setMinimumHeight(look.px(_LEAST_HEIGHT))
        self.setWidget(page)

    def _offer(self) -> None:
        """Offer what can be done now."""
        count, row = len(self._draft.items), self.list.currentIndex().row()
        self._nothing.setVisible(not count)
        for part in (self.list, self._up, self._down, self._off):
            part.setVisible(bool(count))
        self._up.setEnabled(0 < row < count)
        self._down.setEnabled(0 <= row < count - 1)
        self._off.setEnabled(0 <= row < count)
