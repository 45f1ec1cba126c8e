"""What msgspec and Python's TOML reader complain of, in our own words, with the place in the file."""

import re

from kyr_app.model.sentence import Sentence, sentence

_PLACE_IN_TYPE = re.compile(r" - at (?:`key` in )?`(.*)`$")
_PLACE_IN_TOML = re.compile(r" \(at (?:line (\d+), column \d+|(end of document))\)$")
_EXPECTED = re.compile(r"Expected `([^`]+)`(?: of length)?(?: (>=|<=)? ?(\d+))?")
_NAMED = re.compile(r"Object (missing required|contains unknown) field `(.*)`|Invalid enum value '(.*)'")
_TYPES = {
    "str": sentence("Expected a text."),
    "int": sentence("Expected a whole number."),
    "float": sentence("Expected a number."),
    "bool": sentence("Expected true or false."),
    "date": sentence("Expected a date."),
    "array": sentence("Expected a list."),
    "object": sentence("Expected a table."),
    "str | object": sentence("Expected a text or a table."),
}
_SYNTAX = (
    (r"Expected '='", sentence("This is not TOML: a key needs “=” and a value after it.")),
    (r"Invalid value", sentence("This is not TOML: a value is missing, or a text without quotation marks.")),
    (r"Unclosed|Expected '\]", sentence("This is not TOML: a bracket is not closed.")),
    (r"Unterminated string|Expected [\"']|Illegal character", sentence("This is not TOML: a text is not closed.")),
    (r"Cannot|Duplicate", sentence("This is not TOML: the same key or table stands here twice.")),
    (r"Expected newline", sentence("This is not TOML: a line holds one key and its value.")),
    (r"Unescaped", sentence("This is not TOML: a backslash inside a text is written twice.")),
    (r"Invalid date", sentence("This is not TOML: there is no such day or time.")),
)


def explain_type(message: str) -> tuple[str, Sentence]:
    """Return the key of what has a wrong type or value, and what is wrong with it, from msgspec's message."""
    place = _PLACE_IN_TYPE.search(message)
    where = place.group(1).removeprefix("$").lstrip(".") if place else ""
    message = message[: place.start()] if place else message
    named, expected = _NAMED.match(message), _EXPECTED.match(message)
    if named is not None:
        return where, _about(*named.groups())
    return where, _type(*expected.groups()) if expected else _unusable()


def explain_syntax(message: str) -> tuple[str | Sentence, Sentence]:
    """Return the line that is no TOML, and why, from the message of Python's TOML reader."""
    place = _PLACE_IN_TOML.search(message)
    where: str | Sentence = ""
    if place is not None:
        where = sentence("line {number}", number=place[1]) if place[1] else sentence("the end")
    why = (known for pattern, known in _SYNTAX if re.match(pattern, message))
    return where, next(why, sentence("This is not TOML."))


def _about(field: str | None, name: str | None, value: str | None) -> Sentence:
    match field:
        case None:
            return sentence("“{value}” is none of the words that may stand here.", value=value)
        case "missing required":
            return sentence("Missing: `{name}`.", name=name)
        case _:
            return sentence("Unknown: `{name}`.", name=name)


def _type(name: str, bound: str | None, number: str | None) -> Sentence:
    name = name.removesuffix(" | null")
    match name, bound, number:
        case _, _, None:
            return _TYPES.get(name) or _unusable()
        case "array", ">=", "1":
            return sentence("Expected a list that is not empty.")
        case "array", _, _:
            return sentence("Expected a list of {number} entries.", number=number)
        case _, ">=", _:
            return sentence("Expected a number that is not below {number}.", number=number)
        case _:
            return sentence("Expected a number that is not above {number}.", number=number)


def _unusable() -> Sentence:
    return sentence("This value cannot be used.")
