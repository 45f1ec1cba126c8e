"""Where words stand in a text, whatever their case and accents, for find in page."""

import unicodedata

_LONGEST_UNIT = 0xFFFF


def find_matches(text: str, wanted: str) -> list[tuple[int, int]]:
    """Return the places of `wanted` as (start, end) in UTF-16 units, the way Qt counts; they do not overlap."""
    needle = _in_units(unicodedata.normalize("NFC", wanted.strip()))
    if not needle:
        return []
    haystack, found, at = _in_units(text), [], 0
    while (start := haystack.find(needle, at)) >= 0:
        at = start + len(needle)
        found.append((start, at))
    return found


def _in_units(text: str) -> str:
    """Return the folded text with a character for each UTF-16 unit."""
    return "".join(_folded(character) * _units(character) for character in text)


def _folded(character: str) -> str:
    """Return a character in lower case without its accent: one character, so that places stay true."""
    base = unicodedata.normalize("NFD", character)[0]
    folded = base.casefold()
    return folded if len(folded) == 1 else base


def _units(character: str) -> int:
    return 2 if ord(character) > _LONGEST_UNIT else 1
