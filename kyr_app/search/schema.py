"""What the index keeps of an entry: the words of three texts with what they count, and what is shown.

The texts are title, heading and body; their weights are in weights.py.
"""

from dataclasses import dataclass
from enum import StrEnum

from kyr_app.search import weights

INDEX_FILE = "index.sqlite"

# `head`: postings in titles and headings; `whole`: in all three texts (postings.py tells how they are stored).
# `head_words`, `body_words`: the folded words of a text, each between spaces; title and heading have a line each.
# `places`: where the words of the body begin, then where they end (index_file.py tells how they are stored).
# `lexicon`: the words that a misspelled one may be meant for; `beginning` and what it is good for are spelling.py's.
# `question`: the lines of what people ask that have a word, or another form of it (question_lines.py tells how).
TABLES = (
    "create table word (text text primary key, head blob, whole blob)",
    "create table form (text text primary key, head blob, whole blob)",
    """create table entry (
        number integer primary key, anchor text, heading text, head_words text, body_words text, places blob, body text
    )""",
    """create table lexicon (
        beginning text, length integer, word text, texts integer, primary key (beginning, length, word)
    ) without rowid""",
    "create table question (text text primary key, words blob, forms blob)",
    "create table question_line (languages text, document_of blob, language_of blob, weight_of blob)",
)


class Field(StrEnum):
    """What stands in the index: words as written, folded; or stems of other words, and parts of numbers."""

    WORD = "word"
    FORM = "form"


class Reach(StrEnum):
    """Where a word is looked up: in titles and headings, or in the whole entry."""

    HEAD = "head"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class IndexedText:
    """A text of an entry: its weight, and how much length dilutes it."""

    weight: float
    dilution: float


TITLE_TEXT = IndexedText(weights.TITLE_WEIGHT, weights.TITLE_DILUTION)
HEADING_TEXT = IndexedText(weights.HEADING_WEIGHT, weights.HEADING_DILUTION)
BODY_TEXT = IndexedText(weights.BODY_WEIGHT, weights.BODY_DILUTION)
INDEXED_TEXTS = (TITLE_TEXT, HEADING_TEXT, BODY_TEXT)
