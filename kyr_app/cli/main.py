"""The entry point of `kyr`: the options every command has, and how any run ends."""

import os
import sys
from collections.abc import Sequence
from contextlib import closing

import click

from kyr_app import __version__
from kyr_app.application.error_text import error_text
from kyr_app.cli.command_group import CommandGroup
from kyr_app.cli.failure import tell_failure
from kyr_app.cli.on_demand import load
from kyr_app.cli.options import global_options
from kyr_app.cli.session import GlobalOptions, Program, Session
from kyr_app.cli.spoken_help import with_spoken_help
from kyr_app.cli.terminal import drop_unwritable_output, flush_output, speak_utf8, warn
from kyr_app.environment.bundled_files import BundledFiles
from kyr_app.environment.log_setup import set_up_logging
from kyr_app.environment.messages import speak, system_language

_HELP_NAMES = ["-h", "--help"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; see exit_codes.py. `arguments` are sys.argv's unless given."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    session = Session(_start)
    try:
        speak_utf8()
        speak(system_language(os.environ), BundledFiles.of_this_program().resources / "translations")
        color = False if os.environ.get("NO_COLOR") else None
        with closing(session), with_spoken_help(kyr).make_context("kyr", words, obj=session, color=color) as context:
            code: int = context.command.invoke(context)
            flush_output()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - nothing may end in a traceback
        code = tell_failure(error, verbose=session.options.verbose)
        drop_unwritable_output()
    return code


@click.group(cls=CommandGroup, no_args_is_help=False, context_settings={"help_option_names": _HELP_NAMES})
@global_options(hidden=False)
@click.version_option(__version__, prog_name="kyr", message="%(prog)s %(version)s")
def kyr() -> None:
    """Find, read and print know-your-rights information, offline.

    Options stand before or after the command. Exit codes: 0 done; 1 the answer is no (nothing found, problems found);
    2 wrong use, unknown id, unreadable input or unwritable output.
    """


def _start(options: GlobalOptions) -> Program:
    set_up_logging(verbose=options.verbose)
    bootstrap = load("kyr_app.bootstrap")
    program: Program = bootstrap.Program(bootstrap.StartOptions(options.library, options.data_dir, options.on))
    for trouble in program.troubles:
        warn(error_text(trouble))
    return program
