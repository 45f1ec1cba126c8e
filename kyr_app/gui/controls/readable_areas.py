"""Areas that are read and not used, for screen readers: Qt gives an area that scrolls no role of its own."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget

WORDS, PAGES = "dialog_body", "pages"  # what such areas are named, for the style sheet too


def accessible_area(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the interface of such an area, and None for all else: a factory for QAccessible.installFactory."""
    if isinstance(thing, QAbstractScrollArea) and thing.objectName() in (WORDS, PAGES):
        return QAccessibleWidget(thing, QAccessible.Role.Document)
    return None
