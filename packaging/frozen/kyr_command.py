"""Where the built `kyr` starts; a checkout's is made by pyproject.toml."""

import sys

from kyr_app.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
