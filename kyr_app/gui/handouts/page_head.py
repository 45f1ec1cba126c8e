"""The line above a handout: how much it is, how its pages are shown, and in a narrow window which part is seen."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.elided_label import ElidedLabel
from kyr_app.gui.look import Look


class PagePart(StrEnum):
    """The parts of the handout page."""

    DOCUMENTS = "documents"
    PAGES = "pages"
    OPTIONS = "options"


_COUNTS_FIT = 30  # em of width


class PageHead(QFrame):
    """Title or switches, and counts.

    Signals:
        part_chosen(object): the PagePart to see, where there is room for one.
        wide_chosen(bool): show pages as wide as the window, or wholly.
    """

    part_chosen = Signal(object)
    wide_chosen = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handout_head")
        self._look = look
        self._title = QLabel(self.tr("Make a handout"), self)
        self._title.setProperty("role", "section")
        self.counts = ElidedLabel(self)
        self.counts.setProperty("role", "quiet")
        names = (self.tr("Documents"), self.tr("Pages"), self.tr("Options"))
        self.parts = {part: Button(name, "tool", self) for part, name in zip(PagePart, names, strict=True)}
        group = QButtonGroup(self)
        for part, button in self.parts.items():
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _=False, chosen=part: self.part_chosen.emit(chosen))
        self.wide = Button(self.tr("Page width"), "tool", self)
        self.wide.setCheckable(True)
        self.wide.setToolTip(self.tr("Show pages as wide as the window"))
        self.wide.setAccessibleName(self.wide.text())
        self._wide_words, self._wide_icon = self.wide.text(), look.icon("width")
        self.wide.toggled.connect(self.wide_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(5), look.px(16), look.px(5))
        row.setSpacing(look.px(6))
        row.addWidget(self._title)
        for button in self.parts.values():
            row.addWidget(button)
        row.addWidget(self.counts, 1)
        row.addWidget(self.wide)

    def show_parts(self, *, one_at_a_time: bool, shown: PagePart) -> None:
        """Offer a switch in place of the title where there is room for one part only."""
        self._title.setVisible(not one_at_a_time)
        for part, button in self.parts.items():
            button.setVisible(one_at_a_time)
            button.setChecked(part is shown)
        self.wide.setVisible(not one_at_a_time or shown is PagePart.PAGES)
        self.counts.setVisible(not one_at_a_time or self._look.ems(self.width()) >= _COUNTS_FIT)
        self.wide.setText("" if one_at_a_time else self._wide_words)
        self.wide.setIcon(self._wide_icon if one_at_a_time else QIcon())
