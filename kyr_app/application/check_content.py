"""Checks a content folder as its writers need it: what readers would miss, and what the fonts cannot print."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kyr_app.application.progress import Progress
from kyr_app.errors import HandoutError, LibraryBrokenError
from kyr_app.handout.card_fit import CardFit
from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.glyphs import missing_glyphs
from kyr_app.library.checks import check_library
from kyr_app.library.loader import LoadedLibrary, document_folders, load_library
from kyr_app.markup.plain_text import text_of_blocks, text_of_spans
from kyr_app.model.document import Document, DocumentText, Kind
from kyr_app.model.legal_status import Today
from kyr_app.model.problems import ContentProblem, Severity, problem_in
from kyr_app.model.readable_document import ReadableDocument, notices_for
from kyr_app.model.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True)
class ContentReport:
    """Everything that is wrong with a content folder, sorted by file, and how many documents can be read."""

    problems: tuple[ContentProblem, ...]
    documents: int

    def count(self, severity: Severity) -> int:
        """Return how many problems are of this severity."""
        return sum(problem.severity is severity for problem in self.problems)


def check_content(content: Path, fonts: FontShelf, card_fit: CardFit) -> Iterator[Progress | ContentReport]:
    """Yield progress, then the report; raise LibraryNotFoundError where there is no library."""
    folders = len(document_folders(content))
    try:
        for done, step in enumerate(load_library(content), 1):
            if isinstance(step, LoadedLibrary):
                yield _report(step, fonts, card_fit)
            else:
                yield Progress(done, folders)
    except LibraryBrokenError as error:
        yield ContentReport((problem_in(error.file, error.where, Sentence(error.what)),), documents=0)


def _report(library: LoadedLibrary, fonts: FontShelf, card_fit: CardFit) -> ContentReport:
    found = {*check_library(library), *_paper_problems(library, fonts), *_card_problems(library, card_fit)}
    return ContentReport(tuple(sorted(found)), len(library.catalog.documents))


def _paper_problems(library: LoadedLibrary, fonts: FontShelf) -> Iterator[ContentProblem]:
    """Yield what cannot be printed. A language is looked at as a whole first: reading its fonts takes longest."""
    for language in library.catalog.languages():
        printed = list(_printed_texts(library, language))
        if _cannot_print(" ".join(text for _, _, text in printed), language, fonts) is not None:
            for file, where, text in printed:
                what = _cannot_print(text, language, fonts)
                if what is not None:
                    yield problem_in(file, where, what)


def _card_problems(library: LoadedLibrary, card_fit: CardFit) -> Iterator[ContentProblem]:
    catalog = library.catalog
    for (document_id, language), text in library.texts.items():
        document = catalog.documents[document_id]
        if document.kind is not Kind.CARD:
            continue
        translation, phrases = document.translations[language], catalog.phrases_for(language)
        notices = notices_for(document, language, catalog, Today(document.as_of))
        card = ReadableDocument(document, language, translation, text, phrases, notices, catalog.phone_numbers)
        with suppress(HandoutError):  # what the font cannot print is a problem already
            for anchor in card_fit.faces_too_long(card):
                file = f"{document.folder}/{language}.md"
                yield problem_in(file, anchor, sentence("This face has more text than fits on its card."))


def _cannot_print(text: str, language: str, fonts: FontShelf) -> Sentence | None:
    """Return a sentence, or None where the text can be printed."""
    try:
        missing = missing_glyphs(text, language, fonts)
    except HandoutError as error:
        return Sentence(error.detail)
    letters = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in missing)
    what = sentence("The font of {language} has no {letters}.", language=language, letters=letters)
    return what if missing else None


def _printed_texts(library: LoadedLibrary, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield (file, place, text) for all that handouts in one language print."""
    catalog = library.catalog
    for document in catalog.documents.values():
        if language in document.translations:
            yield from _texts_of(document, library.texts[document.id, language], language)
    for number_id, listed in catalog.phone_numbers.items():
        names = (catalog.named(names, language) for names in (listed.name, listed.hours) if names)
        yield "phone-numbers.toml", number_id, " ".join(names)
    yield f"phrases/{language}.toml", "", " ".join(_words_in(msgspec.to_builtins(catalog.phrases_for(language))))


def _texts_of(document: Document, text: DocumentText, language: str) -> Iterator[tuple[str, str, str]]:
    source, table = f"{document.folder}/{language}.md", f"{document.folder}/document.toml"
    yield source, "", f"{text.title} {text_of_spans(text.summary.spans)}"
    for section in text.sections:
        yield source, section.anchor, f"{section.heading} {text_of_blocks(section.blocks)}"
    yield table, f"status.note.{language}", document.status.note.get(language, "")
    if document.source is not None:
        yield table, "source", f"{document.source.publisher} {document.source.title}"
    for reference in document.references:
        yield table, f"references {reference.id}", reference.title


def _words_in(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from _words_in(part)
        case list() | tuple():
            for part in value:
                yield from _words_in(part)
        case _:
            pass
