"""Which way lines run, as Qt names it."""

from PySide6.QtCore import Qt


def layout_direction(*, rightward: bool) -> Qt.LayoutDirection:
    """Return the direction of a text that is written `rightward`, from left to right, or else the other way."""
    return Qt.LayoutDirection.LeftToRight if rightward else Qt.LayoutDirection.RightToLeft
