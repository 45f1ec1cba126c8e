"""The library as an installer carries it: a packager's content folder, compiled, and every letter that is in it."""

from pathlib import Path

from kyr_app.application.check_content import check_content
from kyr_app.application.compile_library import compile_library
from kyr_app.handout.card_fit import CardFit
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.handout.typesetter import Typesetter
from kyr_app.model.problems import ContentProblem, Severity

_TEXTS = ("*.md", "*.toml", "*.json")


def compile_content(content: Path, target: Path) -> None:
    """Compile `content` into the new folder `target`."""
    for _ in compile_library(content, target):
        pass


def errors_in(content: Path, resources: Path) -> tuple[ContentProblem, ...]:
    """Return what hides parts of this library from its readers; no installer is made of it."""
    fonts = bundled_fonts()
    *_, report = check_content(content, fonts, CardFit(resources / "handout", fonts, Typesetter(fonts)))
    return tuple(problem for problem in report.problems if problem.severity is Severity.ERROR)


def letters_in(library: Path) -> frozenset[str]:
    """Return every character of a compiled library's texts, phrases and names."""
    letters: set[str] = set()
    for pattern in _TEXTS:
        for file in library.rglob(pattern):
            letters.update(file.read_text(encoding="utf-8"))
    return frozenset(letters)
