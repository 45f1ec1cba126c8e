"""Which commands there are, each loaded when it is called."""

import click

from kyr_app.cli.on_demand import load
from kyr_app.cli.spoken_help import with_spoken_help

_MODULES = {
    "list": "kyr_app.cli.list",
    "show": "kyr_app.cli.show",
    "search": "kyr_app.cli.search",
    "handout": "kyr_app.cli.handout",
    "check": "kyr_app.cli.check",
    "build": "kyr_app.cli.build",
    "self-test": "kyr_app.cli.self_test",
}


class CommandGroup(click.Group):
    """The commands in the order of the manual."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all commands."""
        return list(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return a command, or None where there is none of this name."""
        module = _MODULES.get(cmd_name)
        if module is None:
            return None
        return with_spoken_help(load(module).command)
