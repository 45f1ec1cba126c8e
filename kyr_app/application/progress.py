"""How far long work has come. Long work is a plain generator of these; who runs it decides where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` steps."""

    done: int
    total: int
