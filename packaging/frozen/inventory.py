"""What is inside: the packages whose code or fonts are shipped, and the system libraries brought along (Linux)."""

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

_LOCKED = re.compile(r"^([a-z0-9._-]+)==", re.MULTILINE)
# Locked, but left out of the program: see left_out.py and font_files.py.
NOT_SHIPPED = frozenset({"fontpkg", "markdown-it-py", "mdurl", "pygments"})


@dataclass(frozen=True, slots=True)
class SystemPackage:
    """A Debian package that libraries were taken from."""

    name: str
    version: str
    copyright_file: Path


def shipped_packages(lock: Path) -> tuple[Distribution, ...]:
    """Return the Python packages that `lock`, a requirements file, names and the program carries."""
    names = sorted(set(_LOCKED.findall(lock.read_text(encoding="utf-8"))) - NOT_SHIPPED)
    return tuple(distribution(name) for name in names)


def license_files(package: Distribution) -> list[Path]:
    """Return the license texts that a package was installed with."""
    wanted = re.compile(r"(licen[sc]e|copying|notice|authors|ofl)", re.IGNORECASE)
    return sorted(
        path
        for file in package.files or ()
        if ".dist-info" in file.parts[0] and (wanted.search(file.name) or "licenses" in file.parts[:-1])
        if (path := Path(str(package.locate_file(file)))).is_file()
    )


def system_packages(libraries: Iterable[Path]) -> tuple[SystemPackage, ...]:
    """Return the Debian packages of these files of the building machine; nothing where it is no Debian."""
    found: dict[str, SystemPackage] = {}
    for library in libraries:
        owner = _owner(library)
        if owner and owner not in found:
            version = _output("dpkg-query", "--show", "--showformat=${Version}", owner)
            found[owner] = SystemPackage(owner, version, Path("/usr/share/doc", owner, "copyright"))
    return tuple(found[name] for name in sorted(found))


def _owner(library: Path) -> str:
    for path in dict.fromkeys((str(library), str(library).removeprefix("/usr"))):
        told = _output("dpkg-query", "--search", path)
        if told:
            return told.splitlines()[0].partition(":")[0]
    return ""


def _output(*command: str) -> str:
    try:
        return subprocess.run(command, check=False, capture_output=True, text=True).stdout
    except FileNotFoundError:
        return ""
