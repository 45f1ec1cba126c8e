"""`python -m kyr_app` and `kyr-reader`: opens the window.

Qt comes first and alone, so that the window is on screen before search engine and typesetter are loaded; this is the
only module that imports inside a function.
"""

import argparse
import os
import sys
from datetime import date
from gettext import gettext
from pathlib import Path

from kyr_app.environment.bundled_files import BundledFiles
from kyr_app.environment.log_setup import set_up_logging
from kyr_app.environment.messages import speak, system_language


def main() -> int:
    """Run the window; return the exit code."""
    speak(system_language(os.environ), BundledFiles.of_this_program().resources / "translations")
    arguments = _parser().parse_args()
    set_up_logging(verbose=False)
    try:
        from kyr_app.gui.first_window import show_first_window  # noqa: PLC0415 - the window comes first

        first = show_first_window()
        from kyr_app.bootstrap import StartOptions  # noqa: PLC0415 - this loads everything else
        from kyr_app.gui.app import run  # noqa: PLC0415 - the same
    except ImportError as error:
        text = gettext("A part of the program cannot be loaded ({error}). Install the reader again.")
        sys.exit(f"kyr-reader: {text.format(error=error)}")
    return run(first, StartOptions(arguments.library, arguments.data_dir, arguments.on, arguments.recipe))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kyr-reader", description=gettext("An offline know-your-rights reader."))
    parser.add_argument(
        "recipe", nargs="?", type=Path, metavar=gettext("RECIPE"), help=gettext("a handout recipe to open")
    )
    folder, day = gettext("FOLDER"), gettext("DATE")
    parser.add_argument("--library", type=Path, metavar=folder, help=gettext("read this content folder"))
    parser.add_argument("--data-dir", type=Path, metavar=folder, help=gettext("keep settings and cache here"))
    parser.add_argument("--on", type=_day, metavar=day, help=gettext("act as if today were this day (2026-07-15)"))
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = gettext("“{text}” is not a date such as 2026-07-04.").format(text=text)
        raise argparse.ArgumentTypeError(message) from error


if __name__ == "__main__":
    sys.exit(main())
