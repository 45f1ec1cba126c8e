"""Areas that are read and not used, for screen readers: Qt gives what scrolls or is painted no role."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

DIALOG_BODY, PAGES, SHOWN = "dialog_body", "pages", "shown"  # the object names of such areas


def accessible_area(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the interface of such an area, and None for all else: a factory for QAccessible.installFactory."""
    if isinstance(thing, QWidget) and thing.objectName() in (DIALOG_BODY, PAGES, SHOWN):
        return QAccessibleWidget(thing, QAccessible.Role.Document)
    return None
