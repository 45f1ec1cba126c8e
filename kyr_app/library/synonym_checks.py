"""Checks that synonyms lead somewhere: each phrase they stand for should be in a text."""

from collections.abc import Iterator

from kyr_app.library.loader import LoadedLibrary
from kyr_app.library.synonyms import SYNONYMS_FOLDER, words_of
from kyr_app.markup.plain_text import text_of_blocks
from kyr_app.model.problems import ContentProblem, Severity, problem_in
from kyr_app.model.sentence import sentence


def check_synonyms(library: LoadedLibrary) -> Iterator[ContentProblem]:
    """Yield a warning for each phrase that synonyms lead to and no text has."""
    if not any(library.synonyms.values()):
        return
    texts = _all_texts(library)
    for language, synonyms in library.synonyms.items():
        for number, synonym in enumerate(synonyms):
            for phrase in synonym.means:
                if f" {words_of(phrase)} " not in texts:
                    yield problem_in(
                        f"{SYNONYMS_FOLDER}/{language}.toml",
                        f"synonyms[{number}].means",
                        sentence("No text has “{words}”.", words=phrase),
                        Severity.WARNING,
                    )


def _all_texts(library: LoadedLibrary) -> str:
    digits = {number_id: listed.number for number_id, listed in library.catalog.phone_numbers.items()}
    pieces: list[str] = []
    for document in library.catalog.documents.values():
        for language, translation in document.translations.items():
            pieces += (translation.title, translation.summary)
            for section in library.texts[document.id, language].sections:
                pieces += (section.heading, text_of_blocks(section.blocks, digits))
    return f" {words_of(' ¶ '.join(pieces))} "
