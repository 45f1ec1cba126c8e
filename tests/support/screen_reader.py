"""A screen reader's view of the window: an accessibility bus of our own, and the tree that a program puts on it."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.virtual_screen import Screen, wait_until

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's pyatspi belongs to it
WALKER, LISTENER, SAYER = (
    Path(__file__).with_name(f"{name}.py") for name in ("walk_accessible_tree", "hear_announcements", "say_all")
)


def _has_pyatspi() -> bool:
    return (
        Path(SYSTEM_PYTHON).exists()
        and subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode == 0
    )


needs_accessibility_bus = pytest.mark.skipif(
    not (LAUNCHER.exists() and shutil.which("dbus-daemon") and _has_pyatspi()),
    reason="looking as a screen reader does needs Debian's at-spi2-core, dbus and python3-pyatspi",
)


@contextmanager
def accessibility_bus(screen: Screen) -> Iterator[Screen]:
    """Start a session bus and the accessibility bus on it; end both by their processes."""
    session = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env=screen.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    address = session.stdout.readline().strip()
    heard = Screen({
        **screen.environment,
        "DBUS_SESSION_BUS_ADDRESS": address,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    })  # fmt: skip
    launcher = subprocess.Popen(
        [LAUNCHER, "--launch-immediately"],
        env=heard.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield heard
    finally:
        for process in (launcher, session):
            process.terminate()
            process.wait()
        session.stdout.close()


@contextmanager
def listening(screen: Screen, folder: Path) -> Iterator[Callable[[], list[str]]]:
    """Listen to what is announced; yield a function that returns it all so far."""
    heard = folder / "heard.txt"
    with heard.open("w") as file:
        listener = subprocess.Popen(
            [SYSTEM_PYTHON, LISTENER], env=screen.environment, stdout=file, stderr=subprocess.DEVNULL
        )
        try:
            wait_until(heard.read_text)
            yield lambda: heard.read_text().splitlines()[1:]
        finally:
            listener.terminate()
            listener.wait()


def tree(screen: Screen) -> list[dict[str, object]]:
    """Return what a screen reader can reach now, from the top: role, name, description, level, language, showing."""
    return _told(screen, WALKER)


def said(screen: Screen) -> list[str]:
    """Return the sentences of the open document that “Say All” speaks."""
    return _told(screen, SAYER)


def wait_for(screen: Screen, role: str, name: str) -> list[dict[str, object]]:
    """Return the tree once it has a part of this role whose name starts with `name`."""

    def look() -> list[dict[str, object]]:
        parts = tree(screen)
        return parts if any(p["role"] == role and str(p["name"]).startswith(name) for p in parts) else []

    return wait_until(look)


def _told(screen: Screen, script: Path) -> list:
    asked = subprocess.run(
        [SYSTEM_PYTHON, script], env={**os.environ, **screen.environment}, capture_output=True, text=True, check=False
    )
    return json.loads(asked.stdout) if asked.returncode == 0 else []
