"""`python -m kyr_app` and `kyr-reader`: opens the window.

Qt comes first and alone, so that the window is on screen before search engine and typesetter are loaded; this is the
only module that imports inside a function.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from kyr_app.environment.log_setup import set_up_logging


def main() -> int:
    """Run the window; return the exit code."""
    arguments = _parser().parse_args()
    set_up_logging(verbose=False)
    from kyr_app.gui.first_window import show_first_window  # noqa: PLC0415 - the window comes first

    first = show_first_window()
    from kyr_app.bootstrap import StartOptions  # noqa: PLC0415 - this loads everything else
    from kyr_app.gui.app import run  # noqa: PLC0415 - the same

    return run(first, StartOptions(arguments.library, arguments.data_dir, arguments.on, arguments.recipe))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kyr-reader", description="An offline know-your-rights reader.")
    parser.add_argument("recipe", nargs="?", type=Path, metavar="RECIPE", help="a handout recipe to open")
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="read this content folder")
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", help="keep settings and cache here")
    parser.add_argument("--on", type=_day, metavar="DATE", help="act as if today were this day (2026-07-15)")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is not a date such as 2026-07-04"
        raise argparse.ArgumentTypeError(message) from error


if __name__ == "__main__":
    sys.exit(main())
