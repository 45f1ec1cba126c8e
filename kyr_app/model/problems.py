"""What is wrong in a content folder, as data that window and command line can list."""

from dataclasses import dataclass
from enum import StrEnum

from kyr_app.model.sentence import Sentence


class Severity(StrEnum):
    """ERROR hides the file from readers; WARNING does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class ContentProblem:
    """One thing wrong: the file below the content folder, the place in it, and a sentence."""

    file: str
    place: Sentence
    sentence: Sentence
    severity: Severity = Severity.ERROR

    @property
    def where(self) -> str:
        """The place in the language that is spoken; empty where the whole file is meant."""
        return str(self.place)

    @property
    def what(self) -> str:
        """The sentence in the language that is spoken."""
        return str(self.sentence)


def problem_in(file: str, where: str | Sentence, what: Sentence, severity: Severity = Severity.ERROR) -> ContentProblem:
    """Return a problem; a place that is a string is a key, an anchor or an id, the same in every language."""
    return ContentProblem(file, where if isinstance(where, Sentence) else Sentence(where), what, severity)
