"""The table of everything a key can do. Menu, shortcuts and the help of F1 are all made from it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from kyr_app.gui.look import Look


class CommandId(StrEnum):
    """What can be asked for."""

    SEARCH = "search"
    WALK = "walk"
    OPEN = "open"
    HOME = "home"
    BACK = "back"
    FORWARD = "forward"
    LEAVE = "leave"
    NEXT_PANE = "next-pane"
    FIND = "find"
    NEXT_MATCH = "next-match"
    PREVIOUS_MATCH = "previous-match"
    NEXT_HEADING = "next-heading"
    PREVIOUS_HEADING = "previous-heading"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual-size"
    PRINT = "print"
    PREVIEW = "preview"
    SAVE_PDF = "save-pdf"
    ADD_TO_HANDOUT = "add-to-handout"
    HANDOUT = "handout"
    ADD_DOCUMENTS = "add-documents"
    OPEN_SET = "open-set"
    SAVE_SET = "save-set"
    MOVE_ITEM = "move-item"
    TAKE_OFF = "take-off"
    MENU = "menu"
    HELP = "help"
    SETTINGS = "settings"
    ABOUT_LIBRARY = "about-library"
    HIDE = "hide"
    QUIT = "quit"


class Group(StrEnum):
    """Commands that stand together in menu and help."""

    FINDING = "finding"
    READING = "reading"
    PAPER = "paper"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class Command:
    """One row. A command without action is a key that the focused control handles itself; it is listed in help only."""

    id: CommandId
    group: Group
    label: str
    keys: tuple[str, ...]
    icon: str | None = None
    in_menu: bool = True
    is_action: bool = True


def command_table() -> tuple[Command, ...]:
    """Return all commands in the order of menu and help, labels in the window's language."""
    finding, reading, paper, window = Group
    walk, search = CommandId.WALK, CommandId.SEARCH
    return (
        Command(search, finding, _tr("Search"), ("Ctrl+K",), "search"),
        Command(walk, finding, _tr("Next or previous result"), ("Down", "Up"), is_action=False),
        Command(CommandId.OPEN, finding, _tr("Open the chosen result"), ("Return",), is_action=False),
        Command(CommandId.HOME, finding, _tr("Home"), ("Alt+Home",), "home"),
        Command(CommandId.BACK, finding, _tr("Back"), ("Alt+Left",), "back"),
        Command(CommandId.FORWARD, finding, _tr("Forward"), ("Alt+Right",), "forward"),
        Command(CommandId.LEAVE, finding, _tr("Close, empty the search, go back"), ("Esc",), in_menu=False),
        Command(CommandId.NEXT_PANE, finding, _tr("Next part of the window"), ("F6",), in_menu=False),
        Command(CommandId.FIND, reading, _tr("Find in this document"), ("Ctrl+F",), "find"),
        Command(CommandId.NEXT_MATCH, reading, _tr("Next place"), ("F3",), in_menu=False),
        Command(CommandId.PREVIOUS_MATCH, reading, _tr("Previous place"), ("Shift+F3",), in_menu=False),
        Command(CommandId.NEXT_HEADING, reading, _tr("Next heading"), ("Ctrl+Down",)),
        Command(CommandId.PREVIOUS_HEADING, reading, _tr("Previous heading"), ("Ctrl+Up",)),
        Command(CommandId.LARGER, reading, _tr("Larger text"), ("Ctrl++", "Ctrl+=")),
        Command(CommandId.SMALLER, reading, _tr("Smaller text"), ("Ctrl+-",)),
        Command(CommandId.USUAL_SIZE, reading, _tr("Usual text size"), ("Ctrl+0",)),
        Command(CommandId.PRINT, paper, _tr("Print…"), ("Ctrl+P",), "print"),
        Command(CommandId.PREVIEW, paper, _tr("See the pages"), ("Ctrl+Shift+P",), "preview"),
        Command(CommandId.SAVE_PDF, paper, _tr("Save as PDF…"), ("Ctrl+S",), "save"),
        Command(CommandId.ADD_TO_HANDOUT, paper, _tr("Add to handout"), ("Ctrl+Shift+A",), "add"),
        Command(CommandId.HANDOUT, paper, _tr("Make a handout"), ("Ctrl+Shift+M",), "handout"),
        Command(CommandId.ADD_DOCUMENTS, paper, _tr("Add documents…"), ("Ctrl+Shift+D",)),
        Command(CommandId.OPEN_SET, paper, _tr("Open a set…"), ("Ctrl+O",)),
        Command(CommandId.SAVE_SET, paper, _tr("Save this set as…"), ("Ctrl+Shift+S",)),
        Command(CommandId.MOVE_ITEM, paper, _tr("Move on the handout"), ("Alt+Up", "Alt+Down"), is_action=False),
        Command(CommandId.TAKE_OFF, paper, _tr("Take off the handout"), ("Del",), is_action=False),
        Command(CommandId.MENU, window, _tr("Menu"), ("F10",), "menu", in_menu=False),
        Command(CommandId.SETTINGS, window, _tr("Settings…"), ("Ctrl+,",), "settings"),
        Command(CommandId.HELP, window, _tr("Keys and help"), ("F1",), "help"),
        Command(CommandId.ABOUT_LIBRARY, window, _tr("About this library"), ("Shift+F1",), "info"),
        Command(CommandId.HIDE, window, _tr("Hide"), ("F9", "Ctrl+Shift+H"), "hide"),
        Command(CommandId.QUIT, window, _tr("Quit"), ("Ctrl+Q",)),
    )


def group_title(group: Group) -> str:
    """Return what stands above a group in help."""
    titles = {
        Group.FINDING: _tr("Finding"),
        Group.READING: _tr("Reading"),
        Group.PAPER: _tr("On paper"),
        Group.WINDOW: _tr("The window"),
    }
    return titles[group]


def key_names(command: Command) -> str:
    """Return the keys as this system writes them: `F9 or Ctrl+Shift+H`."""
    names = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in command.keys]
    return _tr(" or ").join(names)


class Actions:
    """One QAction a command, with its shortcut; `parent` is the widget in whose window the keys work."""

    def __init__(self, look: Look, parent: QObject) -> None:
        self._actions = {command.id: _action(command, look, parent) for command in command_table() if command.is_action}

    def __getitem__(self, command_id: CommandId) -> QAction:
        return self._actions[command_id]

    def all(self) -> list[QAction]:
        """Return every action."""
        return list(self._actions.values())

    def enable(self, enabled: bool, *command_ids: CommandId) -> None:  # noqa: FBT001 - reads as a sentence at its calls
        """Let these be asked for, or not."""
        for command_id in command_ids:
            self._actions[command_id].setEnabled(enabled)


def _action(command: Command, look: Look, parent: QObject) -> QAction:
    action = QAction(command.label, parent)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    if command.icon:
        action.setIcon(look.icon(command.icon))
    action.setToolTip(f"{command.label} ({key_names(command)})")
    return action


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
