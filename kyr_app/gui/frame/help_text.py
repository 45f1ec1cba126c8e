"""The pages of help, read from resources/help, with keys and words filled in as the window writes them.

A page is Markdown with an anchor behind each `## ` title. In it stand `{key:hide}` for the first key of a command
and `{keys:hide}` for all of them, `{label:hide}` for its name, `{Class|words}` for other words of the window as the
program has them in English, `{keys}` for the table of all keys, and `{explained}` for what Hide does.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import tostring

from PySide6.QtCore import QCoreApplication

from kyr_app.gui.commands import Command, CommandId, command_of, command_table, group_title, keys_of
from kyr_app.gui.home.explanation import hide_explained
from kyr_app.gui.translation import tr
from kyr_app.markup.markdown_tree import parse_tree

_TITLE = re.compile(r"^## (.+) \{#([a-z-]+)\}$", re.MULTILINE)
_FILLED_IN = re.compile(r"\{((?:[^{}]|\{\})+)\}")


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """One page: its anchor, its title, and its HTML with the title at the top."""

    anchor: str
    title: str
    body: str


def help_topics(folder: Path, language: str) -> list[HelpTopic]:
    """Return the pages in a language of the window."""
    source = (folder / f"{language}.md").read_text(encoding="utf-8")
    _, *parts = _TITLE.split(source)
    return [_topic(*part) for part in zip(parts[::3], parts[1::3], parts[2::3], strict=True)]


def _topic(title: str, anchor: str, text: str) -> HelpTopic:
    written = tostring(parse_tree(text), encoding="unicode", method="html")
    body = written.replace("<p>{keys}</p>", "{keys}").replace("<p><img", '<p class="picture"><img')
    body = _FILLED_IN.sub(lambda place: _filled(place[1]), body)
    return HelpTopic(anchor, title, f"<h1>{html.escape(title)}</h1>{body}")


def _filled(place: str) -> str:
    """Return as HTML what stands in place of `{place}`."""
    match re.split(r"[:|]", place, maxsplit=1):
        case ["keys"]:
            return "".join(_key_tables())
        case ["explained"]:
            return html.escape(hide_explained())
        case ["key", command_id]:
            return _keys(command_of(CommandId(command_id)), at_most=1)
        case ["keys", command_id]:
            return _keys(command_of(CommandId(command_id)))
        case ["label", command_id]:
            return html.escape(_plain(command_of(CommandId(command_id)).label))
        case [context, words]:
            return html.escape(_plain(QCoreApplication.translate(context, words)))
        case _:
            return html.escape(place)


def _plain(label: str) -> str:
    """Return what a button says, without its dots and the number behind it."""
    return label.removesuffix("…").removesuffix(" ({})")


def _keys(command: Command, at_most: int | None = None) -> str:
    between = html.escape(tr(" or "))
    return between.join(f"<b>{html.escape(name)}</b>" for name in keys_of(command)[:at_most])


def _key_tables() -> Iterator[str]:
    for group, commands in groupby(command_table(), lambda command: command.group):
        rows = (f'<tr><td width="60%">{html.escape(_plain(c.label))}</td><td>{_keys(c)}</td></tr>' for c in commands)
        yield f"<h2>{html.escape(group_title(group))}</h2>"
        yield f'<table class="table" cellspacing="0" cellpadding="6" width="100%">{"".join(rows)}</table>'
