"""Text cut into the words that are looked up, each with its place: folded, numbers of forms and bills joined.

The same for library and query and for every language; what depends on the language is in languages.py.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# Vowel signs and direction marks that stand between letters without parting words.
_MARKS = r"\u0300-\u036f\u0640\u064b-\u065f\u0670"
_INVISIBLE = r"\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
# Chinese characters, kana and Korean syllables: no spaces between words, or particles stuck to them.
_UNSPACED = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_LETTER = rf"[^\W_{_UNSPACED}]"

_WORD = re.compile(
    rf"""
      (?P<unspaced> [{_UNSPACED}]+ )
    | (?P<number> (?i: (?=[a-z.\-\ ]{{0,6}}\d) (?:            # a digit is near: the quick no for most words
          h\.?[ ]?r\.?[ ]?-?\d+                                 # H.R. 7909, hr7909
        | (?:i|n|g|ar|ds|eoir)[ ]\d{{1,4}}[a-z]?(?!{_LETTER})   # I 205
        | [a-z]{{1,5}}-?\d{{1,5}}[a-z]{{0,2}}(?!{_LETTER})      # I-205, i205, H-2A
        | \d{{1,4}}[a-z]?(?:[ ]?\([a-z0-9]\))+                  # 287(g), 212(a)(2)
        | \d{{3}}[ ][b-df-hj-np-tv-xz](?!{_LETTER})             # 287 g, but not the Spanish "287 y"
        | \d{{1,3}}(?:,\d{{3}})+(?!\d)                          # 5,000
      )))
    | (?P<word> {_LETTER}+ (?: (?: [{_MARKS}{_INVISIBLE}] | ['’ʼ](?={_LETTER}) ) {_LETTER}* )* )
    """,
    re.VERBOSE,
)
_APOSTROPHE = re.compile(r"['’ʼ]")
_UNWRITTEN = re.compile(rf"[{_MARKS}{_INVISIBLE}\s]")
_NOT_WRITTEN_IN_NUMBERS = re.compile(r"[\W_]+")
_RUN = re.compile(r"\d+|[^\W\d_]+")
# French articles and pronouns that lose their vowel; what follows the apostrophe is the word.
_ELIDED = frozenset({"l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"})
# Letters that Unicode does not decompose, two Arabic spellings people mix, and the digits of Arabic script.
_PLAIN = str.maketrans("đłøıىة٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "dloiيه01234567890123456789")
_SHORTEST_PART = 2

# A folded word, and where it begins and ends in a text.
PlacedWord = tuple[str, int, int]


class Token(NamedTuple):
    """A word: folded, as it was accented, where it stands, and the parts by which a number is also known.

    `is_unspaced` marks characters of a script without spaces between its words. A tuple, because a search makes
    thousands of them and a frozen dataclass takes four times as long to make.
    """

    text: str
    accented: str
    start: int
    end: int
    parts: tuple[str, ...] = ()
    is_unspaced: bool = False


def fold(word: str) -> str:
    """Return a word in lower case, without accents, vowel signs, invisible marks, and spaces inside ligatures."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    return unicodedata.normalize("NFC", _UNWRITTEN.sub("", decomposed).translate(_PLAIN))


def tokenize(text: str) -> Iterator[Token]:
    """Yield the words of a text in their order. Unspaced scripts come as overlapping pairs of characters."""
    for match in _WORD.finditer(text):
        found = match.group()
        if found.isascii() and found.isalpha():
            word = found.lower()
            yield Token(word, word, match.start(), match.end())
            continue
        match match.lastgroup:
            case "unspaced":
                yield from _pairs(found, match.start())
            case "number":
                joined = _NOT_WRITTEN_IN_NUMBERS.sub("", found)
                yield _token(joined, match.start(), match.end())
            case _:
                yield from _word(found, match.start(), match.end())


def _pairs(run: str, start: int) -> Iterator[Token]:
    for index in range(max(1, len(run) - 1)):
        pair = run[index : index + 2]
        yield Token(fold(pair), pair, start + index, start + index + len(pair), is_unspaced=True)


def _word(word: str, start: int, end: int) -> Iterator[Token]:
    apostrophe = _APOSTROPHE.search(word)
    if apostrophe:
        if word[: apostrophe.start()].lower() in _ELIDED and len(word) > apostrophe.end() + 1:
            start += apostrophe.end()
            word = word[apostrophe.end() :]
        word = _APOSTROPHE.sub("", word)
    token = _token(word, start, end)
    if token.text:
        yield token


def _token(word: str, start: int, end: int) -> Token:
    text = fold(word)
    accented = text if word.isascii() else unicodedata.normalize("NFC", _UNWRITTEN.sub("", word.lower()))
    return Token(text, accented, start, end, () if text.isalpha() or text.isdecimal() else _parts(text))


def _parts(number: str) -> tuple[str, ...]:
    """Return what else a number is called: `i205` is also 205, `212a2` also 212 and 212a."""
    runs = list(_RUN.finditer(number))
    beginnings = [number[: run.end()] for run in runs[:-1]]
    digits = [run.group() for run in runs if run.group().isdecimal()]
    return tuple(dict.fromkeys(part for part in (*beginnings, *digits) if len(part) >= _SHORTEST_PART))
