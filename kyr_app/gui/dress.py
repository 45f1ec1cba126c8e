"""What the first window needs of colors and letters, and no more: settings are read after it is on screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from kyr_app.gui.look import Look
from kyr_app.gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme


def dress(application: QApplication, look: Look) -> None:
    """Give the whole program the look's letters, colors and style sheet."""
    application.setFont(look.font())
    application.setPalette(look.palette())
    application.setStyleSheet(look.style("window.qss"))


def system_theme(hints: QStyleHints) -> Theme:
    """Return the theme for what the system prefers; light where it does not tell."""
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
