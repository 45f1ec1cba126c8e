"""The color of each legal state on a terminal: green only for law in force."""

import click

from kyr_app.model.legal_status import LegalState

_COLORS = {
    LegalState.IN_FORCE: "green",
    LegalState.CHANGING: "yellow",
    LegalState.CHANGED: "yellow",
    LegalState.ENDED: "red",
    LegalState.HISTORICAL: "red",
    LegalState.POSITION: "blue",
}


def styled_status(state: LegalState, text: str) -> str:
    """Return `text` in the color of `state`."""
    return click.style(text, fg=_COLORS[state])
