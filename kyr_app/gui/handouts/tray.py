"""Puts things on the handout from anywhere in the reader, and says so."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kyr_app.gui.controls.message_bar import Message, Offer
from kyr_app.gui.controls.quoting import inside_quotes
from kyr_app.gui.handouts.draft import HandoutDraft
from kyr_app.gui.preferences import Preferences
from kyr_app.model.catalog import Catalog
from kyr_app.model.handout import HandoutItem, HandoutRecipe


class HandoutTray(QObject):
    """Works on one draft.

    Signals:
        told(object): a Message for the message bar.
        handout_wanted(): show the handout.
    """

    told = Signal(object)
    handout_wanted = Signal()

    def __init__(
        self, draft: HandoutDraft, catalog: Catalog, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._catalog = catalog
        self._preferences = preferences

    def add(self, item: HandoutItem, language: str) -> None:
        """Put a document or section on the handout; its name is told in `language`."""
        name = self._name(item, language)
        added = self.tr("“{}” is on the handout now.") if self._draft.add(item) else self.tr("“{}” is on it already.")
        offer = Offer(self.tr("See the handout"), self.handout_wanted.emit)
        self.told.emit(Message(added.format(inside_quotes(name)), offers=(offer,)))

    def open_ready_made(self, set_id: str, language: str) -> None:
        """Open a set of the library for a reader of `language`, on the paper that is in the printer."""
        ready = next((ready for ready in self._catalog.handout_sets if ready.id == set_id), None)
        if ready is not None:
            recipe = replace(ready.recipe(language), paper=self._preferences.paper, sides=self._preferences.sides)
            self.open(recipe, self._catalog.named(ready.title, language))

    def open(self, recipe: HandoutRecipe, name: str, also: str = "") -> None:
        """Go on with another handout; what was on the old one can be brought back."""
        old = self._draft.recipe
        self._draft.open(recipe)
        self.handout_wanted.emit()
        if old.items and old.items != recipe.items:
            text = self.tr("“{}” took the place of what was on the handout.").format(name)
            offer = Offer(self.tr("Bring it back"), lambda: self._draft.open(old))
            self.told.emit(Message(f"{text} {also}".strip(), offers=(offer,)))
        elif also:
            self.told.emit(Message(also))

    def _name(self, item: HandoutItem, language: str) -> str:
        translation = self._catalog.translation(self._catalog.documents[item.document_id], language)
        headings = {section.anchor: section.heading for section in translation.sections}
        return headings.get(item.section, translation.title) if item.section else translation.title
