"""The folder licenses/ beside the program: the text of every license of everything that is shipped."""

import shutil
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution
from pathlib import Path

from frozen.inventory import SystemPackage, license_files

_QT = ("pyside6-essentials", "shiboken6")  # LGPL-3.0; their packages carry no text
_READ_ME = """Know Your Rights Reader: Apache-2.0 (LICENSE). Its library: CC BY 4.0 (LICENSE-content).

Each folder beside this file holds the license of one thing that the program carries. Qt and PySide are used under the
LGPL 3.0: their libraries lie as files of their own in _internal/PySide6 and may be replaced by builds of your own.
"""


def write_licenses(
    root: Path, packages: Iterable[Distribution], libraries: Iterable[SystemPackage], target: Path
) -> None:
    """Write all texts into the new folder `target`; raise FileNotFoundError where a package has none."""
    target.mkdir()
    (target / "README.txt").write_text(_READ_ME, encoding="utf-8", newline="\n")
    for name in ("LICENSE", "LICENSE-content"):
        shutil.copyfile(root / name, target / name)
    texts = {f"{each.name}-{each.version}": license_files(each) for each in packages}
    for name in texts:
        if name.lower().replace("_", "-").startswith(_QT):
            texts[name] = sorted((root / "packaging" / "licenses").glob("*GPL-3.0.txt"))
    texts["Python"] = [Path(sysconfig.get_path("stdlib"), "LICENSE.txt")]
    texts |= {f"debian-{each.name}-{each.version}".replace(":", "_"): [each.copyright_file] for each in libraries}
    for name, files in texts.items():
        if not files:
            raise FileNotFoundError(name)
        (target / name).mkdir()
        for number, file in enumerate(files):
            taken = (target / name / file.name).exists()
            shutil.copyfile(file, target / name / (f"{number}-{file.name}" if taken else file.name))
