"""msgspec and Python word their messages as they like: each that can come up is provoked here."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

import msgspec
import pytest

from kyr_app.library.content_files import ContentFiles


class Color(StrEnum):
    RED = "red"


class Table(msgspec.Struct, forbid_unknown_fields=True):
    needed: str
    whole: Annotated[int, msgspec.Meta(ge=1, le=9)] = 1
    share: float = 0.0
    day: date | None = None
    texts: tuple[str, ...] | None = None
    some: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)] = ("x",)
    pair: tuple[str, str] | None = None
    color: Color = Color.RED
    by_color: Mapping[Color, str] | None = None
    side: Literal["left", "right"] = "left"
    is_so: bool = False
    names: dict[str, str] | str = ""
    table: dict[str, str] | None = None


def told(tmp_path, text):
    """Return the place and the sentence of the one problem of a file."""
    (tmp_path / "file.toml").write_text(text, encoding="utf-8")
    files = ContentFiles(tmp_path)
    assert files.table(tmp_path / "file.toml", Table) is None
    (problem,) = files.problems
    return problem.where, problem.what


@pytest.mark.parametrize(
    ("line", "where", "what"),
    [
        ("", "", "Missing: `needed`."),
        ("other = 1", "", "Unknown: `other`."),
        ("needed = 1", "needed", "Expected a text."),
        ('whole = "1"', "whole", "Expected a whole number."),
        ("whole = 1.5", "whole", "Expected a whole number."),
        ("whole = 0", "whole", "Expected a number that is not below 1."),
        ("whole = 10", "whole", "Expected a number that is not above 9."),
        ('share = "1"', "share", "Expected a number."),
        ('day = "x"', "day", "Expected a date."),
        ("day = 2026-01-01T00:00:00", "day", "Expected a date."),
        ('texts = "x"', "texts", "Expected a list."),
        ("texts = [1]", "texts[0]", "Expected a text."),
        ("some = []", "some", "Expected a list that is not empty."),
        ('pair = ["a"]', "pair", "Expected a list of 2 entries."),
        ('color = "blue"', "color", "“blue” is none of the words that may stand here."),
        ('by_color = { blue = "x" }', "by_color", "“blue” is none of the words that may stand here."),
        ('side = "top"', "side", "“top” is none of the words that may stand here."),
        ("is_so = 1", "is_so", "Expected true or false."),
        ("names = 1", "names", "Expected a text or a table."),
        ("table = 1", "table", "Expected a table."),
    ],
)
def test_a_value_of_a_wrong_kind_is_told_in_our_own_words(tmp_path, line, where, what):
    needed = "" if not line or line.startswith("needed") else 'needed = "x"\n'
    assert told(tmp_path, needed + line) == (where, what)


@pytest.mark.parametrize(
    ("text", "where", "why"),
    [
        ("a", "the end", "a key needs “=” and a value after it."),
        ("a b", "line 1", "a key needs “=” and a value after it."),
        ("a =", "the end", "a value is missing, or a text without quotation marks."),
        ("a = tru", "line 1", "a value is missing, or a text without quotation marks."),
        ('a = "x', "the end", "a text is not closed."),
        ('a = "x\nb = 1', "line 1", "a text is not closed."),
        ("a = 'x", "the end", "a text is not closed."),
        ("a = 1\na = 2\n", "line 2", "the same key or table stands here twice."),
        ("[x]\n[x]", "line 2", "the same key or table stands here twice."),
        ("a = {b = 1, b = 2}", "line 1", "the same key or table stands here twice."),
        ("a = 1 b = 2", "line 1", "a line holds one key and its value."),
        ("[a", "the end", "a bracket is not closed."),
        ("a = [1", "the end", "a bracket is not closed."),
        ("a = {b = 1", "the end", "a bracket is not closed."),
        ('a = "\\q"', "line 1", "a backslash inside a text is written twice."),
        ("a = 2026-02-30", "line 1", "there is no such day or time."),
    ],
)
def test_what_is_no_toml_is_told_in_our_own_words(tmp_path, text, where, why):
    assert told(tmp_path, text) == (where, f"This is not TOML: {why}")


def test_any_other_reason_is_left_out(tmp_path):
    assert told(tmp_path, "= 1") == ("line 1", "This is not TOML.")


def test_brackets_without_end_are_not_toml(tmp_path):
    assert told(tmp_path, "a = " + "[" * 100_000) == ("", "This is not TOML.")
