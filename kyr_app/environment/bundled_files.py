"""Where the files that come with the program are. It runs from a checkout or frozen, never from a wheel."""

import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BundledFiles:
    """The root that holds content/, resources/ and, in an installer, the compiled library."""

    root: Path

    @classmethod
    def of_this_program(cls) -> "BundledFiles":
        """Return the frozen program's folder, or the checkout's."""
        frozen = getattr(sys, "_MEIPASS", None)
        return cls(Path(frozen) if frozen else Path(__file__).resolve().parents[2])

    @property
    def program_folder(self) -> Path:
        """The folder that the programs lie in: a stick's or an installation's own; a checkout's root."""
        return Path(sys.executable).resolve().parent if self.is_frozen else self.root

    @property
    def is_frozen(self) -> bool:
        """Whether this is a built program."""
        return self.root == Path(getattr(sys, "_MEIPASS", ""))

    @property
    def portable_folder(self) -> Path | None:
        """Where a portable program keeps all state: on its own stick, once a file `portable` lies beside it."""
        folder = self.program_folder
        return folder / "data" if (folder / "portable").is_file() else None

    @property
    def content(self) -> Path:
        """The content folder that the library is compiled from."""
        return self.root / "content"

    @property
    def resources(self) -> Path:
        """Icons, style sheets and page templates."""
        return self.root / "resources"

    @property
    def compiled_library(self) -> Path:
        """The compiled library of an installer; absent in a checkout."""
        return self.root / "library"
