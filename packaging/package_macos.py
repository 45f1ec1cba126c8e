#!/usr/bin/env python3
"""Make the macOS disk image of the bundle in dist/, with macOS's own hdiutil; it is neither signed nor notarized."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kyr_app import __version__  # noqa: E402 - the line above finds it

NAME = "Know Your Rights Reader"


def main() -> None:
    """Write the disk image."""
    bundle = ROOT / "dist" / f"{NAME}.app"
    image = ROOT / "dist" / f"kyr-reader-{__version__}.dmg"
    command = ["hdiutil", "create", "-ov", "-format", "UDZO", "-volname", NAME, "-srcfolder", str(bundle), str(image)]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
