"""The menu of the bar, made from the table of commands, with the paper that pages are laid out for."""

from itertools import groupby

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from kyr_app.gui.commands import Actions, Group, command_table, group_title
from kyr_app.gui.paper.paper_names import paper_names
from kyr_app.gui.preferences import Preferences
from kyr_app.model.handout import Paper

_BELOW = (Group.READING, Group.PAPER)  # in menus of their own: one list of all is higher than a low screen


class MainMenu(QMenu):
    """All commands with their keys."""

    def __init__(self, actions: Actions, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        shown = [command for command in command_table() if command.in_menu and command.is_action]
        for group, commands in groupby(shown, lambda command: command.group):
            self.addSeparator()
            menu = self.addMenu(group_title(group)) if group in _BELOW else self
            menu.addActions([actions[command.id] for command in commands])
            if group is Group.PAPER:
                menu.addMenu(self._paper_menu(preferences))

    def _paper_menu(self, preferences: Preferences) -> QMenu:
        menu = QMenu(self.tr("Paper size"), self)
        group = QActionGroup(menu)
        for paper, name in paper_names().items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(paper)
            group.addAction(action)
        menu.aboutToShow.connect(lambda: group.actions()[list(Paper).index(preferences.paper)].setChecked(True))
        group.triggered.connect(lambda action: preferences.choose_paper(Paper(action.data())))
        return menu
