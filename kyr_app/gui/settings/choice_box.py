"""A box that offers a few values by their names."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from kyr_app.gui.controls.scrolling_past import scroll_past

Value = TypeVar("Value")


class ChoiceBox(QComboBox, Generic[Value]):
    """Shows the value that holds. Signals: chosen(object), another value."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Mapping[Value, str], now: Value, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = list(choices)  # Qt would hand an enumeration's value back as a text
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        scroll_past(self)
        self.addItems(list(choices.values()))
        self.setCurrentIndex(self._values.index(now))
        self.activated.connect(lambda at: self.chosen.emit(self._values[at]))


def percentages(now: int, least: int, most: int) -> dict[int, str]:
    """Return sizes to choose from, with the one that holds among them."""
    usual = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
    offered = sorted({now, *(percent for percent in usual if least <= percent <= most)})
    return {percent: f"{percent} %" for percent in offered}
