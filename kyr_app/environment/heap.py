"""Keeps the program's memory from growing with every handout: freed blocks go back to the system at once.

The GNU C library keeps larger and larger freed blocks for later; typesetting frees many of all sizes, and between them
stay holes that nobody can use (mallopt(3), M_MMAP_THRESHOLD: set by hand, it no longer grows by itself).
Twelve changed options of a 40-page booklet take 150 to 170 MiB in the window with it, 205 to 330 without.
"""

import ctypes
import sys
from contextlib import suppress

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # malloc.h
_BYTES = 128 * 1024  # where both thresholds of the library start


def keep_heap_small() -> None:
    """Set the thresholds for this process; other systems than Linux need and know nothing of it."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library, as on Alpine
            library = ctypes.CDLL(None)
            library.mallopt(_MMAP_THRESHOLD, _BYTES)
            library.mallopt(_TRIM_THRESHOLD, _BYTES)
