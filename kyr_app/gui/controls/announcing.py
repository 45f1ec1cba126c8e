"""Has a screen reader say what changes where the keyboard is not."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(source: QObject, text: str, *, at_once: bool = False) -> None:
    """Say `text` after what is being said, or `at_once` in its place."""
    event = QAccessibleAnnouncementEvent(source, text)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
