"""The order, the cover and the contents of a packet, as the data that resources/handout/packet.typ is handed.

A packet is in halves, one for each language, so that a person can take out theirs. A text that stands in for another
language is printed once, in the half of its own language; the contents of the other half point to it and say so.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kyr_app.handout.document_data import status_data, voice_data
from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.parts import Part
from kyr_app.markup.typst_values import Value
from kyr_app.model.document import Kind

_MOST_TITLES = 4  # more of them are a list, which is what the contents are for


def in_halves(parts: Sequence[Part], languages: Sequence[str]) -> tuple[Part, ...]:
    """Return the parts of one copy, all of one language before all of the next, numbered anew."""
    order = [*languages, *(part.readable.language for part in parts)]
    ordered = sorted(parts, key=lambda part: order.index(part.readable.language))
    return tuple(replace(part, number=number) for number, part in enumerate(ordered))


def halves_data(parts: Sequence[Part], fonts: FontShelf, set_title: Callable[[str], str]) -> Sequence[Value]:
    """Return for each language of one copy what cover and contents say. `set_title` names a set of many documents."""
    languages = dict.fromkeys(part.readable.language for part in parts)
    return [_half(language, parts, fonts, set_title) for language in languages]


def _half(language: str, parts: Sequence[Part], fonts: FontShelf, set_title: Callable[[str], str]) -> Value:
    own = [part for part in parts if part.readable.language == language]
    readable = own[0].readable
    phrases = readable.phrases
    titles = list(dict.fromkeys(part.text.title for part in own))
    facts = min(part.readable.document.as_of for part in own)
    return {
        **voice_data(readable, fonts),
        "code": language,
        "titles": titles if len(titles) <= _MOST_TITLES else [set_title(language) or titles[0]],
        "counts": [f"{phrases.kinds_plural[kind]}: {count}" for kind, count in _counts(own).items()],
        "facts_as_of": phrases.page.facts_as_of.format(date=phrases.date(facts)),
        "not_advice": phrases.page.not_advice,
        "page_of": phrases.page.page_of,
        "contents": phrases.sheet.contents,
        "entries": [_entry(part, language) for part in parts if language in (part.readable.language, *part.wanted)],
    }


def _counts(parts: Sequence[Part]) -> Mapping[Kind, int]:
    documents = {part.readable.document.id: part.readable.document.kind for part in parts}
    return {kind: list(documents.values()).count(kind) for kind in Kind if kind in documents.values()}


def _entry(part: Part, language: str) -> Value:
    stands_in_for = [wanted for wanted in part.wanted if wanted != part.readable.language]
    said = dict(zip(stands_in_for, part.only_in, strict=True))
    notices = part.readable.notices
    return {
        "label": part.label,
        "title": part.text.title,
        "kind": part.readable.phrases.kinds[part.readable.document.kind],
        "status": status_data(part),
        "facts_as_of": notices.facts_as_of,
        "only_in": said.get(language),
    }
