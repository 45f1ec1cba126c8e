"""Found documents as the hits a person sees: in their language, at the best section, with marked words."""

from collections.abc import Sequence
from typing import Any

from whoosh.reading import IndexReader

from kyr_app.model.document import SectionHeading
from kyr_app.model.query import SearchHit
from kyr_app.search import excerpts
from kyr_app.search.entry_table import EntryTable
from kyr_app.search.grouping import FoundDocument, Grouping
from kyr_app.search.languages import Language
from kyr_app.search.marker import PlacedWord
from kyr_app.search.query_builder import BuiltQuery
from kyr_app.search.question import Question
from kyr_app.search.schema import ANCHOR, BODY, HEADING, PLACES, WORDS
from kyr_app.search.translations import Translations


class HitMaker:
    """Makes hits of the documents of one open index."""

    def __init__(
        self,
        reader: IndexReader,
        table: EntryTable,
        translations: Translations,
        grouping: Grouping,
        languages: Sequence[Language],
    ) -> None:
        self._reader = reader
        self._table = table
        self._translations = translations
        self._grouping = grouping
        self._languages = languages

    def hit(self, found: FoundDocument, question: Question) -> SearchHit:
        """Return the hit in the reader's language where the document has it, else in the one it was found in.

        A query that is the document's title opens the document and not one of its sections.
        """
        document = self._table.documents[found.document]
        number = self._translations.number_of(found.document, question.reader_language)
        shown = found.translation.number if number is None else number
        language = self._languages[self._translations.all[shown].language]
        section = None if found.document in question.named.whole else found.translation.section
        fields = self._fields(section, shown)
        body, title, marker = fields[BODY], document.titles[language.code], question.marker
        return SearchHit(
            document_id=document.id,
            language=language.code,
            title=excerpts.whole(title, marker.marks_in(title, language)),
            kind=document.kind,
            state=document.state,
            score=round(found.score, 3),
            section=SectionHeading(fields[ANCHOR], fields[HEADING]) if fields[ANCHOR] else None,
            excerpt=excerpts.best(body, marker.marks(body, _placed_words(fields), language)),
            matched=_matched(found.words, question.built),
            places=self._grouping.places(found.translation, question.matches),
        )

    def _fields(self, section: int | None, translation: int) -> dict[str, Any]:
        """Return what is stored of a section in one translation, wherever it was found; of the summary without one."""
        entries = self._translations.all[translation].entries
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
        return self._fields(None, translation)


def _matched(found: int, built: BuiltQuery) -> tuple[str, ...]:
    """Return the typed words that were found, and the synonyms as “typed → meant” instead of the words they cover."""
    meanings = [meaning for index, meaning in enumerate(built.meanings, len(built.words)) if found >> index & 1]
    reasons = {meaning.typed: f"{meaning.typed} → {meaning.means}" for meaning in reversed(meanings)}
    covered = frozenset[str]().union(*(meaning.covered for meaning in meanings))
    words = (word for index, word in enumerate(built.words) if found >> index & 1)
    return (*(word.typed for word in words if word.text not in covered), *reasons.values())


def _placed_words(fields: dict[str, Any]) -> list[PlacedWord]:
    body = fields[WORDS].rsplit("\n", 1)[-1].split(" ")
    places = fields[PLACES]
    return list(zip(body, places[::2], places[1::2], strict=False))
