"""Brings the catalogs of resources/translations up to date with the words of the program; `make translations` runs it.

Words of the command line and of errors are those given to gettext, ngettext and sentence, what click's commands say as
their help, and the words of click and argparse themselves. Those of the window are Qt's business. Prints what nobody
has translated yet.
"""

import ast
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from inspect import cleandoc
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kyr_app.environment.messages import LANGUAGES as SPOKEN

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = SPOKEN[1:]  # English is what the sources say
_KEYWORDS = {"gettext": None, "ngettext": (1, 2), "sentence": None, "_": None}
_HELP = {"help", "short_help", "metavar"}
_CLICK = ("core", "decorators", "exceptions", "formatting", "parser", "types")  # its others prompt and page
_OF_CLICK_WITHOUT_MARK = ("[OPTIONS]", "COMMAND [ARGS]...", "required")
_OF_ARGPARSE = (  # what `kyr-reader` can come to say of its few options; Python's versions differ in the rest
    "usage: ",
    "positional arguments",
    "options",
    "show this help message and exit",
    "%(prog)s: error: %(message)s\n",
    "argument %(argument_name)s: %(message)s",
    "unrecognized arguments: %s",
    "expected one argument",
    "ignored explicit argument %r",
    "ambiguous option: %(option)s could match %(matches)s",
)

Words = str | tuple[str, ...]


def words_of_the_program() -> set[Words]:
    """Return every message; a pair where it has a plural."""
    found: set[Words] = {*_OF_CLICK_WITHOUT_MARK, *_OF_ARGPARSE}
    for path in sorted((ROOT / "kyr_app").rglob("*.py")):
        if path.relative_to(ROOT).parts[1] != "gui":
            found |= _marked(path)
    for path in sorted((ROOT / "kyr_app" / "cli").glob("*.py")):
        found |= set(_help_in(ast.parse(path.read_text(encoding="utf-8"))))
    spec = find_spec("click")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for name in _CLICK:
            found |= _marked(Path(place) / f"{name}.py")
    return found


def catalog_file(language: str) -> Path:
    """Return the catalog that translators edit; what the program reads lies beside it."""
    return ROOT / "resources" / "translations" / language / "LC_MESSAGES" / "kyr.po"


def read_catalog(language: str) -> Catalog:
    """Return a catalog as translators left it."""
    with catalog_file(language).open("rb") as file:
        return read_po(file, locale=language, domain="kyr")


def renew(language: str) -> Catalog:
    """Add new messages to a catalog, remove those that are gone, and write what the program reads."""
    catalog, template = read_catalog(language), Catalog(domain="kyr")
    for words in words_of_the_program():
        template.add(words)
    catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
    path = catalog_file(language)
    with path.open("wb") as file:
        write_po(file, catalog, width=120, no_location=True, sort_output=True, ignore_obsolete=True)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, read_catalog(language))
    return catalog


def _marked(path: Path) -> set[Words]:
    return {message for _, message, _, _ in extract_from_file("python", path, _KEYWORDS) if message}


def _help_in(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.keyword(arg=name, value=ast.Constant(str() as text)) if name in _HELP:
                yield text
            case ast.FunctionDef(decorator_list=decorators) if any(_makes_command(each) for each in decorators):
                yield cleandoc(ast.get_docstring(node) or "")


def _makes_command(decorator: ast.expr) -> bool:
    match decorator:
        case ast.Call(func=ast.Attribute(value=ast.Name("click"), attr="command" | "group")):
            return True
    return False


if __name__ == "__main__":
    missing = [f"{language}: {each.id}" for language in LANGUAGES for each in renew(language) if not each.string]
    print("\n".join(missing))
    sys.exit(bool(missing))
