"""The mark `@override` for methods that Qt calls: typing has it from Python 3.12 on, type checkers know it before."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if sys.version_info >= (3, 12):
    from typing import override
elif TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: Callable[..., object]) -> Callable[..., object]:
        """Return the method unchanged."""
        return method


__all__ = ["override"]
