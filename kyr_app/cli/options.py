"""Options that several commands share, and how their words become values."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from gettext import gettext
from pathlib import Path
from typing import Any, TypeVar

import click

from kyr_app.cli.session import Session
from kyr_app.environment.messages import language_of_catalog
from kyr_app.model.catalog import Catalog
from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState

E = TypeVar("E", bound=StrEnum)
Body = TypeVar("Body", bound=Callable[..., Any])

PATH = click.Path(path_type=Path)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)


class OneOf(click.Choice[E]):
    """One value of an enumeration, named as in the content format."""

    def normalize_choice(self, choice: object, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's signature
        """Return the word that stands for `choice`."""
        return str(choice).lower()


def global_options(*, hidden: bool = True) -> Callable[[Body], Body]:
    """Let a command understand what can be said for every command; only `kyr --help` explains it."""

    def decorate(body: Body) -> Body:
        for option in (
            _global("--verbose", is_flag=True, hidden=hidden, help="Say more; after a failure say where."),
            _global("--on", type=day, metavar="DATE", hidden=hidden, help="Answer as if today were DATE."),
            _global("--data-dir", type=PATH, metavar="FOLDER", hidden=hidden, help="Keep all state below FOLDER."),
            _global("--library", type=PATH, metavar="FOLDER", hidden=hidden, help="Read the content folder FOLDER."),
        ):
            body = option(body)
        return body

    return decorate


def day(text: str) -> date:
    """Read a date in ISO 8601."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(gettext("“{text}” is not a date such as 2026-07-04.").format(text=text)) from error


kind_option = click.option("--kind", "kinds", type=OneOf(Kind), multiple=True, help="Only this kind; may be repeated.")
status_option = click.option("--status", "states", type=OneOf(LegalState), multiple=True, help="Only this status.")
topic_option = click.option("--topic", "topics", multiple=True, metavar="TOPIC", help="Only this topic.")
language_option = click.option("--lang", "wanted", metavar="LANG", help="The reader’s language: es, ht, zh-Hans ...")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")


def reader_language(catalog: Catalog, wanted: str | None) -> str:
    """Return the library's spelling of a language; where none is wanted, what the command line speaks, or the default.

    A language that the library lacks stays as it is, and documents fall back; what is no language code is refused.
    """
    if wanted is None:
        spoken = language_of_catalog()
        return spoken if spoken in catalog.languages() else catalog.library.default_language
    if not _LANGUAGE.fullmatch(wanted):
        known = ", ".join(catalog.languages())
        text = gettext("“{text}” is not a language code; the library has {known}.")
        raise click.BadParameter(text.format(text=wanted, known=known), param_hint="--lang")
    known_spellings = {language.lower(): language for language in catalog.languages()}
    lower = wanted.lower()
    return known_spellings.get(lower) or known_spellings.get(lower.partition("-")[0]) or wanted


def known_topics(catalog: Catalog, topics: tuple[str, ...]) -> frozenset[str]:
    """Return the topics as a set; refuse one that the library does not have."""
    for topic in topics:
        if topic not in catalog.topics:
            known = ", ".join(catalog.topics)
            text = gettext("“{text}” is not one of {known}.")
            raise click.BadParameter(text.format(text=topic, known=known), param_hint="--topic")
    return frozenset(topics)


def _global(name: str, **details: Any) -> Callable[[Body], Body]:  # noqa: ANN401 - handed on to click as it is
    return click.option(name, callback=_choose, expose_value=False, **details)


def _choose(context: click.Context, parameter: click.Parameter, value: Any) -> None:  # noqa: ANN401 - any option's
    session = context.find_object(Session)
    if value and session is not None and parameter.name is not None:
        session.options = replace(session.options, **{parameter.name: value})
