"""What the window shows until the library is open: a box to type in already, and how far compiling has come."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.look import Look
from kyr_app.gui.searching.search_box import SearchBox

_SEARCH_WIDTH = 640  # px at the usual text size


class StartPage(QWidget):
    """A quiet page. The progress shows only once there is something to wait for; what is typed is not lost."""

    def __init__(self, look: Look, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bar = QWidget(self)
        bar.setObjectName("top_bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setFixedHeight(look.px(56))
        self._search = SearchBox(look, bar)
        self._search.setText(words)
        self._search.setMaximumWidth(look.px(_SEARCH_WIDTH))
        row = QHBoxLayout(bar)
        row.addStretch(1)
        row.addWidget(self._search, 20)
        row.addStretch(1)
        self.setFocusProxy(self._search)
        self._text = QLabel(self.tr("Opening the library…"), self)
        self._text.setProperty("role", "quiet")
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName(self.tr("Preparing the library"))
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(look.px(280))
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._progress.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(12))
        layout.addWidget(bar)
        layout.addStretch(1)
        layout.addWidget(self._text)
        layout.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    @property
    def words(self) -> str:
        """What was typed while the library opened."""
        return self._search.text()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the library is prepared; this happens once for each version of it."""
        if self._progress.isHidden():
            self._text.setText(self.tr("Preparing the library. This happens once."))
            announce(self, self._text.text())
        self._progress.setMaximum(total)
        self._progress.setValue(done)
        self._progress.show()
