"""Checks that need the whole library: links, numbers, topics, references, pictures, and languages that match."""

from collections.abc import Iterable, Iterator

from kyr_app.library.handout_sets import HANDOUTS_FILE
from kyr_app.library.loader import LoadedLibrary
from kyr_app.library.questions import QUESTIONS_FOLDER
from kyr_app.library.synonym_checks import check_synonyms
from kyr_app.markup.walk import blocks_in, spans_in
from kyr_app.model.blocks import Block, Citation, DocumentLink, Image, PhoneNumber
from kyr_app.model.catalog import READER, Catalog
from kyr_app.model.document import Document, DocumentText, Kind
from kyr_app.model.problems import ContentProblem, Severity
from kyr_app.model.questions import UNANSWERED

_CARD_FACES = 2


def check_library(library: LoadedLibrary) -> tuple[ContentProblem, ...]:
    """Return the loader's problems and every problem between files, sorted by file."""
    catalog = library.catalog
    found = [*catalog.problems, *_check_situations(catalog), *_check_handout_sets(catalog), *_check_names(catalog)]
    found += [*check_synonyms(library), *_check_questions(library)]
    for document in catalog.documents.values():
        found += _check_topics(document, catalog)
        found += _check_notes(document)
        for language in document.translations:
            found += _TextChecks(library, document, language).run()
        found += _check_same_blocks(library, document)
    return tuple(sorted(set(found)))


def _check_situations(catalog: Catalog) -> Iterator[ContentProblem]:
    for tile in catalog.situations:
        for document_id in tile.documents:
            if document_id not in catalog.documents:
                yield ContentProblem("situations.toml", tile.id, f"There is no document “{document_id}”.")


def _check_handout_sets(catalog: Catalog) -> Iterator[ContentProblem]:
    known = {READER, *catalog.phrases}
    for ready in catalog.handout_sets:
        for item in ready.items:
            document = catalog.documents.get(item.document_id)
            if document is None:
                yield ContentProblem(HANDOUTS_FILE, ready.id, f"There is no document “{item.document_id}”.")
            elif item.section is not None and item.section not in _section_anchors(document, catalog):
                what = f"The document “{document.id}” has no section “{item.section}”."
                yield ContentProblem(HANDOUTS_FILE, ready.id, what)
        for language in ready.languages:
            if language not in known:
                yield ContentProblem(HANDOUTS_FILE, ready.id, f"There is no language “{language}”.")


def _check_questions(library: LoadedLibrary) -> Iterator[ContentProblem]:
    for language, asked in library.questions.items():
        for document_id in asked:
            if document_id != UNANSWERED and document_id not in library.catalog.documents:
                file = f"{QUESTIONS_FOLDER}/{language}.toml"
                yield ContentProblem(file, document_id, f"There is no document “{document_id}”.")


def _check_names(catalog: Catalog) -> Iterator[ContentProblem]:
    languages = set(catalog.phrases)
    tables = [("topics.toml", topic, names) for topic, names in catalog.topics.items()]
    tables += [("situations.toml", f"{tile.id}.title", tile.title) for tile in catalog.situations]
    tables += [("situations.toml", f"{tile.id}.line", tile.line) for tile in catalog.situations]
    tables += [(HANDOUTS_FILE, f"{ready.id}.title", ready.title) for ready in catalog.handout_sets]
    tables += [(HANDOUTS_FILE, f"{ready.id}.line", ready.line) for ready in catalog.handout_sets]
    for file, where, names in tables:
        missing = ", ".join(sorted(languages - set(names)))
        if missing:
            yield ContentProblem(file, where, f"Not named in: {missing}.", Severity.WARNING)
    for language in catalog.languages():
        if language not in languages:
            yield ContentProblem(f"phrases/{language}.toml", "", "Documents are in this language, but no phrases.")


def _check_topics(document: Document, catalog: Catalog) -> Iterator[ContentProblem]:
    for topic in document.topics:
        if topic not in catalog.topics:
            yield ContentProblem(f"{document.folder}/document.toml", "topics", f"There is no topic “{topic}”.")


