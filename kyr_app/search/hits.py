"""Found documents as the hits a person sees: in their language, at the best section, with marked words."""

from collections.abc import Sequence
from typing import Any

from whoosh.reading import IndexReader

from kyr_app.model.document import SectionHeading
from kyr_app.model.query import SearchHit
from kyr_app.search import excerpts
from kyr_app.search.entry_table import EntryTable
from kyr_app.search.grouping import FoundDocument
from kyr_app.search.languages import Language
from kyr_app.search.marker import Marker, PlacedWord
from kyr_app.search.query_builder import QueryWord
from kyr_app.search.schema import ANCHOR, BODY, HEADING, PLACES, WORDS


class HitMaker:
    """Makes hits of the documents of one open index."""

    def __init__(self, reader: IndexReader, table: EntryTable, languages: Sequence[Language]) -> None:
        self._reader = reader
        self._table = table
        self._languages = languages
        self._entries_of: dict[tuple[int, int], list[int]] = {}
        for entry, translation in enumerate(zip(table.document_of, table.language_of, strict=True)):
            self._entries_of.setdefault(translation, []).append(entry)

    def hit(
        self,
        found: FoundDocument,
        words: Sequence[QueryWord],
        marker: Marker,
        reader_language: int | None,
        *,
        at_top: bool,
    ) -> SearchHit:
        """Return the hit in the reader's language where the document has it, else in the one it was found in.

        `at_top` opens the document and not one of its sections.
        """
        document = self._table.documents[found.document]
        number = found.translation.language
        if reader_language is not None and (found.document, reader_language) in self._entries_of:
            number = reader_language
        language = self._languages[number]
        section = None if at_top else found.translation.section
        fields = self._fields(found.document, section, number)
        title = document.titles[language.code]
        body = fields[BODY]
        return SearchHit(
            document_id=document.id,
            language=language.code,
            title=excerpts.whole(title, marker.marks_in(title, language)),
            kind=document.kind,
            state=document.state,
            score=round(found.score, 3),
            section=SectionHeading(fields[ANCHOR], fields[HEADING]) if fields[ANCHOR] else None,
            excerpt=excerpts.best(body, marker.marks(body, _placed_words(fields), language)),
            matched=tuple(word.typed for index, word in enumerate(words) if found.words >> index & 1),
            places=found.translation.places,
        )

    def _fields(self, document: int, section: int | None, language: int) -> dict[str, Any]:
        """Return what is stored of a section in one language, wherever it was found; of the summary without one."""
        entries = self._entries_of[document, language]
        if section in entries:
            return self._reader.stored_fields(section)
        order = 0 if section is None else self._table.order_of[section]
        likeliest_first = sorted(entries, key=lambda entry: abs(self._table.order_of[entry] - order))
        if section is None:
            return self._reader.stored_fields(likeliest_first[0])
        anchor = self._reader.stored_fields(section)[ANCHOR]
        for entry in likeliest_first:
            fields = self._reader.stored_fields(entry)
            if fields[ANCHOR] == anchor:
                return fields
        return self._fields(document, None, language)


def _placed_words(fields: dict[str, Any]) -> list[PlacedWord]:
    body = fields[WORDS].rsplit("\n", 1)[-1].split(" ")
    places = fields[PLACES]
    return list(zip(body, places[::2], places[1::2], strict=False))
