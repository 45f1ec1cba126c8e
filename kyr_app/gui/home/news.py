"""Which documents the home page names, and in what order."""

from kyr_app.model.catalog import Catalog, HandoutSet, Situation
from kyr_app.model.document import Document, Kind
from kyr_app.model.partial_date import PartialDate

_READY_TO_PRINT = (Kind.CARD, Kind.GUIDE)


def changed_documents(catalog: Catalog) -> list[Document]:
    """Return what is changing, changed or ended, newest first."""
    news = [document for document in catalog.documents.values() if document.status.state.is_news]
    return sorted(news, key=lambda document: document.status.since or PartialDate(0), reverse=True)


def printable_documents(catalog: Catalog) -> list[Document]:
    """Return cards, then guides: what is made to be handed out."""
    return [document for kind in _READY_TO_PRINT for document in catalog.documents.values() if document.kind is kind]


def handout_sets(catalog: Catalog) -> list[HandoutSet]:
    """Return the ready-made handouts whose documents can all be read."""
    return [
        ready for ready in catalog.handout_sets if all(item.document_id in catalog.documents for item in ready.items)
    ]


def situations_with_documents(catalog: Catalog) -> list[tuple[Situation, list[Document]]]:
    """Return the situations that at least one readable document helps in, urgent ones first."""
    found = [
        (situation, [catalog.documents[i] for i in situation.documents if i in catalog.documents])
        for situation in catalog.situations
    ]
    return sorted((pair for pair in found if pair[1]), key=lambda pair: not pair[0].urgent)
