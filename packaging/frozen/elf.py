"""Linux programs and libraries: what each needs, and forgetting the machine they were built on.

Uses readelf and strip (Debian's binutils) and patchelf.
"""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

# What any Linux brings: the C library. Everything else must lie inside the program.
OF_THE_SYSTEM = re.compile(r"(ld-linux.*|lib(c|m|dl|pthread|rt|resolv|util))\.so\.\d+")
# Qt and its X11 and Wayland plugins need these; PyInstaller leaves them to the system, where they may be missing.
BROUGHT_ALONG = (
    "libEGL.so.1",
    "libGL.so.1",
    "libGLX.so.0",
    "libGLdispatch.so.0",
    "libwayland-client.so.0",
    "libwayland-cursor.so.0",
    "libxcb.so.1",
    "libXau.so.6",
    "libXdmcp.so.6",
    "libbsd.so.0",
    "libmd.so.0",
)
_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"\(NEEDED\)\s+Shared library: \[(.*)\]")
_RUNPATH = re.compile(r"\((?:RUNPATH|RPATH)\)\s+Library \w+: \[(.*)\]")
_CACHED = re.compile(r"^\s+(\S+) \(libc6,[^)]*\) => (\S+)$", re.MULTILINE)


def elf_files(folder: Path) -> list[Path]:
    """Return every program and library below `folder`, links left out."""
    return [file for file in sorted(folder.rglob("*")) if not file.is_symlink() and _is_elf(file)]


def system_libraries(names: Iterable[str]) -> dict[str, Path]:
    """Return where the building machine has these libraries; those it lacks are not in the answer."""
    known = dict(_CACHED.findall(_output("/sbin/ldconfig", "-p")))
    return {name: Path(known[name]).resolve() for name in names if name in known}


def needed_by(file: Path) -> frozenset[str]:
    """Return the names of the libraries that `file` is linked with."""
    return frozenset(_NEEDED.findall(_output("readelf", "-d", str(file))))


def missing_libraries(folder: Path) -> dict[str, str]:
    """Return each library that is neither inside nor of the system, and one file that needs it."""
    present = {file.name for file in folder.rglob("*")}
    return {
        name: file.relative_to(folder).as_posix()
        for file in elf_files(folder)
        for name in needed_by(file)
        if name not in present and not OF_THE_SYSTEM.fullmatch(name)
    }


def remove_unneeded(folder: Path) -> list[str]:
    """Remove libraries at the top of `folder` that nothing inside is linked with any more; return their names."""
    removed: list[str] = []
    while True:
        needed = frozenset[str]().union(*(needed_by(file) for file in elf_files(folder)))
        unneeded = [
            file
            for file in folder.glob("lib*.so*")
            if file.name not in needed and not file.name.startswith("libpython")
        ]
        if not unneeded:
            return sorted(removed)
        for file in unneeded:
            file.unlink()
            removed.append(file.name)


def forget_builder(folder: Path, prefix: str) -> None:
    """Remove paths of the building machine: run paths, debugging symbols, and where its Python was installed."""
    for file in elf_files(folder):
        run_path = "".join(_RUNPATH.findall(_output("readelf", "-d", str(file))))
        if any(not part.startswith("$ORIGIN") for part in run_path.split(":") if part):
            subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)
            subprocess.run(["patchelf", "--remove-rpath", str(file)], check=True)
        data = file.read_bytes()
        forgotten = without_folder(data, str(Path(prefix).parent))
        if forgotten != data:
            file.write_bytes(forgotten)


def remove_links(folder: Path) -> None:
    """Remove symbolic links: a stick may be unable to hold them, and Qt finds its libraries without."""
    for path in folder.rglob("*"):
        if path.is_symlink():
            path.unlink()


def without_folder(data: bytes, folder: str) -> bytes:
    """Return `data` with `/usr//////` for each mention of `folder`.

    Nothing moves and every end stays: linkers let one text be the end of another (Python's own version is one).
    """
    name = folder.encode()
    return data.replace(name + b"/", b"/usr".ljust(len(name), b"/") + b"/")


def _is_elf(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(len(_MAGIC)) == _MAGIC


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
