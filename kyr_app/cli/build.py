"""`kyr build`: a content folder to a compiled library, for those who package the reader."""

from gettext import gettext, ngettext
from pathlib import Path

import click

from kyr_app.application.compile_library import compile_library
from kyr_app.cli.exit_codes import ExitCode
from kyr_app.cli.options import PATH, global_options
from kyr_app.cli.progress import with_bar
from kyr_app.cli.terminal import say, warn
from kyr_app.errors import OutputError
from kyr_app.library.catalog_file import read_catalog


@click.command("build", short_help="Compile a content folder.")
@click.argument("folder", type=PATH, metavar="FOLDER")
@click.option("-o", "--output", type=PATH, metavar="NEW_FOLDER", required=True, help="The folder to make.")
@global_options()
def command(folder: Path, output: Path) -> int:
    """Compile the content folder FOLDER into a new folder, for an installer.

    A folder that is there already is left alone. Documents that cannot be read are left out.
    """
    if output.exists() or output.is_symlink():
        raise OutputError(output, gettext("Something of this name is already there"))
    for _ in with_bar(compile_library(folder, output), gettext("Compiling")):
        pass
    catalog = read_catalog(output)
    if catalog.problems:
        text = gettext("The content has problems ({number}); “kyr check {folder}” lists them.")
        warn(text.format(number=len(catalog.problems), folder=folder))
    compiled = len(catalog.documents)
    text = ngettext("Compiled {number} document into {folder}.", "Compiled {number} documents into {folder}.", compiled)
    say(text.format(number=compiled, folder=output))
    return ExitCode.DONE
