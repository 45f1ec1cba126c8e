"""Removes what a look over the shoulder would find: open dialogs and menus, and text we put on the clipboard."""

from typing import Protocol

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolTip


class Clipboard(Protocol):
    """What is needed of QClipboard."""

    def ownsClipboard(self) -> bool:  # noqa: N802 - Qt's name
        """Whether this program put the copied text there."""
        ...

    def ownsSelection(self) -> bool:  # noqa: N802 - Qt's name
        """Whether this program put the selected text there (X11)."""
        ...

    def clear(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        """Empty it."""
        ...


def close_dialogs() -> None:
    """Close every dialog, menu and tooltip of the program."""
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.reject()
        elif isinstance(widget, QMenu):
            widget.close()


def forget_clipboard(clipboard: Clipboard) -> None:
    """Empty the clipboards, but only of what this program put there."""
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
