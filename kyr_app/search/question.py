"""Everything that is known while one query is answered, handed from step to step."""

from dataclasses import dataclass

from kyr_app.search.grouping import Matches
from kyr_app.search.marker import Marker
from kyr_app.search.query_builder import BuiltQuery
from kyr_app.search.titles import NamedDocuments


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, what has its words, which documents it names; None where nothing is in the reader's language."""

    built: BuiltQuery
    matches: Matches
    named: NamedDocuments
    marker: Marker
    reader_language: int | None
