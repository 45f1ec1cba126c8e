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
from kyr_app.model.problems import ContentProblem, Severity, problem_in
from kyr_app.model.questions import UNANSWERED
from kyr_app.model.sentence import Sentence, sentence

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
                yield problem_in("situations.toml", tile.id, _no_document(document_id))


def _check_handout_sets(catalog: Catalog) -> Iterator[ContentProblem]:
    known = {READER, *catalog.phrases}
    for ready in catalog.handout_sets:
        for item in ready.items:
            document = catalog.documents.get(item.document_id)
            if document is None:
                yield problem_in(HANDOUTS_FILE, ready.id, _no_document(item.document_id))
            elif item.section is not None and item.section not in _section_anchors(document, catalog):
                what = _no_section(document.id, item.section)
                yield problem_in(HANDOUTS_FILE, ready.id, what)
        for language in ready.languages:
            if language not in known:
                yield problem_in(
                    HANDOUTS_FILE, ready.id, sentence("There is no language “{language}”.", language=language)
                )


def _check_questions(library: LoadedLibrary) -> Iterator[ContentProblem]:
    for language, asked in library.questions.items():
        for document_id in asked:
            if document_id != UNANSWERED and document_id not in library.catalog.documents:
                file = f"{QUESTIONS_FOLDER}/{language}.toml"
                yield problem_in(file, document_id, _no_document(document_id))


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
            yield problem_in(file, where, sentence("Not named in: {languages}.", languages=missing), Severity.WARNING)
    for language in catalog.languages():
        if language not in languages:
            what = sentence("Documents are in this language, but no phrases.")
            yield problem_in(f"phrases/{language}.toml", "", what)


def _check_topics(document: Document, catalog: Catalog) -> Iterator[ContentProblem]:
    for topic in document.topics:
        if topic not in catalog.topics:
            what = sentence("There is no topic “{topic}”.", topic=topic)
            yield problem_in(f"{document.folder}/document.toml", "topics", what)


def _check_notes(document: Document) -> Iterator[ContentProblem]:
    for language in document.translations:
        if language not in document.status.note:
            what = sentence("The status has no sentence in {language}.", language=language)
            yield problem_in(f"{document.folder}/document.toml", "status.note", what, Severity.WARNING)


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
                    what = sentence("The picture “{file}” is not in the folder.", file=block.file)
                    yield self._problem(section.anchor, what)
        for where, span in spans_in(self._text):
            match span:
                case PhoneNumber(number_id) if number_id not in self._library.catalog.phone_numbers:
                    what = sentence("There is no number “{id}” in phone-numbers.toml.", id=number_id)
                    yield self._problem(where, what)
                case DocumentLink(_, document_id, anchor):
                    yield from self._check_link(where, document_id, anchor)
                case _:
                    pass

    def _check_link(self, where: str, document_id: str, anchor: str | None) -> Iterator[ContentProblem]:
        target = self._library.catalog.documents.get(document_id)
        if target is None:
            yield self._problem(where, _no_document(document_id))
        elif anchor is not None:
            text = next(text for (found, _), text in self._library.texts.items() if found == document_id)
            original = self._library.texts.get((document_id, self._library.catalog.library.default_language), text)
            if anchor not in _anchors(original):
                yield self._problem(where, _no_section(document_id, anchor))

    def _check_references(self) -> Iterator[ContentProblem]:
        known = {reference.id for reference in self._document.references}
        cited = {span.reference_id: where for where, span in spans_in(self._text) if isinstance(span, Citation)}
        for reference_id in sorted(set(cited) - known):
            yield self._problem(cited[reference_id], sentence("There is no reference “{id}”.", id=reference_id))
        for reference_id in sorted(known - set(cited)):
            what = sentence("The reference “{id}” is not cited.", id=reference_id)
            yield self._problem("", what, Severity.WARNING)

    def _check_card(self) -> Iterator[ContentProblem]:
        faces = [section for section in self._text.sections if section.heading]
        if self._document.kind is Kind.CARD and not 1 <= len(faces) <= _CARD_FACES:
            yield self._problem("", sentence("A card has one or two faces, each a “## ” section."))

    def _problem(self, where: str, what: Sentence, severity: Severity = Severity.ERROR) -> ContentProblem:
        return problem_in(self._file, where, what, severity)


def _check_same_blocks(library: LoadedLibrary, document: Document) -> Iterator[ContentProblem]:
    default = library.catalog.library.default_language
    original = library.texts.get((document.id, default))
    if original is None:
        what = sentence("The document has no {file}.", file=f"{default}.md")
        yield problem_in(document.folder, "", what, Severity.WARNING)
        return
    for language in document.translations:
        text = library.texts[document.id, language]
        where = _first_difference(original, text)
        if where is not None:
            what = sentence("The sections and blocks are not those of the original, kind by kind.")
            yield problem_in(f"{document.folder}/{language}.md", where, what, Severity.WARNING)


def _first_difference(original: DocumentText, translated: DocumentText) -> str | Sentence | None:
    for ours, theirs in zip(original.sections, translated.sections, strict=False):
        if _shape(ours.blocks) != _shape(theirs.blocks):
            return theirs.anchor or sentence("start")
    return None if len(original.sections) == len(translated.sections) else sentence("end")


def _shape(blocks: Iterable[Block]) -> tuple[tuple[type, int], ...]:
    return tuple((type(block), len(getattr(block, "items", ()))) for block in blocks_in(blocks))


def _no_document(document_id: str) -> Sentence:
    return sentence("There is no document “{id}”.", id=document_id)


def _no_section(document_id: str, anchor: str) -> Sentence:
    return sentence("The document “{id}” has no section “{anchor}”.", id=document_id, anchor=anchor)


def _section_anchors(document: Document, catalog: Catalog) -> frozenset[str]:
    original = catalog.translation(document, catalog.library.default_language)
    return frozenset(section.anchor for section in original.sections)


def _anchors(text: DocumentText) -> frozenset[str]:
    return frozenset(section.anchor for section in text.sections)
