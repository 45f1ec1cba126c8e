"""How much a handout is, in a line: `3 documents · 4 pages · 2 sheets of paper, both sides`."""

from kyr_app.gui.handouts.layout_rules import IMPOSED
from kyr_app.gui.ports import FinishedPages
from kyr_app.gui.translation import tr
from kyr_app.model.handout import HandoutRecipe


def headline(recipe: HandoutRecipe, finished: FinishedPages | None) -> str:
    """Return the line; of a handout that has no pages yet, only how many documents it has."""
    documents = len({item.document_id for item in recipe.items})
    parts = [_counted(documents, tr("1 document"), tr("{} documents"))]
    if finished is not None:
        pages = finished.pages - (finished.instruction is not None)
        one, many = (tr("1 side"), tr("{} sides")) if recipe.layout in IMPOSED else (tr("1 page"), tr("{} pages"))
        parts.append(_counted(pages, one, many))
        paper = _counted(finished.sheets, tr("1 sheet of paper"), tr("{} sheets of paper"))
        if pages > 1:
            paper += tr(", both sides") if pages > finished.sheets else tr(", one side")
        parts.append(paper)
        if recipe.copies > 1:
            sheets = recipe.copies * finished.sheets
            parts.append(tr("{copies} copies, {sheets} sheets in all").format(copies=recipe.copies, sheets=sheets))
    return " · ".join(parts)


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count)
