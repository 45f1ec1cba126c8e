"""The window's plugins, tried without the window: each is loaded as the system's loader would, with all it needs."""

import ctypes
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

# The window systems of Linux, Windows and macOS, and the one picture format that Qt reads by a plugin.
_PLUGINS = ("platforms/*qxcb*", "platforms/*qwindows*", "platforms/*qcocoa*", "imageformats/*qsvg*")
_ENDINGS = (".so", ".dll", ".dylib")


def window_plugins() -> tuple[Path, ...]:
    """Return the plugins that show a window and read pictures; nothing where there is no window library."""
    return tuple(
        file
        for pattern in _PLUGINS
        for folder in _plugin_folders()
        for file in sorted(folder.glob(pattern))
        if file.suffix in _ENDINGS
    )


def why_not_loaded(library: Path) -> str:
    """Load a library; return the loader's words where that fails, else nothing."""
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        return str(error)
    return ""


def _plugin_folders() -> Iterator[Path]:
    """Yield where PySide6 keeps plugins; it is looked up, not imported."""
    spec = find_spec("PySide6")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for folder in (Path(place) / "Qt" / "plugins", Path(place) / "plugins"):
            if folder.is_dir():
                yield folder
