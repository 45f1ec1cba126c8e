"""What the window calls sheets of paper and the ways to print on both their sides."""

from kyr_app.gui.translation import tr
from kyr_app.model.handout import Paper, Sides


def paper_names() -> dict[Paper, str]:
    """Return the name of each paper size."""
    return {Paper.LETTER: tr("Letter"), Paper.A4: tr("A4"), Paper.LEGAL: tr("Legal")}


def sides_names() -> dict[Sides, str]:
    """Return the name of each way to the second side."""
    return {
        Sides.LONG_EDGE: tr("Both sides, long edge"),
        Sides.SHORT_EDGE: tr("Both sides, short edge"),
        Sides.TWO_PASS: tr("Both sides, turned by hand"),
        Sides.ONE_SIDED: tr("One side only"),
    }
