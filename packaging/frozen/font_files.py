"""The font files of the program: whole ones copied, the two large East Asian ones cut down to the letters in use.

Their families keep their names, so that program and templates find them as in a checkout.
"""

import shutil
from importlib.util import find_spec
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

WHOLE = ("fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans", "fontpkg_amiri")
CUT_DOWN = ("noto_cjk_sans_otc", "noto_cjk_sans_jp_bold")
FAMILY = "Noto Sans CJK JP"


def write_fonts(letters: frozenset[str], target: Path) -> None:
    """Write every font package's files and licenses below the new folder `target`."""
    for package in WHOLE:
        source = _folder(package)
        shutil.copytree(source / "files", target / package / "files")
    options = Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True, recalc_timestamp=False)
    for package in CUT_DOWN:
        (target / package).mkdir(parents=True)
        for file in sorted(_folder(package).glob("*.[ot]t[fc]")):
            _cut_down(file, letters | common_letters(), options).save(target / package / f"{file.stem}.otf")


def common_letters() -> frozenset[str]:
    """Return the letters in which a clinic may write its own pages and its name.

    Those are the 3,755 most used Chinese characters (GB 2312, level 1) and the 2,350 Korean syllables of KS X 1001.
    """
    chinese = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    korean = (bytes((row, cell)) for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF))
    return frozenset(
        "".join(code.decode("gb2312", "ignore") for code in chinese)
        + "".join(code.decode("euc_kr", "ignore") for code in korean)
        + "".join(map(chr, range(0x20, 0x17F)))
        + "".join(map(chr, range(0x3000, 0x3100)))
    )


def _cut_down(file: Path, letters: frozenset[str], options: Options) -> TTFont:
    font = TTFont(file, fontNumber=0, recalcTimestamp=False)
    if font["name"].getBestFamilyName() != FAMILY:
        message = f"{file.name} is not {FAMILY}"
        raise ValueError(message)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(letter) for letter in letters])
    subsetter.subset(font)
    return font


def _folder(package: str) -> Path:
    """Return a font package's folder without importing it."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(package)
    return Path(spec.submodule_search_locations[0])
