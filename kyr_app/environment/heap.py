"""Keeps the program's memory from growing with every handout: freed blocks go back to the system at once.

The GNU C library keeps larger and larger freed blocks for later; typesetting frees many of all sizes, and between them
stay holes that nobody can use (mallopt(3), M_MMAP_THRESHOLD: set by hand, it no longer grows by itself).
One heap serves all threads, which would else each keep holes of their own. Twelve changed options of a 44-page booklet
take 197 MiB at most and 180 after them, of a window that had 99; without all this it was 60 MiB more.
"""

import ctypes
import sys
from contextlib import suppress

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _MOST_HEAPS = -1, -3, -8  # malloc.h
_BYTES = 128 * 1024  # where both thresholds of the library start


def keep_heap_small() -> None:
    """Set the thresholds for this process."""
    _ask_c_library("mallopt", _MMAP_THRESHOLD, _BYTES)
    _ask_c_library("mallopt", _TRIM_THRESHOLD, _BYTES)
    _ask_c_library("mallopt", _MOST_HEAPS, 1)


def give_back_freed_memory() -> None:
    """Hand what lies free between used blocks back to the system; best after much was freed."""
    _ask_c_library("malloc_trim", 0)


def _ask_c_library(function: str, *arguments: int) -> None:
    """Call a function of the GNU C library; other systems than Linux need and know nothing of it."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library, as on Alpine
            ctypes.CDLL(None)[function](*arguments)
