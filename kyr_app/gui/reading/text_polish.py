"""Corrects what Qt makes of HTML and no style sheet reaches: sizes of headings, room between bullets and text."""

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat, QTextListFormat

from kyr_app.gui.reading.fragments import blocks_of, fragments_of

_BULLET_STRETCH = 220  # percent


def polish_text(document: QTextDocument) -> None:
    """Go once through all blocks of a document that was just read from HTML."""
    wide = QTextCharFormat()
    wide.setFontStretch(_BULLET_STRETCH)
    edit = QTextCursor(document)
    edit.beginEditBlock()  # else Qt lays the text out again after each change
    for block in blocks_of(document):
        marks = block.textList()
        if block.blockFormat().headingLevel():
            _let_style_sheet_size(block)
        if marks is not None and marks.format().style() == QTextListFormat.Style.ListDisc:
            # The gap is as wide as a space in the block's own font, which draws nothing else.
            QTextCursor(block).mergeBlockCharFormat(wide)
    edit.endEditBlock()


def _let_style_sheet_size(heading: QTextBlock) -> None:
    """Drop the enlargement that Qt gives headings: it wins over the size in the style sheet."""
    for fragment in fragments_of(heading):
        look = fragment.charFormat()
        look.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        cursor = QTextCursor(heading)
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)
