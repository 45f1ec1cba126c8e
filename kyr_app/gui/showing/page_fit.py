"""Finds the largest letters with which a step fits the screen, and cuts a long step into pages between its lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from kyr_app.gui.reading.fragments import blocks_of, words_of

_GRID = tuple(round(10 * 1.08**step) for step in range(48, -12, -1))  # px; the sizes that are tried, from 402 to 4
_CLOSER = 0.8  # of the usual size, where fewer pages are enough then
_PICTURE = "\ufffc"  # what stands for a picture in a text
_COLONS = (":", "：")


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of letters in pixels: for few words, for many, and where a paragraph would not fit a page.

    `shrunk` is how many times as large as fits few words are wanted, 1 at most.
    """

    largest: int
    usual: int
    smallest: int
    shrunk: float = 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """From where to where a text stands, in pixels from its top; `rim` above and below it holds nothing else."""

    top: float
    bottom: float
    rim: tuple[float, float]
    text: str


@dataclass(frozen=True, slots=True)
class Fit:
    """A text in a size that fits, and its pages."""

    document: QTextDocument
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines that stay together. `heads` what follows: no page ends with it."""

    top: float
    bottom: float
    lines: tuple["_Piece", ...] = ()
    text: str = ""
    heads: bool = False


class MakeDocument(Protocol):
    """Makes a text with letters of `size` pixels, as wide as `room`."""

    def __call__(self, size: int, room: QSize, *, breaks_words: bool = False) -> QTextDocument:
        """Return it; long words are broken only where asked for."""
        ...


def fit(make: MakeDocument, room: QSize, sizes: Sizes) -> Fit:
    """Return the text on one page, as large as it fits; else on pages in the usual size or the next that serves."""
    least = round(sizes.usual * _CLOSER)
    whole = _largest_on_one_page(make, room, sizes, least) or _on_fewest_pages(make, room, sizes, least)
    if whole is not None:
        return whole
    document = make(sizes.smallest, room, breaks_words=True)
    return Fit(document, _pages(_pieces(document), room.height()))


def _largest_on_one_page(make: MakeDocument, room: QSize, sizes: Sizes, least: int) -> Fit | None:
    """Return the text on one page, if it fits in letters of `least` or larger."""
    single = _on_one_page(make(least, room), room)
    if single is None:
        return None
    size, larger = least, list(_ladder(sizes.largest, least))
    while larger:
        middle = len(larger) // 2
        tried = _on_one_page(make(larger[middle], room), room)
        if tried is None:
            larger = larger[middle + 1 :]
        else:
            single, size, larger = tried, larger[middle], larger[:middle]
    wanted = round(size * sizes.shrunk)
    return single if wanted == size else _on_one_page(make(wanted, room), room) or single


def _on_fewest_pages(make: MakeDocument, room: QSize, sizes: Sizes, least: int) -> Fit | None:
    """Return pages none of which cuts a paragraph; in letters below `least` only where no larger ones serve."""
    fewest = None
    for size in _ladder(sizes.usual, sizes.smallest):
        if fewest is not None and size < least:
            break
        tried = _on_pages(make(size, room), room)
        if tried is not None and (fewest is None or len(tried.pages) < len(fewest.pages)):
            fewest = tried
    return fewest


def _ladder(largest: int, smallest: int) -> Iterator[int]:
    yield from (size for size in _GRID if smallest < size <= largest)
    yield smallest


def _on_one_page(document: QTextDocument, room: QSize) -> Fit | None:
    pieces = _pieces(document)
    top, bottom = pieces[0].top, pieces[-1].bottom
    if bottom - top > room.height() or _is_too_wide(document, room):
        return None
    return Fit(document, (_page(pieces, pieces),))


def _on_pages(document: QTextDocument, room: QSize) -> Fit | None:
    """Return pages none of which cuts a paragraph or an item, where that can be."""
    pieces = _pieces(document)
    if _is_too_wide(document, room) or any(piece.bottom - piece.top > room.height() for piece in pieces):
        return None
    return Fit(document, _pages(pieces, room.height()))


def _is_too_wide(document: QTextDocument, room: QSize) -> bool:
    return max(document.size().width(), document.idealWidth()) > room.width() + 1


def _pages(pieces: list[_Piece], height: int) -> tuple[Page, ...]:
    """Fill page after page; what is higher than a page is cut between its lines."""
    flat: list[_Piece] = []
    for piece in pieces:
        flat += [piece] if piece.bottom - piece.top <= height or len(piece.lines) == 1 else piece.lines
    pages, page = [], flat[:1]
    for piece in flat[1:]:
        while page and piece.bottom - page[0].top > height:
            kept = next((at for at in range(len(page), 0, -1) if not page[at - 1].heads), len(page))
            pages.append(page[:kept])
            page = page[kept:]
        page.append(piece)
    return tuple(_page(page, flat) for page in [*pages, page])


def _page(pieces: list[_Piece], all_pieces: list[_Piece]) -> Page:
    top, bottom = pieces[0].top, pieces[-1].bottom
    above = max((piece.bottom for piece in all_pieces if piece.bottom <= top), default=top)
    below = min((piece.top for piece in all_pieces if piece.top >= bottom), default=bottom)
    return Page(top, bottom, ((top - above) / 2, (below - bottom) / 2), _text_of(pieces))


def _text_of(pieces: list[_Piece]) -> str:
    said = (piece.text.replace(_PICTURE, "").strip() for piece in pieces)
    return "\n".join(words for words in said if words)


def _pieces(document: QTextDocument) -> list[_Piece]:
    """Return every block with text from top to bottom; those that stand side by side in a table are one piece."""
    pieces: list[_Piece] = []
    for block in blocks_of(document):
        if block.text().strip():
            piece = _piece(document, block)
            if pieces and piece.top < pieces[-1].bottom - 1:
                before = pieces.pop()
                piece = _Piece(
                    min(before.top, piece.top),
                    max(before.bottom, piece.bottom),
                    before.lines + piece.lines,
                    f"{before.text}\n{piece.text}",
                )
            pieces.append(piece)
    return pieces or [_Piece(0, 0)]


def _piece(document: QTextDocument, block: QTextBlock) -> _Piece:
    """Return a block with its lines; the first and the last of a cell reach to the cell's edges."""
    layout = document.documentLayout()
    y = layout.blockBoundingRect(block).top()
    lines = []
    for number in range(block.layout().lineCount()):
        line = block.layout().lineAt(number)
        text = block.text()[line.textStart() : line.textStart() + line.textLength()]
        lines.append(_Piece(y + line.y(), y + line.y() + line.height(), text=text))
    top, bottom = lines[0].top, lines[-1].bottom
    table = QTextCursor(block).currentTable()
    cell = table.cellAt(block.position()) if table is not None else None
    opens = cell is not None and cell.firstCursorPosition().block() == block
    closes = cell is not None and cell.lastCursorPosition().block() == block
    if cell is not None:  # Qt's own rectangle of a table lies lower than what it paints
        padding = cell.format().toTableCellFormat()
        top -= padding.topPadding() if opens else 0
        bottom += padding.bottomPadding() + block.blockFormat().bottomMargin() if closes else 0
    words = words_of(block)
    is_heading = block.blockFormat().headingLevel() > 0 or (opens and not closes)
    return _Piece(top, bottom, tuple(lines), words, is_heading or words.rstrip().endswith(_COLONS))
