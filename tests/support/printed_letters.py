"""Each glyph of a PDF and where it stands, read from the content streams themselves.

PDFium guesses the order of right-to-left text, mirrors its brackets and leaves out letters that it takes for shadows.
This reader guesses nothing. It knows what Typst writes, and no more.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from tests.support.printed_text import without_spaces

_SAME_LINE = 4  # points; a citation stands that little above its line
_MAPPING = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")


@dataclass(frozen=True, slots=True)
class Letter:
    """A printed character or ligature: its left edge and baseline in points from the page's lower left corner."""

    text: str
    x: float
    y: float


def body_lines(pdf: bytes, column: int = 0, columns: int = 1, *, edges: bool = False) -> list[list[Letter]]:
    """Return the letters of each line of a column from left to right, all pages together.

    Without heads, feet and whatever else is no part of the text, unless `edges`.
    """
    lines: list[list[Letter]] = []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            width = float(page.mediabox[2]) / columns
            lines += _lines([at for at in _PageReader(page).letters(edges=edges) if at.x // width == column])
    return lines


def _lines(letters: list[Letter]) -> list[list[Letter]]:
    lines: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: -letter.y):
        if not lines or lines[-1][0].y - letter.y > _SAME_LINE:
            lines.append([])
        lines[-1].append(letter)
    return [sorted(line, key=lambda letter: letter.x) for line in lines]


class _Font:
    def __init__(self, font: pikepdf.Dictionary) -> None:
        mapped = _MAPPING.findall(font.ToUnicode.read_bytes())
        self.texts = {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in mapped}
        self.widths: dict[int, float] = {}
        ranges = list(font.DescendantFonts[0].W)
        for first, last, width in zip(ranges[::3], ranges[1::3], ranges[2::3], strict=True):
            self.widths |= dict.fromkeys(range(int(first), int(last) + 1), float(width))


class _PageReader:
    def __init__(self, page: pikepdf.Page) -> None:
        self._page = page
        self._fonts = {name: _Font(font) for name, font in page.Resources.get("/Font", {}).items()}
        self._matrix, self._saved = pikepdf.Matrix(), []
        self._text, self._size, self._font = pikepdf.Matrix(), 0.0, ""
        self._marks: list[tuple[str, str | None]] = []

    def letters(self, *, edges: bool) -> Iterator[Letter]:
        """Yield them in the order they are drawn."""
        for operands, operator in pikepdf.parse_content_stream(self._page):
            match str(operator):
                case "BMC" | "BDC":
                    details = operands[1] if len(operands) > 1 else None
                    words = details.get("/ActualText") if isinstance(details, pikepdf.Dictionary) else None
                    self._marks.append((str(operands[0]), None if words is None else str(words)))
                case "EMC":
                    self._marks.pop()
                case "Tj" | "TJ":
                    if edges or not any(name == "/Artifact" for name, _ in self._marks):
                        yield from self._shown(operands[0])
                case name:
                    self._set(name, operands)

    def _set(self, name: str, operands: pikepdf.Array) -> None:
        match name:
            case "q":
                self._saved.append(self._matrix)
            case "Q":
                self._matrix = self._saved.pop()
            case "cm":
                self._matrix = pikepdf.Matrix(*map(float, operands)) @ self._matrix
            case "Tm":
                self._text = pikepdf.Matrix(*map(float, operands))
            case "Tf":
                self._font, self._size = str(operands[0]), float(operands[1])
            case _:
                pass

    def _shown(self, shown: pikepdf.Object) -> Iterator[Letter]:
        drawn = list(self._glyphs(shown))
        told = [words for _, words in self._marks if words is not None]
        for text, x, y in [(told[-1], *drawn[0][1:])] if told and drawn else drawn:
            if text := without_spaces(text):
                yield Letter(text, x, y)

    def _glyphs(self, shown: pikepdf.Object) -> Iterator[tuple[str, float, float]]:
        font, along = self._fonts[self._font], 0.0
        for piece in shown if isinstance(shown, pikepdf.Array) else [shown]:
            if not isinstance(piece, pikepdf.String):
                along -= float(piece) / 1000 * self._size
                continue
            codes = bytes(piece)
            for place in range(0, len(codes), 2):
                code = int.from_bytes(codes[place : place + 2], "big")
                at = (pikepdf.Matrix().translated(along, 0) @ self._text @ self._matrix).transform((0, 0))
                yield font.texts.get(code, ""), *at
                along += font.widths.get(code, 0) / 1000 * self._size
