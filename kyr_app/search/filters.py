"""Which documents pass a query's filters, and how many each value of a filter would leave.

Documents of one kind, state and set of languages are a group: thousands of documents are a few dozen groups.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import FilterCounts, SearchQuery
from kyr_app.search.entry_table import ListedDocument


class Filters:
    """Filters and counts the documents of one library, by their numbers."""

    def __init__(self, documents: Sequence[ListedDocument]) -> None:
        groups: dict[tuple[object, ...], int] = {}
        self._group_of = [groups.setdefault((each.kind, each.state, *each.titles), len(groups)) for each in documents]
        self._groups = [documents[self._group_of.index(number)] for number in range(len(groups))]
        self._topics_of = [each.topics for each in documents]

    def passing(self, documents: AbstractSet[int], query: SearchQuery) -> AbstractSet[int]:
        """Return the documents that every filter lets through."""
        return self._passing_but_topics(self._on_topic(documents, query), query)

    def count(self, documents: AbstractSet[int], query: SearchQuery) -> FilterCounts:
        """Count by kind, topic and state, each as if its own filter were not set; values with none are absent."""
        numbers = Counter(map(self._group_of.__getitem__, self._on_topic(documents, query)))
        groups = [(self._groups[number], count) for number, count in numbers.items()]
        written = [(group, count) for group, count in groups if _passes_languages(group, query)]
        kinds = Counter[Kind]()
        states = Counter[LegalState]()
        total = 0
        for group, count in written:
            of_kind, of_state = _passes_kinds(group, query), _passes_states(group, query)
            kinds[group.kind] += count * of_state
            states[group.state] += count * of_kind
            total += count * (of_kind and of_state)
        topics = Counter(
            chain.from_iterable(map(self._topics_of.__getitem__, self._passing_but_topics(documents, query)))
        )
        return FilterCounts(total, dict(+kinds), dict(topics), dict(+states))

    def _passing_but_topics(self, documents: AbstractSet[int], query: SearchQuery) -> AbstractSet[int]:
        passes = [
            _passes_languages(group, query) and _passes_kinds(group, query) and _passes_states(group, query)
            for group in self._groups
        ]
        if all(passes):
            return documents
        return {document for document in documents if passes[self._group_of[document]]}

    def _on_topic(self, documents: AbstractSet[int], query: SearchQuery) -> AbstractSet[int]:
        if not query.topics:
            return documents
        return {document for document in documents if not query.topics.isdisjoint(self._topics_of[document])}


def _passes_languages(document: ListedDocument, query: SearchQuery) -> bool:
    return not query.written_in or not query.written_in.isdisjoint(document.titles)


def _passes_kinds(document: ListedDocument, query: SearchQuery) -> bool:
    return not query.kinds or document.kind in query.kinds


def _passes_states(document: ListedDocument, query: SearchQuery) -> bool:
    return not query.states or document.state in query.states
