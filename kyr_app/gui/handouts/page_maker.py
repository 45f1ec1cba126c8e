"""Makes the pages of the draft in the background: soon after a change, and only the newest is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from kyr_app.gui.ports import FinishedPages, HandoutMaking
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.model.handout import HandoutRecipe

_PAUSE = 10  # ms; changes that come faster than this are answered together
_LARGE = 12  # pages from which on the typesetter's memory is given back at once; of fewer, when nothing changes
_IDLE = 1500  # ms without a change


@dataclass(frozen=True, slots=True)
class _Made:
    recipe: HandoutRecipe
    finished: FinishedPages


@dataclass(frozen=True, slots=True)
class _Fitted:
    pages: int


class PageMaker(QObject):
    """One handout's pages, again and again.

    Signals:
        made(object, object): the recipe, and its FinishedPages.
        fitted(int): how many pages it would have with slightly smaller letters; after `made`, where lines spill.
        failed(object): the exception that kept the pages from being made.
    """

    made = Signal(object, object)
    fitted = Signal(int)
    failed = Signal(object)

    def __init__(self, handouts: HandoutMaking, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handouts = handouts
        self._runner = runner
        self._recipe: HandoutRecipe | None = None
        self._pause, self._idle = (self._timer(wait) for wait in (_PAUSE, _IDLE))
        self._pause.timeout.connect(self._start)
        self._idle.timeout.connect(self._give_back)
        runner.stepped.connect(self._tell)
        runner.failed.connect(self.failed)

    def make(self, recipe: HandoutRecipe) -> None:
        """Make these pages; older ones are not told any more."""
        self._runner.cancel()
        self._idle.stop()
        self._recipe = recipe
        if not self._pause.isActive():
            self._pause.start()

    def stop(self) -> None:
        """Tell nothing any more."""
        self._pause.stop()
        self._idle.stop()
        self._runner.cancel()

    def _timer(self, wait: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        return timer

    def _start(self) -> None:
        recipe, handouts = self._recipe, self._handouts
        if recipe is None:
            return

        def work() -> Iterator[object]:
            finished = handouts.make(recipe)
            yield _Made(recipe, finished)
            if finished.spills and not recipe.fit:
                yield _Fitted(handouts.make(replace(recipe, fit=True)).pages)
            if finished.pages >= _LARGE:
                handouts.forget()

        self._runner.run(work)

    def _tell(self, step: object) -> None:
        match step:
            case _Made(recipe, finished):
                self.made.emit(recipe, finished)
                self._idle.start()
            case _Fitted(pages):
                self.fitted.emit(pages)

    def _give_back(self) -> None:
        forget = self._handouts.forget

        def work() -> Iterator[object]:
            forget()
            yield from ()

        self._runner.run(work)
