#!/usr/bin/env python3
"""Make the Windows installer of a built program: an MSI, by Debian's wixl or, on Windows, by WiX 3's candle and light.

Usage: package_windows.py [--program FOLDER] [--icon FILE] [--output FILE.msi]
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kyr_app import __version__  # noqa: E402 - the line above finds it

SOURCE = ROOT / "packaging" / "windows" / "kyr-reader.wxs"
_SPACE = uuid.UUID("c2b4e0a6-2f5e-4f0b-8a53-7f5e7c9d6b10")  # made once; every component's Guid is derived from it


def main() -> None:
    """Write the MSI."""
    parser = argparse.ArgumentParser(description="Make the Windows installer.")
    parser.add_argument("--program", type=Path, default=ROOT / "dist" / "kyr-reader")
    parser.add_argument("--icon", type=Path, default=ROOT / "build" / "reader.ico")
    parser.add_argument("--output", type=Path, default=ROOT / "dist" / f"kyr-reader-{__version__}-x64.msi")
    arguments = parser.parse_args()
    program, icon, output = (path.resolve() for path in (arguments.program, arguments.icon, arguments.output))
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "kyr-reader.wxs")
        source.write_text(installer_source(program, icon), encoding="utf-8")
        for command in _commands(source, output):
            subprocess.run(command, check=True, cwd=program.parent)


def _commands(source: Path, output: Path) -> list[list[str]]:
    if os.name == "nt":
        compiled = str(source.with_suffix(".wixobj"))
        candle = ["candle", "-nologo", "-arch", "x64", "-out", compiled, str(source)]
        return [candle, ["light", "-nologo", "-out", str(output), compiled]]
    wixl = ["wixl", "--arch", "x64", "--output", str(output), str(source)]
    # wixl writes 4 for HKMU; Windows Installer's documentation of the Registry table says -1.
    return [wixl, ["msibuild", str(output), "-q", "UPDATE Registry SET Root = -1 WHERE Root = 4"]]


def installer_source(program: Path, icon: Path) -> str:
    """Return the WiX source with every file of the program folder, named from the folder above it.

    wixl finds no file by its whole path.
    """
    text = SOURCE.read_text(encoding="utf-8")
    files = [path.relative_to(program) for path in sorted(program.rglob("*")) if path.is_file()]
    components = "\n".join(f'      <ComponentRef Id="{_id("c", file)}"/>' for file in files)
    values = {"VERSION": __version__, "ICON": os.path.relpath(icon, program.parent), "COMPONENTS": components}
    for name, value in {**values, "FILES": "\n".join(_directory(program, program, "        "))}.items():
        text = text.replace(f"@{name}@", value)
    return text


def _directory(folder: Path, program: Path, indent: str) -> Iterator[str]:
    """Yield the elements of one folder: a component a file, so that an upgrade counts each by itself."""
    for path in sorted(folder.iterdir()):
        inside = path.relative_to(program)
        if path.is_dir():
            yield f'{indent}  <Directory Id="{_id("d", inside)}" Name={quoteattr(path.name)}>'
            yield from _directory(path, program, indent + "  ")
            yield f"{indent}  </Directory>"
        else:
            guid = str(uuid.uuid5(_SPACE, inside.as_posix())).upper()
            yield f'{indent}  <Component Id="{_id("c", inside)}" Guid="{{{guid}}}" Win64="yes">'
            source, name = quoteattr(path.relative_to(program.parent).as_posix()), quoteattr(path.name)
            yield f'{indent}    <File Id="{_id("f", inside)}" Name={name} Source={source} KeyPath="yes"/>'
            yield f"{indent}  </Component>"


def _id(kind: str, inside: Path) -> str:
    """Return an identifier of a table's row; its letters are limited, so it is made of the path's sum."""
    return f"{kind}_{hashlib.sha256(inside.as_posix().encode()).hexdigest()[:32]}"


if __name__ == "__main__":
    main()
