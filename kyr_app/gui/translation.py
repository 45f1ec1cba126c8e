"""Sentences of functions, which have no `self.tr`, in the window's language."""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Return a sentence in the window’s language. `make translations` finds literals that this is called with."""
    return QCoreApplication.translate("", text)
