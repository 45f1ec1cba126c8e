"""The order of documents: those the query names, then living law, then dead law; by score within each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from kyr_app.search import weights
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


@dataclass(frozen=True, slots=True)
class _Living:
    """What living documents have of a query: all its words, and the most of them in one title and summary."""

    has_all: bool
    title_count: int


class Ranking:
    """Orders found documents of one library."""

    def __init__(self, documents: Sequence[ListedDocument], titles: Titles) -> None:
        self._documents = documents
        self._titles = titles

    def ordered(self, found: Iterable[FoundDocument], question: Question) -> list[FoundDocument]:
        """Return the documents, best first; equal ones in the library's order."""
        found = list(found)
        alive = [each for each in found if not self._is_dead(each)]
        living = _Living(
            has_all=any(_has_all(each, question) for each in alive),
            title_count=max((each.title_count for each in alive), default=0),
        )
        return sorted(
            found,
            key=lambda each: (
                self._rank(each, question, living),
                -each.score,
                each.document,
            ),
        )

    def _rank(self, found: FoundDocument, question: Question, living: _Living) -> Rank:
        if found.document in question.named.whole:
            return Rank.WHOLE_TITLE
        if found.document in question.named.begun:
            return Rank.BEGUN_TITLE
        if not self._is_dead(found) or self._is_asked_for(found, question, living):
            return Rank.LIVING
        return Rank.DEAD

    def _is_asked_for(self, found: FoundDocument, question: Question, living: _Living) -> bool:
        """Return whether dead law is plainly meant.

        It alone has all the words, its title and summary have most of them, or they are nearly all of its title.
        """
        asked = question.matches.counting.bit_count()
        if asked > 1 and _has_all(found, question) and not living.has_all:
            return True
        enough = max(weights.ASKED_WORDS, weights.ASKED_SHARE * asked)
        if found.title_count >= enough and found.title_count > living.title_count:
            return True
        return self._titles.is_nearly_all_asked_for(found.document, question.marker, found.words.bit_count())

    def _is_dead(self, found: FoundDocument) -> bool:
        return self._documents[found.document].state.is_dead


def _has_all(found: FoundDocument, question: Question) -> bool:
    counting = question.matches.counting
    return found.words & counting == counting
