"""Which documents are scored: of thousands that have the words, only those that can be among the best.

The result is the same as if all were scored, as in WAND (Broder et al.: Efficient Query Evaluation using a Two-Level
Retrieval Process, 2003): documents come in the order of what they can score at most, and whoever is left when that
falls below the last of the best is left out.
"""

from collections.abc import Container, Iterable, Iterator
from heapq import heappush, heappushpop
from itertools import takewhile

from kyr_app.search.grouping import FoundDocument, Grouping, Promise
from kyr_app.search.question import Question
from kyr_app.search.ranking import Living, Ranking


class BestFirst:
    """Scores and orders documents for one question, each once and only where it matters."""

    def __init__(self, grouping: Grouping, ranking: Ranking, question: Question, documents: Iterable[int]) -> None:
        self._grouping = grouping
        self._ranking = ranking
        self._question = question
        self._promising = grouping.promising(documents, question.matches)
        self._found: dict[int, FoundDocument] = {}

    def has_answer(self) -> bool:
        """Return whether one of the documents has the words where they tell, and not only somewhere."""
        enough = self._grouping.enough_score(self._question.matches)
        return any(self._score(document).score >= enough for document in _at_least(enough, self._promising))

    def best(self, passing: Container[int], count: int) -> list[FoundDocument]:
        """Return the best of the documents that pass in their order, so many at most."""
        if count <= 0:
            return []
        named, is_dead = self._question.named.all, self._ranking.is_dead
        promising = [promise for promise in self._promising if promise[1] in passing]
        alive = [promise for promise in promising if not is_dead(promise[1])]
        dead = [promise for promise in promising if is_dead(promise[1])]
        living, last = self._highest((promise for promise in alive if promise[1] not in named), count)
        # Dead law that is meant ranks with living law: it matters where it can score as much, or where there is room.
        ended = map(self._score, _at_least(last, dead))
        of_name = [self._score(document) for _, document in promising if document in named]
        found = {each.document: each for each in (*living, *ended, *of_name)}
        living_law = Living([document for _, document in alive], self._question.matches, self._grouping)
        return self._ranking.ordered(found.values(), self._question, living_law)[:count]

    def _highest(self, promising: Iterable[Promise], count: int) -> tuple[list[FoundDocument], float]:
        """Return documents among which are the `count` with the highest scores, and the score of the last of them.

        It is 0 where there are not so many.
        """
        found: list[FoundDocument] = []
        highest: list[float] = []
        for promised, document in promising:
            if len(highest) == count and promised < highest[0]:
                break
            found.append(self._score(document))
            if len(highest) < count:
                heappush(highest, found[-1].score)
            else:
                heappushpop(highest, found[-1].score)
        return found, highest[0] if len(highest) == count else 0.0

    def _score(self, document: int) -> FoundDocument:
        if document not in self._found:
            question = self._question
            self._found[document] = self._grouping.found(document, question.matches, question.reader_language)
        return self._found[document]


def _at_least(score: float, promising: Iterable[Promise]) -> Iterator[int]:
    return (document for _, document in takewhile(lambda promise: promise[0] >= score, promising))
