"""Where in a text the words of a query stand: the same rule that finds them, applied to shown text."""

from collections.abc import Sequence
from dataclasses import dataclass

from kyr_app.search.languages import Language
from kyr_app.search.query_builder import BuiltQuery, Phrase, QueryWord
from kyr_app.search.tokens import PlacedWord, tokenize

_SHARED_BEGINNING = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A character range and the number of the query's word that stands there."""

    start: int
    end: int
    word: int


class Marker:
    """Marks one query in texts of any language."""

    def __init__(self, query: BuiltQuery) -> None:
        meant = (word for meaning in query.meanings for word in meaning.words)
        self._words = (*query.words, *meant)
        self._phrases = query.phrases
        self._known: dict[str, dict[str, int | None]] = {}
        terms = [term for word in self._words for term in (word.text, *word.stems)]
        self._beginnings = frozenset(term[:_SHARED_BEGINNING] for term in terms)

    def marks_in(self, text: str, language: Language) -> list[Mark]:
        """Return the marks of a text that was not analyzed before."""
        return self.marks(text, [(token.text, token.start, token.end) for token in tokenize(text)], language)

    def marks(self, text: str, words: Sequence[PlacedWord], language: Language) -> list[Mark]:
        """Return the marks of a text in its order; `words` are its folded words with their places."""
        known = self._known.setdefault(language.code, {})
        in_phrases = self._in_phrases(words) if self._phrases else frozenset[int]()
        marks = []
        for index, (folded, start, end) in enumerate(words):
            if folded not in known:
                known[folded] = self._word_at(folded, text[start:end], language)
            word = known[folded]
            if word is None and index in in_phrases:
                word = len(self._words)
            if word is not None:
                marks.append(Mark(start, end, word))
        return marks

    def _word_at(self, folded: str, written: str, language: Language) -> int | None:
        is_other = language.keeps_beginnings and folded[:_SHARED_BEGINNING] not in self._beginnings
        if is_other and folded.isalpha():
            return None
        token = next(tokenize(written))
        forms = frozenset(token.parts)
        if folded not in language.common_words:
            forms |= language.stems(token)
        for number, word in enumerate(self._words):
            if (word.counts or folded == word.text) and _is_found(word, folded, forms):
                return number
        return None

    def _in_phrases(self, placed: Sequence[PlacedWord]) -> frozenset[int]:
        words = [word for word, _, _ in placed]
        return frozenset(
            index
            for phrase in self._phrases
            for start in _starts(phrase, words)
            for index in range(start, start + len(phrase))
        )


def _is_found(word: QueryWord, text: str, forms: frozenset[str]) -> bool:
    if text == word.text or (word.is_begun and text.startswith(word.text)):
        return True
    return text in word.stems or word.text in forms or not forms.isdisjoint(word.stems)


def _starts(phrase: Phrase, words: Sequence[str]) -> list[int]:
    return [
        start
        for start in range(len(words) - len(phrase) + 1)
        if words[start] == phrase[0] and tuple(words[start : start + len(phrase)]) == phrase
    ]
