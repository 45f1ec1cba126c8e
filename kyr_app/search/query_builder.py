"""A person's words turned into what is looked up: words with their forms, synonyms, phrases, exclusions.

Nothing typed here can be wrong: an operator without its partner is punctuation, and what is too much is cut off.
A corrected spelling is another query; spelling.py makes it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kyr_app.search import weights
from kyr_app.search.languages import Language
from kyr_app.search.synonyms import Synonyms
from kyr_app.search.tokens import Token, tokenize

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
class Meaning:
    """A phrase of the library that stands for what was typed.

    `covered`: the folded words it can replace, and the phrase itself. `words` are its own telling words, `run` all of
    them.
    """

    typed: str
    covered: frozenset[str]
    means: str
    language: str
    words: tuple[QueryWord, ...]
    run: Phrase


@dataclass(frozen=True, slots=True)
class BuiltQuery:
    """What to look for. Phrases are runs of folded words; `run` is the whole query as one.

    `languages` are those the query seems to be written in.
    """

    words: tuple[QueryWord, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    languages: frozenset[str] = frozenset()
    phrases: tuple[Phrase, ...] = ()
    excluded_words: tuple[QueryWord, ...] = ()
    excluded_phrases: tuple[Phrase, ...] = ()
    run: Phrase = ()
    is_begun: bool = False


class QueryBuilder:
    """Builds queries for a library written in these languages."""

    def __init__(self, languages: Sequence[Language], synonyms: Synonyms | None = None) -> None:
        self._languages = languages
        self._synonyms = synonyms or Synonyms({})
        self._common_words = frozenset[str]().union(*(language.common_words for language in languages))

    def is_common(self, word: str) -> bool:
        """Return whether a folded word is too common in one of the languages to be looked up in texts."""
        return word in self._common_words

    def build(self, typed: str) -> BuiltQuery:
        """Return what to look for; empty where there is no word at all."""
        text = unicodedata.normalize("NFKC", typed[: weights.MOST_CHARACTERS])
        parts = _take_apart(text)
        words = self._words(text, parts)
        meanings = tuple(self._meanings(text, parts))
        return BuiltQuery(
            words=words + _said_with_common_words(meanings, words),
            meanings=meanings,
            languages=self._languages_of(parts.wanted),
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

    def _meanings(self, text: str, parts: "_Parts") -> Iterator[Meaning]:
        for said in self._synonyms.said_in(parts.wanted):
            tokens = parts.wanted[said.start : said.end]
            typed = text[tokens[0].start : tokens[-1].end]
            covered = frozenset([*(token.text for token in tokens), typed])
            for phrase, language in said.means:
                run = list(tokenize(phrase))
                if [token.text for token in run] == [token.text for token in tokens]:
                    continue  # what was typed is found as it is
                words = {token.text: self._word(phrase, token) for token in run}
                telling = [word for word in words.values() if not word.is_common] or list(words.values())
                yield Meaning(typed, covered, phrase, language, tuple(telling), tuple(token.text for token in run))

    def _languages_of(self, tokens: Sequence[Token]) -> frozenset[str]:
        """Return the languages that most of the common words of the query belong to."""
        counts = {
            language.code: sum(token.text in language.common_words for token in tokens) for language in self._languages
        }
        most = max(counts.values(), default=0)
        return frozenset(code for code, count in counts.items() if most and count == most)

    def _word(self, text: str, token: Token) -> QueryWord:
        stems = frozenset[str]().union(*(language.stems(token) for language in self._languages))
        return QueryWord(text[token.start : token.end], token.text, stems, is_common=self.is_common(token.text))


def _said_with_common_words(meanings: Iterable[Meaning], words: Iterable[QueryWord]) -> tuple[QueryWord, ...]:
    """Return a word for each typed phrase that has only common words: what it stands for is asked for all the same."""
    telling = frozenset(word.text for word in words if word.counts)
    typed = dict.fromkeys(meaning.typed for meaning in meanings if telling.isdisjoint(meaning.covered))
    return tuple(QueryWord(phrase, phrase) for phrase in typed)


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
