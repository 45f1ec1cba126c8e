"""Lists the files of the library that could not be read, each with its place and a sentence."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.controls.plain_label import plain_label
from kyr_app.gui.look import Look
from kyr_app.model.problems import ContentProblem, Severity


class ProblemDialog(Dialog):
    """Shows errors; warnings are for whoever writes the library, and `kyr check` prints them."""

    def __init__(self, problems: tuple[ContentProblem, ...], look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Files that could not be read"))
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, look.px(10), 0)
        layout.setSpacing(look.px(6))
        layout.addWidget(_label(self.tr("Everything else in the library can be used.")))
        errors = sorted(problem for problem in problems if problem.severity is Severity.ERROR)
        for file, found in groupby(errors, lambda problem: problem.file):
            layout.addWidget(_label(file, "section"))
            for problem in found:
                layout.addWidget(_label(f"{problem.where}: {problem.what}" if problem.where else problem.what))
        layout.addStretch(1)
        self.set_body(body)
        self.take_room(560, 400)
        self.read_from_top()


def _label(text: str, role: str = "") -> QLabel:
    label = plain_label(text, role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
