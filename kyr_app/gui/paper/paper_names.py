"""What the window calls sheets of paper and the ways to print on both their sides."""

from PySide6.QtCore import QCoreApplication

from kyr_app.model.handout import Paper, Sides


def paper_names() -> dict[Paper, str]:
    """Return the name of each paper size."""
    return {Paper.LETTER: _tr("Letter"), Paper.A4: _tr("A4"), Paper.LEGAL: _tr("Legal")}


def sides_names() -> dict[Sides, str]:
    """Return the name of each way to the second side."""
    return {
        Sides.LONG_EDGE: _tr("Both sides, long edge"),
        Sides.SHORT_EDGE: _tr("Both sides, short edge"),
        Sides.TWO_PASS: _tr("Both sides, turned by hand"),
        Sides.ONE_SIDED: _tr("One side only"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Paper", text)
