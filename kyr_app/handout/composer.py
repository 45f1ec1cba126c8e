"""A recipe and its documents as Typst source: one template for each layout, one composer for all.

The composer decides what is said; resources/handout/ decides where it stands and what it looks like. Every layout's
template defines `vocabulary` (the functions that blocks call) and `handout` (the pages) and is handed the same data.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kyr_app.errors import HandoutError
from kyr_app.handout.document_data import document_data
from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.handout_source import MAIN, HandoutSource
from kyr_app.handout.parts import Part, link_targets, parts_of
from kyr_app.handout.pictures import picture_text, png_size
from kyr_app.handout.qr_code import qr_code
from kyr_app.markup.typst import VOCABULARY
from kyr_app.markup.typst_values import Value, typst_value
from kyr_app.model.handout import ClinicDetails, HandoutRecipe
from kyr_app.model.readable_document import ReadableDocument

_LOGO = "clinic/logo.svg"
# Characters and lines of a clinic's details: more of them would push the title off its page.
_LONGEST_NAME, _LONGEST_PHONE, _LONGEST_LINE, _MOST_LINES = 90, 30, 60, 4
_LARGEST_LOGO = 4_000  # pixels; handouts.md


class HandoutComposer:
    """Composes with the Typst templates in `templates` and the typefaces of `fonts`."""

    def __init__(self, templates: Path, fonts: FontShelf) -> None:
        self._templates = templates
        self._fonts = fonts

    def compose(self, recipe: HandoutRecipe, documents: Sequence[ReadableDocument]) -> HandoutSource:
        """Return the source of a handout. `documents` are the recipe's items in order, each in all its languages.

        Raises UnknownSectionError, and HandoutError where a language has no font or a template is missing.
        """
        parts = _copied(parts_of(recipe, documents), recipe.copies)
        codes = _codes(parts) if recipe.qr_code else {}
        main = _main_file(recipe, [self._data(part, parts, codes) for part in parts])
        pictures = {f"codes/{name}": code for name, code in codes.items()}
        if recipe.clinic.logo is not None:
            pictures[_LOGO] = _logo(recipe.clinic.logo)
        return HandoutSource({MAIN: main.encode(), **self._read_templates(), **pictures})

    def _data(self, part: Part, parts: Sequence[Part], codes: Mapping[str, bytes]) -> Value:
        labels = link_targets(parts, part.readable.language)
        code = f"codes/{part.label}.svg" if f"{part.label}.svg" in codes else None
        return document_data(part, self._fonts, labels, code)

    def _read_templates(self) -> Mapping[str, bytes]:
        try:
            found = {file.name: file.read_bytes() for file in sorted(self._templates.glob("*.typ"))}
        except OSError as error:
            raise HandoutError("the page templates cannot be read") from error
        return found


def _copied(parts: Sequence[Part], copies: int) -> tuple[Part, ...]:
    """Return the parts once for each copy; pages are counted anew where a copy starts."""
    return tuple(
        replace(part, number=copy * len(parts) + part.number, starts_copy=part.number == 0)
        for copy in range(copies)
        for part in parts
    )


def _main_file(recipe: HandoutRecipe, documents: Sequence[Value]) -> str:
    options = {"paper": recipe.paper, "large_print": recipe.large_print, "save_ink": recipe.save_ink}
    names = ", ".join(VOCABULARY)
    return (
        f"#import {typst_value(f'{recipe.layout}.typ')}: handout, vocabulary\n"
        f"#let options = {typst_value(options)}\n"
        f"#let ({names}) = vocabulary(options)\n"
        f"#handout(options, {typst_value(_clinic(recipe.clinic))}, {typst_value(documents)})\n"
    )


def _clinic(clinic: ClinicDetails) -> Value:
    name, phone = _cut(clinic.name, _LONGEST_NAME), _cut(clinic.phone, _LONGEST_PHONE)
    lines = [line for line in clinic.address.splitlines() if line.strip()]
    return {
        "name": name,
        "phone": phone,
        "address": [_cut(line, _LONGEST_LINE) for line in lines[:_MOST_LINES]],
        "logo": None if clinic.logo is None else _LOGO,
        "line": " · ".join(filter(None, (name, phone))),
    }


def _cut(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _codes(parts: Sequence[Part]) -> dict[str, bytes]:
    codes = {}
    for part in parts:
        source = part.readable.document.source
        code = qr_code(source.url) if source and source.url else None
        if code is not None:
            codes[f"{part.label}.svg"] = code
    return codes


def _logo(data: bytes) -> bytes:
    if max(png_size(data)) > _LARGEST_LOGO:
        raise HandoutError(f"the logo is larger than {_LARGEST_LOGO} pixels")
    return picture_text(data)
