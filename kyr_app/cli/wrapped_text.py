"""Running text on a terminal, broken between words. Loaded when it is needed: rich takes long to load."""

from rich.console import Console
from rich.text import Text

_WIDEST = 80  # columns; longer lines are hard to follow


def print_wrapped(text: str) -> None:
    """Print `text` no wider than the terminal or 80 columns; wide characters count as two."""
    console = Console(color_system=None)
    console.width = min(_WIDEST, console.width)
    console.print(Text(text), end="")
