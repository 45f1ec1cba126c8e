"""Reads the files of a content folder one by one; whatever cannot be read becomes a problem with its place."""

import re
from pathlib import Path
from typing import TypeVar

import msgspec

from kyr_app.model.problems import ContentProblem, Severity

T = TypeVar("T")

LARGEST_FILE = 4 * 1024 * 1024
_PLACE_IN_TYPE = re.compile(r" - at `(.*)`$")
_PLACE_IN_TOML = re.compile(r" \(at (?:line (\d+), column \d+|(end of document))\)$")
_QUOTED_TYPE = re.compile(r"`([^`|]*)(?: \| null)?`")
_TYPE_NAMES = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "date": "a date",
    "array": "a list",
    "object": "a table",
    "null": "nothing",
}


class ContentFiles:
    """Reads below one content folder and collects what is wrong there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[ContentProblem] = []

    def complain(self, path: Path, where: str, what: str, severity: Severity = Severity.ERROR) -> None:
        """Note a problem of the file or folder `path`."""
        self.problems.append(ContentProblem(self.name(path), where, what, severity))

    def name(self, path: Path) -> str:
        """Return the path below the content folder, with forward slashes."""
        return path.relative_to(self.root).as_posix()

    def text(self, path: Path) -> str | None:
        """Return a UTF-8 text with plain line ends, or None and a problem."""
        data = self.data(path)
        if data is None:
            return None
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            self.complain(path, f"line {line}", "The file is not UTF-8; save it as UTF-8.")
            return None
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def data(self, path: Path) -> bytes | None:
        """Return a file's bytes, or None and a problem. Links are not followed."""
        if path.is_symlink():
            self.complain(path, "", "This is a link to another place; links are not followed.")
            return None
        if not path.exists():
            self.complain(path, "", "The file is missing.")
            return None
        try:
            if path.stat().st_size > LARGEST_FILE:
                self.complain(path, "", "The file is larger than 4 MB.")
                return None
            return path.read_bytes()
        except OSError as error:
            self.complain(path, "", f"The file cannot be read: {error.strerror or type(error).__name__}.")
            return None

    def table(self, path: Path, expected: type[T]) -> T | None:
        """Return a TOML file as `expected`, or None and a problem that names the place."""
        text = self.text(path)
        if text is None:
            return None
        try:
            return msgspec.toml.decode(text, type=expected)
        except msgspec.ValidationError as error:
            where, what = _explain_type(str(error))
        except msgspec.DecodeError as error:
            where, what = _explain_syntax(str(error))
        self.complain(path, where, what)
        return None


def _explain_type(message: str) -> tuple[str, str]:
    place = _PLACE_IN_TYPE.search(message)
    where = place.group(1).removeprefix("$").lstrip(".") if place else ""
    what = message[: place.start()] if place else message
    if what.startswith("Expected"):
        what = _QUOTED_TYPE.sub(lambda quoted: _TYPE_NAMES.get(quoted.group(1), quoted.group(0)), what)
    what = what.replace("Object missing required field", "Missing:")
    return where, what.replace("Object contains unknown field", "Unknown:") + "."


def _explain_syntax(message: str) -> tuple[str, str]:
    place = _PLACE_IN_TOML.search(message)
    if place is None:
        return "", f"This is not TOML: {message}."
    return f"line {place[1]}" if place[1] else "the end", f"This is not TOML: {message[: place.start()]}."
