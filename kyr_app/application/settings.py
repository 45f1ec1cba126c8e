"""What a person chose in the window: languages, text size, paper, clinic. A TOML file, written whole or not at all.

Nothing about what they read or searched is ever in it.
"""

import contextlib
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec
import tomli_w

from kyr_app.application.recipe_file import read_logo
from kyr_app.environment.atomic_write import make_private_folder, write_file
from kyr_app.environment.os_errors import reason_of
from kyr_app.errors import OutputError, SettingsError
from kyr_app.model.handout import Paper, Sides

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 300, 10
USUAL_INTERFACE, LARGEST_INTERFACE = 100, 300


class ThemeChoice(StrEnum):
    """What the window’s colors follow."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class ClinicSettings:
    """What handouts carry beside the standing text. The logo is a file of its own; see SettingsFile."""

    name: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults.

    `language` is that of documents, `interface_language` that of the window; empty follows the window or the system.
    `text_percent` is the size of document text, `interface_percent` that of the whole window, documents included;
    `sides` is how the printer reaches the second side of a sheet.
    """

    language: str = ""
    text_percent: int = 100
    interface_percent: int = USUAL_INTERFACE
    theme: ThemeChoice = ThemeChoice.SYSTEM
    interface_language: str = ""
    paper: Paper = Paper.LETTER
    sides: Sides = Sides.LONG_EDGE
    explained: bool = False
    clinic: ClinicSettings = field(default_factory=ClinicSettings)


class SettingsFile:
    """Reads and writes one settings file, and the clinic's logo beside it.

    `defaults` and `logo` hold where a person has chosen nothing else; only what differs from them is written.
    """

    def __init__(self, path: Path, defaults: Settings | None = None, logo: bytes | None = None) -> None:
        self._path = path
        self._defaults = defaults or Settings()
        self._default_logo = logo
        self._logo = path.with_name("clinic-logo.png")

    def load(self) -> Settings:
        """Return the settings, or defaults where there is no file.

        Raises SettingsError for a broken file, which is set aside first: the next load gives defaults.
        """
        try:
            data = self._path.read_bytes()
            msgspec.toml.decode(data, type=Settings)
            settings = self._completed(msgspec.toml.decode(data))
        except FileNotFoundError:
            return self._defaults
        except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
            kept_as = self._set_aside
            with contextlib.suppress(OSError):
                self._path.replace(kept_as)
            raise SettingsError(self._path, kept_as, str(error)) from error
        return replace(
            settings,
            text_percent=min(max(settings.text_percent, SMALLEST_TEXT), LARGEST_TEXT),
            interface_percent=min(max(settings.interface_percent, USUAL_INTERFACE), LARGEST_INTERFACE),
        )

    def save(self, settings: Settings) -> None:
        """Write the settings; raise OutputError where that cannot be done."""
        make_private_folder(self._path.parent)
        chosen = _difference(asdict(settings), asdict(self._defaults))
        write_file(self._path, tomli_w.dumps(chosen).encode())

    def load_logo(self) -> bytes | None:
        """Return the clinic's logo, None where there is none; raise RecipeError where its file cannot be used."""
        return read_logo(self._logo) if self._logo.exists() else self._default_logo

    def save_logo(self, logo: bytes | None) -> None:
        """Keep a PNG that `read_logo` returned, or none any more; raise OutputError where that cannot be done."""
        make_private_folder(self._path.parent)
        if logo is not None and logo != self._default_logo:
            write_file(self._logo, logo)
            return
        try:
            self._logo.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(self._logo, reason_of(error)) from error

    def forget(self) -> Settings:
        """Remove the settings, a broken copy and the logo; return the defaults. Raises OutputError."""
        for path in (self._path, self._set_aside, self._logo):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise OutputError(path, reason_of(error)) from error
        return self._defaults

    @property
    def _set_aside(self) -> Path:
        return self._path.with_suffix(".broken.toml")

    def _completed(self, table: dict[str, Any]) -> Settings:
        usual = asdict(self._defaults)
        clinic = {**usual["clinic"], **table.get("clinic", {})}
        return msgspec.convert({**usual, **table, "clinic": clinic}, Settings)


def _difference(table: dict[str, Any], usual: dict[str, Any]) -> dict[str, Any]:
    """Return the entries of `table` that differ from the usual ones, tables inside it likewise."""
    changed = {}
    for name, value in table.items():
        if isinstance(value, dict):
            inner = _difference(value, usual[name])
            if inner:
                changed[name] = inner
        elif value != usual[name]:
            changed[name] = value
    return changed
