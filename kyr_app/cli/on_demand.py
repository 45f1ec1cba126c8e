"""Loads a module when it is first needed, so that no command waits for what only others use.

The one place that imports by name; a frozen program has to be told of these modules.
"""

import importlib
from types import ModuleType


def load(module: str) -> ModuleType:
    """Return the module of this full name."""
    return importlib.import_module(module)
