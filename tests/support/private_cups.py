"""A print system of our own: cupsd with its own configuration, spool and logs, and one queue that prints into a file.

It listens to this machine alone, on a free port; the machine's own CUPS is neither asked nor touched.
"""

import grp
import os
import pwd
import re
import shutil
import socket  # noqa: TID251 - asks the system for a free port, and opens nothing
import subprocess  # noqa: TID251 - starts the print daemon
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.virtual_screen import wait_until

QUEUE = "Laser"
CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
PPD = Path("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd")
_FILES = """
FileDevice Yes
Printcap
User {user}
Group {group}
SystemGroup {group}
ServerRoot {folder}/etc
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/run
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
"""
_DAEMON = """
Listen 127.0.0.1:{port}
LogLevel info
PageLogFormat %p %j %C %{{copies}} %{{job-name}} %{{media}} %{{sides}}
Browsing No
WebInterface No
<Location />
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Policy default>
  <Limit All>
  </Limit>
</Policy>
"""
_PRINTER = """
<DefaultPrinter {queue}>
DeviceURI file:{folder}/printed.pdf
State Idle
Accepting {accepting}
</DefaultPrinter>
"""

needs_cups = pytest.mark.skipif(
    CUPSD is None or not PPD.exists() or shutil.which("pdftoppm") is None,
    reason="printing for real needs Debian's cups-daemon, cups-filters and poppler-utils",
)


@dataclass(frozen=True)
class PrintedJob:
    """What came out of the printer, and what the print system wrote down about it. `pages` are those of all copies."""

    pdf: Path
    queue: str
    pages: int
    copies: int
    name: str
    media: str
    sides: str


class PrivateCups:
    """A running print daemon."""

    def __init__(self, folder: Path, port: int, daemon: "subprocess.Popen[bytes]") -> None:
        self._folder = folder
        self._server = f"127.0.0.1:{port}"
        self._daemon = daemon

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program that prints here."""
        return {**os.environ, "CUPS_SERVER": self._server}

    @property
    def jobs(self) -> int:
        """How many documents were taken so far."""
        return len(list((self._folder / "spool").glob("d*")))

    def printed(self) -> PrintedJob:
        """Return the latest job once it is done."""
        job = self.jobs
        wait_until(lambda: f"[Job {job}] Job completed." in self._log("error"), patience=30)
        line = re.search(rf"^(\S+) {job} (\S+) (\S+) (\S+) (\S+) (\S+)$", self._log("page"), re.MULTILINE)
        assert line, self._log("error")
        queue, pages, copies, *rest = line.groups()
        return PrintedJob(self._folder / "printed.pdf", queue, int(pages), 1 if copies == "-" else int(copies), *rest)

    def wait_until_ready(self) -> None:
        """Return once it listens; fail with its own words where it ended."""
        wait_until(lambda: self._daemon.poll() is not None or "Listening to" in self._log("error"), patience=30)
        assert self._daemon.poll() is None, self._log("error")

    def stop(self) -> None:
        """End the daemon by its process."""
        self._daemon.terminate()
        self._daemon.wait(10)

    def _log(self, name: str) -> str:
        log = self._folder / "log" / name
        return log.read_text() if log.exists() else ""


@contextmanager
def private_cups(*, accepting: bool = True) -> Iterator[PrivateCups]:
    """Start a print daemon in a folder of its own; at the end, stop it and remove the folder.

    As root it runs as `nobody`: CUPS lets no filter run as root.
    """
    user = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    folder = Path(tempfile.mkdtemp(prefix="kyr-cups-"))
    port = _free_port()
    try:
        _configure(folder, user, port, accepting=accepting)
        cups = PrivateCups(folder, port, _start(folder, user))
        try:
            cups.wait_until_ready()
            yield cups
        finally:
            cups.stop()
    finally:
        shutil.rmtree(folder)


def _start(folder: Path, user: pwd.struct_passwd) -> "subprocess.Popen[bytes]":
    # A copy: where AppArmor is on, it confines /usr/sbin/cupsd to the folders of the machine's own CUPS.
    command = [shutil.copy(CUPSD, folder), "-f", "-c", folder / "etc/cupsd.conf", "-s", folder / "etc/cups-files.conf"]
    for file in (folder, *folder.rglob("*")):
        os.chown(file, user.pw_uid, user.pw_gid)
    as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    return subprocess.Popen(command, **as_user)  # noqa: S603 - our own copy of the daemon


def _configure(folder: Path, user: pwd.struct_passwd, port: int, *, accepting: bool) -> None:
    for name in ("etc/ppd", "spool/tmp", "cache", "run/certs", "log"):
        (folder / name).mkdir(parents=True)
    group = grp.getgrgid(user.pw_gid).gr_name
    settings = {
        "cups-files.conf": _FILES.format(folder=folder, user=user.pw_name, group=group),
        "cupsd.conf": _DAEMON.format(port=port),
        "printers.conf": _PRINTER.format(queue=QUEUE, folder=folder, accepting="Yes" if accepting else "No"),
    }
    for name, text in settings.items():
        (folder / "etc" / name).write_text(text)
    shutil.copy(PPD, folder / "etc" / "ppd" / f"{QUEUE}.ppd")


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]
