"""The order of documents: those the query names, then living law, then dead law; by score within each."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from kyr_app.search.entry_table import ListedDocument
from kyr_app.search.grouping import FoundDocument
from kyr_app.search.question import Question
from kyr_app.search.titles import Titles


class Rank(IntEnum):
    """Groups of documents, best first; scores decide only within one."""

    WHOLE_TITLE = 0
    BEGUN_TITLE = 1
    LIVING = 2
    DEAD = 3


class Ranking:
    """Orders found documents of one library."""

    def __init__(self, documents: Sequence[ListedDocument], titles: Titles) -> None:
        self._documents = documents
        self._titles = titles

    def ordered(self, found: Iterable[FoundDocument], question: Question) -> list[FoundDocument]:
        """Return the documents, best first; equal ones in the library's order."""
        found = list(found)
        living_has_all = any(_has_all(each, question) and not self._is_dead(each) for each in found)
        return sorted(
            found,
            key=lambda each: (
                self._rank(each, question, living_has_all=living_has_all),
                -each.score,
                each.document,
            ),
        )

    def _rank(self, found: FoundDocument, question: Question, *, living_has_all: bool) -> Rank:
        if found.document in question.named.whole:
            return Rank.WHOLE_TITLE
        if found.document in question.named.begun:
            return Rank.BEGUN_TITLE
        if not self._is_dead(found) or self._is_asked_for(found, question, living_has_all=living_has_all):
            return Rank.LIVING
        return Rank.DEAD

    def _is_asked_for(self, found: FoundDocument, question: Question, *, living_has_all: bool) -> bool:
        """Return whether dead law is plainly meant: it alone has all the words, or they are nearly all of its title."""
        has_several = question.matches.counting.bit_count() > 1
        if has_several and _has_all(found, question) and not living_has_all:
            return True
        return self._titles.is_nearly_all_asked_for(found.document, question.marker, found.words.bit_count())

    def _is_dead(self, found: FoundDocument) -> bool:
        return self._documents[found.document].state.is_dead


def _has_all(found: FoundDocument, question: Question) -> bool:
    counting = question.matches.counting
    return found.words & counting == counting
