"""`kyr search`: which documents answer a question."""

import sys
from gettext import gettext

import click

from kyr_app.cli.exit_codes import ExitCode
from kyr_app.cli.options import (
    global_options,
    json_option,
    kind_option,
    known_topics,
    language_option,
    reader_language,
    topic_option,
)
from kyr_app.cli.session import Session
from kyr_app.cli.status_color import styled_status
from kyr_app.cli.terminal import clean, say, say_json, say_styled
from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import Excerpt, SearchHit, SearchQuery, SearchResults

_FROM_STANDARD_INPUT = ("-",)
_LONGEST_INPUT = 1024 * 1024  # bytes
_NEAREST = 3
_USUAL_LIMIT = 10


@click.command("search", short_help="Search the library.")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@language_option
@kind_option
@topic_option
@click.option("--in-force", is_flag=True, help="Only documents whose law applies today.")
@click.option("--exact", is_flag=True, help="Search for the words as they are spelled.")
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", default=_USUAL_LIMIT, show_default=True, help="So many at most."
)
@json_option
@global_options()
@click.pass_obj
def command(
    session: Session,
    *,
    words: tuple[str, ...],
    wanted: str | None,
    kinds: tuple[Kind, ...],
    topics: tuple[str, ...],
    limit: int,
    in_force: bool,
    exact: bool,
    as_json: bool,
) -> int:
    """Search for WORDS; “-” reads them from standard input, so that they stay out of the shell’s history.

    A word that begins with a hyphen excludes documents; put “--” before the words then.
    Exit code 1 where nothing answers.
    """
    text = _standard_input() if words == _FROM_STANDARD_INPUT else " ".join(words)
    catalog = session.services.reader.catalog
    query = SearchQuery(
        words=text,
        language=reader_language(catalog, wanted),
        kinds=frozenset(kinds),
        topics=known_topics(catalog, topics),
        states=frozenset({LegalState.IN_FORCE}) if in_force else frozenset(),
        limit=limit,
        exact=exact,
    )
    results = session.services.search.search(query)
    if as_json:
        say_json(_as_data(results))
    else:
        _print_results(results)
    return ExitCode.DONE if results.hits else ExitCode.NO


def _standard_input() -> str:
    if sys.stdin is None:
        raise click.ClickException(gettext("There is no standard input to read the question from."))
    read = sys.stdin.buffer.readline if sys.stdin.isatty() else sys.stdin.buffer.read
    data = read(_LONGEST_INPUT + 1)
    if len(data) > _LONGEST_INPUT:
        raise click.ClickException(gettext("Standard input is too long for a question."))
    try:
        return data.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise click.ClickException(gettext("Standard input is not UTF-8 text.")) from error


def _as_data(results: SearchResults) -> dict[str, object]:
    return {
        "query": results.query.words,
        "corrected": results.corrected,
        "hits": [_hit(hit) for hit in results.hits],
        "nearest": [_hit(hit) for hit in results.nearest[:_NEAREST]],
        "took_ms": round(results.milliseconds, 3),
    }


def _hit(hit: SearchHit) -> dict[str, object]:
    return {
        "id": hit.document_id,
        "lang": hit.language,
        "title": hit.title.text,
        "kind": hit.kind.value,
        "status": hit.state.value,
        "score": hit.score,
        "section": None if hit.section is None else {"anchor": hit.section.anchor, "heading": hit.section.heading},
        "excerpt": hit.excerpt.text,
        "matched": list(hit.matched),
    }


def _print_results(results: SearchResults) -> None:
    if results.hits and results.corrected is not None:
        text = gettext("Showing results for “{words}”. Add --exact to search for what you typed.")
        say(text.format(words=results.corrected) + "\n")
    if not results.hits and results.nearest:
        say(gettext("Nothing here answers that. Nearest:") + "\n")
    elif not results.hits:
        say(gettext("Nothing here answers that."))
    say_styled("\n\n".join(_shown(hit) for hit in results.hits or results.nearest[:_NEAREST]))


def _shown(hit: SearchHit) -> str:
    place = hit.document_id + (f"#{hit.section.anchor}" if hit.section and hit.section.anchor else "")
    status = styled_status(hit.state, hit.state.value)
    lines = [f"{_marked(hit.title)} [{status}]", f"    {clean(place)}", f"    {_marked(hit.excerpt)}"]
    return "\n".join(line for line in lines if line.strip())


def _marked(excerpt: Excerpt) -> str:
    parts, end = [], 0
    for start, stop in excerpt.marks:
        parts += [clean(excerpt.text[end:start]), click.style(clean(excerpt.text[start:stop]), bold=True)]
        end = stop
    return " ".join("".join([*parts, clean(excerpt.text[end:])]).split())
