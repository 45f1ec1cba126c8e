"""What a layout cannot do, said before anything is composed."""

from gettext import gettext

from kyr_app.errors import HandoutError
from kyr_app.model.handout import HandoutRecipe, Layout

LARGE_PRINT_LAYOUTS = (Layout.PAGES, Layout.BILINGUAL, Layout.PACKET)
_SIDE_BY_SIDE = 2


def refuse_unfit(recipe: HandoutRecipe) -> None:
    """Raise HandoutError, one sentence, where a recipe asks for what its layout cannot do."""
    if recipe.layout is Layout.BILINGUAL and len(set(recipe.languages)) != _SIDE_BY_SIDE:
        raise HandoutError(gettext("a bilingual handout needs exactly two languages."))
    if recipe.large_print and recipe.layout not in LARGE_PRINT_LAYOUTS:
        raise HandoutError(
            gettext("large print is for pages, bilingual handouts and packets; choose one of these layouts.")
        )
