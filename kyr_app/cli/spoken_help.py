"""What `--help` says, in the language that is spoken.

Commands and options are made when their modules are loaded, with English words; packaging/messages_of_the_program.py
finds these for the catalog.
"""

from copy import copy
from gettext import gettext
from inspect import cleandoc

import click


def with_spoken_help(command: click.Command) -> click.Command:
    """Return a copy of `command` whose help is in the language that is spoken now."""
    spoken = copy(command)
    spoken.help = _spoken(command.help)
    spoken.short_help = _spoken(command.short_help)
    spoken.options_metavar = gettext("[OPTIONS]")
    spoken.params = [_parameter(parameter) for parameter in command.params]
    if isinstance(spoken, click.Group):
        spoken.subcommand_metavar = gettext("COMMAND [ARGS]...")
    return spoken


def _parameter(parameter: click.Parameter) -> click.Parameter:
    spoken = copy(parameter)
    spoken.metavar = _spoken(parameter.metavar)
    if isinstance(spoken, click.Option):
        spoken.help = _spoken(spoken.help)
    return spoken


def _spoken(text: str | None) -> str | None:
    """Translate a text as the catalog has it: without the margin of a docstring."""
    return gettext(cleandoc(text)) if text else text
