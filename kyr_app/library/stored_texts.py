"""The sources in a compiled library, read one text at a time as documents are opened."""

from pathlib import Path

from kyr_app.errors import DocumentUnreadableError
from kyr_app.library.translations import with_anchors
from kyr_app.markup.parser import parse_document
from kyr_app.model.document import Document, DocumentText


class StoredTexts:
    """Reads below the `content` folder of a compiled library."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def text(self, document: Document, language: str) -> DocumentText:
        """Return the parsed text; raise DocumentUnreadableError where its file is gone or damaged."""
        parsed = parse_document(self.source(document, language))
        if parsed.text is None:
            raise DocumentUnreadableError(document.id, language)
        anchors = tuple(section.anchor for section in document.translations[language].sections)
        return with_anchors(parsed.text, anchors)

    def source(self, document: Document, language: str) -> str:
        """Return the Markdown as it was written."""
        try:
            return self.path(document, f"{language}.md").read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise DocumentUnreadableError(document.id, language) from error

    def path(self, document: Document, file: str) -> Path:
        """Return where a file of the document's folder lies."""
        return self._root / document.folder / file
