"""Long work off the window's thread: one piece at a time, and the latest request wins.

The runner lives in the window's thread and owns the signals; a runnable that owns its signal object has it destroyed on
the pool's thread.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from kyr_app.gui.overriding import override

Work = Callable[[], Iterator[object]]


class TaskRunner(QObject):
    """Runs generators. A new request puts an older one aside: its steps are no longer told, and it ends at its next.

    Signals:
        stepped(object): each thing that the work yields.
        failed(object): the exception that ended it.
        ended(): the work is done, well or not.
    """

    stepped = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _reported = Signal(int, str, object)

    def __init__(self, pool: QThreadPool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool
        self._ticket = 0
        self._running = False
        self._waiting: Work | None = None
        self._reported.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether work is running that was not put aside."""
        return self._waiting is not None or (self._running and self._wanted)

    def run(self, work: Work) -> None:
        """Start `work` as soon as what runs now has stopped."""
        self._ticket += 1
        self._waiting = work
        if not self._running:
            self._start()

    def cancel(self) -> None:
        """Forget what runs or waits; nothing of it is told any more."""
        self._ticket += 1
        self._waiting = None

    def wait_for_done(self) -> None:
        """Cancel, and return once no thread works for this pool any more."""
        self.cancel()
        self._pool.waitForDone()

    def _start(self) -> None:
        work, self._waiting = self._waiting, None
        if work is not None:
            self._running = True
            self._started_with = self._ticket
            self._pool.start(_Piece(work, self._ticket, self))

    def is_current(self, ticket: int) -> bool:
        """Whether nobody asked for anything else since; read from the worker."""
        return ticket == self._ticket

    def report(self, ticket: int, event: str, value: object) -> None:
        """Carry an event from the worker to the window's thread."""
        self._reported.emit(ticket, event, value)

    @property
    def _wanted(self) -> bool:
        return self._started_with == self._ticket

    def _pass_on(self, ticket: int, event: str, value: object) -> None:
        wanted = self.is_current(ticket)
        if event == "ended":
            self._running = False
            self._start()
        if wanted:
            match event:
                case "stepped":
                    self.stepped.emit(value)
                case "failed":
                    self.failed.emit(value)
                case _:
                    self.ended.emit()


class _Piece(QRunnable):
    """One piece of work on a thread of the pool."""

    def __init__(self, work: Work, ticket: int, runner: TaskRunner) -> None:
        super().__init__()
        self._work = work
        self._ticket = ticket
        self._runner = runner

    @override
    def run(self) -> None:
        runner, ticket = self._runner, self._ticket
        try:
            for value in self._work():
                if not runner.is_current(ticket):
                    break
                runner.report(ticket, "stepped", value)
        except Exception as error:  # noqa: BLE001 - it is passed on whole; the window's thread decides
            runner.report(ticket, "failed", error)
        finally:
            runner.report(ticket, "ended", None)
