"""The progress bar on a terminal. Loaded when the first step is shown: rich takes longer to load than most commands."""

import rich.progress
from rich.console import Console

from kyr_app.application.progress import Progress


class ProgressBar:
    """One bar on standard error that leaves nothing behind."""

    def __init__(self, title: str) -> None:
        self._progress = rich.progress.Progress(console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task(title)
        self._progress.start()

    def show(self, progress: Progress) -> None:
        """Draw how far the work has come."""
        self._progress.update(self._task, completed=progress.done, total=progress.total)

    def close(self) -> None:
        """Remove the bar."""
        self._progress.stop()
