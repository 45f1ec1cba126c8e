"""Asks the library while a person types: never two questions at once, and only the newest answer is shown."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from kyr_app.gui.ports import Searching
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.model.query import SearchQuery

_PAUSE = 10  # ms; keys that come faster than this are answered together


class SearchSession(QObject):
    """One person’s questions, one after the other.

    Signals:
        answered(object): SearchResults of the newest question.
        failed(object): the exception that kept it from being answered.
    """

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, search: Searching, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._runner = runner
        self._query: SearchQuery | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._start)
        runner.stepped.connect(self.answered)
        runner.failed.connect(self.failed)

    def ask(self, query: SearchQuery) -> None:
        """Answer this query; an older one is not answered any more."""
        self._runner.cancel()
        self._query = query
        if not self._pause.isActive():
            self._pause.start()

    def stop(self) -> None:
        """Answer nothing any more."""
        self._pause.stop()
        self._runner.cancel()
        self._query = None

    def _start(self) -> None:
        query, search = self._query, self._search.search
        if query is None:
            return

        def answer() -> Iterator[object]:
            yield search(query)

        self._runner.run(answer)
