"""The entries of a library grouped by translation: one document in one language. Translations are numbered."""

from dataclasses import dataclass, field

from kyr_app.search.entry_table import EntryTable


@dataclass(frozen=True, slots=True)
class Translation:
    """A document's number, a language's number, and the entries, in the order they were written."""

    document: int
    language: int
    entries: list[int] = field(default_factory=list)


class Translations:
    """Every translation of one library, and which of them an entry belongs to."""

    def __init__(self, table: EntryTable) -> None:
        self.all: list[Translation] = []
        self.of_entry: list[int] = []
        self._numbers: dict[tuple[int, int], int] = {}
        self._first_of: dict[int, int] = {}
        for entry, pair in enumerate(zip(table.document_of, table.language_of, strict=True)):
            number = self._numbers.setdefault(pair, len(self.all))
            if number == len(self.all):
                self.all.append(Translation(*pair))
                self._first_of.setdefault(pair[0], number)
            self.all[number].entries.append(entry)
            self.of_entry.append(number)

    def number_of(self, document: int, language: int | None) -> int | None:
        """Return the number of a translation, or None where the document is not written in the language."""
        return None if language is None else self._numbers.get((document, language))

    def first_of(self, document: int) -> int:
        """Return the number of the translation that was written first."""
        return self._first_of[document]
