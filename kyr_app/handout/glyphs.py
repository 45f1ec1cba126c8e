"""Which letters of a text its font cannot print. Apart from the other checks, because fontTools takes long to load."""

import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont

from kyr_app.handout.fonts import FontShelf
from kyr_app.markup.typst_values import printable

_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


def missing_glyphs(text: str, language: str, fonts: FontShelf) -> tuple[str, ...]:
    """Return each character of `text` that the font of `language` cannot show, in the order they stand.

    Raises HandoutError where the language has no font.
    """
    files = fonts.for_language(language).files
    covered = frozenset.intersection(*map(characters_in, files))
    wanted = dict.fromkeys(unicodedata.normalize("NFC", printable(text)))
    return tuple(character for character in wanted if needs_glyph(character) and ord(character) not in covered)


def characters_in(file: Path) -> frozenset[int]:
    """Return the code points that a font file has glyphs for; the first font of a collection."""
    with TTFont(file, fontNumber=0, lazy=True) as font:
        return frozenset(font.getBestCmap())


def needs_glyph(character: str) -> bool:
    """Whether anything of a character is to be seen."""
    return unicodedata.category(character) not in _INVISIBLE and ord(character) not in _VARIATION_SELECTORS
