"""`kyr build`: a content folder to a compiled library, for those who package the reader."""

from pathlib import Path

import click

from kyr_app.application.compile_library import compile_library
from kyr_app.cli.exit_codes import ExitCode
from kyr_app.cli.options import PATH, global_options
from kyr_app.cli.progress import with_bar
from kyr_app.cli.terminal import complain, say
from kyr_app.errors import OutputError
from kyr_app.library.catalog_file import read_catalog


@click.command("build", short_help="Compile a content folder.")
@click.argument("folder", type=PATH)
@click.option("-o", "--output", type=PATH, metavar="NEW_FOLDER", required=True, help="The folder to make.")
@global_options()
def command(folder: Path, output: Path) -> int:
    """Compile the content folder FOLDER into a new folder, for an installer.

    A folder that is there already is left alone. Documents that cannot be read are left out.
    """
    if output.exists() or output.is_symlink():
        raise OutputError(output, "Something of this name is already there")
    for _ in with_bar(compile_library(folder, output), "Compiling"):
        pass
    catalog = read_catalog(output)
    if catalog.problems:
        complain(f"warning: The content has problems ({len(catalog.problems)}); “kyr check {folder}” lists them.")
    say(f"Compiled {len(catalog.documents)} documents into {output}.")
    return ExitCode.DONE
