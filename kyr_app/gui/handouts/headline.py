"""How much a handout is, in a line: `3 documents · 4 pages · 2 sheets of paper, both sides`."""

from PySide6.QtCore import QCoreApplication

from kyr_app.gui.handouts.layout_rules import IMPOSED
from kyr_app.gui.ports import FinishedPages
from kyr_app.model.handout import HandoutRecipe


def headline(recipe: HandoutRecipe, finished: FinishedPages | None) -> str:
    """Return the line; of a handout that has no pages yet, only how many documents it has."""
    documents = len({item.document_id for item in recipe.items})
    parts = [_counted(documents, _tr("1 document"), _tr("{} documents"))]
    if finished is not None:
        pages = finished.pages - (finished.instruction is not None)
        one, many = (_tr("1 side"), _tr("{} sides")) if recipe.layout in IMPOSED else (_tr("1 page"), _tr("{} pages"))
        parts.append(_counted(pages, one, many))
        paper = _counted(finished.sheets, _tr("1 sheet of paper"), _tr("{} sheets of paper"))
        if pages > 1:
            paper += _tr(", both sides") if pages > finished.sheets else _tr(", one side")
        parts.append(paper)
        if recipe.copies > 1:
            parts.append(_tr("{} copies").format(recipe.copies))
    return " · ".join(parts)


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Handouts", text)
