"""How a command that did not finish ends: one line on standard error and an exit code, never a traceback unasked."""

import traceback
from gettext import gettext

import click

from kyr_app.application.error_text import error_text
from kyr_app.cli.exit_codes import ExitCode
from kyr_app.cli.terminal import complain
from kyr_app.environment.os_errors import reason_of
from kyr_app.errors import ReaderError


def tell_failure(error: BaseException, *, verbose: bool) -> int:
    """Say what went wrong and return the exit code. With `verbose`, unforeseen errors come with their traceback."""
    match error:
        case click.exceptions.Exit(exit_code=code):
            return code
        case KeyboardInterrupt() | click.Abort():
            return ExitCode.INTERRUPTED
        case BrokenPipeError():
            return ExitCode.BROKEN_PIPE
        case click.UsageError():
            complain(f"{error.format_message()} {_where_help_is(error)}")
        case click.ClickException():
            complain(error.format_message())
        case ReaderError():
            complain(error_text(error))
        case OSError():
            complain(_unusable(error))
        case _:
            text = gettext("Something unforeseen went wrong ({name}). With --verbose you see where.")
            complain(text.format(name=type(error).__name__))
    if verbose:
        traceback.print_exception(error)
    return ExitCode.WRONG


def _where_help_is(error: click.UsageError) -> str:
    return gettext("(See “{command} --help”.)").format(command=error.ctx.command_path) if error.ctx else ""


def _unusable(error: OSError) -> str:
    if error.filename:
        text = gettext("{file} cannot be used: {reason}.")
    else:
        text = gettext("A file or stream cannot be used: {reason}.")
    return text.format(file=error.filename, reason=reason_of(error))
