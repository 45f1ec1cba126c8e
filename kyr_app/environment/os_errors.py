"""What the system says where a file or folder cannot be used, in the reader’s words."""

import errno

from kyr_app.model.sentence import sentence

_REASONS = {
    errno.ENOENT: sentence("No such file or directory"),
    errno.EACCES: sentence("Permission denied"),
    errno.EPERM: sentence("Operation not permitted"),
    errno.EROFS: sentence("Read-only file system"),
    errno.ENOSPC: sentence("No space left on device"),
    errno.EDQUOT: sentence("Disk quota exceeded"),
    errno.EFBIG: sentence("File too large"),
    errno.EEXIST: sentence("Something of this name is already there"),
    errno.ENOTEMPTY: sentence("Something of this name is already there"),
    errno.EISDIR: sentence("Is a directory"),
    errno.ENOTDIR: sentence("Not a directory"),
    errno.ENAMETOOLONG: sentence("File name too long"),
    errno.EIO: sentence("Input/output error"),
    errno.EMFILE: sentence("Too many open files"),
    errno.ENFILE: sentence("Too many open files"),
}


def reason_of(error: OSError) -> str:
    """Return what went wrong in a few words, without paths: ours, or the system's where it is out of the ordinary."""
    told = _REASONS.get(error.errno or 0)
    return (error.strerror or type(error).__name__) if told is None else str(told)
