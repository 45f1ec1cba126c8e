"""A module whose code runs when it is first used, so that a start does not wait for what only printing needs.

The recipe is that of importlib.util.LazyLoader in Python's documentation.
"""

import importlib.util
import sys
from types import ModuleType


def lazy_module(name: str) -> ModuleType:
    """Return the module `name`, not yet executed unless somebody has used it; raise ImportError where there is none.

    To find a module inside a package, Python executes the package at once.
    """
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        raise ImportError(name=name)
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
