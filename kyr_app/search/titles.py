"""Documents that a query names: it is their title, the beginning of it, or nearly all of its words."""

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kyr_app.search import weights
from kyr_app.search.entry_table import ListedDocument
from kyr_app.search.languages import Language
from kyr_app.search.marker import Marker, PlacedWord
from kyr_app.search.query_builder import BuiltQuery
from kyr_app.search.tokens import tokenize


@dataclass(frozen=True, slots=True)
class NamedDocuments:
    """Documents by their numbers: those whose title is the query, and those whose title begins with it."""

    whole: frozenset[int] = frozenset()
    begun: frozenset[int] = frozenset()

    def without(self, excluded: AbstractSet[int]) -> "NamedDocuments":
        """Return what is left when these documents are not wanted."""
        return NamedDocuments(self.whole - excluded, self.begun - excluded)


class Titles:
    """Every title of the library in every language."""

    def __init__(self, documents: Sequence[ListedDocument], languages: Sequence[Language]) -> None:
        self._documents = documents
        self._languages = {language.code: language for language in languages}
        self._telling_words: dict[int, list[tuple[Language, str, list[PlacedWord]]]] = {}
        self._keys = sorted(
            (key, number) for number, document in enumerate(documents) for key in document.title_keys.values() if key
        )

    def named_by(self, query: BuiltQuery) -> NamedDocuments:
        """Return the documents the query names; a single word begins too many titles to name one."""
        run = " ".join(query.run)
        if not run:
            return NamedDocuments()
        next_word = "" if query.is_begun else " "
        whole: set[int] = set()
        begun: set[int] = set()
        for index in range(bisect_left(self._keys, (run, 0)), len(self._keys)):
            key, number = self._keys[index]
            if not key.startswith(run):
                break
            if key == run:
                whole.add(number)
            elif len(query.run) >= weights.TITLE_START_WORDS and key.startswith(run + next_word):
                begun.add(number)
        return NamedDocuments(frozenset(whole), frozenset(begun))

    def is_nearly_all_asked_for(self, document: int, marker: Marker, word_count: int) -> bool:
        """Return whether the words found, `word_count` of them, are nearly all of one of the document's titles."""
        for language, title, words in self._telling(document):
            needed = weights.PLAINLY_ASKED * len(words)
            if word_count >= needed and len(marker.marks(title, words, language)) >= needed:
                return True
        return False

    def _telling(self, document: int) -> list[tuple[Language, str, list[PlacedWord]]]:
        if document not in self._telling_words:
            self._telling_words[document] = [
                (self._languages[code], title, _telling_words(title, self._languages[code]))
                for code, title in self._documents[document].titles.items()
            ]
        return self._telling_words[document]


def _telling_words(title: str, language: Language) -> list[PlacedWord]:
    words = [(token.text, token.start, token.end) for token in tokenize(title)]
    return [word for word in words if word[0] not in language.common_words] or words
