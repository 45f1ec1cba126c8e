"""The handout that is being made. It lives in memory alone and is gone with Hide."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from kyr_app.gui.handouts.layout_rules import suited
from kyr_app.gui.preferences import Preferences
from kyr_app.model.catalog import Catalog
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe


class HandoutDraft(QObject):
    """A recipe that may have no documents yet.

    Signals:
        items_changed(), options_changed(): after the change; a whole other handout changes both.
    """

    items_changed = Signal()
    options_changed = Signal()

    def __init__(self, catalog: Catalog, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._preferences = preferences
        self._has_own_clinic = False
        self._recipe = self._empty()
        preferences.paper_changed.connect(self.follow_settings)

    @property
    def recipe(self) -> HandoutRecipe:
        """What was chosen; options that the layout does not have are kept in it."""
        return self._recipe

    @property
    def printed_recipe(self) -> HandoutRecipe:
        """What is printed: the recipe without options that its layout does not have."""
        return suited(self._recipe)

    @property
    def items(self) -> tuple[HandoutItem, ...]:
        """Documents and sections in printing order."""
        return self._recipe.items

    @property
    def has_own_clinic(self) -> bool:
        """Whether an opened set brought clinic details that are not those of the settings."""
        return self._has_own_clinic

    def holds(self, item: HandoutItem) -> bool:
        """Whether this item, or the whole document it is a part of, is on the handout."""
        return item in self.items or HandoutItem(item.document_id) in self.items

    def add(self, item: HandoutItem) -> bool:
        """Put an item at the end; tell whether it was not there yet. A whole document takes its sections' place."""
        if self.holds(item):
            return False
        kept = [i for i in self.items if item.section is not None or i.document_id != item.document_id]
        self._put((*kept, item))
        return True

    def take_off(self, item: HandoutItem) -> None:
        """Take an item off."""
        self._put(tuple(i for i in self.items if i != item))

    def move(self, row: int, to: int) -> bool:
        """Move an item to where another stands; tell whether there are both."""
        items = list(self.items)
        if not (0 <= row < len(items) and 0 <= to < len(items)) or row == to:
            return False
        items.insert(to, items.pop(row))
        self._put(tuple(items))
        return True

    def change(self, **options: Any) -> None:  # noqa: ANN401 - fields of HandoutRecipe, checked by its constructor
        """Choose options by their names in HandoutRecipe."""
        changed = replace(self._recipe, **options)
        if changed != self._recipe:
            self._recipe = changed
            self.options_changed.emit()

    def keep_clinic(self) -> None:
        """Keep the clinic's details in the settings, unless an opened set brought its own."""
        if not self._has_own_clinic:
            self._preferences.choose_clinic(self._recipe.clinic)

    def use_kept_clinic(self) -> None:
        """Print the details of the settings in place of those that a set brought."""
        self._has_own_clinic = False
        self._recipe = replace(self._recipe, clinic=self._preferences.clinic)
        self.options_changed.emit()

    def open(self, recipe: HandoutRecipe) -> None:
        """Go on with another handout; one without clinic details gets those of the settings."""
        kept = self._preferences.clinic
        self._has_own_clinic = recipe.clinic not in (ClinicDetails(), kept)
        self._recipe = recipe if self._has_own_clinic else replace(recipe, clinic=kept)
        self.items_changed.emit()
        self.options_changed.emit()

    def follow_language(self) -> None:
        """Take over the reading language where nothing was put on the handout yet."""
        if not self.items:
            self.change(languages=self._empty().languages)

    def follow_settings(self) -> None:
        """Take over the clinic, and where nothing was put on the handout yet paper and sides."""
        if not self._has_own_clinic:
            self.change(clinic=self._preferences.clinic)
        if not self.items:
            self.change(paper=self._preferences.paper, sides=self._preferences.sides)

    def _put(self, items: tuple[HandoutItem, ...]) -> None:
        self._recipe = replace(self._recipe, items=items)
        self.items_changed.emit()

    def _empty(self) -> HandoutRecipe:
        preferences = self._preferences
        return HandoutRecipe(
            (),
            (preferences.language(self._catalog),),
            paper=preferences.paper,
            sides=preferences.sides,
            clinic=preferences.clinic,
        )
