"""Names for boxes of choices that have no label in sight."""

from PySide6.QtWidgets import QComboBox, QLabel, QWidget


def name_box(box: QComboBox, name: str, parent: QWidget) -> None:
    """Give a box, a child of `parent`, its name.

    X11 takes what is chosen for the name of a box; there a screen reader asks for its label, which nobody else sees.
    """
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)
    label = QLabel(name, parent)
    label.setBuddy(box)
    label.hide()
