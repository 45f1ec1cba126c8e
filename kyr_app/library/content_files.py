"""Reads the files of a content folder one by one; whatever cannot be read becomes a problem with its place."""

from pathlib import Path
from typing import TypeVar

import msgspec

from kyr_app.environment.os_errors import reason_of
from kyr_app.library.toml_errors import explain_syntax, explain_type
from kyr_app.model.problems import ContentProblem, Severity, problem_in
from kyr_app.model.sentence import Sentence, sentence

T = TypeVar("T")

LARGEST_FILE = 4 * 1024 * 1024


class ContentFiles:
    """Reads below one content folder and collects what is wrong there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[ContentProblem] = []

    def complain(self, path: Path, where: str | Sentence, what: Sentence, severity: Severity = Severity.ERROR) -> None:
        """Note a problem of the file or folder `path`."""
        self.problems.append(problem_in(self.name(path), where, what, severity))

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
            what = sentence("The file is not UTF-8; save it as UTF-8.")
            self.complain(path, sentence("line {number}", number=line), what)
            return None
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def data(self, path: Path) -> bytes | None:
        """Return a file's bytes, or None and a problem. Links are not followed."""
        if path.is_symlink():
            self.complain(path, "", sentence("This is a link to another place; links are not followed."))
            return None
        if not path.exists():
            self.complain(path, "", sentence("The file is missing."))
            return None
        try:
            if path.stat().st_size > LARGEST_FILE:
                self.complain(path, "", sentence("The file is larger than 4 MB."))
                return None
            return path.read_bytes()
        except OSError as error:
            self.complain(path, "", sentence("The file cannot be read: {reason}.", reason=reason_of(error)))
            return None

    def table(self, path: Path, expected: type[T]) -> T | None:
        """Return a TOML file as `expected`, or None and a problem that names the place."""
        text = self.text(path)
        if text is None:
            return None
        try:
            return msgspec.toml.decode(text, type=expected)
        except msgspec.ValidationError as error:
            self.complain(path, *explain_type(str(error)))
        except (msgspec.DecodeError, RecursionError) as error:
            self.complain(path, *explain_syntax(str(error)))
        return None
