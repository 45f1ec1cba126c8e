"""A person's words turned into what is looked up: words with their forms, phrases, exclusions.

Nothing typed here can be wrong: an operator without its partner is punctuation, and what is too much is cut off.
A synonym will be one more form of a word, a corrected spelling another word.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kyr_app.search import weights
from kyr_app.search.languages import Language
from kyr_app.search.tokens import Token, tokenize

_MOST_CHARACTERS = 1000
_MOST_WORDS = 32
_MOST_PHRASES = 4
_QUOTED = re.compile(r"""(?P<minus>(?<!\S)-)?["“”„«»](?P<words>[^"“”„«»]*)["“”„«»]""")

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word to look up: as typed, folded, and its stems in every language of the library.

    `is_begun`: more letters may follow (the last word). `is_common`: found in titles and headings only.
    `counts`: a document without it misses something.
    """

    typed: str
    text: str
    stems: frozenset[str] = frozenset()
    is_begun: bool = False
    is_common: bool = False
    counts: bool = True


@dataclass(frozen=True, slots=True)
class BuiltQuery:
    """What to look for. Phrases are runs of folded words; `run` is the whole query as one."""

    words: tuple[QueryWord, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    excluded_words: tuple[QueryWord, ...] = ()
    excluded_phrases: tuple[Phrase, ...] = ()
    run: Phrase = ()
    is_begun: bool = False


class QueryBuilder:
    """Builds queries for a library written in these languages."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self._languages = languages
        self._common_words = frozenset[str]().union(*(language.common_words for language in languages))

    def is_common(self, word: str) -> bool:
        """Return whether a folded word is too common in one of the languages to be looked up in texts."""
        return word in self._common_words

    def build(self, typed: str) -> BuiltQuery:
        """Return what to look for; empty where there is no word at all."""
        text = unicodedata.normalize("NFKC", typed[:_MOST_CHARACTERS])
        parts = _take_apart(text)
        return BuiltQuery(
            words=self._words(text, parts),
            phrases=tuple(parts.phrases[:_MOST_PHRASES]),
            excluded_words=tuple(self._word(text, token) for token in parts.excluded),
            excluded_phrases=tuple(parts.excluded_phrases[:_MOST_PHRASES]),
            run=tuple(token.text for token in parts.wanted),
            is_begun=parts.is_begun,
        )

    def _words(self, text: str, parts: "_Parts") -> tuple[QueryWord, ...]:
        distinct = {token.text: self._word(text, token) for token in parts.wanted}
        if parts.is_begun:
            last = parts.wanted[-1]
            can_go_on = last.is_unspaced or len(last.text) >= weights.PREFIX_LETTERS
            distinct[last.text] = replace(distinct[last.text], is_begun=can_go_on)
        if all(word.is_common for word in distinct.values()):
            return tuple(distinct.values())
        return tuple(
            replace(word, counts=not word.is_common)
            for word in distinct.values()
            if word.is_begun or not word.is_common
        )

    def _word(self, text: str, token: Token) -> QueryWord:
        stems = frozenset[str]().union(*(language.stems(token) for language in self._languages))
        return QueryWord(text[token.start : token.end], token.text, stems, is_common=self.is_common(token.text))


@dataclass(slots=True)
class _Parts:
    wanted: list[Token] = field(default_factory=list)
    excluded: list[Token] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    excluded_phrases: list[Phrase] = field(default_factory=list)
    is_begun: bool = False


def _take_apart(text: str) -> _Parts:
    parts = _Parts()
    end = 0
    for quoted in _QUOTED.finditer(text):
        _add_words(parts, text, _tokens(text, end, quoted.start()))
        tokens = _tokens(text, quoted.start("words"), quoted.end("words"))
        phrase = tuple(token.text for token in tokens)
        if phrase and quoted["minus"]:
            parts.excluded_phrases.append(phrase)
        elif phrase:
            parts.phrases.append(phrase)
            parts.wanted += tokens
        end = quoted.end()
    tail = _tokens(text, end, len(text))
    _add_words(parts, text, tail)
    parts.wanted, parts.excluded = parts.wanted[:_MOST_WORDS], parts.excluded[:_MOST_WORDS]
    parts.is_begun = bool(tail) and parts.wanted[-1:] == tail[-1:] and tail[-1].end == len(text)
    return parts


def _tokens(text: str, start: int, end: int) -> list[Token]:
    return [token._replace(start=token.start + start, end=token.end + start) for token in tokenize(text[start:end])]


def _add_words(parts: _Parts, text: str, tokens: Iterable[Token]) -> None:
    end_of_excluded = 0
    for token in tokens:
        if _stands_after_minus(text, token) or token.start < end_of_excluded:
            parts.excluded.append(token)
            end_of_excluded = token.end
        else:
            parts.wanted.append(token)


def _stands_after_minus(text: str, token: Token) -> bool:
    before = text[max(0, token.start - 2) : token.start]
    return before == "-" or (before.endswith("-") and before[0].isspace())
