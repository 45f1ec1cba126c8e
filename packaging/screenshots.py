"""Makes the pictures of README, docs and help from the real window and this checkout’s library: `make screenshots`."""

import os
import subprocess
import sys
from pathlib import Path

from posed_reader import posed_reader

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"


def main() -> None:
    """Take a picture of each page, then those of help in both languages of the window."""
    PICTURES.mkdir(exist_ok=True)
    with posed_reader("en") as reader:
        reader.go_home()
        reader.window.grab().save(str(PICTURES / "home.png"))
        reader.search("parole in place spouse")
        reader.window.grab().save(str(PICTURES / "search.png"))
        reader.make_handout(("en", "es"))
        reader.window.grab().save(str(PICTURES / "handout.png"))
    for language in ("en", "es"):
        subprocess.run([sys.executable, str(ROOT / "packaging" / "help_pictures.py"), language], check=True)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
