"""Push buttons as they look on the bar and on the paper-colored parts; the style sheet tells them apart by `role`."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


class Button(QPushButton):
    """A button. `role` is what the style sheet knows it by: bar, urgent, tool, primary, link, plain, warning.

    A click leaves the keyboard where it was, so that the document can be scrolled on; Tab reaches every button.
    """

    def __init__(self, text: str, role: str, parent: QWidget | None = None, *, icon: QIcon | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        if icon is not None:
            self.setIcon(icon)

    def name_for_screen_readers(self, name: str, hint: str = "") -> None:
        """Give an icon its words, for tooltips too."""
        self.setAccessibleName(name)
        self.setToolTip(hint or name)

    def follow(self, action: QAction) -> None:
        """Do what `action` does, and be enabled when it is."""
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)
        self.setEnabled(action.isEnabled())
        self.setToolTip(action.toolTip())
        if not self.text():
            self.setAccessibleName(action.text())


class MenuButton(Button):
    """A button that opens a menu, with its arrow after the words."""

    def __init__(self, text: str, role: str, arrow: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent, icon=arrow)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.choices = QMenu(self)
        self.choices.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenu(self.choices)
