"""The order of documents: those the query names, then living law, then dead law; by score within each."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from kyr_app.search.entry_table import ListedDocument
from kyr_app.search.grouping import FoundDocument
from kyr_app.search.marker import Marker
from kyr_app.search.titles import NamedDocuments, Titles


class Rank(IntEnum):
    """Groups of documents, best first; scores decide only within one."""

    WHOLE_TITLE = 0
    BEGUN_TITLE = 1
    LIVING = 2
    DEAD = 3


class Ranking:
    """Orders the documents found by one query; `counting` are the words an answer needs."""

    def __init__(
        self,
        documents: Sequence[ListedDocument],
        titles: Titles,
        marker: Marker,
        named: NamedDocuments,
        counting: int,
    ) -> None:
        self._documents = documents
        self._titles = titles
        self._marker = marker
        self._named = named
        self._counting = counting

    def ordered(self, found: Iterable[FoundDocument]) -> list[FoundDocument]:
        """Return the documents, best first; equal ones in the library's order."""
        found = list(found)
        living_has_all = any(self._has_all(each) and not self._is_dead(each) for each in found)
        return sorted(
            found, key=lambda each: (self._rank(each, living_has_all=living_has_all), -each.score, each.document)
        )

    def _rank(self, found: FoundDocument, *, living_has_all: bool) -> Rank:
        if found.document in self._named.whole:
            return Rank.WHOLE_TITLE
        if found.document in self._named.begun:
            return Rank.BEGUN_TITLE
        if not self._is_dead(found) or self._is_asked_for(found, living_has_all=living_has_all):
            return Rank.LIVING
        return Rank.DEAD

    def _is_asked_for(self, found: FoundDocument, *, living_has_all: bool) -> bool:
        """Return whether dead law is plainly meant: it alone has all the words, or they are nearly all of its title."""
        has_several = self._counting.bit_count() > 1
        if has_several and self._has_all(found) and not living_has_all:
            return True
        return self._titles.is_nearly_all_asked_for(found.document, self._marker, found.words.bit_count())

    def _has_all(self, found: FoundDocument) -> bool:
        return found.words & self._counting == self._counting

    def _is_dead(self, found: FoundDocument) -> bool:
        return self._documents[found.document].state.is_dead
