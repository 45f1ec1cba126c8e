"""Writing that is whole or not at all: a reader never sees half a file or half a folder."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kyr_app.errors import OutputError

_PRIVATE = 0o700
_OTHERS_WRITE = 0o022


def make_private_folder(folder: Path) -> None:
    """Create `folder` for this user alone; raise OutputError where that cannot be done or others could write there."""
    try:
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        status = folder.lstat()
    except OSError as error:
        raise OutputError(folder, reason_of(error)) from error
    if os.name == "posix" and (status.st_uid != os.geteuid() or status.st_mode & _OTHERS_WRITE or folder.is_symlink()):
        raise OutputError(folder, "Other people can write there")


def write_file(path: Path, data: bytes) -> None:
    """Write `data` beside `path` and rename it there; raise OutputError and leave nothing behind on failure."""
    scratch: Path | None = None
    if path.exists() and not path.is_file():
        raise OutputError(path, "It is not an ordinary file")
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            scratch = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        scratch.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        scratch.replace(path)
    except OSError as error:
        if scratch is not None:
            scratch.unlink(missing_ok=True)
        raise OutputError(path, reason_of(error)) from error


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Yield an empty folder that becomes `folder` once the block ends well, and vanishes if it does not.

    Another process may publish the same folder first; then its copy stays and ours goes.
    """
    try:
        scratch = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    except OSError as error:
        raise OutputError(folder, reason_of(error)) from error
    try:
        yield scratch
        try:
            scratch.rename(folder)
        except OSError as error:
            if not folder.is_dir():
                raise OutputError(folder, reason_of(error)) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def reason_of(error: OSError) -> str:
    """Return the system's words for what went wrong, without paths."""
    return error.strerror or type(error).__name__


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
