"""Boxes in a panel that scrolls: the wheel moves the panel, and never what was chosen."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from kyr_app.gui.overriding import override


def scroll_past(box: QWidget) -> None:
    """Hand the wheel on to whatever the box stands on. A list that the box opens still scrolls."""
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.installEventFilter(_WheelRefuser(box))


class _WheelRefuser(QObject):
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
