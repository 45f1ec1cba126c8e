"""Where the reader keeps what belongs to one person: settings and compiled libraries."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_PROGRAM = "kyr-reader"


@dataclass(frozen=True, slots=True)
class UserPaths:
    """Folders of one person. None is made before something is written into it."""

    config: Path
    cache: Path

    @classmethod
    def of_this_user(cls) -> "UserPaths":
        """Return the folders this system gives a program."""
        folders = platformdirs.PlatformDirs(_PROGRAM, appauthor=False)
        return cls(folders.user_config_path, folders.user_cache_path)

    @classmethod
    def below(cls, folder: Path) -> "UserPaths":
        """Keep all state below one folder (`--data-dir`)."""
        return cls(folder / "config", folder / "cache")

    @property
    def settings_file(self) -> Path:
        """The settings, a TOML file."""
        return self.config / "settings.toml"

    @property
    def compiled_libraries(self) -> Path:
        """Where libraries compiled on this machine lie, one folder a fingerprint."""
        return self.cache / "libraries"


def system_config_folder() -> Path:
    """Return where this system keeps what an administrator sets for everybody."""
    return platformdirs.PlatformDirs(_PROGRAM, appauthor=False).site_config_path
