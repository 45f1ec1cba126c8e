"""Documents that a query names: it is their title or id, the beginning of one, or nearly all of a title's words."""

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from kyr_app.search import weights
from kyr_app.search.entry_table import ListedDocument
from kyr_app.search.languages import Language
from kyr_app.search.marker import Marker
from kyr_app.search.query_builder import BuiltQuery
from kyr_app.search.tokens import PlacedWord, tokenize


@dataclass(frozen=True, slots=True)
class NamedDocuments:
    """Documents by their numbers: those whose title is the query, and those whose title begins with it."""

    whole: frozenset[int] = frozenset()
    begun: frozenset[int] = frozenset()

    @property
    def all(self) -> frozenset[int]:
        """All of them."""
        return self.whole | self.begun

    def without(self, excluded: AbstractSet[int]) -> "NamedDocuments":
        """Return what is left when these documents are not wanted."""
        return NamedDocuments(self.whole - excluded, self.begun - excluded)


class Titles:
    """Every title of the library in every language."""

    def __init__(self, documents: Sequence[ListedDocument], languages: Sequence[Language]) -> None:
        self._documents = documents
        self._languages = {language.code: language for language in languages}

    def named_by(self, query: BuiltQuery) -> NamedDocuments:
        """Return the documents the query names.

        It has the telling words of a title or id, all of them in any order, or the beginning of one as it is; a single
        word begins too many to name one.
        """
        run = " ".join(query.run)
        if not run:
            return NamedDocuments()
        next_word = "" if query.is_begun else " "
        whole = set(self._telling.get(frozenset(word.text for word in query.words if not word.is_common), ()))
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
        listed = self._documents[document]
        for code, title in listed.titles.items():
            language = self._languages[code]
            words = listed.title_keys[code].split(" ")
            needed = weights.PLAINLY_ASKED * (sum(word not in language.common_words for word in words) or len(words))
            if word_count >= needed and len(marker.marks(title, _telling_words(title, language), language)) >= needed:
                return True
        return False

    @cached_property
    def _telling(self) -> dict[frozenset[str], list[int]]:
        """The telling words of each title and id, two at least, with the numbers of its documents."""
        telling: dict[frozenset[str], list[int]] = {}
        for key, number in self._keys:
            words = frozenset(word for word in key.split(" ") if not self._is_common(word))
            if len(words) >= weights.TITLE_START_WORDS:
                telling.setdefault(words, []).append(number)
        return telling

    def _is_common(self, word: str) -> bool:
        return any(word in language.common_words for language in self._languages.values())

    @cached_property
    def _keys(self) -> list[tuple[str, int]]:
        """The folded words of each title and id with the number of its document, sorted at first need."""
        return sorted(
            (key, number)
            for number, document in enumerate(self._documents)
            for key in {*document.title_keys.values(), document.id.replace("-", " ")}
            if key
        )


def _telling_words(title: str, language: Language) -> list[PlacedWord]:
    words = [(token.text, token.start, token.end) for token in tokenize(title)]
    return [word for word in words if word[0] not in language.common_words] or words
