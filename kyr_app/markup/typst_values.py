"""Python values written as Typst code. Text is always a string literal, so nothing in it can become code."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

_LINE_ENDS = frozenset({"Zl", "Zp"})
_NEVER_PRINTED = frozenset({"Cc", "Cs"})
_NOT_ALLOWED_IN_PDF = frozenset("\ufeff\ufffe\uffff")  # ISO 14289-1, 7.21.7: none of them in a font's text map
_LEFT_OUT = _NOT_ALLOWED_IN_PDF | frozenset("\u202a\u202b\u202c\u202d\u202e")  # these turn around what follows them
_PLAIN = frozenset(map(chr, range(0x20, 0x7F))) - frozenset('"\\@')


@dataclass(frozen=True, slots=True)
class Code:
    """An expression that is Typst code already."""

    text: str


Value: TypeAlias = "str | int | Code | Mapping[str, Value] | Iterable[Value] | None"


def typst_value(value: Value) -> str:
    """Return the Typst expression of a text, number, truth value, mapping, sequence, piece of code, or nothing."""
    match value:
        case None:
            return "none"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return typst_string(value)
        case Code(text):
            return text
        case Mapping():
            pairs = [f"{typst_string(key)}: {typst_value(part)}" for key, part in value.items()]
            return typst_array(pairs) if pairs else "(:)"
        case _:
            return typst_array(typst_value(part) for part in value)


def typst_array(expressions: Iterable[str]) -> str:
    """Return an array of Typst expressions, one a line."""
    lines = "".join(f"{expression},\n" for expression in expressions)
    return f"(\n{lines})" if lines else "()"


def typst_string(text: str) -> str:
    """Return the printable part of `text` as a string literal.

    “@” is written as an escape, so that the typesetter can refuse every source that holds one: only the import of a
    package needs it.
    """
    return '"' + "".join(map(_escaped, printable(text))) + '"'


def printable(text: str) -> str:
    """Return what of `text` can stand on paper.

    A space for each line end or tab, no other control characters, and none that overrides the direction of a line.
    """
    kept = []
    for character in text:
        category = unicodedata.category(character)
        if category in _LINE_ENDS or (category == "Cc" and character.isspace()):
            kept.append(" ")
        elif category not in _NEVER_PRINTED and character not in _LEFT_OUT:
            kept.append(character)
    return "".join(kept)


def _escaped(character: str) -> str:
    if character in _PLAIN:
        return character
    if character in '"\\':
        return f"\\{character}"
    return f"\\u{{{ord(character):x}}}" if character == "@" or not character.isprintable() else character
