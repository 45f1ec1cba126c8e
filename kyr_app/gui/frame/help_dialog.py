"""The help of F1: every key, from the same table as the menu, and what Hide does and does not do."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from kyr_app.gui.commands import command_table, group_title, key_names
from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.home.explanation import hide_explained
from kyr_app.gui.look import Look


class HelpDialog(Dialog):
    """Lists keys by group."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__("", look, parent)
        self.setWindowTitle(self.tr("Keys and help"))
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, look.px(10), 0)
        layout.setSpacing(look.px(8))
        layout.addLayout(self._table())
        layout.addWidget(_label(self.tr("What Hide does"), "section"))
        layout.addWidget(_label(hide_explained(), ""))
        layout.addStretch(1)
        self.set_body(body)
        self.take_room(560, 560)
        self.close_button.setFocus()

    def _table(self) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(self.look.px(24))
        table.setVerticalSpacing(self.look.px(4))
        table.setColumnStretch(0, 1)
        row = 0
        for group, commands in groupby(command_table(), lambda command: command.group):
            title = _label(group_title(group), "section")
            title.setContentsMargins(0, self.look.px(8) if row else 0, 0, 0)
            table.addWidget(title, row, 0, 1, 2)
            for row, command in enumerate(commands, row + 1):  # noqa: B020 - rows go on through the groups
                table.addWidget(_label(command.label.rstrip("…"), ""), row, 0)
                table.addWidget(_label(key_names(command), "keys"), row, 1, Qt.AlignmentFlag.AlignLeft)
            row += 1
        return table


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(not role or role == "text")
    label.setProperty("role", role)
    return label
