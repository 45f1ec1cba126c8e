"""A whole use of the reader in a real window: no internet socket is opened, and the words searched for stay nowhere."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.virtual_screen import needs_screen, program, virtual_screen, wait_until

ROOT = Path(__file__).resolve().parents[2]
CANARY = "zanzibarquux"
INTERNET = re.compile(r"socket\((?!AF_UNIX|AF_LOCAL|AF_NETLINK)|sa_family=AF_INET")


def use_the_reader(screen, command, target):
    """Start, search for the canary and for something real, read, save a PDF, quit."""
    with program(command, screen, ROOT) as reader:
        window = screen.wait_for_window("Know Your Rights")
        screen.tool("windowfocus", "--sync", window)
        wait_until(lambda: "ready" if home_is_there(screen) else "")
        screen.press("Escape", "ctrl+k")
        screen.type(CANARY)
        screen.press("ctrl+a")
        screen.type("warrant judge")
        screen.press("Return", "ctrl+f")
        screen.type(CANARY)
        screen.press("Escape", "ctrl+s")
        screen.press("ctrl+a")
        screen.type(str(target))
        screen.press("Return")
        wait_until(target.exists)
        screen.press("ctrl+q")
        assert reader.wait(60) == 0, reader.communicate()
    return reader


def home_is_there(screen):
    """The library is open once the cache holds a compiled one that is published."""
    libraries = Path(screen.environment["HOME"]) / ".cache" / "kyr-reader" / "libraries"
    return any(path.is_dir() and not path.name.startswith(".") for path in libraries.glob("*"))


@pytest.fixture
def places(tmp_path):
    for name in ("home", "temporary", f"for-{CANARY}"):
        (tmp_path / name).mkdir()
    return tmp_path / "home", tmp_path / "temporary", tmp_path / f"for-{CANARY}" / "page.pdf"


@needs_screen
@pytest.mark.skipif(shutil.which("strace") is None, reason="looking at sockets needs Debian's strace")
def test_no_internet_socket_is_opened_in_a_whole_use(places, tmp_path):
    home, temporary, target = places
    log = tmp_path / "calls.log"
    command = [
        "strace",
        "-f",
        "-qq",
        "-e",
        "trace=socket,connect,bind,sendto",
        "-o",
        log,
        sys.executable,
        "-m",
        "kyr_app",
    ]
    with virtual_screen(home, temporary) as screen:
        use_the_reader(screen, command, target)
    calls = log.read_text(encoding="utf-8", errors="replace")
    assert "AF_UNIX" in calls
    assert [line for line in calls.splitlines() if INTERNET.search(line)] == []


def test_the_look_for_sockets_finds_one(tmp_path):
    log = tmp_path / "calls.log"
    if shutil.which("strace") is None:
        pytest.skip("looking at sockets needs Debian's strace")
    opened = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=socket,connect", "-o", log, sys.executable, "-c", opened], check=True
    )
    assert INTERNET.search(log.read_text(encoding="utf-8"))


@needs_screen
def test_the_words_searched_for_stay_nowhere_but_in_the_file_asked_for(places):
    home, temporary, target = places
    with virtual_screen(home, temporary) as screen:
        use_the_reader(screen, [sys.executable, "-m", "kyr_app"], target)
    assert target.read_bytes().startswith(b"%PDF")
    files = [path for folder in (home, temporary) for path in folder.rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if CANARY.encode() in path.read_bytes() or CANARY in path.name] == []
    assert [path for path in temporary.iterdir() if "kyr" in path.name] == []
