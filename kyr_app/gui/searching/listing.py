"""Documents named by the library itself, as rows like those of a search: a situation's documents."""

from kyr_app.model.catalog import Catalog
from kyr_app.model.document import Document
from kyr_app.model.query import Excerpt, SearchHit


def hit_for(document: Document, catalog: Catalog, language: str) -> SearchHit:
    """Return the document as a hit that nothing was searched for."""
    translation = catalog.translation(document, language)
    return SearchHit(
        document_id=document.id,
        language=translation.language,
        title=Excerpt(translation.title),
        kind=document.kind,
        state=document.status.state,
        score=0.0,
        section=None,
        excerpt=Excerpt(translation.summary),
    )


def situation_hits(catalog: Catalog, situation_id: str, language: str) -> tuple[SearchHit, ...]:
    """Return the documents of a situation, best first; none where the library has no such situation."""
    situation = next((s for s in catalog.situations if s.id == situation_id), None)
    listed = situation.documents if situation else ()
    return tuple(hit_for(catalog.documents[i], catalog, language) for i in listed if i in catalog.documents)
