"""Something to tell a person, kept as data: English words with names in braces, and what stands for the names.

It becomes words where it is shown, so that what a compiled library keeps is told in whatever language is spoken then;
environment/messages.py chooses that language.
"""

from dataclasses import dataclass
from gettext import gettext


@dataclass(frozen=True, order=True, slots=True)
class Sentence:
    """The words, and pairs of a name and its value. Words that no catalog has, such as a key of a file, stay."""

    text: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """Return it in the language that is spoken."""
        return self._filled(gettext(self.text) if self.text else "")

    @property
    def english(self) -> str:
        """The words of the source, for programs."""
        return self._filled(self.text)

    def _filled(self, text: str) -> str:
        return text.format(**dict(self.values)) if self.values else text


def sentence(text: str, **values: object) -> Sentence:
    """Return `text`, a literal that the catalog of messages has, with its values."""
    return Sentence(text, tuple((name, str(value)) for name, value in values.items()))
