"""The help of F1: its pages at one side, the page that was chosen at the other. What they say is in resources/help."""

from PySide6.QtCore import QModelIndex, QStringListModel
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QListView, QWidget

from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.controls.naming import name_box
from kyr_app.gui.frame.help_text import help_topics
from kyr_app.gui.frame.help_view import HelpView
from kyr_app.gui.look import Look
from kyr_app.gui.navigation import Place
from kyr_app.gui.overriding import override
from kyr_app.gui.window_language import spoken_language

_SIZE = (960, 660)  # px at the usual text size
_TOPICS_WIDTH = 220  # px at the usual text size
_BESIDE_EMS = 46  # em of width below which the pages are chosen in a box above the text


def topic_for(place: Place) -> str:
    """Return the anchor of the page that helps where a person is."""
    if place.is_handout:
        return "handouts"
    return "reading" if place.opened else "finding"


class HelpDialog(Dialog):
    """Shows a page at once when it is chosen in the list, in the box or by a link."""

    def __init__(self, look: Look, anchor: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Help"))
        folder, language = look.resources / "help", spoken_language()
        self._topics = help_topics(folder, language)
        names = QStringListModel([topic.title for topic in self._topics], self)
        self.list = QListView(self)
        self.list.setObjectName("help_topics")
        self.list.setModel(names)
        self.list.setWordWrap(True)
        self.list.setFixedWidth(look.px(_TOPICS_WIDTH))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.box = QComboBox(self)
        self.box.setModel(names)
        self.list.setAccessibleName(self.tr("Pages of help"))
        self.view = HelpView(look, folder, language, self)
        self.box.currentIndexChanged.connect(self._show_topic)
        self.list.selectionModel().currentChanged.connect(self._list_moved)
        self.view.place_linked.connect(self.show_topic)
        self._lay_out()
        self.take_room(*_SIZE)
        self._arrange()
        self.show_topic(anchor)

    def show_topic(self, anchor: str) -> None:
        """Show the page with this anchor."""
        self.box.setCurrentIndex([topic.anchor for topic in self._topics].index(anchor))
        self._show_topic(self.box.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        body = QWidget(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self.look.px(14))
        for chooser in (self.list, self.box):
            self._row.addWidget(chooser)
            chooser.hide()
        name_box(self.box, self.tr("Pages of help"), body)
        self._row.addWidget(self.view, 1)
        self.set_body(body, scrolls=False)

    def _arrange(self) -> None:
        """Put the choice of pages beside the text, or above it; the keyboard stays with the choice."""
        beside = self.look.ems(self.width()) >= _BESIDE_EMS
        had_keyboard = self.list.hasFocus() or self.box.hasFocus() or self.focusWidget() is None
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.list.setVisible(beside)
        self.box.setVisible(not beside)
        if had_keyboard:
            (self.list if beside else self.box).setFocus()

    def _list_moved(self, now: QModelIndex) -> None:
        self.box.setCurrentIndex(now.row())

    def _show_topic(self, at: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(at, 0))
        self.view.show_topic(self._topics[at])
