"""What depends on a language: the other grammatical forms of a word, and words too common to be looked up.

Stemmers and lists come from Whoosh, further lists from stop_words.py; a language without a stemmer is searched by
its words as they are written.
"""

from collections.abc import Callable

from whoosh.lang import NoStemmer, NoStopWords, stemmer_for_language, stopwords_for_language

from kyr_app.search.stop_words import COMMON_WORDS
from kyr_app.search.tokens import Token, fold

# Accents that a stemmer needs and people leave out: they stand in every Spanish or Portuguese word that ends so.
_ACCENTED_ENDINGS = {
    "es": (("cion", "ción"), ("sion", "sión")),
    "pt": (("cao", "ção"), ("coes", "ções"), ("sao", "são"), ("soes", "sões")),
}
# Stems change the ends of words only; Arabic ones change their beginnings too.
_CHANGES_BEGINNINGS = frozenset({"ar"})
# The words that were stemmed last: the next key press has nearly all of them again.
_MOST_KEPT_STEMS = 512


class Language:
    """The stemmer and the common words of one language, by its code (`es`, `zh-Hans`)."""

    def __init__(self, code: str) -> None:
        base = code.partition("-")[0]
        self.code = code
        self.keeps_beginnings = base not in _CHANGES_BEGINNINGS
        self.common_words = _common_words(base)
        self._stem = _stemmer(base)
        self._endings = _ACCENTED_ENDINGS.get(base, ())
        self._kept_stems: dict[tuple[str, str], frozenset[str]] = {}

    def stems(self, token: Token) -> frozenset[str]:
        """Return the folded stems of a word: of its accented and its bare spelling, which may differ."""
        if self._stem is None or not token.text.isalpha():
            return frozenset()
        key = (token.text, token.accented)
        if key not in self._kept_stems:
            if len(self._kept_stems) >= _MOST_KEPT_STEMS:
                self._kept_stems.clear()
            self._kept_stems[key] = self._stems(token, self._stem)
        return self._kept_stems[key]

    def plain_stem(self, word: str) -> str:
        """Return the one stem of a folded word: the same however its accents were written."""
        if self._stem is None or not word.isalpha():
            return word
        return fold(self._stem(word)) or word

    def _stems(self, token: Token, stem: Callable[[str], str]) -> frozenset[str]:
        spellings = {token.text, token.accented}
        spellings.update(
            token.text.removesuffix(bare) + accented for bare, accented in self._endings if token.text.endswith(bare)
        )
        return frozenset(fold(stem(spelling)) for spelling in spellings) - {""}


def _stemmer(base: str) -> Callable[[str], str] | None:
    try:
        stem: Callable[[str], str] = stemmer_for_language(base)  # type: ignore[no-untyped-call]  # Whoosh's is bare
    except NoStemmer:
        return None
    return stem


def _common_words(base: str) -> frozenset[str]:
    own = frozenset(COMMON_WORDS.get(base, "").split())
    try:
        words: frozenset[str] = stopwords_for_language(base)  # type: ignore[no-untyped-call]  # Whoosh's is bare
    except NoStopWords:
        return own
    return own.union(map(fold, words))
