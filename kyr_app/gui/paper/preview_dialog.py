"""Shows the pages of one document, and leads to paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.look import Look
from kyr_app.gui.paper.page_view import PageView
from kyr_app.gui.task_runner import TaskRunner


class PreviewDialog(Dialog):
    """The pages, and what to do with them. Signals: print_asked_for(), save_asked_for()."""

    print_asked_for = Signal()
    save_asked_for = Signal()

    def __init__(self, pdf: bytes, look: Look, drawing: TaskRunner, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Pages"))
        self.view = PageView(look, drawing, self, whole=False)
        self.view.show_pdf(pdf)
        self.set_body(self.view, scrolls=False)
        count = self.view.page_count
        self._count = QLabel(self.tr("1 page") if count == 1 else self.tr("{} pages").format(count), self)
        self._buttons.put_first(self._count)
        save = self.add_button(Button(self.tr("Save as PDF…"), "tool", self))
        save.clicked.connect(self._leave_for_save)
        send = self.add_button(Button(self.tr("Print…"), "primary", self))
        send.clicked.connect(self._leave_for_print)
        self.finished.connect(self.view.forget)
        screen = parent.window().size()
        high = max(look.px(420), screen.height() - look.px(40))
        self.resize(min(look.px(820), screen.width()), min(high, screen.height()))
        self.view.setFocus()

    def _leave_for_print(self) -> None:
        self.accept()
        self.print_asked_for.emit()

    def _leave_for_save(self) -> None:
        self.accept()
        self.save_asked_for.emit()
