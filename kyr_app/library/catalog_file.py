"""catalog.json: a catalog written once by the compiler and read at every start without parsing any text."""

from pathlib import Path

import msgspec

from kyr_app.errors import LibraryDamagedError
from kyr_app.model.catalog import Catalog

CATALOG_FILE = "catalog.json"


def write_catalog(folder: Path, catalog: Catalog) -> None:
    """Write `folder`/catalog.json."""
    (folder / CATALOG_FILE).write_bytes(msgspec.json.encode(catalog))


def read_catalog(folder: Path) -> Catalog:
    """Read `folder`/catalog.json; raise LibraryDamagedError where it is missing or not what was written."""
    try:
        return msgspec.json.decode((folder / CATALOG_FILE).read_bytes(), type=Catalog)
    except (OSError, msgspec.MsgspecError) as error:
        raise LibraryDamagedError(folder, CATALOG_FILE) from error
