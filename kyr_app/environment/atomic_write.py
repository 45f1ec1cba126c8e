"""Writing that is whole or not at all: a reader never sees half a file or half a folder."""

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext
from pathlib import Path

from kyr_app.environment.os_errors import reason_of
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
        raise OutputError(folder, gettext("Other people can write there"))


def write_file(path: Path, data: bytes) -> None:
    """Write `data` beside `path` and rename it there; raise OutputError and leave nothing behind on failure."""
    scratch: Path | None = None
    try:
        mode = _mode_of(path)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            scratch = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        scratch.chmod(mode)
        scratch.replace(path)
    except OSError as error:
        raise OutputError(path, reason_of(error)) from error
    finally:
        if scratch is not None:
            scratch.unlink(missing_ok=True)  # still there after a failure, or after Ctrl+C


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


def finished_folder(folder: Path) -> Path:
    """Return what a folder that `new_folder` yields becomes once it is whole; any other folder is so already."""
    return folder.with_name(folder.name[1:].rpartition(".")[0]) if folder.name.startswith(".") else folder


def _mode_of(path: Path) -> int:
    """Return the mode of the file that is replaced, or that of a new one; raise for what must not be replaced."""
    if not path.exists():
        return 0o666 & ~_umask()
    if not path.is_file():
        raise OutputError(path, gettext("It is not an ordinary file"))
    mode = path.stat().st_mode
    if not mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))  # renaming would not ask
    return mode


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
