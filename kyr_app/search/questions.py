"""What people ask, in their own words: lines of the content that lead to the document that answers them.

A document is asked for by its best line, the one that has most in common with the query, and by the words of all its
lines together. Lines are never shown. How they are stored is question_lines.py's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kyr_app.search import weights
from kyr_app.search.query_builder import BuiltQuery, QueryBuilder, QueryWord
from kyr_app.search.question_lines import QuestionFile, rarity

# Lines by their number, and how much of a word each has: 1 as it was typed, less in another form.
Lines = dict[int, float]

_MOST_KEPT_WORDS = 256


@dataclass(frozen=True, slots=True)
class AskedFor:
    """What the lines of documents have of a query, by the documents' numbers: a score, and which of the words.

    `unanswered`: the score of the lines that no document answers.
    """

    scores: Mapping[int, float] = field(default_factory=dict)
    words: Mapping[int, int] = field(default_factory=dict)
    unanswered: float = 0.0

    def most_asked_for(self) -> set[int]:
        """Return the documents whose score is not far from the best."""
        enough = weights.ENOUGH_ASKED * max(self.scores.values(), default=0.0)
        return {document for document, score in self.scores.items() if score >= enough}


class Questions:
    """The lines of one open index of so many documents."""

    def __init__(self, file: QuestionFile, document_count: int, builder: QueryBuilder) -> None:
        self._file = file
        self._unanswered = document_count
        self._builder = builder
        self._all = file.all_lines()
        self._kept: dict[object, Lines] = {}

    def has(self, word: QueryWord) -> bool:
        """Return whether any line has the word, another form of it, or a word it begins."""
        return bool(self._with_word(word))

    def languages_with(self, word: str) -> set[str]:
        """Return the languages of the lines that have a folded word as it is."""
        return {self._all.language_of[line] for line in self._file.with_word(word)[0]}

    def asked_for(self, query: BuiltQuery) -> AskedFor:
        """Return what documents are asked for by the words of a query."""
        lines: Lines = {}
        scores: dict[int, float] = {}
        words: dict[int, int] = {}
        for number, word in enumerate(query.words):
            if found := self._with_word(word):
                factor = 1.0 if word.counts else weights.COMMON_PREFIX_FACTOR
                self._add(found, factor, lines, scores)
                for document in {self._all.document_of[line] for line in found}:
                    words[document] = words.get(document, 0) | 1 << number
        for document, score in self._best_lines(lines).items():
            scores[document] += score * weights.BEST_LINE_WEIGHT
        unanswered = scores.pop(self._unanswered, 0.0)
        words.pop(self._unanswered, 0)
        return AskedFor(scores, words, unanswered)

    def _with_word(self, word: QueryWord) -> Lines:
        key = (word.text, word.is_begun)
        if key not in self._kept:
            if len(self._kept) >= _MOST_KEPT_WORDS:
                self._kept.clear()
            self._kept[key] = self._read(word)
        return self._kept[key]

    def _read(self, word: QueryWord) -> Lines:
        found: Lines = {}
        if word.is_begun:
            for longer, lines in self._file.begun(word.text):
                if not self._builder.is_common(longer):
                    found.update(dict.fromkeys(lines, weights.PREFIX_WEIGHT))
        for stem in word.stems - {word.text}:
            for lines in self._file.with_word(stem):
                found.update(dict.fromkeys(lines, weights.OTHER_FORM_WEIGHT))
        typed, forms = self._file.with_word(word.text)
        found.update(dict.fromkeys(forms, weights.OTHER_FORM_WEIGHT))
        found.update(dict.fromkeys(typed, weights.TYPED_WEIGHT))
        return found

    def _add(self, found: Lines, factor: float, lines: Lines, scores: dict[int, float]) -> None:
        """Add a word: to each line its rarity among lines, to each document its rarity among documents."""
        of_line = rarity(len(found), len(self._all.document_of)) * factor
        document_of = self._all.document_of
        counts: dict[int, float] = {}
        for line, share in found.items():
            lines[line] = lines.get(line, 0.0) + of_line * share
            document = document_of[line]
            counts[document] = counts.get(document, 0.0) + share
        of_document = rarity(len(counts), max(len(counts), self._unanswered)) * factor * weights.ALL_LINES_WEIGHT
        half = weights.LINE_SATURATION
        for document, count in counts.items():
            score = of_document * count * (half + 1) / (count + half)
            scores[document] = scores.get(document, 0.0) + score

    def _best_lines(self, lines: Lines) -> dict[int, float]:
        """Return the score of each document's best line: less where the line says much that was not asked."""
        best: dict[int, float] = {}
        document_of, weight_of = self._all.document_of, self._all.weight_of
        for line, shared in lines.items():
            score = shared * shared / max(shared, weight_of[line])
            document = document_of[line]
            if score > best.get(document, 0.0):
                best[document] = score
        return best
