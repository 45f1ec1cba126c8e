#!/usr/bin/env python3
"""Install both Linux packages into a minimal Debian that has neither Python nor a network, and use them there.

Usage: test_installer.py [--packages FOLDER]

Run as root, with Debian's mmdebstrap, xvfb and xdotool. The screen is this machine's Xvfb; nothing else reaches in:
every command runs by `unshare --net chroot`. `make test-installer` runs this.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TITLE = "Know Your Rights"
PERSON = "1000:1000"
HOME = "/home/person"
_SOCKETS = "/tmp/.X11-unix"  # noqa: S108 - where every X server has its socket
_PATIENCE = 60  # seconds until a window must be there


class Laptop:
    """A minimal Debian below `root`, used by a person without rights."""

    def __init__(self, root: Path, display: str) -> None:
        self.root = root
        self._display = display

    def run(self, *command: str, person: bool = True) -> str:
        """Run a command without network; stop the test where it fails."""
        done = subprocess.run(self._command(command, person=person), capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"FAIL  {' '.join(command)}\n{done.stdout}{done.stderr}")
        return done.stdout

    def start(self, *command: str) -> "subprocess.Popen[bytes]":
        """Start a program that stays."""
        return subprocess.Popen(self._command(command, person=True))

    def files(self, *places: str) -> set[str]:
        """Return every file and folder of these places."""
        found: set[str] = set()
        for place in places:
            found.update(str(path.relative_to(self.root)) for path in (self.root / place).rglob("*"))
        return found

    def _command(self, command: tuple[str, ...], *, person: bool) -> list[str]:
        enter = ["unshare", "--net", "chroot", *([f"--userspec={PERSON}"] if person else []), str(self.root)]
        home = HOME if person else "/root"
        return [
            *enter,
            "env",
            "-i",
            f"HOME={home}",
            "PATH=/usr/bin:/bin:/usr/sbin:/sbin",
            f"DISPLAY={self._display}",
            *command,
        ]


def main() -> None:
    """Try both packages."""
    parser = argparse.ArgumentParser(description="Try the packages in a minimal Debian.")
    parser.add_argument("--packages", type=Path, default=ROOT / "dist")
    packages = parser.parse_args().packages
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("FAIL  stopped"))  # or the mounts below would stay
    _lint(next(packages.glob("*.deb")))
    with tempfile.TemporaryDirectory(prefix="kyr-laptop-") as scratch, _screen() as display:
        laptop = Laptop(Path(scratch, "debian"), display)
        _make(laptop.root)
        with _mounted(laptop.root):
            _try_deb(laptop, next(packages.glob("*.deb")))
            _try_stick(laptop, next(packages.glob("*.tar.xz")))


def _lint(package: Path) -> None:
    told = subprocess.run(["lintian", "--allow-root", "--fail-on", "error", str(package)], check=False)
    if told.returncode:
        sys.exit("FAIL  lintian finds errors that no override explains")
    _ok("lintian finds no error")


def _make(root: Path) -> None:
    subprocess.run(["mmdebstrap", "--quiet", "--variant=minbase", "bookworm", str(root)], check=True)
    home = root / HOME.lstrip("/")
    home.mkdir(parents=True)
    owner, group = map(int, PERSON.split(":"))
    os.chown(home, owner, group)
    if shutil.which("python3", path=f"{root}/usr/bin:{root}/bin"):
        sys.exit("FAIL  the minimal Debian has Python")
    _ok("a minimal Debian without Python")


def _try_deb(laptop: Laptop, package: Path) -> None:
    before = laptop.files("usr", "etc", "opt")
    shutil.copyfile(package, laptop.root / package.name)
    laptop.run("dpkg", "--install", f"/{package.name}", person=False)
    _ok(f"{package.name} installs without network")
    _use(laptop, "kyr", "kyr-reader")
    laptop.run("dpkg", "--purge", "kyr-reader", person=False)
    left = laptop.files("usr", "etc", "opt") - before
    if left:
        sys.exit(f"FAIL  left behind: {', '.join(sorted(left)[:10])}")
    _ok("removing leaves nothing outside the person's home")


def _try_stick(laptop: Laptop, archive: Path) -> None:
    stick = laptop.root / "stick"
    stick.mkdir()
    subprocess.run(
        ["tar", "--extract", "--xz", "--file", str(archive), "--directory", str(stick), "--no-same-owner"], check=True
    )
    subprocess.run(["chown", "--recursive", PERSON, str(stick)], check=True)
    shutil.rmtree(laptop.root / HOME.lstrip("/"))
    (laptop.root / HOME.lstrip("/")).mkdir()
    subprocess.run(["chown", PERSON, str(laptop.root / HOME.lstrip("/"))], check=True)
    folder = f"/{next(stick.iterdir()).relative_to(laptop.root)}"
    _use(laptop, f"{folder}/kyr", f"{folder}/kyr-reader")
    traces = laptop.files(HOME.lstrip("/")) - {f"{HOME.lstrip('/')}/door.pdf"}
    if traces:
        sys.exit(f"FAIL  the stick left in the home: {', '.join(sorted(traces)[:10])}")
    _ok("the stick leaves nothing in the home")


def _use(laptop: Laptop, command: str, window: str) -> None:
    print(laptop.run(command, "self-test"), end="")
    for words, expected in (("ice at the door", "ice-at-the-door"), ("la migra en mi casa", "ice-at-the-door")):
        if expected not in laptop.run(command, "search", words):
            sys.exit(f"FAIL  {words} does not find {expected}")
    _ok("search in two languages")
    pdf = f"{HOME}/door.pdf"
    laptop.run(command, "handout", "ice-at-the-door", "--lang", "en,zh-Hans", "-o", pdf)
    if not (laptop.root / pdf.lstrip("/")).read_bytes().startswith(b"%PDF-"):
        sys.exit("FAIL  no PDF")
    _ok("a PDF in English and Chinese")
    _try_window(laptop, window)


def _try_window(laptop: Laptop, window: str) -> None:
    process = laptop.start(window)
    try:
        deadline = time.monotonic() + _PATIENCE
        while not _shown():
            if process.poll() is not None or time.monotonic() > deadline:
                sys.exit("FAIL  no window")
            time.sleep(0.2)
        time.sleep(3)
        if process.poll() is not None:
            sys.exit("FAIL  the window closed by itself")
        subprocess.run(["xdotool", "search", "--onlyvisible", "--name", TITLE, "windowclose"], check=False)
        _ok("the window shows")
    finally:
        process.terminate()
        process.wait()


def _shown() -> bool:
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", TITLE], capture_output=True, check=False)
    return bool(found.stdout.strip())


@contextmanager
def _screen() -> Iterator[str]:
    """Yield a screen of this machine, for this process too."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-noreset", "-ac"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        display = f":{server.stdout.readline().decode().strip() if server.stdout else ''}"
        os.environ["DISPLAY"] = display
        yield display
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _mounted(root: Path) -> Iterator[None]:
    """Give the laptop its /proc, /dev and the socket of the screen."""
    (root / _SOCKETS.lstrip("/")).mkdir(parents=True, exist_ok=True)
    places = [("/proc", "proc"), ("/dev", "dev"), (_SOCKETS, _SOCKETS.lstrip("/"))]
    for outside, inside in places:
        subprocess.run(["mount", "--bind", outside, str(root / inside)], check=True)
    try:
        yield
    finally:
        for _, inside in reversed(places):
            subprocess.run(["umount", "--lazy", str(root / inside)], check=True)


def _ok(what: str) -> None:
    print(f"ok    {what}", flush=True)


if __name__ == "__main__":
    main()
