"""An area as high as its contents, which scrolls them where a low window has less room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from kyr_app.gui.overriding import override


class GivingArea(QScrollArea):
    """Asks for the height that its contents need in its width, and gives way to its neighbors."""

    def __init__(self, contents: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(contents)

    @override
    def sizeHint(self) -> QSize:
        contents = self._contents
        return QSize(contents.sizeHint().width(), max(contents.heightForWidth(self.width()), contents.minimumHeight()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), 2 * self.fontMetrics().lineSpacing()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height once the contents are others."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        QTimer.singleShot(0, self, self._follow_keyboard)  # once the contents are laid out

    def _follow_keyboard(self) -> None:
        focused = self.focusWidget()
        if focused is not None and focused.hasFocus():
            self.ensureWidgetVisible(focused)
