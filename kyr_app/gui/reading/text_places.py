"""Places in a shown text: headings, anchors, and places that stay the same beside a second language."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextDocument

from kyr_app.gui.reading.fragments import blocks_of, fragments_of
from kyr_app.gui.reading.text_style import is_other


@dataclass(frozen=True, slots=True)
class PlacedHeading:
    """A heading of the shown text: where it stands, and the anchor that leads there."""

    text: str
    level: int
    position: int
    anchor: str


def headings_of(document: QTextDocument) -> list[PlacedHeading]:
    """Return the title and all headings in their order; of two languages, those of the first and what it lacks."""
    found = []
    for block in blocks_of(document):
        if level := block.blockFormat().headingLevel():
            names = [name for piece in fragments_of(block) for name in piece.charFormat().anchorNames()]
            if names or not is_other(block.userState()):
                found.append(PlacedHeading(block.text(), level, block.position(), names[0] if names else ""))
    return found


def position_of_anchor(document: QTextDocument, anchor: str) -> int | None:
    """Return where an anchor stands."""
    for block in blocks_of(document):
        for piece in fragments_of(block):
            if anchor in piece.charFormat().anchorNames():
                return piece.position()
    return None


def letters_before(document: QTextDocument, position: int) -> int:
    """Return how many letters of the first language stand before a position, one more for the end of each block."""
    letters = 0
    for block in blocks_of(document):
        if block.position() > position:
            break
        if _counts(block):
            letters += min(position - block.position(), block.length())
    return letters


def position_after(document: QTextDocument, letters: int) -> int:
    """Return the position that `letters_before` told of."""
    position = 0
    for block in blocks_of(document):
        if _counts(block):
            position = block.position() + min(letters, block.length() - 1)
            if letters < block.length():
                break
            letters -= block.length()
    return position


def in_reading_order(document: QTextDocument, *, other_stands_before: bool) -> list[QTextBlock]:
    """Return the blocks that have text, those of the first language before those beside them."""
    blocks = [block for block in blocks_of(document) if block.text().strip()]
    if not other_stands_before:
        return blocks
    line, keyed = 0, []
    for block, before in zip(blocks, (None, *blocks), strict=False):
        other = is_other(block.userState())
        if other and (before is None or not is_other(before.userState())):
            line += 1
        keyed.append((line, other, block))
    return [block for _, _, block in sorted(keyed, key=lambda key: key[:2])]


def _counts(block: QTextBlock) -> bool:
    return bool(block.text().strip()) and not is_other(block.userState())
