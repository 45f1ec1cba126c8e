"""Words as they are: names of files and texts of the library may hold what Qt would take for HTML."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str, role: str = "") -> QLabel:
    """Return a label whose words wrap. `role` is what the style sheet knows it by."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
