"""What people say for the library's own words, as search uses it and content files tell it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Synonym:
    """Phrases that people say or type, and the phrases of the library that answer them, in any language."""

    said: tuple[str, ...]
    means: tuple[str, ...]


Synonyms = Mapping[str, tuple[Synonym, ...]]
