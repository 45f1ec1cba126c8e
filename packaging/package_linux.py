#!/usr/bin/env python3
"""Make the Linux packages of dist/kyr-reader: a .deb, and a .tar.xz that runs from a stick. `make installer` runs it.

Usage: package_linux.py [--program FOLDER] [--output FOLDER]

Needs Debian's dpkg-deb and xz. The same folder gives the same bytes.
"""

import argparse
import gzip
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from frozen.elf import elf_files  # noqa: E402 - the line above finds it
from frozen.icons import png  # noqa: E402 - the same

from kyr_app import __version__  # noqa: E402 - the same

NAME = "kyr-reader"
APP = "io.github.kyr_reader.Reader"
LINUX, DEB = ROOT / "packaging" / "linux", ROOT / "packaging" / "deb"
MOMENT = int(os.environ.get("SOURCE_DATE_EPOCH", "1767225600"))
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_ICON_SIZES = (48, 64, 128, 256)
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")


def main() -> None:
    """Write both packages and their sums."""
    parser = argparse.ArgumentParser(description="Make the Linux packages.")
    parser.add_argument("--program", type=Path, default=ROOT / "dist" / NAME)
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    arguments = parser.parse_args()
    if not (arguments.program / "kyr").is_file():
        sys.exit(f"There is no program in {arguments.program}; “make build” makes it.")
    written = [write_archive(arguments.program, arguments.output), write_deb(arguments.program, arguments.output)]
    written.append(arguments.output / f"{NAME}-{__version__}.cdx.json")
    shutil.copyfile(arguments.program / "sbom.cdx.json", written[-1])
    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(written))
    (arguments.output / "SHA256SUMS").write_text(sums, encoding="utf-8")


def write_archive(program: Path, output: Path) -> Path:
    """Write the .tar.xz: one folder, without links, with the file that turns portable mode on."""
    target = output / f"{NAME}-{__version__}-linux-{platform.machine()}.tar.xz"
    with tempfile.TemporaryDirectory(dir=output) as scratch:
        folder = Path(scratch, f"{NAME}-{__version__}")
        shutil.copytree(program, folder)
        (folder / "portable").write_text("This file keeps the reader's settings in this folder.\n", encoding="utf-8")
        _set_times(folder)
        plain = Path(scratch, "plain.tar")
        with tarfile.open(plain, "w", format=tarfile.GNU_FORMAT) as archive:
            archive.add(folder, folder.name, filter=_plain_entry)
        packed = subprocess.run(["xz", "-6", "-T1", "-c", str(plain)], check=True, capture_output=True)
        target.write_bytes(packed.stdout)
    return target


def write_deb(program: Path, output: Path) -> Path:
    """Write the .deb: the folder below /usr/lib, two commands, menu entry, icons, AppStream data, manual pages."""
    architecture = _ARCHITECTURES[platform.machine()]
    target = output / f"{NAME}_{__version__}_{architecture}.deb"
    with tempfile.TemporaryDirectory(dir=output) as scratch:
        root = Path(scratch, "root")
        shutil.copytree(program, root / "usr" / "lib" / NAME)
        _add_commands(root)
        _add_shared_files(root)
        size = sum(file.stat().st_size for file in root.rglob("*") if file.is_file() and not file.is_symlink())
        values = {"ARCHITECTURE": architecture, "SIZE": str(size // 1024), "LIBC": newest_glibc(program)}
        _write(root / "DEBIAN" / "control", _filled(DEB / "control", values))
        sums = "".join(
            f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {file.relative_to(root)}\n"
            for file in sorted((root / "usr").rglob("*"))
            if file.is_file() and not file.is_symlink()
        )
        _write(root / "DEBIAN" / "md5sums", sums.encode())
        _set_modes(root)
        _set_times(root)
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(target)]
        subprocess.run(
            command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(MOMENT)}
        )
    return target


def newest_glibc(program: Path) -> str:
    """Return the newest version of the C library that a file of the program asks for."""
    found = {tuple(map(int, pair)) for file in elf_files(program) for pair in _versions(file)}
    return ".".join(map(str, max(found)))


def _versions(file: Path) -> list[tuple[str, str]]:
    told = subprocess.run(["readelf", "-V", str(file)], check=True, capture_output=True, text=True).stdout
    return _GLIBC.findall(told)


def _add_commands(root: Path) -> None:
    for name in (NAME, "kyr"):
        link = root / "usr" / "bin" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"../lib/{NAME}/{name}")


def _add_shared_files(root: Path) -> None:
    share = root / "usr" / "share"
    _write(share / "applications" / f"{APP}.desktop", (LINUX / f"{APP}.desktop").read_bytes())
    _write(share / "metainfo" / f"{APP}.metainfo.xml", _filled(LINUX / f"{APP}.metainfo.xml"))
    _write(share / "mime" / "packages" / f"{APP}.xml", (LINUX / f"{APP}.mime.xml").read_bytes())
    icons = share / "icons" / "hicolor"
    _write(icons / "scalable" / "apps" / f"{APP}.svg", (LINUX / "icon.svg").read_bytes())
    for size in _ICON_SIZES:
        _write(icons / f"{size}x{size}" / "apps" / f"{APP}.png", png(LINUX / "icon.svg", size))
    for name in (NAME, "kyr"):
        _write(share / "man" / "man1" / f"{name}.1.gz", _packed(_filled(LINUX / f"{name}.1")))
    _write(share / "doc" / NAME / "copyright", (DEB / "copyright").read_bytes())
    _write(share / "doc" / NAME / "changelog.gz", _packed((ROOT / "CHANGELOG.md").read_bytes()))
    _write(share / "lintian" / "overrides" / NAME, (DEB / "lintian-overrides").read_bytes())


def _filled(template: Path, values: Mapping[str, str] | None = None) -> bytes:
    day = datetime.fromtimestamp(MOMENT, UTC).date().isoformat()
    text = template.read_text(encoding="utf-8")
    for name, value in {"VERSION": __version__, "DATE": day, **(values or {})}.items():
        text = text.replace(f"@{name}@", value)
    return text.encode()


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _set_modes(root: Path) -> None:
    programs = {root / "usr" / "lib" / NAME / name for name in (NAME, "kyr")}
    root.chmod(0o755)
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in programs else 0o644)


def _set_times(root: Path) -> None:
    for path in (root, *root.rglob("*")):
        os.utime(path, (MOMENT, MOMENT), follow_symlinks=False)


def _plain_entry(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = MOMENT
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


if __name__ == "__main__":
    main()
