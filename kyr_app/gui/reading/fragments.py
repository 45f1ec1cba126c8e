"""Pieces of equal look inside a block of text. The stub of PySide6 hides that a block can be gone through."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument, QTextFormat, QTextFragment

_ALT_TEXT = QTextFormat.Property.ImageAltText


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


def words_of(block: QTextBlock) -> str:
    """Return the text of a block; a picture is told by what it shows."""
    return _joined(fragments_of(block))


def spoken_words_of(block: QTextBlock) -> str:
    """Return the text of a block as it is read aloud: raised numbers stand in brackets, apart from their word."""
    spoken = ""
    for raised, pieces in groupby(fragments_of(block), _is_raised):
        words = _joined(pieces)
        spoken += f" ({words})" if raised else words
    return spoken


def _joined(pieces: Iterable[QTextFragment]) -> str:
    looks = ((piece.text(), piece.charFormat()) for piece in pieces)
    return "".join(look.stringProperty(_ALT_TEXT) if look.isImageFormat() else text for text, look in looks)


def _is_raised(piece: QTextFragment) -> bool:
    return piece.charFormat().verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript
