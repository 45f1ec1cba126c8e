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
    def content(self) -> Path:
        """The content folder of a checkout."""
        return self.root / "content"

    @property
    def resources(self) -> Path:
        """Icons, style sheets and page templates."""
        return self.root / "resources"

    @property
    def compiled_library(self) -> Path:
        """The compiled library of an installer; absent in a checkout."""
        return self.root / "library"
