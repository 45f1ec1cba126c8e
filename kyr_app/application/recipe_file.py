"""Handout recipes and clinic files: small TOML files that are kept, carried on a stick and used again.

A recipe names documents as `id` or `id#section`. A clinic file has name, phone, address and logo at its top level; a
recipe has the same in its table `[clinic]`. A logo is a PNG inside the file's own folder; links are not followed.
"""

from gettext import gettext
from pathlib import Path, PurePath
from typing import Annotated, TypeVar

import msgspec
import tomli_w

from kyr_app.environment.atomic_write import write_file
from kyr_app.environment.os_errors import reason_of
from kyr_app.errors import HandoutError, OutputError, RecipeError
from kyr_app.handout.pictures import png_size
from kyr_app.library.content_files import ContentFiles
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Layout, Paper, Sides

T = TypeVar("T")

LARGEST_LOGO = 2 * 1024 * 1024  # bytes
WIDEST_LOGO = 4000  # pixels, either way
MOST_COPIES = 999

_Names = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]


class _ClinicTable(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    name: str = ""
    phone: str = ""
    address: str = ""
    logo: str = ""


class _RecipeTable(msgspec.Struct, forbid_unknown_fields=True):
    documents: _Names
    languages: _Names = ("en",)
    layout: Layout = Layout.PAGES
    paper: Paper = Paper.LETTER
    sides: Sides = Sides.LONG_EDGE
    copies: Annotated[int, msgspec.Meta(ge=1, le=MOST_COPIES)] = 1
    save_ink: bool = False
    large_print: bool = False
    qr_code: bool = False
    fit: bool = False
    clinic: _ClinicTable = msgspec.field(default_factory=_ClinicTable)


def read_recipe(path: Path) -> HandoutRecipe:
    """Read a recipe with its logo; raise RecipeError for anything that is wrong with either."""
    table = _table(path, _RecipeTable)
    return HandoutRecipe(
        items=tuple(handout_item(text) for text in table.documents),
        languages=table.languages,
        layout=table.layout,
        paper=table.paper,
        sides=table.sides,
        copies=table.copies,
        save_ink=table.save_ink,
        large_print=table.large_print,
        qr_code=table.qr_code,
        fit=table.fit,
        clinic=_clinic(path, table.clinic),
    )


def write_recipe(path: Path, recipe: HandoutRecipe) -> None:
    """Write a recipe, and its logo beside it; raise OutputError and leave nothing new where that cannot be done."""
    clinic = _ClinicTable(recipe.clinic.name, recipe.clinic.phone, recipe.clinic.address)
    logo = path.with_name(f"{path.stem}-logo.png")
    is_new = recipe.clinic.logo is not None and not logo.exists()
    if recipe.clinic.logo is not None:
        clinic.logo = logo.name
        write_file(logo, recipe.clinic.logo)
    table = _RecipeTable(
        documents=tuple(_item_text(item) for item in recipe.items),
        languages=recipe.languages,
        layout=recipe.layout,
        paper=recipe.paper,
        sides=recipe.sides,
        copies=recipe.copies,
        save_ink=recipe.save_ink,
        large_print=recipe.large_print,
        qr_code=recipe.qr_code,
        fit=recipe.fit,
        clinic=clinic,
    )
    try:
        write_file(path, tomli_w.dumps(msgspec.to_builtins(table)).encode())
    except OutputError:
        if is_new:
            logo.unlink(missing_ok=True)
        raise


def read_clinic(path: Path) -> ClinicDetails:
    """Read a clinic file with its logo; raise RecipeError for anything that is wrong with either."""
    return _clinic(path, _table(path, _ClinicTable))


def read_logo(path: Path) -> bytes:
    """Return a PNG that can be a clinic's logo; raise RecipeError for any other file."""
    return _logo(path, path.name)


def handout_item(text: str) -> HandoutItem:
    """Read `id` or `id#section`."""
    document_id, _, section = text.partition("#")
    return HandoutItem(document_id, section or None)


def _item_text(item: HandoutItem) -> str:
    return item.document_id + (f"#{item.section}" if item.section else "")


def _table(path: Path, expected: type[T]) -> T:
    if not path.is_file():
        raise RecipeError(path, gettext("There is no such file."))
    files = ContentFiles(path.parent)
    table = files.table(path, expected)
    if table is None:
        problem = files.problems[-1]
        raise RecipeError(path, f"{problem.where}: {problem.what}" if problem.where else problem.what)
    return table


def _clinic(path: Path, table: _ClinicTable) -> ClinicDetails:
    logo = _logo(path, table.logo) if table.logo else None
    return ClinicDetails(table.name, table.phone, table.address, logo)


def _logo(path: Path, name: str) -> bytes:
    try:
        data = _logo_file(path, PurePath(name)).read_bytes()
        size = png_size(data)
    except OSError as error:
        detail = gettext("The logo “{name}” cannot be read: {reason}.").format(name=name, reason=reason_of(error))
        raise RecipeError(path, detail) from error
    except HandoutError as error:
        raise RecipeError(path, gettext("The logo “{name}” is not a PNG picture.").format(name=name)) from error
    if max(size) > WIDEST_LOGO:
        detail = gettext("The logo “{name}” is larger than {pixels} pixels.").format(
            name=name, pixels=f"{WIDEST_LOGO:,}"
        )
        raise RecipeError(path, detail)
    return data


def _logo_file(path: Path, name: PurePath) -> Path:
    """Return where the logo lies; it is an ordinary file of a bearable size inside the folder of `path`."""
    if name.is_absolute() or name.drive or ".." in name.parts:
        raise RecipeError(path, gettext("The logo “{name}” is not inside the folder of this file.").format(name=name))
    file = path.parent / name
    inside = [path.parent.joinpath(*name.parts[:depth]) for depth in range(1, len(name.parts) + 1)]
    if any(step.is_symlink() for step in inside):
        raise RecipeError(path, gettext("The logo “{name}” is a link; links are not followed.").format(name=name))
    if not file.is_file():
        raise RecipeError(path, gettext("There is no logo “{name}” in the folder of this file.").format(name=name))
    if file.stat().st_size > LARGEST_LOGO:
        megabytes = LARGEST_LOGO // 1024 // 1024
        raise RecipeError(
            path, gettext("The logo “{name}” is larger than {size} MB.").format(name=name, size=megabytes)
        )
    return file
