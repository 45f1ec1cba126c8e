"""Which bundled font prints and shows which language, and where its files are. The window loads the same files.

Fonts are packages of their own; every one holds whole files, so that the same page comes out on every machine.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext
from importlib.util import find_spec
from pathlib import Path

from kyr_app.errors import HandoutError

_ATKINSON_LANGUAGES = ("en", "es", "ht", "pt", "fr", "tl")
_NOTO_SANS_LANGUAGES = ("vi", "ru", "uk")
_AMIRI_SCALE, _AMIRI_DEPTH = 1.12, 0.14  # judged by eye on printed pages, Arabic beside English


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font family in all its styles. `language` and `region` are what Typst picks local letter forms by.

    `scale` is by how much it must be set larger to be as legible as the others at the same size, and `depth` how far,
    in em, its letters regularly reach below the line that Latin and Chinese letters stand on.
    """

    family: str
    files: tuple[Path, ...]
    language: str
    region: str | None = None
    scale: float = 1.0
    depth: float = 0.0


@dataclass(frozen=True, slots=True)
class FontShelf:
    """The typeface of each language."""

    typefaces: Mapping[str, Typeface]

    def for_language(self, language: str) -> Typeface:
        """Return the typeface of `language`; raise HandoutError where there is none."""
        typeface = self.typefaces.get(language)
        if typeface is None:
            raise HandoutError(gettext("There is no font for the language “{language}”.").format(language=language))
        return typeface

    def families_for(self, language: str) -> tuple[str, ...]:
        """Return the family of `language`, then all others, for names and notices that come from elsewhere."""
        families = (self.for_language(language), *self.typefaces.values())
        return tuple(dict.fromkeys(typeface.family for typeface in families))

    def files(self) -> tuple[Path, ...]:
        """Return every font file, each once."""
        return tuple(dict.fromkeys(file for typeface in self.typefaces.values() for file in typeface.files))


def bundled_fonts() -> FontShelf:
    """Return the fonts of the installed font packages."""
    atkinson = _font_files("fontpkg_atkinson_hyperlegible", "files")
    noto_sans = _font_files("fontpkg_noto_sans", "files")
    amiri = _font_files("fontpkg_amiri", "files")
    cjk = (*_font_files("noto_cjk_sans_otc"), *_font_files("noto_cjk_sans_jp_bold"))
    return FontShelf(
        {language: Typeface("Atkinson Hyperlegible", atkinson, language) for language in _ATKINSON_LANGUAGES}
        | {language: Typeface("Noto Sans", noto_sans, language) for language in _NOTO_SANS_LANGUAGES}
        | {
            "ar": Typeface("Amiri", amiri, "ar", scale=_AMIRI_SCALE, depth=_AMIRI_DEPTH),
            "ko": Typeface("Noto Sans CJK JP", cjk, "ko", "KR"),
            "zh-Hans": Typeface("Noto Sans CJK JP", cjk, "zh", "CN"),
        }
    )


def _font_files(package: str, folder: str = "") -> tuple[Path, ...]:
    """Return a font package's files. It is looked up, not imported: that would load much that nobody needs."""
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    return tuple(file for place in places or () for file in sorted((Path(place) / folder).glob("*.[ot]t[fc]")))
