"""The table of everything a key can do. Menu, shortcuts and the help of F1 are all made from it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from kyr_app.gui.look import Look
from kyr_app.gui.translation import tr


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
    SIDE_BY_SIDE = "side-by-side"
    SWAP_LANGUAGES = "swap-languages"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual-size"
    SHOW = "show"
    SHOW_NEXT = "show-next"
    SHOW_PREVIOUS = "show-previous"
    SHOW_FIRST = "show-first"
    SHOW_LAST = "show-last"
    SHOW_LANGUAGE = "show-language"
    SHOW_TURN = "show-turn"
    SHOW_LARGER = "show-larger"
    SHOW_SMALLER = "show-smaller"
    SHOW_LEAVE = "show-leave"
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
    SHOWING = "showing"
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
    finding, reading, showing, paper, window = Group
    walk, search = CommandId.WALK, CommandId.SEARCH
    return (
        Command(search, finding, tr("Search"), ("Ctrl+K",), "search"),
        Command(walk, finding, tr("Next or previous result"), ("Down", "Up"), is_action=False),
        Command(CommandId.OPEN, finding, tr("Open the chosen result"), ("Return",), is_action=False),
        Command(CommandId.HOME, finding, tr("Home"), ("Alt+Home",), "home"),
        Command(CommandId.BACK, finding, tr("Back"), ("Alt+Left",), "back"),
        Command(CommandId.FORWARD, finding, tr("Forward"), ("Alt+Right",), "forward"),
        Command(CommandId.LEAVE, finding, tr("Close, empty the search, go back"), ("Esc",), in_menu=False),
        Command(CommandId.NEXT_PANE, finding, tr("Next part of the window"), ("F6",), in_menu=False),
        *_of_reading(reading),
        *_of_showing(showing),
        Command(CommandId.PRINT, paper, tr("Print…"), ("Ctrl+P",), "print"),
        Command(CommandId.PREVIEW, paper, tr("See the pages"), ("Ctrl+Shift+P",), "preview"),
        Command(CommandId.SAVE_PDF, paper, tr("Save as PDF…"), ("Ctrl+S",), "save"),
        Command(CommandId.ADD_TO_HANDOUT, paper, tr("Add to handout"), ("Ctrl+Shift+A",), "add"),
        Command(CommandId.HANDOUT, paper, tr("Make a handout"), ("Ctrl+Shift+M",), "handout"),
        Command(CommandId.ADD_DOCUMENTS, paper, tr("Add documents…"), ("Ctrl+Shift+D",)),
        Command(CommandId.OPEN_SET, paper, tr("Open a set…"), ("Ctrl+O",)),
        Command(CommandId.SAVE_SET, paper, tr("Save this set as…"), ("Ctrl+Shift+S",)),
        Command(CommandId.MOVE_ITEM, paper, tr("Move on the handout"), ("Alt+Up", "Alt+Down"), is_action=False),
        Command(CommandId.TAKE_OFF, paper, tr("Take off the handout"), ("Del",), is_action=False),
        Command(CommandId.MENU, window, tr("Menu"), ("F10",), "menu", in_menu=False),
        Command(CommandId.SETTINGS, window, tr("Settings…"), ("Ctrl+,",), "settings"),
        Command(CommandId.HELP, window, tr("Help"), ("F1",), "help"),
        Command(CommandId.ABOUT_LIBRARY, window, tr("About this library"), ("Shift+F1",), "info"),
        Command(CommandId.HIDE, window, tr("Hide"), ("F9", "Ctrl+Shift+H"), "hide"),
        Command(CommandId.QUIT, window, tr("Quit"), ("Ctrl+Q",)),
    )


def _of_reading(reading: Group) -> tuple[Command, ...]:
    return (
        Command(CommandId.FIND, reading, tr("Find in this document"), ("Ctrl+F",), "find"),
        Command(CommandId.NEXT_MATCH, reading, tr("Next place"), ("F3",), in_menu=False),
        Command(CommandId.PREVIOUS_MATCH, reading, tr("Previous place"), ("Shift+F3",), in_menu=False),
        Command(CommandId.NEXT_HEADING, reading, tr("Next heading"), ("Ctrl+Down",)),
        Command(CommandId.PREVIOUS_HEADING, reading, tr("Previous heading"), ("Ctrl+Up",)),
        Command(CommandId.SIDE_BY_SIDE, reading, tr("Two languages side by side"), ("Ctrl+D",), in_menu=False),
        Command(CommandId.SWAP_LANGUAGES, reading, tr("Let the other language lead"), ("Ctrl+Shift+L",), in_menu=False),
        Command(CommandId.LARGER, reading, tr("Larger text"), ("Ctrl++", "Ctrl+=")),
        Command(CommandId.SMALLER, reading, tr("Smaller text"), ("Ctrl+-",)),
        Command(CommandId.USUAL_SIZE, reading, tr("Usual text size"), ("Ctrl+0",)),
        Command(CommandId.SHOW, reading, tr("Show full screen"), ("F11",), "show"),
    )


def _of_showing(showing: Group) -> tuple[Command, ...]:
    """Return what keys do while a document is shown full screen; gui/showing handles them itself."""
    return tuple(
        Command(command_id, showing, label, keys, is_action=False)
        for command_id, label, keys in (
            (CommandId.SHOW_NEXT, tr("Next page"), ("Right", "Down", "Space", "PgDown")),
            (CommandId.SHOW_PREVIOUS, tr("Page before"), ("Left", "Up", "Backspace", "Shift+Space", "PgUp")),
            (CommandId.SHOW_FIRST, tr("First step"), ("Home",)),
            (CommandId.SHOW_LAST, tr("Last step"), ("End",)),
            (CommandId.SHOW_LANGUAGE, tr("Next language of the document; 1 to 9 choose one"), ("L",)),
            (CommandId.SHOW_TURN, tr("Turn the page upside down"), ("R",)),
            (CommandId.SHOW_LARGER, tr("Larger letters"), ("+", "=")),
            (CommandId.SHOW_SMALLER, tr("Smaller letters"), ("-",)),
            (CommandId.SHOW_LEAVE, tr("Back to reading"), ("Esc", "F11")),
        )
    )


def group_title(group: Group) -> str:
    """Return what stands above a group in help."""
    titles = {
        Group.FINDING: tr("Finding"),
        Group.READING: tr("Reading"),
        Group.SHOWING: tr("Full screen"),
        Group.PAPER: tr("On paper"),
        Group.WINDOW: tr("The window"),
    }
    return titles[group]


def command_of(command_id: CommandId) -> Command:
    """Return one command of the table."""
    return next(command for command in command_table() if command.id is command_id)


def keys_of(command: Command) -> list[str]:
    """Return the keys as this system writes them, the usual ones first."""
    return [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in command.keys]


def key_names(command: Command) -> str:
    """Return the keys in one line: `F9 or Ctrl+Shift+H`."""
    return tr(" or ").join(keys_of(command))


def label_with_keys(command: Command) -> str:
    """Return what a button without words is explained by: `Hide (F9 or Ctrl+Shift+H)`."""
    return f"{command.label} ({key_names(command)})"


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
    action.setToolTip(label_with_keys(command))
    return action
