"""Pieces of equal look inside a block of text. The stub of PySide6 hides that a block can be gone through."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield every block in its order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments_of(block: QTextBlock) -> list[QTextFragment]:
    """Return the pieces of a block."""
    found, at = [], block.begin()
    while not at.atEnd():
        found.append(at.fragment())
        at += 1
    return found
