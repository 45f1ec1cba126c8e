"""How a command that did not finish ends: one line on standard error and an exit code, never a traceback unasked."""

import traceback

import click

from kyr_app.application.error_text import error_text
from kyr_app.cli.exit_codes import ExitCode
from kyr_app.cli.terminal import complain
from kyr_app.environment.atomic_write import reason_of
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
            complain(f"{error.filename or 'A file or stream'} cannot be used: {reason_of(error)}.")
        case _:
            complain(f"Something unforeseen went wrong ({type(error).__name__}). With --verbose you see where.")
    if verbose:
        traceback.print_exception(error)
    return ExitCode.WRONG


def _where_help_is(error: click.UsageError) -> str:
    return f"(See “{error.ctx.command_path} --help”.)" if error.ctx else ""
