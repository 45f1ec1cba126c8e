"""Found documents as the hits a person sees: in their language, at the best section, with marked words."""

from collections.abc import Sequence

from kyr_app.model.document import SectionHeading
from kyr_app.model.query import SearchHit
from kyr_app.search import excerpts
from kyr_app.search.entry_table import EntryTable
from kyr_app.search.grouping import FoundDocument, Grouping
from kyr_app.search.index_file import IndexFile, StoredEntry
from kyr_app.search.languages import Language
from kyr_app.search.query_builder import BuiltQuery
from kyr_app.search.question import Question
from kyr_app.search.translations import Translations


class HitMaker:
    """Makes hits of the documents of one open index."""

    def __init__(
        self,
        index: IndexFile,
        table: EntryTable,
        translations: Translations,
        grouping: Grouping,
        languages: Sequence[Language],
    ) -> None:
        self._index = index
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
        language = self._languages[self._translations.language_of[shown]]
        section = None if found.document in question.named.whole else found.translation.section
        entry = self._entry(section, shown)
        title, marker = document.titles[language.code], question.marker
        return SearchHit(
            document_id=document.id,
            language=language.code,
            title=excerpts.whole(title, marker.marks_in(title, language)),
            kind=document.kind,
            state=document.state,
            score=round(found.score, 3),
            section=SectionHeading(entry.anchor, entry.heading) if entry.anchor else None,
            excerpt=excerpts.best(entry.body, marker.marks(entry.body, entry.words, language)),
            matched=_matched(found.words, question.built),
            places=self._grouping.places(found.translation, question.matches),
        )

    def _entry(self, section: int | None, translation: int) -> StoredEntry:
        """Return what is stored of a section in one translation, wherever it was found; the summary without one."""
        entries = self._translations.entries(translation)
        if section is None:
            return self._index.entry(entries.start)
        if section in entries:
            return self._index.entry(section)
        anchor = self._index.anchor(section)
        likeliest = entries.start + section - self._translations.entries(self._translations.of_entry[section]).start
        for entry in sorted(entries, key=lambda entry: abs(entry - likeliest)):
            if self._index.anchor(entry) == anchor:
                return self._index.entry(entry)
        return self._index.entry(entries.start)


def _matched(found: int, built: BuiltQuery) -> tuple[str, ...]:
    """Return the typed words that were found, and the synonyms as “typed → meant” instead of the words they cover."""
    meanings = [meaning for index, meaning in enumerate(built.meanings, len(built.words)) if found >> index & 1]
    reasons = {meaning.typed: f"{meaning.typed} → {meaning.means}" for meaning in reversed(meanings)}
    covered = frozenset[str]().union(*(meaning.covered for meaning in meanings))
    words = (word for index, word in enumerate(built.words) if found >> index & 1)
    return (*(word.typed for word in words if word.text not in covered), *reasons.values())
