"""The same filters as a menu, for windows too narrow for a panel."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from kyr_app.gui.controls.buttons import MenuButton
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.searching.filter_choices import Choice, kind_choices, topic_choices
from kyr_app.gui.searching.filters import Filters
from kyr_app.model.catalog import Catalog
from kyr_app.model.query import FilterCounts


class FilterMenu(MenuButton):
    """All filters in a menu. Signals: filters_changed(object), the Filters that were chosen."""

    filters_changed = Signal(object)

    def __init__(self, catalog: Catalog, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("", "tool", look.icon("down"), parent)
        self._catalog = catalog
        self._shown = (Filters(), FilterCounts(), "")

    def show_counts(self, filters: Filters, counts: FilterCounts, language: str) -> None:
        """Show which filters hold and how many documents each value would leave."""
        self._shown = (filters, counts, language)
        self.setText(self.tr("Filters ({})").format(filters.count) if filters.count else self.tr("Filters"))
        if self.isVisible():
            self._fill()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Fill the menu only where there is one: beside a panel that would be a third of the work of a key press."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        filters, counts, language = self._shown
        self.choices.clear()
        self._add(kind_choices(self._catalog, language, self.tr("Everything"), filters, counts))
        self._add(topic_choices(self._catalog, language, filters, counts))
        only = replace(filters, in_force_only=not filters.in_force_only)
        self._add((Choice(self.tr("In force only"), only, -1, filters.in_force_only),))

    def _add(self, choices: tuple[Choice, ...]) -> None:
        self.choices.addSeparator()
        for choice in choices:
            text = choice.name.replace("&", "&&") + (f"  ({choice.count})" if choice.count >= 0 else "")
            action = self.choices.addAction(text)
            action.setCheckable(True)
            action.setChecked(choice.chosen)
            action.setEnabled(choice.chosen or choice.count != 0)
            action.triggered.connect(lambda _=False, chosen=choice.filters: self.filters_changed.emit(chosen))
