"""Writes what people ask into the index: for each word the lines that have it, and for each line its document."""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Collection, Iterable

from kyr_app.model.questions import UNANSWERED, Questions
from kyr_app.search.languages import Language
from kyr_app.search.question_lines import NUMBERS, WEIGHTS, rarity
from kyr_app.search.tokens import tokenize

_INSERT_WORD = "insert into question values (?, ?, ?)"
_INSERT_LINES = "insert into question_line values (?, ?, ?, ?)"

_Lines = dict[str, "array[int]"]


class QuestionWriter:
    """Collects the lines of all languages; `documents` are the ids of the library's documents in their order."""

    def __init__(self, documents: Iterable[str], common_words: Collection[str]) -> None:
        self._common_words = common_words
        self._numbers = {document: number for number, document in enumerate(documents)}
        self._words: _Lines = {}
        self._forms: _Lines = {}
        self._document_of = array(NUMBERS)
        self._language_of = array(NUMBERS)
        self._languages: list[str] = []

    def add(self, questions: Questions) -> None:
        """Add the questions that documents of the library answer, and those that none does."""
        number_of = self._numbers | {UNANSWERED: len(self._numbers)}
        for code, by_document in questions.items():
            language = Language(code)
            self._languages.append(code)
            for document, lines in by_document.items():
                if document in number_of:
                    for line in lines:
                        self._add_line(line, language)
                        self._document_of.append(number_of[document])

    def line_counts(self) -> Counter[str]:
        """Return in how many lines each word stands."""
        return Counter({word: len(lines) for word, lines in self._words.items()})

    def write(self, base: sqlite3.Connection) -> None:
        """Write everything. Common words do not count for the weight of a line."""
        count = len(self._document_of)
        weights = array(WEIGHTS, [0.0] * count)
        for word, lines in sorted(self._words.items()):  # the sum of floats depends on their order
            if word not in self._common_words:
                of_word = rarity(len(lines), count)
                for line in lines:
                    weights[line] += of_word
        terms = sorted(self._words.keys() | self._forms.keys())
        rows = ((term, _stored(self._words.get(term)), _stored(self._forms.get(term))) for term in terms)
        base.executemany(_INSERT_WORD, rows)
        columns = (self._document_of.tobytes(), self._language_of.tobytes(), weights.tobytes())
        base.execute(_INSERT_LINES, (" ".join(self._languages), *columns))

    def _add_line(self, line: str, language: Language) -> None:
        number = len(self._language_of)
        tokens = list(tokenize(line))
        words = {token.text for token in tokens}
        forms = {part for token in tokens for part in token.parts}.union(
            *(language.stems(token) for token in tokens if token.text not in language.common_words)
        )
        for found, terms in ((self._words, words), (self._forms, forms - words)):
            for term in terms:
                found.setdefault(term, array(NUMBERS)).append(number)
        self._language_of.append(len(self._languages) - 1)


def _stored(lines: "array[int] | None") -> bytes | None:
    return lines.tobytes() if lines else None
