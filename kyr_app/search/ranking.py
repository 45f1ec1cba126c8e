"""The order of documents: those the query names, then living law, then dead law; by score within each."""

from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from functools import cached_property

from kyr_app.search import weights
from kyr_app.search.entry_table import ListedDocument
from kyr_app.search.grouping import FoundDocument, Grouping, Matches
from kyr_app.search.question import Question
from kyr_app.search.titles import Titles


class Rank(IntEnum):
    """Groups of documents, best first; scores decide only within one."""

    WHOLE_TITLE = 0
    BEGUN_TITLE = 1
    LIVING = 2
    DEAD = 3


class Living:
    """What the living documents that were found have of a query; counted at first need."""

    def __init__(self, documents: Collection[int], matches: Matches, grouping: Grouping) -> None:
        self._documents = documents
        self._matches = matches
        self._grouping = grouping

    @cached_property
    def has_all(self) -> bool:
        """Whether one of them has all words."""
        return any(map(self._matches.has_all, {self._matches.words_of[document] for document in self._documents}))

    @cached_property
    def title_count(self) -> int:
        """The most words in the title and summary of one of them."""
        return self._grouping.title_count(self._documents, self._matches)

    @cached_property
    def question_score(self) -> float:
        """The best score of the questions that one of them answers."""
        scores = self._matches.questions.scores
        return max((scores.get(document, 0.0) for document in self._documents), default=0.0)


class Ranking:
    """Orders found documents of one library."""

    def __init__(self, documents: Sequence[ListedDocument], titles: Titles) -> None:
        self._titles = titles
        self._dead = frozenset(number for number, document in enumerate(documents) if document.state.is_dead)

    def is_dead(self, document: int) -> bool:
        """Return whether a document tells of law that has ended."""
        return document in self._dead

    def ordered(self, found: Iterable[FoundDocument], question: Question, living: Living) -> list[FoundDocument]:
        """Return the documents, best first; equal ones in the library's order."""
        return sorted(
            found,
            key=lambda each: (
                self._rank(each, question, living),
                -each.score,
                each.document,
            ),
        )

    def _rank(self, found: FoundDocument, question: Question, living: Living) -> Rank:
        if found.document in question.named.whole:
            return Rank.WHOLE_TITLE
        if found.document in question.named.begun:
            return Rank.BEGUN_TITLE
        if not self.is_dead(found.document) or self._is_asked_for(found, question, living):
            return Rank.LIVING
        return Rank.DEAD

    def _is_asked_for(self, found: FoundDocument, question: Question, living: Living) -> bool:
        """Return whether dead law is plainly meant.

        It alone has all the words, its title and summary have most of them, or they are nearly all of its title.
        """
        asked = question.matches.asked
        if asked > 1 and question.matches.has_all(found.words) and not living.has_all:
            return True
        question_score = question.matches.questions.scores.get(found.document, 0.0)
        if question_score and question_score >= weights.MORE_THAN_LIVING * living.question_score:
            return True
        enough = max(weights.ASKED_WORDS, weights.ASKED_SHARE * asked)
        if found.title_count >= enough and found.title_count > living.title_count:
            return True
        return self._titles.is_nearly_all_asked_for(found.document, question.marker, found.words.bit_count())
