"""Which entries belong to a translation, and which translations to a document. All of them are numbered."""

from array import array
from collections.abc import Iterable
from itertools import chain, count, pairwise, repeat

from kyr_app.search.entry_table import EntryTable

_NUMBERS = "I"


class Translations:
    """Every translation of one library: one document in one language, its entries one after the other.

    By translation: its document and language. By entry: its translation. By document: where its entries stand among
    all, and the first entry of each translation (title and summary).
    """

    def __init__(self, table: EntryTable) -> None:
        self.document_count = len(table.documents)
        self.document_of = table.document_of
        self.language_of = table.language_of
        self._entries = [range(*ends) for ends in pairwise([*table.first_entry_of, table.entry_count])]
        self.of_entry = array(_NUMBERS, chain.from_iterable(map(repeat, count(), map(len, self._entries))))
        ends = [0] * self.document_count
        for number, document in enumerate(table.document_of, 1):
            ends[document] = number
        self._of_document = [range(*ends) for ends in pairwise([0, *ends])]
        self.firsts_of_document = [[self._entries[number].start for number in numbers] for numbers in self._of_document]
        first_entries = [firsts[0] for firsts in self.firsts_of_document]
        self.entries_of_document = [slice(*ends) for ends in pairwise([*first_entries, table.entry_count])]

    def entries(self, translation: int) -> range:
        """Return the entries of a translation: title and summary, then its sections."""
        return self._entries[translation]

    def of_document(self, document: int) -> range:
        """Return the translations of a document in the order they were written."""
        return self._of_document[document]

    def languages_of(self, entries: Iterable[int]) -> set[int]:
        """Return the numbers of the languages that these entries are written in."""
        return {self.language_of[translation] for translation in set(map(self.of_entry.__getitem__, entries))}

    def number_of(self, document: int, language: int | None) -> int | None:
        """Return the number of a translation, or None where the document is not written in the language."""
        return next((number for number in self.of_document(document) if self.language_of[number] == language), None)
