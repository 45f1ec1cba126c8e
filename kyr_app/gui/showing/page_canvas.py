"""The page the other person reads, painted so that it can stand upside down; page_plan.py tells what is where."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kyr_app.gui.controls.readable_areas import SHOWN
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.ports import PictureSource
from kyr_app.gui.showing.page_plan import PagePlan, Shown


class PageCanvas(QWidget):
    """Shows one page of one step. Signals: pressed(int), 1 on the right half of the page and -1 on the left."""

    pressed = Signal(int)

    def __init__(self, look: Look, picture: PictureSource, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(SHOWN)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look = look
        self._picture = picture
        self._shown: Shown | None = None
        self._zoom = 1.0
        self._plan: PagePlan | None = None
        self._at = 0
        self.is_turned = False

    def show_step(self, shown: Shown, *, at_end: bool = False) -> None:
        """Show the first page of a step, or its last."""
        self._shown = shown
        self._at = 0
        self._plan_anew()
        self._at = self.pages - 1 if at_end else 0

    def turn_over(self, pages: int) -> bool:
        """Go to another page of the same step; tell whether there is one."""
        if not 0 <= self.at + pages < self.pages:
            return False
        self._at = self.at + pages
        self.update()
        return True

    def set_zoom(self, zoom: float) -> None:
        """Show the letters so many times as large as usual."""
        self._zoom = zoom
        self._plan_anew()

    def turn_around(self) -> None:
        """Turn the page upside down, or back."""
        self.is_turned = not self.is_turned
        self.update()

    @property
    def plan(self) -> PagePlan | None:
        """What is where, made when it is first asked for: the page may be given several sizes before it is seen."""
        if self._plan is None and self._shown is not None:
            self._plan = PagePlan(self._shown, self.size(), self._zoom, self._look, self._picture)
        return self._plan

    @property
    def pages(self) -> int:
        """How many pages the step has."""
        return len(self.plan.pages) if self.plan else 0

    @property
    def at(self) -> int:
        """Which of them is shown, from 0."""
        return min(self._at, max(self.pages - 1, 0))

    @property
    def text(self) -> str:
        """Everything that is said on the page."""
        return self.plan.text(self.at) if self.plan else ""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plan_anew()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(1 if event.position().x() >= self.width() / 2 else -1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.is_turned:
            painter.translate(self.width(), self.height())
            painter.rotate(180)
        if self.plan is not None:
            self.plan.paint(painter, self.at)
        painter.end()

    def _plan_anew(self) -> None:
        self._plan = None
        self.update()
