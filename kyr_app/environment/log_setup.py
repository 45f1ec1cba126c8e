"""Logging to standard error. Messages name no document, file or query: nothing a person did can be read from them."""

import logging


def set_up_logging(*, verbose: bool) -> None:
    """Show warnings, or everything with `verbose`."""
    logging.basicConfig(
        level=logging.DEBUG if verbose else logging.WARNING, format="%(levelname)s %(name)s: %(message)s"
    )
