"""Whether the faces of a card fit the card, found by printing it as its id asks for."""

from pathlib import Path

from kyr_app.errors import FaceTooLongError
from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.faces import layout_of_card
from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.press import HandoutPress, PrintJob
from kyr_app.handout.sheet_words import Voice
from kyr_app.handout.typesetter import Typesetter
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout
from kyr_app.model.readable_document import ReadableDocument


class CardFit:
    """Prints with the templates in `templates`."""

    def __init__(self, templates: Path, fonts: FontShelf, typesetter: Typesetter) -> None:
        self._press = HandoutPress(HandoutComposer(templates, fonts), typesetter)

    def faces_too_long(self, readable: ReadableDocument) -> tuple[str, ...]:
        """Return the anchors of faces that need more room than their card has; raise HandoutError."""
        faces = [section.anchor for section in readable.text.sections if section.heading]
        if self._fits(readable, None):
            return ()
        return tuple(face for face in faces if not self._fits(readable, face)) or tuple(faces)

    def _fits(self, readable: ReadableDocument, face: str | None) -> bool:
        layout = layout_of_card(readable.document.id)
        item = HandoutItem(readable.document.id, face)
        recipe = HandoutRecipe((item,), (readable.language,), layout)
        voices = [Voice(readable.language, readable.phrases)]
        # Its own text takes the place of the officer's, so that both faces of every language are measured.
        job = PrintJob(recipe, [readable], voices, {readable.document.id: readable})
        try:
            printed = self._press.print(job)
        except FaceTooLongError:
            return False
        return layout is Layout.SIGN or printed.sheets == 1
