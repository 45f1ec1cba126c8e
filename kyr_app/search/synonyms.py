"""Synonyms that stand in a query: which words they cover, and which words of the library they stand for.

They are put in the form that a query is compared with when the index is written, not at each start.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kyr_app.model.synonyms import Synonym
from kyr_app.search.languages import Language
from kyr_app.search.tokens import Token, tokenize

# What phrases stand for, by the stems of their words with a space between them.
SaidPhrases = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SaidPhrase:
    """A phrase of a synonym that the query has: its tokens from `start` to before `end`, and what it stands for.

    `means` are pairs of a phrase and the language of the synonym's file.
    """

    start: int
    end: int
    means: tuple[tuple[str, str], ...]


def said_phrases(language: Language, synonyms: Iterable[Synonym]) -> SaidPhrases:
    """Return what people say in a language. Accents, capitals and grammatical endings do not matter."""
    found: SaidPhrases = {}
    for synonym in synonyms:
        for phrase in synonym.said:
            key = " ".join(language.plain_stem(token.text) for token in tokenize(phrase))
            if key:
                found[key] = found.get(key, ()) + synonym.means
    return found


def said_words(synonyms: Iterable[Synonym]) -> Iterator[str]:
    """Yield each folded word of what people say."""
    for synonym in synonyms:
        for phrase in synonym.said:
            yield from (token.text for token in tokenize(phrase))


class Synonyms:
    """The synonyms of one library."""

    def __init__(self, said: Mapping[str, SaidPhrases]) -> None:
        self._tables = [_Table(Language(code), phrases) for code, phrases in said.items()]

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
    """The synonyms of one language."""

    def __init__(self, language: Language, said: SaidPhrases) -> None:
        self.language = language.code
        self._stem = language.plain_stem
        self._said = said
        self._longest_from: dict[str, int] = {}
        for key in said:
            first, *others = key.split(" ")
            self._longest_from[first] = max(self._longest_from.get(first, 0), 1 + len(others))

    def said_in(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        stems = [self._stem(token.text) for token in tokens]
        for start, stem in enumerate(stems):
            longest = self._longest_from.get(stem, 0)
            for end in range(start + 1, min(start + longest, len(stems)) + 1):
                means = self._said.get(" ".join(stems[start:end]))
                if means is not None:
                    yield start, end, means
