"""Whether the fonts print a clinic's name, phone and address, before a sheet comes out with empty boxes in them."""

import unicodedata
from functools import cached_property
from gettext import gettext
from typing import TYPE_CHECKING

from kyr_app.environment.lazy_module import lazy_module
from kyr_app.errors import HandoutError
from kyr_app.handout.fonts import FontShelf
from kyr_app.markup.typst_values import printable
from kyr_app.model.handout import ClinicDetails

if TYPE_CHECKING:
    from kyr_app.handout import glyphs
else:
    glyphs = lazy_module("kyr_app.handout.glyphs")

_LATIN = range(0x180)  # fonts have these; so most clinics wait for no font to be read


class ClinicGlyphs:
    """What the fonts of a shelf print together; they are read when a clinic needs more than Latin letters."""

    def __init__(self, fonts: FontShelf) -> None:
        self._fonts = fonts

    def refuse_unprintable(self, clinic: ClinicDetails) -> None:
        """Raise HandoutError for a line with a sign that no font has."""
        for line in (clinic.name, clinic.phone, *clinic.address.splitlines()):
            signs = unicodedata.normalize("NFC", printable(line))
            if any(ord(sign) not in _LATIN and not self._has(sign) for sign in signs):
                detail = gettext("“{line}” of the clinic’s details has a sign that cannot be printed; leave it out.")
                raise HandoutError(detail.format(line=line.strip()))

    def _has(self, sign: str) -> bool:
        return ord(sign) in self._covered or not glyphs.needs_glyph(sign)

    @cached_property
    def _covered(self) -> frozenset[int]:
        families = dict.fromkeys(typeface.files for typeface in self._fonts.typefaces.values())
        covered = (frozenset.intersection(*map(glyphs.characters_in, files)) for files in families)
        return frozenset().union(*covered)
