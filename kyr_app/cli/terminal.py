"""What is said to a person or a program: plain text on standard output, one line on standard error, JSON.

Texts come from content folders that anybody may have written: no control character of theirs reaches a terminal.
"""

import io
import json
import os
import sys
import unicodedata
from gettext import gettext

import click

from kyr_app.cli.on_demand import load

_KEPT = "\n\t"


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says; a file name that is no text comes out as it went in."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def say(text: str = "") -> None:
    """Print plain text on standard output."""
    click.echo(clean(text))


def say_styled(text: str) -> None:
    """Print text whose parts were cleaned and styled before; styles go where there is no terminal."""
    if text:
        click.echo(text)


def say_for_reading(text: str) -> None:
    """Print running text, wrapped where a person reads it."""
    if is_terminal():
        load("kyr_app.cli.wrapped_text").print_wrapped(f"{clean(text).strip()}\n")
    else:
        say(text.strip())


def say_json(value: object) -> None:
    """Print one JSON value on standard output."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    click.echo(text.encode("utf-8", "replace").decode())


def complain(text: str) -> None:
    """Print one line on standard error."""
    click.echo(f"kyr: {' '.join(clean(text).split())}", err=True)


def warn(text: str) -> None:
    """Print one line on standard error that is no failure."""
    complain(gettext("warning: {text}").format(text=text))


def clean(text: str) -> str:
    """Return the text without the control characters that could command a terminal."""
    return "".join(mark for mark in text if mark in _KEPT or unicodedata.category(mark) != "Cc")


def is_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def flush_output() -> None:
    """Write out what is buffered, so that a full disk or a closed pipe is noticed while it can still be reported."""
    if sys.stdout is not None:
        sys.stdout.flush()


def drop_unwritable_output() -> None:
    """Send what cannot be written nowhere, so that the interpreter does not complain about it at its end."""
    try:
        flush_output()
    except OSError:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)
