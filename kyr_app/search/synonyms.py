"""Synonyms that stand in a query: which words they cover, and which words of the library they stand for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kyr_app.model.synonyms import Synonym
from kyr_app.search.languages import Language
from kyr_app.search.tokens import Token, tokenize

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidPhrase:
    """A phrase of a synonym that the query has: its tokens from `start` to before `end`, and what it stands for.

    `means` are pairs of a phrase and the language of the synonym's file.
    """

    start: int
    end: int
    means: tuple[tuple[str, str], ...]


class Synonyms:
    """The synonyms of one library. Accents, capitals and grammatical endings do not matter."""

    def __init__(self, synonyms: Mapping[str, Sequence[Synonym]]) -> None:
        self._tables = [_Table(Language(code), rows) for code, rows in synonyms.items()]

    def said_words(self) -> Iterator[str]:
        """Yield each folded word of what people say."""
        for table in self._tables:
            yield from table.words

    def said_in(self, tokens: Sequence[Token]) -> list[SaidPhrase]:
        """Return what the query has, the longest phrases first of all; no word counts for two phrases."""
        found: dict[tuple[int, int], list[tuple[str, str]]] = {}
        for table in self._tables:
            for start, end, means in table.said_in(tokens):
                found.setdefault((start, end), []).extend((phrase, table.language) for phrase in means)
        chosen: list[SaidPhrase] = []
        for start, end in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
            if all(end <= other.start or start >= other.end for other in chosen):
                chosen.append(SaidPhrase(start, end, tuple(dict.fromkeys(found[start, end]))))
        return chosen


class _Table:
    """The synonyms of one language by the stems of what is said."""

    def __init__(self, language: Language, synonyms: Sequence[Synonym]) -> None:
        self.language = language.code
        self.words: set[str] = set()
        self._stem = language.plain_stem
        self._means: dict[_Key, tuple[str, ...]] = {}
        for synonym in synonyms:
            for phrase in synonym.said:
                words = [token.text for token in tokenize(phrase)]
                self.words.update(words)
                key = tuple(map(self._stem, words))
                if key:
                    self._means[key] = self._means.get(key, ()) + synonym.means
        self._longest = max(map(len, self._means), default=0)
        self._firsts = frozenset(key[0] for key in self._means)

    def said_in(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        stems = tuple(self._stem(token.text) for token in tokens)
        for start, stem in enumerate(stems):
            if stem in self._firsts:
                for end in range(start + 1, min(start + self._longest, len(stems)) + 1):
                    if stems[start:end] in self._means:
                        yield start, end, self._means[stems[start:end]]
