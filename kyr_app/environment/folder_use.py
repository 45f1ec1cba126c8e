"""Tells running programs apart from dead ones: a folder is in use while somebody holds a lock beside it.

Each program locks a file of its own, so a crash leaves nothing locked: the system gives its locks free.
"""

import os
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FolderUse:
    """One program's claim to a folder that may not exist yet."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path

    @classmethod
    def start(cls, folder: Path) -> "FolderUse":
        """Claim `folder`; the folder above it exists."""
        handle, name = tempfile.mkstemp(dir=folder.parent, prefix=f"{folder.name}.", suffix=".in-use")
        file = os.fdopen(handle, "r+b")
        _try_lock(file)
        return cls(file, Path(name))

    def release(self) -> None:
        """Give the folder free."""
        self._file.close()
        self._path.unlink(missing_ok=True)


def is_in_use(folder: Path) -> bool:
    """Whether a running program claims `folder`; claims of dead ones are removed."""
    claims = [_is_alive(path) for path in folder.parent.glob(f"{folder.name}.*.in-use")]
    return any(claims)


def _is_alive(path: Path) -> bool:
    try:
        with path.open("r+b") as file:
            if not _try_lock(file):
                return True
        path.unlink(missing_ok=True)
    except OSError:
        return True
    return False


def _try_lock(file: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
