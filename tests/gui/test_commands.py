from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from kyr_app.gui.commands import Actions, CommandId, Group, command_table, group_title, key_names


def test_every_command_stands_in_the_table_once():
    assert Counter(command.id for command in command_table()) == Counter(CommandId)


def test_no_key_does_two_things():
    """While a document is shown full screen, no other key works."""
    for showing in (True, False):
        keys = [key for c in command_table() if (c.group is Group.SHOWING) is showing for key in c.keys]
        assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_every_key_is_one_that_qt_knows():
    assert all(QKeySequence(key).toString() for command in command_table() for key in command.keys)


def test_every_command_can_be_listed():
    assert all(command.label and key_names(command) and group_title(command.group) for command in command_table())


def test_groups_stand_together():
    groups = [command.group for command in command_table()]
    assert [group for at, group in enumerate(groups) if at == 0 or groups[at - 1] is not group] == list(Group)


def test_each_action_has_the_keys_of_the_table(look, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    actions = Actions(look, parent)
    for command in command_table():
        if command.is_action:
            assert actions[command.id].shortcuts() == [QKeySequence(key) for key in command.keys]
