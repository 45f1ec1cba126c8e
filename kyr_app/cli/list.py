"""`kyr list`: which documents there are, one a line."""

from gettext import gettext

import click

from kyr_app.cli.document_fields import document_fields
from kyr_app.cli.exit_codes import ExitCode
from kyr_app.cli.options import (
    global_options,
    json_option,
    kind_option,
    known_topics,
    language_option,
    reader_language,
    status_option,
    topic_option,
)
from kyr_app.cli.session import Session
from kyr_app.cli.status_color import styled_status
from kyr_app.cli.terminal import clean, say_json, say_styled
from kyr_app.model.catalog import Catalog
from kyr_app.model.document import Document, Kind
from kyr_app.model.legal_status import LegalState, Today

_GAP = "  "
_KIND_WIDTH = max(len(kind.value) for kind in Kind)


@click.command("list", short_help="List the documents.")
@kind_option
@topic_option
@language_option
@status_option
@json_option
@global_options()
@click.pass_obj
def command(
    session: Session,
    kinds: tuple[Kind, ...],
    topics: tuple[str, ...],
    wanted: str | None,
    states: tuple[LegalState, ...],
    *,
    as_json: bool,
) -> int:
    """List the documents of the library: id, kind, status and title.

    Exit code 1 where no document passes the filters.
    """
    reader = session.services.reader
    catalog = reader.catalog
    language = reader_language(catalog, wanted)
    chosen_topics = known_topics(catalog, topics)
    documents = [
        document
        for document in catalog.documents.values()
        if (not kinds or document.kind in kinds)
        and (not states or document.status.state in states)
        and (not chosen_topics or chosen_topics.intersection(document.topics))
    ]
    if as_json:
        say_json([document_fields(document, catalog.translation(document, language)) for document in documents])
    else:
        _print_table(documents, catalog, language, reader.today)
    return ExitCode.DONE if documents else ExitCode.NO


def _print_table(documents: list[Document], catalog: Catalog, language: str, today: Today) -> None:
    statuses = [_status(document, today) for document in documents]
    id_width = max((len(document.id) for document in documents), default=0)
    status_width = max(map(len, statuses), default=0)
    for document, status in zip(documents, statuses, strict=True):
        name = f"{document.id:{id_width}}{_GAP}{document.kind.value:{_KIND_WIDTH}}"
        colored = styled_status(document.status.state, f"{status:{status_width}}")
        title = catalog.translation(document, language).title
        say_styled(_GAP.join((clean(name), colored, clean(title))))


def _status(document: Document, today: Today) -> str:
    since = document.status.since
    status = document.status.state.value + ("" if since is None else f" {since}")
    if not today.is_past(document.check_by):
        return status
    return gettext("{status}, facts of {day}").format(status=status, day=document.as_of)
