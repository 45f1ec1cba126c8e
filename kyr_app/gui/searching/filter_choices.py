"""What can be filtered by: the kinds and topics that the library has, with how many documents each would leave."""

from dataclasses import dataclass, replace

from kyr_app.gui.searching.filters import Filters
from kyr_app.model.catalog import Catalog
from kyr_app.model.document import Kind
from kyr_app.model.query import FilterCounts


@dataclass(frozen=True, slots=True)
class Choice:
    """One value: its name, the filters it leads to, how many documents it leaves, and whether it holds now."""

    name: str
    filters: Filters
    count: int
    chosen: bool


def kind_choices(
    catalog: Catalog, language: str, everything: str, now: Filters, counts: FilterCounts
) -> tuple[Choice, ...]:
    """Return `everything` and each kind that the library has."""
    kinds = [kind for kind in Kind if any(document.kind is kind for document in catalog.documents.values())]
    names = catalog.phrases_for(language).kinds_plural
    total = sum(counts.kinds.values())
    return (
        Choice(everything, replace(now, kind=None), total, now.kind is None),
        *(Choice(names[k], replace(now, kind=k), counts.kinds.get(k, 0), now.kind is k) for k in kinds),
    )


def topic_choices(catalog: Catalog, language: str, now: Filters, counts: FilterCounts) -> tuple[Choice, ...]:
    """Return each topic that a document has; choosing the chosen one again lets every topic pass."""
    used = {topic for document in catalog.documents.values() for topic in document.topics}
    return tuple(
        Choice(
            catalog.named(names, language),
            replace(now, topic=None if now.topic == topic else topic),
            counts.topics.get(topic, 0),
            now.topic == topic,
        )
        for topic, names in catalog.topics.items()
        if topic in used
    )
