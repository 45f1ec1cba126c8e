"""The list of the files a built program consists of, with their sizes and SHA-256 sums: it finds damage.

It is no seal: whoever can change a file of the program can change the list too. A checkout has none.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

LIST_FILE = "shipped-files.txt"
_PIECE = 1024 * 1024  # bytes read at a time


class ShippedFiles:
    """Reads and writes the list in `folder`, the program's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._list = folder / LIST_FILE

    def write(self) -> None:
        """List everything that lies in the folder now."""
        files = sorted(path for path in self._folder.rglob("*") if path.is_file() and path != self._list)
        lines = [f"{_sum(path)} {path.stat().st_size} {self._name(path)}\n" for path in files]
        self._list.write_text("".join(lines), encoding="utf-8", newline="\n")

    def count(self) -> int:
        """Return how many files are listed."""
        return len(list(self._listed()))

    def resized(self) -> Iterator[str]:
        """Yield the names of files that are missing or have another size: cheap at every start."""
        for name, size, _ in self._listed():
            if _size(self._folder / name) != size:
                yield name

    def damaged(self) -> Iterator[str]:
        """Yield the names of files that are missing or hold anything else than was shipped."""
        for name, size, expected in self._listed():
            path = self._folder / name
            try:
                whole = _size(path) == size and _sum(path) == expected
            except OSError:
                whole = False
            if not whole:
                yield name

    def _listed(self) -> Iterator[tuple[str, int, str]]:
        """Yield name, size and sum; a line that is damaged itself is named as the list's."""
        try:
            lines = self._list.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return
        except (OSError, UnicodeDecodeError):
            yield LIST_FILE, -1, ""
            return
        for line in lines:
            match line.split(" ", 2):
                case [digest, size, name] if size.isdecimal():
                    yield name, int(size), digest
                case _:
                    yield LIST_FILE, -1, ""

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _sum(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
