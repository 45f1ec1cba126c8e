"""Reads one document folder: its metadata and its text in every language that can be read."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from kyr_app.library.content_files import ContentFiles
from kyr_app.library.metadata import DocumentTable, read_metadata
from kyr_app.library.translations import outdated_sections, with_anchors
from kyr_app.markup.parser import parse_document
from kyr_app.markup.plain_text import text_of_spans
from kyr_app.model.document import Document, DocumentText, Kind, SectionHeading, Translation
from kyr_app.model.problems import Severity
from kyr_app.model.sentence import Sentence, sentence

KIND_FOLDERS: Mapping[str, Kind] = {
    "alerts": Kind.ALERT,
    "explainers": Kind.EXPLAINER,
    "platform": Kind.PLATFORM,
    "guides": Kind.GUIDE,
    "cards": Kind.CARD,
}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?")
_VERSION_DIGITS = 6


class DocumentLoader:
    """Loads one document folder; the texts read are in `texts`, by language."""

    def __init__(self, files: ContentFiles, folder: Path, default_language: str) -> None:
        self.texts: dict[str, DocumentText] = {}
        self._files = files
        self._folder = folder
        self._default = default_language

    def load(self) -> Document | None:
        """Return the document with every language that can be read, or None and problems."""
        if not _ID.fullmatch(self._folder.name):
            what = sentence("A document’s folder has small letters, digits and hyphens only.")
            self._files.complain(self._folder, "", what)
            return None
        table = read_metadata(self._files, self._folder / "document.toml")
        if table is None:
            return None
        if KIND_FOLDERS[self._folder.parent.name] is not table.kind:
            what = sentence("The kind is not that of the folder.")
            self._files.complain(self._folder / "document.toml", "kind", what)
        self._read_texts()
        if not self.texts:
            self._files.complain(self._folder, "", sentence("The document has no text in any language."))
            return None
        return self._document(table)

    def _read_texts(self) -> None:
        for path in sorted(self._folder.glob("*.md")):
            if not _LANGUAGE.fullmatch(path.stem):
                what = sentence("A text is named after its language, as in en.md or zh-Hans.md.")
                self._files.complain(path, "", what)
                continue
            source = self._files.text(path)
            if source is None:
                continue
            parsed = parse_document(source)
            for complaint in parsed.complaints:
                self._files.complain(path, sentence("line {number}", number=complaint.line), complaint.sentence)
            if parsed.text is not None:
                self.texts[path.stem] = parsed.text
        original = self.texts.get(self._default)
        if original is not None:
            anchors = tuple(section.anchor for section in original.sections)
            self.texts = {language: with_anchors(text, anchors) for language, text in self.texts.items()}

    def _document(self, table: DocumentTable) -> Document:
        return Document(
            id=self._folder.name,
            kind=table.kind,
            topics=table.topics,
            jurisdiction=table.jurisdiction,
            as_of=table.as_of,
            check_by=table.check_by,
            status=table.legal_status(),
            folder=self._files.name(self._folder),
            version=self._version(),
            translations={language: self._translation(language, table) for language in self.texts},
            first_published=table.published(),
            reviews=table.review_list(),
            source=table.source_of(),
            references=table.reference_list(),
        )

    def _translation(self, language: str, table: DocumentTable) -> Translation:
        text = self.texts[language]
        headings = tuple(SectionHeading(section.anchor, section.heading) for section in text.sections)
        made = table.translations.get(language)
        return Translation(
            language,
            text.title,
            text_of_spans(text.summary.spans),
            headings,
            made.by if made else None,
            self._outdated(language, made.made_from if made else None),
        )

    def _outdated(self, language: str, made_from: str | None) -> tuple[str, ...]:
        if language == self._default:
            return ()
        path, place = self._folder / "document.toml", f"translations.{language}"
        if made_from is None:
            self._files.complain(path, place, sentence("Who made this translation is not said."))
        original = self.texts.get(self._default)
        if original is None:
            return ()
        outdated = outdated_sections(original, self.texts[language], made_from or "")
        if outdated:
            self._files.complain(path, place, _what_has_changed(outdated), Severity.WARNING)
        return outdated

    def _version(self) -> str:
        digest = hashlib.sha256()
        for name in ("document.toml", *(f"{language}.md" for language in self.texts)):
            digest.update((self._folder / name).read_bytes())
        return digest.hexdigest()[:_VERSION_DIGITS]


def _what_has_changed(anchors: tuple[str, ...]) -> Sentence:
    """Tell sections by their anchors; "" stands for title and summary."""
    names = ", ".join(filter(None, anchors))
    if "" not in anchors:
        return sentence("The original has changed since this translation was made: {names}.", names=names)
    if not names:
        return sentence("The original has changed since this translation was made: title.")
    return sentence("The original has changed since this translation was made: title, {names}.", names=names)
