"""Lets the first lines of two languages side by side stand level, whatever room their typefaces take above."""

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextCursor, QTextDocument, QTextTable, QTextTableCell

from kyr_app.gui.reading.fragments import fragments_of
from kyr_app.gui.reading.text_style import is_other

_LEAST = 1.0  # px; less is not seen
_SIZE = 100  # px, to measure with


def level_lines(document: QTextDocument, first: QFont, other: QFont) -> None:
    """Lower what stands too high in each row. The fonts are those of running text in the two languages."""
    ascents = [_ascent(font) for font in (first, other)]
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    edit = QTextCursor(document)
    edit.beginEditBlock()
    for table in tables:
        for row in range(table.rows() if table.columns() > 1 else 0):
            _level([table.cellAt(row, 0), table.cellAt(row, table.columns() - 1)], ascents, first.pixelSize())
    edit.endEditBlock()


def _level(cells: list[QTextTableCell], ascents: list[float], usual_size: int) -> None:
    blocks = [cell.firstCursorPosition().block() for cell in cells]
    if not all(block.text() for block in blocks):
        return
    looks = [cell.format().toTableCellFormat() for cell in cells]
    baselines = [_baseline(block, ascents, usual_size) for block in blocks]
    lines = [look.topPadding() + baseline for look, baseline in zip(looks, baselines, strict=True)]
    for cell, look, line in zip(cells, looks, lines, strict=True):
        if max(lines) - line >= _LEAST:
            look.setTopPadding(look.topPadding() + max(lines) - line)
            cell.setFormat(look)


def _ascent(font: QFont) -> float:
    """Return the ascent for each pixel of size: of several families a line takes the room of the largest."""
    ascents = []
    for family in font.families():
        alone = QFont(family)
        alone.setPixelSize(_SIZE)
        ascents.append(QFontMetricsF(alone).ascent())
    return max(ascents) / _SIZE


def _baseline(block: QTextBlock, ascents: list[float], usual_size: int) -> float:
    """Return how far below its top the block's first line stands; room between lines is left below each."""
    size = fragments_of(block)[0].charFormat().font().pixelSize()
    return (size if size > 0 else usual_size) * ascents[is_other(block.userState())]
