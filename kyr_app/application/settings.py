"""What a person chose in the window: languages, text size, paper, clinic. A TOML file, written whole or not at all.

Nothing about what they read or searched is ever in it.
"""

import contextlib
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import msgspec
import tomli_w

from kyr_app.environment.atomic_write import make_private_folder, write_file
from kyr_app.errors import SettingsError
from kyr_app.model.handout import Paper

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 300, 10


@dataclass(frozen=True, slots=True)
class ClinicSettings:
    """What handouts carry beside the standing text."""

    name: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults. `text_percent` is the size of document text."""

    language: str = ""
    text_percent: int = 100
    paper: Paper = Paper.LETTER
    explained: bool = False
    clinic: ClinicSettings = field(default_factory=ClinicSettings)


class SettingsFile:
    """Reads and writes one settings file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """Return the settings, or defaults where there is no file.

        Raises SettingsError for a broken file, which is set aside first: the next load gives defaults.
        """
        try:
            settings = msgspec.toml.decode(self._path.read_bytes(), type=Settings)
        except FileNotFoundError:
            return Settings()
        except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
            kept_as = self._path.with_suffix(".broken.toml")
            with contextlib.suppress(OSError):
                self._path.replace(kept_as)
            raise SettingsError(self._path, kept_as, str(error)) from error
        percent = min(max(settings.text_percent, SMALLEST_TEXT), LARGEST_TEXT)
        return replace(settings, text_percent=percent)

    def save(self, settings: Settings) -> None:
        """Write the settings; raise OutputError where that cannot be done."""
        make_private_folder(self._path.parent)
        write_file(self._path, tomli_w.dumps(asdict(settings)).encode())
