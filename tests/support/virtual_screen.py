"""A real window on a virtual screen: Xvfb for the screen, xdotool for the hands."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

PATIENCE = 60  # seconds

needs_screen = pytest.mark.skipif(
    not all(shutil.which(tool) for tool in ("Xvfb", "xdotool")),
    reason="a real window needs Debian's xvfb and xdotool",
)


@dataclass
class Screen:
    """A display and the environment of the programs on it."""

    environment: dict[str, str]

    def tool(self, *arguments: str) -> str:
        """Run xdotool and return what it prints."""
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def wait_for_window(self, title: str) -> str:
        """Return the id of the visible window whose title matches, once it is there."""
        return wait_until(lambda: self.tool("search", "--onlyvisible", "--name", title).split("\n")[0])

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self.tool("key", "--delay", "60", *keys)
        time.sleep(0.4)

    def type(self, words: str) -> None:
        """Type words as a person does."""
        self.tool("type", "--delay", "30", words)
        time.sleep(0.8)


def wait_until(look, patience: float = PATIENCE):
    """Return what `look` sees once it sees something; fail after `patience` seconds."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        seen = look()
        if seen:
            return seen
        time.sleep(0.1)
    pytest.fail("waited in vain")


@contextmanager
def virtual_screen(home: os.PathLike[str], temporary: os.PathLike[str]) -> Iterator[Screen]:
    """Start an Xvfb of our own, end it by its process, and give programs an empty home and temporary folder."""
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-noreset"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        display = f":{server.stdout.readline().decode().strip()}"
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
        yield Screen({**kept, "DISPLAY": display, "HOME": str(home), "TMPDIR": str(temporary)})
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()


@contextmanager
def program(command: Sequence[str], screen: Screen, cwd: os.PathLike[str]) -> Iterator[subprocess.Popen[str]]:
    """Run a program on the screen; end it where it has not ended itself."""
    process = subprocess.Popen(
        command, env=screen.environment, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
