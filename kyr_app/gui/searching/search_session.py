"""Asks the library while a person types: never two questions at once, and only the newest answer is shown."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from kyr_app.gui.ports import Searching
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.model.query import SearchQuery, SearchResults

_PAUSE = 10  # ms; keys that come faster than this are answered together


class SearchSession(QObject):
    """One person’s questions, one after the other.

    Signals:
        answered(object): SearchResults of the newest question.
        extended(object): SearchResults with more rows.
        failed(object): the exception that kept it from being answered.
    """

    answered = Signal(object)
    extended = Signal(object)
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
        runner.stepped.connect(self._tell)
        runner.failed.connect(self.failed)

    def ask(self, query: SearchQuery) -> None:
        """Answer this query; an older one is not answered any more."""
        self._runner.cancel()
        self._query = query
        if not self._pause.isActive():
            self._pause.start()

    def ask_for_more(self, query: SearchQuery) -> None:
        """Answer a question that was answered once again with more rows, unless another is on its way."""
        if not self._pause.isActive() and not self._runner.is_busy:
            self._run(query)

    def stop(self) -> None:
        """Answer nothing any more."""
        self._pause.stop()
        self._runner.cancel()
        self._query = None

    def _start(self) -> None:
        if self._query is not None:
            self._run(self._query)

    def _run(self, query: SearchQuery) -> None:
        search = self._search.search

        def answer() -> Iterator[object]:
            yield search(query)

        self._runner.run(answer)

    def _tell(self, results: SearchResults) -> None:
        (self.answered if results.query == self._query else self.extended).emit(results)
