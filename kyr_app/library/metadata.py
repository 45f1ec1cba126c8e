"""document.toml: what all languages of a document share, read into model objects."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from kyr_app.library.content_files import ContentFiles
from kyr_app.model.document import MACHINE, Kind, Reference, Review, Source, Strength
from kyr_app.model.legal_status import LegalState, LegalStatus
from kyr_app.model.partial_date import PartialDate
from kyr_app.model.sentence import sentence


class StatusTable(msgspec.Struct, forbid_unknown_fields=True):
    """`[status]`."""

    state: LegalState
    since: Any = None  # a TOML date or a shorter text; msgspec knows no such union
    note: dict[str, str] = {}


class SourceTable(msgspec.Struct, forbid_unknown_fields=True):
    """`[source]`."""

    title: str
    publisher: str
    url: str | None = None


class ReferenceTable(msgspec.Struct, forbid_unknown_fields=True):
    """`[[references]]`."""

    id: str
    title: str
    url: str | None = None
    strength: Strength = Strength.STRONG


class ReviewTable(msgspec.Struct, forbid_unknown_fields=True):
    """One entry of `reviews`."""

    lang: str
    name: str
    role: str
    on: date


class TranslationTable(msgspec.Struct, forbid_unknown_fields=True):
    """`[translations.xx]`."""

    by: str = MACHINE
    made_from: str = ""


class DocumentTable(msgspec.Struct, forbid_unknown_fields=True):
    """The whole of document.toml."""

    kind: Kind
    topics: tuple[str, ...]
    as_of: date
    check_by: date
    status: StatusTable
    jurisdiction: str = "US"
    first_published: Any = None
    reviews: tuple[ReviewTable, ...] = ()
    source: SourceTable | None = None
    references: tuple[ReferenceTable, ...] = ()
    translations: dict[str, TranslationTable] = {}

    def legal_status(self) -> LegalStatus:
        """Return the status as the model has it."""
        return LegalStatus(self.status.state, _partial(self.status.since), dict(self.status.note))

    def published(self) -> PartialDate | None:
        """Return when the original was first published, as far as known."""
        return _partial(self.first_published)

    def source_of(self) -> Source | None:
        """Return what the document descends from."""
        return Source(self.source.title, self.source.publisher, self.source.url) if self.source else None

    def reference_list(self) -> tuple[Reference, ...]:
        """Return the references in the order they are written."""
        return tuple(Reference(table.id, table.title, table.url, table.strength) for table in self.references)

    def review_list(self) -> tuple[Review, ...]:
        """Return the reviews."""
        return tuple(Review(table.lang, table.name, table.role, table.on) for table in self.reviews)


def read_metadata(files: ContentFiles, path: Path) -> DocumentTable | None:
    """Read one document.toml; None and a problem where it is wrong."""
    table = files.table(path, DocumentTable)
    if table is None:
        return None
    for where, value in (("status.since", table.status.since), ("first_published", table.first_published)):
        try:
            _partial(value)
        except ValueError:
            what = sentence("“{value}” is not a year, a year and month, or a full date.", value=value)
            files.complain(path, where, what)
            return None
    _check_values(files, path, table)
    return table


def _check_values(files: ContentFiles, path: Path, table: DocumentTable) -> None:
    if table.check_by < table.as_of:
        what = sentence("The facts must be checked after the day they are from, not before.")
        files.complain(path, "check_by", what)
    facts_are_from = PartialDate.of(table.as_of)
    for where, day in (("status.since", _partial(table.status.since)), ("first_published", table.published())):
        if day is not None and day > facts_are_from:
            files.complain(path, where, sentence("This day is later than the day the facts are from."))
    if not table.topics:
        files.complain(path, "topics", sentence("The document has no topic."))
    if not table.status.note:
        files.complain(path, "status.note", sentence("The status has no sentence for the banner."))
    ids = [reference.id for reference in table.references]
    for reference in table.references:
        if ids.count(reference.id) > 1:
            files.complain(path, f"references {reference.id}", sentence("Two references have this id."))
        if reference.url is None and reference.strength is not Strength.UNVERIFIED:
            what = sentence("Only an unverified reference may lack a url.")
            files.complain(path, f"references {reference.id}", what)


def _partial(value: object) -> PartialDate | None:
    match value:
        case None:
            return None
        case date():
            return PartialDate.of(value)
        case str():
            return PartialDate.parse(value)
        case _:
            message = f"{value!r} is not a year, a year and month, or a full date"
            raise ValueError(message)
