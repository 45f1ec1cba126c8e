"""What the index keeps of an entry: three indexed texts, each as words and as their other forms, and what is shown.

Words arrive already analyzed (lists of terms), so Whoosh's own analyzers have nothing to do. Their weights are in
weights.py.
"""

from dataclasses import dataclass

from whoosh.analysis.tokenizers import SpaceSeparatedTokenizer
from whoosh.codec.whoosh3 import W3Codec, W3Segment
from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import Storage

from kyr_app.search import weights

ANCHOR = "anchor"
HEADING = "heading"
BODY = "body"
# The words of title, heading and body as they were indexed, a line each; where the body's begin and end, in turn.
WORDS = "words"
PLACES = "places"


@dataclass(frozen=True, slots=True)
class IndexedText:
    """A text of an entry: its two fields, its weight, and how much length dilutes it."""

    name: str
    weight: float
    dilution: float

    @property
    def words(self) -> str:
        """The field of the words as written, folded."""
        return f"{self.name}_words"

    @property
    def forms(self) -> str:
        """The field of stems that differ from the word, and of parts of numbers."""
        return f"{self.name}_forms"


TITLE_TEXT = IndexedText("title", weights.TITLE_WEIGHT, weights.TITLE_DILUTION)
HEADING_TEXT = IndexedText("heading", weights.HEADING_WEIGHT, weights.HEADING_DILUTION)
BODY_TEXT = IndexedText("body", weights.BODY_WEIGHT, weights.BODY_DILUTION)
INDEXED_TEXTS = (TITLE_TEXT, HEADING_TEXT, BODY_TEXT)


def make_schema() -> Schema:
    """Return the Whoosh schema. Positions are left out: they double the time to read a word's entries."""
    fields = {
        field: TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False)
        for text in INDEXED_TEXTS
        for field in (text.words, text.forms)
    }
    return Schema(**fields, **{name: STORED() for name in (ANCHOR, HEADING, BODY, WORDS, PLACES)})


class SteadyCodec(W3Codec):
    """Whoosh's codec, but files are named alike each time, so that the same library gives the same bytes."""

    def new_segment(self, storage: Storage, indexname: str) -> W3Segment:
        """Return a segment that unpickles without this class."""
        del storage
        plain = W3Codec()  # type: ignore[no-untyped-call]  # Whoosh's is bare
        return W3Segment(plain, indexname, segid=f"{indexname}_entries")  # type: ignore[no-untyped-call]  # the same
