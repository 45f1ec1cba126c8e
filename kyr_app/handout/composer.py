"""A recipe and its documents as Typst source: one template for each layout, one composer for all.

The composer decides what is said; resources/handout/ decides where it stands and what it looks like. Every layout's
template is handed the content of one copy after the other, which is made of the same documents in its own order.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kyr_app.handout.bilingual import spread_data
from kyr_app.handout.document_data import document_data
from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.handout_source import HandoutSource
from kyr_app.handout.layout_limits import refuse_unfit
from kyr_app.handout.packet import halves_data, in_halves
from kyr_app.handout.page_templates import PageTemplates
from kyr_app.handout.parts import Part, link_targets, parts_of
from kyr_app.handout.qr_code import qr_code
from kyr_app.markup.typst_values import Value
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout, Sides
from kyr_app.model.readable_document import ReadableDocument


class HandoutComposer:
    """Composes with the Typst templates in `templates` and the typefaces of `fonts`.

    `set_title` returns, in a language, what a packet of many documents is called.
    """

    def __init__(self, templates: Path, fonts: FontShelf, set_title: Callable[[str], str] = lambda _: "") -> None:
        self.templates = PageTemplates(templates)
        self.fonts = fonts
        self._set_title = set_title

    def compose(self, recipe: HandoutRecipe, documents: Sequence[ReadableDocument]) -> HandoutSource:
        """Return the source of a handout. `documents` are the recipe's items in order, each in all its languages.

        Raises UnknownSectionError, and HandoutError where the recipe asks for what its layout cannot do, a language
        has no font, or a template is missing.
        """
        refuse_unfit(recipe)
        once = parts_of(recipe, documents)
        parts = _copied(in_halves(once, recipe.languages) if recipe.layout is Layout.PACKET else once, recipe.copies)
        codes = _codes(parts) if recipe.qr_code else {}
        content = self._content(recipe, parts, codes)
        source = self.templates.source(recipe.layout, _options(recipe), recipe.clinic, content)
        return HandoutSource({**source.files, **{f"codes/{name}": code for name, code in codes.items()}})

    def _content(self, recipe: HandoutRecipe, parts: Sequence[Part], codes: Mapping[str, bytes]) -> Value:
        copies = _runs(parts)
        match recipe.layout:
            case Layout.BILINGUAL:
                return [
                    spread_data(spread, copy, self.fonts, _code_file(spread[0], codes))
                    for copy in copies
                    for spread in _spreads(copy)
                ]
            case Layout.PACKET:
                return [
                    {
                        "halves": halves_data(copy, self.fonts, self._set_title),
                        "documents": self._documents(copy, codes),
                    }
                    for copy in copies
                ]
            case _:
                return [document for copy in copies for document in self._documents(copy, codes)]

    def _documents(self, copy: Sequence[Part], codes: Mapping[str, bytes]) -> list[Value]:
        return [
            document_data(part, self.fonts, link_targets(copy, part.readable.language), _code_file(part, codes))
            for part in copy
        ]


def _copied(parts: Sequence[Part], copies: int) -> tuple[Part, ...]:
    """Return the parts once for each copy; pages are counted anew where a copy starts."""
    return tuple(
        replace(part, number=copy * len(parts) + part.number, starts_copy=part.number == 0)
        for copy in range(copies)
        for part in parts
    )


def _runs(parts: Sequence[Part]) -> list[list[Part]]:
    """Return the parts of each copy."""
    copies: list[list[Part]] = []
    for part in parts:
        if part.starts_copy:
            copies.append([])
        copies[-1].append(part)
    return copies


def _spreads(copy: Sequence[Part]) -> list[list[Part]]:
    """Return the parts of each item: one, or one for each language."""
    spreads: dict[HandoutItem, list[Part]] = {}
    for part in copy:
        spreads.setdefault(part.item, []).append(part)
    return list(spreads.values())


def _code_file(part: Part, codes: Mapping[str, bytes]) -> str | None:
    name = f"{part.label}.svg"
    return f"codes/{name}" if name in codes else None


def _options(recipe: HandoutRecipe) -> Value:
    return {
        "paper": recipe.paper,
        "large_print": recipe.large_print,
        "save_ink": recipe.save_ink,
        "fit": recipe.fit,
        "two_sided": recipe.sides is not Sides.ONE_SIDED,
    }


def _codes(parts: Sequence[Part]) -> dict[str, bytes]:
    codes = {}
    for part in parts:
        source = part.readable.document.source
        code = qr_code(source.url) if source and source.url else None
        if code is not None:
            codes[f"{part.label}.svg"] = code
    return codes
