"""The middle of the handout page: the pages, or a sentence where there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.look import Look
from kyr_app.gui.paper.page_view import PageView
from kyr_app.gui.task_runner import TaskRunner

_SENTENCE_WIDTH = 420  # px at the usual text size


class PreviewPane(QStackedWidget):
    """Shows either. Signals: documents_wanted(), add some."""

    documents_wanted = Signal()

    def __init__(self, look: Look, drawing: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.pages = PageView(look, drawing, self)
        self._icon = QLabel(self)
        self._sentence = QLabel(self)
        self._add = Button(self.tr("Add documents…"), "primary", self)
        self._add.clicked.connect(self.documents_wanted)
        self.addWidget(self.pages)
        self.addWidget(self._empty_page())
        self.ask_for_documents()

    @property
    def sentence(self) -> str:
        """What is said in place of pages; empty where pages are shown."""
        return self._sentence.text() if self.currentWidget() is not self.pages else ""

    def take_keyboard(self) -> None:
        """Give the keyboard to the pages, or to what leads to some."""
        if self.currentWidget() is self.pages:
            self.pages.setFocus()
        else:
            self._add.setFocus()
            self._area.ensureWidgetVisible(self._add)

    def show_pdf(self, pdf: bytes) -> None:
        """Show pages; raise HandoutError where they cannot be drawn."""
        self.pages.show_pdf(pdf)
        self.setCurrentWidget(self.pages)

    def ask_for_documents(self) -> None:
        """Say that nothing is on the handout yet."""
        self._say(self.tr("Add a document, and its pages stand here as they will be printed."), "info")
        self._add.show()

    def tell_failure(self, sentence: str) -> None:
        """Say why there are no pages; the last ones are gone, so that nobody takes them for these."""
        self._say(sentence, "warning")
        self._add.hide()

    def forget(self) -> None:
        """Give the memory of the pages back."""
        self.pages.forget()

    def _say(self, sentence: str, icon: str) -> None:
        side = self._look.px(28)
        self._icon.setPixmap(self._look.icon(icon, self._look.theme.muted).pixmap(side, side))
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self.pages.forget()
        self.setCurrentIndex(1)

    def _empty_page(self) -> QScrollArea:
        sheet = QFrame(self)
        sheet.setObjectName("empty_sheet")
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(sheet)
        side = self._look.px(24)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(self._look.px(10))
        column.addWidget(self._icon)
        column.addWidget(self._sentence)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        sheet.setMaximumWidth(self._look.px(_SENTENCE_WIDTH))
        desk = QFrame(self)
        desk.setObjectName("empty_desk")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sheet, 100)
        row.addStretch(1)
        outer = QVBoxLayout(desk)
        outer.setContentsMargins(side, side, side, side)
        outer.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)
        self._area = area = QScrollArea(self)
        area.setAccessibleName(self.tr("Pages"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(desk)
        return area
