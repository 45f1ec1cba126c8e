"""Runs long work to its end and shows on a terminal how far it has come; elsewhere nothing is shown."""

import sys
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from kyr_app.application.progress import Progress
from kyr_app.cli.on_demand import load

T = TypeVar("T")


class Bar(Protocol):
    """Draws one line of progress on standard error."""

    def show(self, progress: Progress) -> None:
        """Draw how far the work has come."""
        ...

    def close(self) -> None:
        """Remove the line."""
        ...


def with_bar(steps: Iterable[Progress | T], title: str) -> Iterator[T]:
    """Yield what the work yields besides its progress; a bar appears with the first progress."""
    bar: Bar | None = None
    try:
        for step in steps:
            if not isinstance(step, Progress):
                yield step
            elif sys.stderr is not None and sys.stderr.isatty():
                bar = bar or load("kyr_app.cli.progress_bar").ProgressBar(title)
                bar.show(step)
    finally:
        if bar is not None:
            bar.close()
