"""`kyr handout`: documents to a PDF."""

from dataclasses import replace
from gettext import gettext
from pathlib import Path
from typing import Any

import click

from kyr_app.application.recipe_file import MOST_COPIES, handout_item, read_clinic, read_recipe
from kyr_app.cli.exit_codes import ExitCode
from kyr_app.cli.options import PATH, OneOf, global_options, reader_language
from kyr_app.cli.session import Session
from kyr_app.cli.terminal import say, warn
from kyr_app.environment.atomic_write import write_file
from kyr_app.handout.checks import HandoutConcern
from kyr_app.model.catalog import Catalog
from kyr_app.model.handout import HandoutRecipe, Layout, Paper, Sides
from kyr_app.model.sentence import sentence

_CONCERNS = {
    HandoutConcern.ENDED: sentence("What this describes has ended."),
    HandoutConcern.HISTORICAL: sentence("This describes the past; nobody can rely on it."),
    HandoutConcern.FACTS_ARE_OLD: sentence("The facts are old. Ask before you rely on them."),
    HandoutConcern.CLOCK_IS_WRONG: sentence(
        "This computer’s clock is wrong; dates are counted from the library’s release."
    ),
    HandoutConcern.MACHINE_TRANSLATION: sentence("A machine translated this, and no person has checked it."),
    HandoutConcern.OTHER_LANGUAGE: sentence("This is not written in the language asked for."),
    HandoutConcern.OUTDATED_SECTIONS: sentence("The original has changed since this was translated."),
    HandoutConcern.NOT_REVIEWED: sentence("No lawyer has reviewed this yet."),
}


@click.command("handout", short_help="Make a PDF to print.")
@click.argument("ids", metavar="ID[#SECTION]...", nargs=-1)
@click.option("--lang", "wanted", metavar="LANG[,LANG]", help="One language or more, as in “es” or “en,es”.")
@click.option("--layout", type=OneOf(Layout), help="How documents are laid out on sheets.")
@click.option("--paper", type=OneOf(Paper), help="The size of the sheets.")
@click.option("--sides", type=OneOf(Sides), help="How the printer reaches the second side of a sheet.")
@click.option("--copies", type=click.IntRange(1, MOST_COPIES), metavar="N", help="How many sets of sheets.")
@click.option("--clinic", type=PATH, metavar="FILE", help="A clinic file: name, phone, address, logo.")
@click.option("--recipe", "recipe_file", type=PATH, metavar="FILE", help="A recipe; options given here go before it.")
@click.option("--save-ink", is_flag=True, help="No gray areas.")
@click.option("--large-print", is_flag=True, help="18-point type.")
@click.option("--fit", is_flag=True, help="About 5 % smaller, where one or two lines take a page of their own.")
@click.option("--qr", "qr_code", is_flag=True, help="The source’s address as a QR code.")
@click.option("-o", "--output", type=PATH, metavar="OUT.pdf", required=True, help="The PDF to write.")
@global_options()
@click.pass_obj
def command(
    session: Session,
    /,
    *,
    ids: tuple[str, ...],
    wanted: str | None,
    clinic: Path | None,
    recipe_file: Path | None,
    output: Path,
    **choices: Any,  # noqa: ANN401 - each is a field of HandoutRecipe, checked by its option
) -> int:
    """Make a PDF of one or more documents, or of single sections of them.

    What a person should know before handing it out, such as that a program has ended, is said on standard error.
    """
    recipe = _usual_recipe(session) if recipe_file is None else read_recipe(recipe_file)
    recipe = replace(recipe, **{name: choice for name, choice in choices.items() if choice})
    if clinic is not None:
        recipe = replace(recipe, clinic=read_clinic(clinic))
    if ids:
        recipe = replace(recipe, items=tuple(handout_item(text) for text in ids))
    if not recipe.items:
        raise click.UsageError(gettext("Say which documents: by their ids, or with --recipe."))
    catalog = session.services.reader.catalog
    if wanted or not recipe.languages:
        recipe = replace(recipe, languages=_languages(catalog, wanted))
    handout = session.services.handouts.make(recipe)
    write_file(output, handout.pdf)
    for warning in handout.warnings:
        warn(f"{warning.document_id} ({warning.language}): {_CONCERNS[warning.concern]}")
    if handout.spills:
        warn(gettext("A document ends on a page of one or two lines. With --fit it may need one page less."))
    say(gettext("Wrote {file}.").format(file=output))
    if handout.instruction is not None:
        turn = handout.instruction + 1
        text = gettext("Print pages 1 to {turn}, turn the stack as page {turn} shows, then print the rest.")
        say(text.format(turn=turn))
    return ExitCode.DONE


def _usual_recipe(session: Session) -> HandoutRecipe:
    """Return a recipe with what the profile of this machine says, and no documents yet."""
    profile = session.program.profile
    return HandoutRecipe(items=(), languages=(), paper=profile.paper, clinic=profile.clinic)


def _languages(catalog: Catalog, wanted: str | None) -> tuple[str, ...]:
    if wanted is None:
        return (reader_language(catalog, None),)
    return tuple(dict.fromkeys(reader_language(catalog, language.strip()) for language in wanted.split(",")))
