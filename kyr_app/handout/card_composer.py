"""Cards and signs as Typst source; which of them do not suit their layout is said before."""

from collections.abc import Mapping, Sequence

from kyr_app.handout.faces import card_data, face_count
from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.handout_source import HandoutSource
from kyr_app.handout.imposition import Run, Side
from kyr_app.handout.page_templates import PageTemplates
from kyr_app.handout.parts import Part
from kyr_app.handout.sheet_words import Voice, voices_data
from kyr_app.markup.typst_values import Value
from kyr_app.model.handout import HandoutRecipe, Layout
from kyr_app.model.readable_document import ReadableDocument


class CardComposer:
    """Composes with the Typst templates `templates` and the typefaces of `fonts`."""

    def __init__(self, templates: PageTemplates, fonts: FontShelf) -> None:
        self._templates = templates
        self._fonts = fonts

    def signs(
        self, recipe: HandoutRecipe, parts: Sequence[Part], originals: Mapping[str, ReadableDocument]
    ) -> HandoutSource:
        """Return the source of one sign a page, all of them for each copy. `originals` are for officers, by id."""
        cards = self._cards(parts, originals) * recipe.copies
        return self._templates.source(Layout.SIGN, _options(recipe), recipe.clinic, cards)

    def sheets(
        self,
        recipe: HandoutRecipe,
        parts: Sequence[Part],
        originals: Mapping[str, ReadableDocument],
        run: Run,
        voices: Sequence[Voice],
    ) -> HandoutSource:
        """Return the source of one sheet a card, all sides of `run` once. Two faces without a back are folded over."""
        has_backs = any(side.is_back for side in run.order)
        folds = not has_backs and any(face_count(part) > 1 for part in parts)
        options = {
            **_options(recipe),
            "sides": [_side_data(side) for side in run.distinct()],
            "has_backs": has_backs,
            "turns": run.turn is not None,
            "voices": voices_data(voices, run, ["cut", "fold"] if folds else ["cut"], self._fonts),
        }
        return self._templates.source(Layout.CARDS, options, recipe.clinic, self._cards(parts, originals))

    def _cards(self, parts: Sequence[Part], originals: Mapping[str, ReadableDocument]) -> list[Value]:
        return [card_data(part, originals[part.readable.document.id], self._fonts) for part in parts]


def _options(recipe: HandoutRecipe) -> Mapping[str, Value]:
    return {"paper": recipe.paper, "large_print": False, "save_ink": recipe.save_ink}


def _side_data(side: Side) -> Value:
    return {"number": side.number, "is_back": side.is_back, "is_turned": side.is_turned}
