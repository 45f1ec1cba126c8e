"""What programs are told of a document, by `kyr list --json` and `kyr show --format json`."""

from kyr_app.model.document import Document, Translation


def document_fields(document: Document, translation: Translation) -> dict[str, object]:
    """Return the fields of one document as docs/command-line.md lists them.

    Dates are ISO 8601, `since` no more exact than known. `reviewed` tells whether a named person reviewed the language
    that is shown.
    """
    since = document.status.since
    return {
        "id": document.id,
        "kind": document.kind.value,
        "topics": list(document.topics),
        "languages": list(document.translations),
        "title": translation.title,
        "status": document.status.state.value,
        "since": None if since is None else str(since),
        "as_of": document.as_of.isoformat(),
        "check_by": document.check_by.isoformat(),
        "reviewed": document.review_in(translation.language) is not None,
    }
