"""What the composer hands to the typesetter: a small tree of files that exists in memory only."""

from collections.abc import Mapping
from dataclasses import dataclass

MAIN = "main.typ"


@dataclass(frozen=True, slots=True)
class HandoutSource:
    """Typst sources and the pictures that the recipe brings, by name; `main.typ` comes first."""

    files: Mapping[str, bytes]
