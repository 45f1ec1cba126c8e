"""Qt's dialog for printing; its options scroll where large letters need more room than a small screen has."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from kyr_app.gui.controls.dialog import room_over


def print_dialog(printer: QPrinter, window: QWidget) -> QPrintDialog:
    """Return the dialog over a window, not shown yet. Where the system has a dialog of its own it is that one."""
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)
    room, line = room_over(window), dialog.fontMetrics().height()
    most = QSize(room.width() - 4 * line, max(room.height() - dialog.sizeHint().height() - 4 * line, 2 * line))
    for tabs in dialog.findChildren(QTabWidget):
        for at in range(tabs.count()):
            if (page := tabs.widget(at)) is not None:
                _let_scroll(tabs, at, page, most)
        tabs.setCurrentIndex(0)
    return dialog


def _let_scroll(tabs: QTabWidget, at: int, page: QWidget, most: QSize) -> None:
    """Put a page of options into an area that scrolls, and is as large as the page but not larger than `most`."""
    area, name = QScrollArea(tabs), tabs.tabText(at)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    tabs.removeTab(at)
    area.setWidget(page)
    for control in page.findChildren(QWidget):
        control.ensurePolished()  # with the style sheet's padding in its size
    bar = area.verticalScrollBar().sizeHint().width()
    area.setMinimumSize((page.sizeHint() + QSize(bar, 0)).boundedTo(most))
    tabs.insertTab(at, area, name)
