"""Waits until a person pauses: then the result they stand at opens by itself."""

from PySide6.QtCore import QObject, QTimer, Signal

from kyr_app.model.query import SearchHit

_BEFORE_FIRST = 400  # ms without a key before the first result opens by itself
_BEFORE_WALKED = 150  # ms on a row before its document opens


class Pause(QObject):
    """Holds the latest hit.

    Signals:
        passed(object): the SearchHit that was waited on.
    """

    passed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hit: SearchHit | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._pass_on)

    def wait_on_first(self, hit: SearchHit) -> None:
        """Wait until nothing more is typed."""
        self._wait(hit, _BEFORE_FIRST)

    def wait_on_walked(self, hit: SearchHit) -> None:
        """Wait until the person stays on a row."""
        self._wait(hit, _BEFORE_WALKED)

    def stop(self) -> None:
        """Wait no more."""
        self._timer.stop()
        self._hit = None

    def _wait(self, hit: SearchHit, milliseconds: int) -> None:
        self._hit = hit
        self._timer.start(milliseconds)

    def _pass_on(self) -> None:
        hit, self._hit = self._hit, None
        if hit is not None:
            self.passed.emit(hit)
