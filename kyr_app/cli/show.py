"""`kyr show`: one document to read, or as data."""

from enum import StrEnum

import click

from kyr_app.cli.document_fields import document_fields
from kyr_app.cli.exit_codes import ExitCode
from kyr_app.cli.options import OneOf, global_options, language_option, reader_language
from kyr_app.cli.session import Session
from kyr_app.cli.terminal import say, say_for_reading, say_json
from kyr_app.markup import html, plain_text
from kyr_app.model.document import Reference, Section
from kyr_app.model.readable_document import ReadableDocument


class Format(StrEnum):
    """What a document comes out as."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"


@click.command("show", short_help="Show a document.")
@click.argument("document_id", metavar="ID")
@language_option
@click.option("--format", "wanted_format", type=OneOf(Format), default=Format.TEXT.value, show_default=True)
@global_options()
@click.pass_obj
def command(session: Session, document_id: str, wanted: str | None, wanted_format: Format) -> int:
    """Show the document ID, with its legal status and the day its facts are from.

    A document that is not written in the language asked for is shown in another, and says so.
    """
    reader = session.services.reader
    readable = reader.open(document_id, reader_language(reader.catalog, wanted))
    match wanted_format:
        case Format.TEXT:
            say_for_reading(plain_text.document_page(readable))
        case Format.HTML:
            say(html.document_page(readable))
        case Format.MARKDOWN:
            say(reader.source(document_id, readable.language).removesuffix("\n"))
        case Format.JSON:
            say_json(_as_data(readable))
    return ExitCode.DONE


def _as_data(readable: ReadableDocument) -> dict[str, object]:
    document, notices = readable.document, readable.notices
    return {
        **document_fields(document, readable.translation),
        "lang": readable.language,
        "version": document.version,
        "note": notices.note,
        "notices": [
            notice
            for notice in (notices.facts_are_old, notices.clock_is_wrong, notices.only_in, notices.translation)
            if notice
        ],
        "summary": plain_text.text_of_spans(readable.text.summary.spans, readable.digits),
        "sections": [_section(section, readable) for section in readable.text.sections],
        "references": [_reference(reference) for reference in document.references],
    }


def _section(section: Section, readable: ReadableDocument) -> dict[str, object]:
    return {
        "anchor": section.anchor,
        "heading": section.heading,
        "text": plain_text.text_of_blocks(section.blocks, readable.digits),
        "outdated": section.anchor in readable.translation.outdated_sections,
    }


def _reference(reference: Reference) -> dict[str, object]:
    return {
        "id": reference.id,
        "title": reference.title,
        "url": reference.url,
        "strength": reference.strength.value,
    }
