"""`kyr check`: what is wrong in a content folder."""

from gettext import gettext, ngettext
from pathlib import Path

import click

from kyr_app.application.check_content import ContentReport, check_content
from kyr_app.application.mark_translation import mark_current
from kyr_app.cli.exit_codes import ExitCode
from kyr_app.cli.options import PATH, global_options, json_option
from kyr_app.cli.progress import with_bar
from kyr_app.cli.session import Session
from kyr_app.cli.terminal import say, say_json
from kyr_app.model.problems import ContentProblem, Severity


@click.command("check", short_help="Check a content folder.")
@click.argument("folder", type=PATH, required=False, metavar="[FOLDER]")
@json_option
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option("--mark-current", "marked", nargs=2, metavar="ID LANG", help="Say that a translation is up to date.")
@global_options()
@click.pass_obj
def command(
    session: Session, folder: Path | None, marked: tuple[str, str] | None, *, as_json: bool, strict: bool
) -> int:
    """Check the content folder FOLDER, or the one in use, and list what is wrong.

    Exit code 1 where there are errors, and with --strict where there are warnings. --mark-current writes into the
    document.toml of ID that its translation LANG was made from today's original, and does nothing else.
    """
    content = folder or session.content
    if marked:
        file = mark_current(content, *marked)
        say(gettext("{file}: {language} is marked as up to date.").format(file=file, language=marked[1]))
        return ExitCode.DONE
    (report,) = with_bar(check_content(content, session.program.fonts, session.program.card_fit()), gettext("Checking"))
    if as_json:
        say_json(_as_data(report))
    else:
        _print_report(report)
    failed = report.problems if strict else report.count(Severity.ERROR)
    return ExitCode.NO if failed else ExitCode.DONE


def _print_report(report: ContentReport) -> None:
    for problem in report.problems:
        place = f"{problem.file}:{problem.where}" if problem.where else problem.file
        severity = gettext("error") if problem.severity is Severity.ERROR else gettext("warning")
        say(f"{place}: {severity}: {problem.what}")
    documents, errors, warnings = report.documents, report.count(Severity.ERROR), report.count(Severity.WARNING)
    counts = (
        ngettext("{number} document", "{number} documents", documents).format(number=documents),
        ngettext("{number} error", "{number} errors", errors).format(number=errors),
        ngettext("{number} warning", "{number} warnings", warnings).format(number=warnings),
    )
    say(f"{', '.join(counts)}.")


def _as_data(report: ContentReport) -> dict[str, object]:
    return {
        "documents": report.documents,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "problems": [_problem(problem) for problem in report.problems],
    }


def _problem(problem: ContentProblem) -> dict[str, str]:
    return {
        "file": problem.file,
        "where": problem.place.english,
        "severity": problem.severity.value,
        "what": problem.what,
    }
