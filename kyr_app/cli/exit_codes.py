"""What a command answers to whoever started it (docs/command-line.md)."""

from enum import IntEnum


class ExitCode(IntEnum):
    """0 to 2 are the program's own; the others are what a shell reports of a program stopped by that signal."""

    DONE = 0
    NO = 1  # nothing found, problems found, a check failed
    WRONG = 2  # wrong use, unknown id, unreadable input, unwritable output
    INTERRUPTED = 130
    BROKEN_PIPE = 141
