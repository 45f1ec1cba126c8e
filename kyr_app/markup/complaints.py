"""What a parser does not like in a text, with the line where it stands."""

from dataclasses import dataclass

from kyr_app.model.sentence import Sentence


@dataclass(frozen=True, order=True, slots=True)
class Complaint:
    """A line number of the file, from 1, and a sentence."""

    line: int
    sentence: Sentence

    @property
    def what(self) -> str:
        """The sentence in the language that is spoken."""
        return str(self.sentence)


class Complaints:
    """Collects complaints about one text. Python-Markdown keeps no line numbers, so the words are looked up again."""

    def __init__(self, source: str) -> None:
        self._lines = source.split("\n")
        self._found: dict[Complaint, None] = {}

    def add(self, words: str, what: Sentence, *, line: int | None = None) -> None:
        """Complain about the line that holds `words`, or about `line` itself."""
        self._found[Complaint(line or self._line_of(words), what)] = None

    def all(self) -> tuple[Complaint, ...]:
        """Return each complaint once, in the order of the lines."""
        return tuple(sorted(self._found))

    def _line_of(self, words: str) -> int:
        first = next((part.strip() for part in words.split("\n") if part.strip()), "")
        return next((number for number, line in enumerate(self._lines, 1) if first and first in line), 1)
