"""Which sides of the paper a printer prints on: preset from a recipe, and read back after the system's dialog."""

from PySide6.QtPrintSupport import QPrinter

from kyr_app.model.handout import HandoutRecipe, Layout, Sides

_MODES = {
    Sides.ONE_SIDED: QPrinter.DuplexMode.DuplexNone,
    Sides.TWO_PASS: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}
_NEEDS_BACKS = (Layout.HALF_SHEET, Layout.BOOKLET, Layout.CARDS)


def preset_sides(printer: QPrinter, recipe: HandoutRecipe) -> None:
    """Let the system's dialog start from the recipe's sides; a printer that cannot turn sheets stays as it is."""
    printer.setDuplex(_MODES[recipe.sides])


def sides_in(printer: QPrinter, recipe: HandoutRecipe) -> Sides:
    """Return the sides to lay out for: another edge that was chosen counts.

    Where a printer does not turn the sheets of a layout whose backs belong to its fronts, they are turned by hand.
    """
    match printer.duplex():
        case QPrinter.DuplexMode.DuplexLongSide:
            return Sides.LONG_EDGE
        case QPrinter.DuplexMode.DuplexShortSide:
            return Sides.SHORT_EDGE
        case QPrinter.DuplexMode.DuplexNone if _MODES[recipe.sides] is not QPrinter.DuplexMode.DuplexNone:
            return Sides.TWO_PASS if recipe.layout in _NEEDS_BACKS else Sides.ONE_SIDED
        case _:
            return recipe.sides
