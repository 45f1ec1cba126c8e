"""The window’s colors, language and size of letters: as the system says, or as a person chose; changed while open."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QDialog

from kyr_app.application.settings import ThemeChoice
from kyr_app.gui.dress import dress, system_theme
from kyr_app.gui.look import Look
from kyr_app.gui.main_window import MainWindow
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from kyr_app.gui.window_language import WindowLanguage


class Appearance(QObject):
    """Follows preferences and system. The window's page is made anew in between: no widget keeps a color or word.

    Signals: changed(), the window shows its page in the new look.
    """

    changed = Signal()

    def __init__(
        self, look: Look, language: WindowLanguage, window: MainWindow, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._application = application = window.application
        self._look = look
        self._language = language
        self._window = window
        self._preferences = preferences
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self.follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow_system)
        preferences.appearance_changed.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        """Show what preferences and system ask for."""
        theme = chosen_theme(self._preferences.theme, self._application.styleHints())
        looks_another = self._look.change(theme, self._preferences.interface_percent)
        if looks_another or self._language.wants(self._preferences.interface_language):
            self._window.make_page_anew(lambda: self._change(looks_another=looks_another))
            self.changed.emit()

    def follow_system(self) -> None:
        """Show what the system asks for now; an open dialog, which may belong to the page, is waited for."""
        dialog = self._application.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.finished.connect(self.follow_system, Qt.ConnectionType.QueuedConnection)
        else:
            self.apply()

    def _change(self, *, looks_another: bool) -> None:
        self._language.follow(self._preferences.interface_language)
        if looks_another:
            dress(self._application, self._look)


def chosen_theme(choice: ThemeChoice, hints: QStyleHints) -> Theme:
    """Return the theme that was chosen, or the one that suits the system."""
    match choice:
        case ThemeChoice.LIGHT:
            return LIGHT
        case ThemeChoice.DARK:
            return DARK
        case ThemeChoice.HIGH_CONTRAST:
            return HIGH_CONTRAST
        case ThemeChoice.SYSTEM:
            return system_theme(hints)
