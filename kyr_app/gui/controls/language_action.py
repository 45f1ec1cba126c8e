"""Choices in menus of languages, each in the typeface of its own language."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from kyr_app.gui.look import Look


def add_language(menu: QMenu, words: str, language: str, look: Look, choose: Callable[[], None]) -> QAction:
    """Add a choice, best when the menu is about to open: the typeface is loaded now."""
    action = menu.addAction(words)
    action.setFont(look.font(language=language))
    action.triggered.connect(lambda _=False: choose())
    return action
