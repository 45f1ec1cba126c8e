"""Which documents pass a query's filters, and how many each value of a filter would leave."""

from collections import Counter
from collections.abc import Collection

from kyr_app.model.query import FilterCounts, SearchQuery
from kyr_app.search.entry_table import ListedDocument


def passes(document: ListedDocument, query: SearchQuery) -> bool:
    """Return whether every filter lets the document through."""
    return (
        _passes_languages(document, query)
        and _passes_kinds(document, query)
        and _passes_topics(document, query)
        and _passes_states(document, query)
    )


def count(documents: Collection[ListedDocument], query: SearchQuery) -> FilterCounts:
    """Count documents by kind, topic and state, each as if its own filter were not set; values with none are absent."""
    written = [document for document in documents if _passes_languages(document, query)]
    of_kind = [document for document in written if _passes_kinds(document, query)]
    kinds = Counter(
        document.kind for document in written if _passes_topics(document, query) and _passes_states(document, query)
    )
    topics = Counter(topic for document in of_kind if _passes_states(document, query) for topic in document.topics)
    states = Counter(document.state for document in of_kind if _passes_topics(document, query))
    total = sum(passes(document, query) for document in of_kind)
    return FilterCounts(total, dict(kinds), dict(topics), dict(states))


def _passes_languages(document: ListedDocument, query: SearchQuery) -> bool:
    return not query.written_in or not query.written_in.isdisjoint(document.titles)


def _passes_kinds(document: ListedDocument, query: SearchQuery) -> bool:
    return not query.kinds or document.kind in query.kinds


def _passes_topics(document: ListedDocument, query: SearchQuery) -> bool:
    return not query.topics or not query.topics.isdisjoint(document.topics)


def _passes_states(document: ListedDocument, query: SearchQuery) -> bool:
    return not query.states or document.state in query.states
