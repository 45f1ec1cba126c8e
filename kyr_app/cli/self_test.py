"""`kyr self-test`: does this installation work?"""

from collections.abc import Iterator
from gettext import gettext

import click

from kyr_app.application.error_text import error_text
from kyr_app.application.self_test import CheckOutcome, SelfTest, check_program
from kyr_app.cli.exit_codes import ExitCode
from kyr_app.cli.options import global_options, json_option
from kyr_app.cli.session import Session
from kyr_app.cli.terminal import say, say_json
from kyr_app.environment.shipped_files import ShippedFiles
from kyr_app.errors import LibraryNotFoundError, ReaderError


@click.command("self-test", short_help="Check that the reader works.")
@json_option
@global_options()
@click.pass_obj
def command(session: Session, *, as_json: bool) -> int:
    """Check the program's files, search, read and print everything once, and write and remove a settings file.

    One line a check. Exit code 1 where a check failed.
    """
    outcomes = []
    for outcome in _outcomes(session):
        outcomes.append(outcome)
        if not as_json:
            say(_line(outcome))
    passed = all(outcome.passed for outcome in outcomes)
    if as_json:
        say_json({"passed": passed, "checks": [_as_data(outcome) for outcome in outcomes]})
    return ExitCode.DONE if passed else ExitCode.NO


def _outcomes(session: Session) -> Iterator[CheckOutcome]:
    program = session.program
    yield from check_program(ShippedFiles(program.bundled.program_folder))
    try:
        services = session.services
    except LibraryNotFoundError:
        raise
    except ReaderError as error:
        yield CheckOutcome("library", passed=False, detail=error_text(error))
        return
    templates = program.bundled.resources / "handout"
    yield from SelfTest(services.reader, services.search, services.handouts, program.paths.config, templates).run()


def _line(outcome: CheckOutcome) -> str:
    words = (gettext("ok"), gettext("FAIL"))
    verdict = words[0] if outcome.passed else words[1]
    name, _, variant = outcome.name.partition(" ")
    spoken = {
        "files": gettext("files"),
        "window": gettext("window"),
        "library": gettext("library"),
        "search": gettext("search"),
        "reading": gettext("reading"),
        "paper": gettext("paper"),
        "settings": gettext("settings"),
    }
    title = f"{spoken[name]} {variant}".strip()
    return f"{verdict:{max(map(len, words))}}  {title}: {outcome.detail}"


def _as_data(outcome: CheckOutcome) -> dict[str, object]:
    return {"name": outcome.name, "passed": outcome.passed, "detail": outcome.detail}
