"""What is wrong in a content folder, as data that window and command line can list."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """ERROR hides the file from readers; WARNING does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class ContentProblem:
    """One thing wrong: the file below the content folder, the place in it, and a sentence."""

    file: str
    where: str
    what: str
    severity: Severity = Severity.ERROR
