"""Paper, sides, ink, size of letters, QR code and copies; what a layout does not have is off, and says why."""

from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from kyr_app.application.recipe_file import MOST_COPIES
from kyr_app.gui.controls.naming import name_box
from kyr_app.gui.controls.scrolling_past import scroll_past
from kyr_app.gui.handouts.layout_rules import Option, has_option, suited, why_without
from kyr_app.gui.look import Look
from kyr_app.gui.paper.paper_names import paper_names, sides_names
from kyr_app.model.handout import HandoutRecipe, Layout, Paper, Sides

E = TypeVar("E", Paper, Sides)


class PrintOptions(QWidget):
    """Controls for the options. Signals: option_chosen(str, object), a field of HandoutRecipe and its value."""

    option_chosen = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        papers, sides = paper_names(), sides_names()
        self._papers, self._sides = list(papers), list(sides)
        self.paper = self._box("paper", self.tr("Paper size"), papers)
        self.sides = self._box("sides", self.tr("Sides of the paper"), sides)
        self.save_ink = self._check("save_ink", self.tr("Save ink"), self.tr("No gray areas."))
        self.large_print = self._check(
            Option.LARGE_PRINT, self.tr("Large print"), self.tr("18-point letters with room between the lines.")
        )
        self.qr_code = self._check(
            Option.QR_CODE, self.tr("QR code to the source"), self.tr("A phone can scan where the facts come from.")
        )
        self.fit = self._check(
            Option.FIT, self.tr("Slightly smaller letters"), self.tr("So that a line or two need no page of their own.")
        )
        self.copies = QSpinBox(self)
        self.copies.setRange(1, MOST_COPIES)
        scroll_past(self.copies)
        self.copies.setKeyboardTracking(False)
        self.copies.setAccessibleName(self.tr("Copies"))
        self.copies.setToolTip(self.tr("The printer makes them; a saved PDF holds one."))
        self.copies.valueChanged.connect(lambda count: self.option_chosen.emit("copies", count))
        self._place(look)

    def show_recipe(self, recipe: HandoutRecipe) -> None:
        """Show the options of a recipe; those its layout does not have are off."""
        printed = suited(recipe)
        self.paper.setCurrentIndex(self._papers.index(recipe.paper))
        self.sides.setCurrentIndex(self._sides.index(printed.sides))
        self.copies.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.copies.setValue(recipe.copies)
        self.copies.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.save_ink.setChecked(recipe.save_ink)
        for option, control in (
            (Option.LARGE_PRINT, self.large_print),
            (Option.QR_CODE, self.qr_code),
            (Option.FIT, self.fit),
        ):
            control.setChecked(bool(getattr(printed, option)))
            self._allow(control, option, recipe.layout)
        self._allow(self.sides, Option.SIDES, recipe.layout)
        self._allow_by_hand(recipe.layout)

    def _allow(self, control: QWidget, option: Option, layout: Layout) -> None:
        """Let an option be chosen, or say in tooltip and description why it cannot be."""
        allowed = has_option(layout, option)
        control.setEnabled(allowed)
        said = str(control.property("said") or "") if allowed else why_without(option)
        control.setToolTip(said)
        control.setAccessibleDescription(said)

    def _allow_by_hand(self, layout: Layout) -> None:
        row = self._sides.index(Sides.TWO_PASS)
        allowed, model = has_option(layout, Option.BY_HAND), self.sides.model()
        if isinstance(model, QStandardItemModel):
            model.item(row).setEnabled(allowed)
            model.item(row).setToolTip("" if allowed else why_without(Option.BY_HAND))

    def _box(self, field: str, name: str, choices: dict[E, str]) -> QComboBox:
        box = QComboBox(self)
        name_box(box, name, self)
        box.setProperty("said", name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        scroll_past(box)
        box.addItems(list(choices.values()))
        values = list(choices)  # Qt would hand an enumeration's value back as a text
        box.activated.connect(lambda at: self.option_chosen.emit(field, values[at]))
        return box

    def _check(self, field: str, text: str, said: str) -> QCheckBox:
        check = QCheckBox(text, self)
        check.setProperty("said", said)
        check.setToolTip(said)
        check.setAccessibleDescription(said)
        check.clicked.connect(lambda on: self.option_chosen.emit(str(field), on))
        return check

    def _place(self, look: Look) -> None:
        copies = QHBoxLayout()
        copies.setSpacing(look.px(10))
        self.copies.lineEdit().setTextMargins(look.px(7), 0, 0, 0)  # its style sheet's padding does not reach it
        label = QLabel(self.tr("Copies"), self)
        label.setBuddy(self.copies)
        copies.addWidget(label)
        copies.addWidget(self.copies)
        copies.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.paper)
        column.addWidget(self.sides)
        column.addLayout(copies)
        for check in (self.save_ink, self.large_print, self.qr_code, self.fit):
            column.addWidget(check)