def _check_notes(document: Document) -> Iterator[ContentProblem]:
    for language in document.translations:
        if language not in document.status.note:
            what = f"The status has no sentence in {language}."
            yield ContentProblem(f"{document.folder}/document.toml", "status.note", what, Severity.WARNING)


class _TextChecks:
    """What one text points to: documents, sections, numbers, references, pictures."""

    def __init__(self, library: LoadedLibrary, document: Document, language: str) -> None:
        self._library = library
        self._document = document
        self._file = f"{document.folder}/{language}.md"
        self._text = library.texts[document.id, language]

    def run(self) -> Iterator[ContentProblem]:
        yield from self._check_card()
        yield from self._check_references()
        for section in self._text.sections:
            for block in blocks_in(section.blocks):
                if isinstance(block, Image) and not (self._library.root / self._document.folder / block.file).is_file():
                    yield self._problem(section.anchor, f"The picture “{block.file}” is not in the folder.")
        for where, span in spans_in(self._text):
            match span:
                case PhoneNumber(number_id) if number_id not in self._library.catalog.phone_numbers:
                    yield self._problem(where, f"There is no number “{number_id}” in phone-numbers.toml.")
                case DocumentLink(_, document_id, anchor):
                    yield from self._check_link(where, document_id, anchor)
                case _:
                    pass

    def _check_link(self, where: str, document_id: str, anchor: str | None) -> Iterator[ContentProblem]:
        target = self._library.catalog.documents.get(document_id)
        if target is None:
            yield self._problem(where, f"There is no document “{document_id}”.")
        elif anchor is not None:
            text = next(text for (found, _), text in self._library.texts.items() if found == document_id)
            original = self._library.texts.get((document_id, self._library.catalog.library.default_language), text)
            if anchor not in _anchors(original):
                yield self._problem(where, f"The document “{document_id}” has no section “{anchor}”.")

    def _check_references(self) -> Iterator[ContentProblem]:
        known = {reference.id for reference in self._document.references}
        cited = {span.reference_id: where for where, span in spans_in(self._text) if isinstance(span, Citation)}
        for reference_id in sorted(set(cited) - known):
            yield self._problem(cited[reference_id], f"There is no reference “{reference_id}”.")
        for reference_id in sorted(known - set(cited)):
            yield self._problem("", f"The reference “{reference_id}” is not cited.", Severity.WARNING)

    def _check_card(self) -> Iterator[ContentProblem]:
        faces = [section for section in self._text.sections if section.heading]
        if self._document.kind is Kind.CARD and not 1 <= len(faces) <= _CARD_FACES:
            yield self._problem("", "A card has one or two faces, each a “## ” section.")

    def _problem(self, where: str, what: str, severity: Severity = Severity.ERROR) -> ContentProblem:
        return ContentProblem(self._file, where, what, severity)


def _check_same_blocks(library: LoadedLibrary, document: Document) -> Iterator[ContentProblem]:
    default = library.catalog.library.default_language
    original = library.texts.get((document.id, default))
    if original is None:
        yield ContentProblem(document.folder, "", f"The document has no {default}.md.", Severity.WARNING)
        return
    for language in document.translations:
        text = library.texts[document.id, language]
        where = _first_difference(original, text)
        if where is not None:
            what = "The sections and blocks are not those of the original, kind by kind."
            yield ContentProblem(f"{document.folder}/{language}.md", where, what, Severity.WARNING)


def _first_difference(original: DocumentText, translated: DocumentText) -> str | None:
    for ours, theirs in zip(original.sections, translated.sections, strict=False):
        if _shape(ours.blocks) != _shape(theirs.blocks):
            return theirs.anchor or "start"
    return None if len(original.sections) == len(translated.sections) else "end"


def _shape(blocks: Iterable[Block]) -> tuple[tuple[type, int], ...]:
    return tuple((type(block), len(getattr(block, "items", ()))) for block in blocks_in(blocks))


def _section_anchors(document: Document, catalog: Catalog) -> frozenset[str]:
    original = catalog.translation(document, catalog.library.default_language)
    return frozenset(section.anchor for section in original.sections)


def _anchors(text: DocumentText) -> frozenset[str]:
    return frozenset(section.anchor for section in text.sections)
