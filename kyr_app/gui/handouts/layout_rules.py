"""What each layout is called, and which options it has. The rules are those of the page templates."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from kyr_app.gui.translation import tr
from kyr_app.handout.layout_limits import LARGE_PRINT_LAYOUTS
from kyr_app.model.handout import HandoutRecipe, Layout, Sides

_CARDS = frozenset({Layout.CARDS, Layout.SIGN})
IMPOSED = frozenset({Layout.HALF_SHEET, Layout.BOOKLET, Layout.CARDS})  # several pages on a sheet, or backs of cards


class Option(StrEnum):
    """An option that not every layout has, by its name in HandoutRecipe; `BY_HAND` is one value of `SIDES`."""

    LARGE_PRINT = "large_print"
    QR_CODE = "qr_code"
    FIT = "fit"
    SIDES = "sides"
    BY_HAND = "turned by hand"


_LAYOUTS_WITH: Mapping[Option, frozenset[Layout]] = {
    Option.LARGE_PRINT: frozenset(LARGE_PRINT_LAYOUTS),
    Option.QR_CODE: frozenset(Layout) - _CARDS,
    Option.FIT: frozenset(Layout) - _CARDS,
    Option.SIDES: frozenset(Layout) - {Layout.SIGN},
    Option.BY_HAND: IMPOSED,  # a page that flows would stand upside down on its back
}


def has_option(layout: Layout, option: Option) -> bool:
    """Whether the option changes anything in this layout."""
    return layout in _LAYOUTS_WITH[option]


def suited(recipe: HandoutRecipe) -> HandoutRecipe:
    """Return the recipe with the options off that its layout does not have."""
    layout = recipe.layout
    return replace(
        recipe,
        large_print=recipe.large_print and has_option(layout, Option.LARGE_PRINT),
        qr_code=recipe.qr_code and has_option(layout, Option.QR_CODE),
        fit=recipe.fit and has_option(layout, Option.FIT),
        sides=recipe.sides if _can_have(layout, recipe.sides) else Sides.ONE_SIDED,
    )


def _can_have(layout: Layout, sides: Sides) -> bool:
    return has_option(layout, Option.BY_HAND if sides is Sides.TWO_PASS else Option.SIDES)


def layout_name(layout: Layout) -> str:
    """Return what stands below the layout's picture."""
    return {
        Layout.PAGES: tr("Pages"),
        Layout.BILINGUAL: tr("Bilingual"),
        Layout.HALF_SHEET: tr("Half sheet"),
        Layout.BOOKLET: tr("Booklet"),
        Layout.CARDS: tr("Cards"),
        Layout.SIGN: tr("Sign"),
        Layout.PACKET: tr("Packet"),
    }[layout]


def layout_explained(layout: Layout) -> str:
    """Return one sentence on what comes out of the printer."""
    return {
        Layout.PAGES: tr("One document after the other."),
        Layout.BILINGUAL: tr("Two languages side by side, line by line."),
        Layout.HALF_SHEET: tr("The same half page twice; one cut gives two."),
        Layout.BOOKLET: tr("Sheets to fold into a booklet."),
        Layout.CARDS: tr("Ten wallet cards on a sheet, to cut."),
        Layout.SIGN: tr("A sign for a door, one to a page."),
        Layout.PACKET: tr("A cover, a list of contents, then every document."),
    }[layout]


def why_without(option: Option) -> str:
    """Return why a layout without it does not offer the option."""
    names = ", ".join(layout_name(layout) for layout in Layout if has_option(layout, option))
    return tr("Only for these layouts: {}.").format(names)
