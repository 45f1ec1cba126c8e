"""The frame of the reader's own dialogs: a title, a scrolling body, buttons below."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.flow_layout import FlowLayout
from kyr_app.gui.controls.readable_areas import DIALOG_BODY
from kyr_app.gui.controls.tab_order import step_focus
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override

_WIDEST_MARGIN = 24  # px; beside very large letters the room is for words


class Dialog(QDialog):
    """Closes with Esc and with its Close button, and is gone then. Its window title, set first, names its contents."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.look = look
        self._body: QWidget | None = None
        self._buttons = FlowLayout(spacing=look.px(6))
        self._buttons.push_right()
        self._layout = QVBoxLayout(self)
        margin = min(look.px(20), _WIDEST_MARGIN)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setSpacing(min(look.px(14), _WIDEST_MARGIN))
        self._layout.addLayout(self._buttons)
        self.close_button = self.add_button(Button(self.tr("Close"), "tool", self))
        self.close_button.clicked.connect(self.reject)

    def take_room(self, width: int, height: int) -> None:
        """Be this large, in pixels at the usual text size, but not larger than the window it belongs to."""
        parent = self.parentWidget()
        room = room_over(parent) if parent is not None else self.screen().availableSize()
        self.resize(QSize(self.look.px(width), self.look.px(height)).boundedTo(room))

    def set_body(self, body: QWidget, *, scrolls: bool = True) -> None:
        """Put the contents above the buttons, in place of what was there."""
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        if scrolls:
            body = self._scrolling(body)
        self._body = body
        self._layout.insertWidget(0, body, 1)

    def read_from_top(self) -> None:
        """Give the keyboard to words that scroll: arrow keys move them, and Return closes."""
        if self._body is not None:
            self._body.setFocus()

    def add_button(self, button: Button) -> Button:
        """Add a button at the end of the row; Return presses it while it has the keyboard."""
        button.setAutoDefault(True)
        self._buttons.addWidget(button)
        return button

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return step_focus(self, forward=forward)

    def _scrolling(self, body: QWidget) -> QScrollArea:
        """Return an area with the body in it. The keyboard scrolls words; controls are scrolled to."""
        area = QScrollArea(self)
        area.setObjectName(DIALOG_BODY)
        area.setAccessibleName(self.windowTitle())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        if any(part.focusPolicy() for part in body.findChildren(QWidget)):
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area


def room_over(widget: QWidget) -> QSize:
    """Return how large a dialog may be that is centered in the window, and its title bar stays there."""
    window = widget.window()
    size, framed = window.size(), window.frameSize()
    return QSize(3 * size.width() - 2 * framed.width(), 3 * size.height() - 2 * framed.height())
