#!/usr/bin/env python3
"""Start desktop programs in turn under one Xvfb: seconds until a window shows, and memory three seconds later.

Usage: start_up.py [--runs N] [--settle S] 'WINDOW-REGEX=COMMAND ...' ['WINDOW-REGEX=COMMAND ...' ...]

The programs run A B C A B C ..., one warm-up round is not counted, and medians are printed with each figure's ratio to
the first program's. Memory is the proportional set size (PSS) of the program and all its children, in MiB.
Needs Debian's xvfb, xdotool and procps. Peers: Debian's kiwix (`kiwix-desktop FILE.zim`) and zeal.
"""

import argparse
import os
import re
import shlex
import statistics
import subprocess
import tempfile
import time
from pathlib import Path


def descendants(pid: int) -> list[int]:
    """Return pid and every live process below it."""
    children: dict[int, list[int]] = {}
    listing = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True)
    for line in listing.stdout.splitlines():
        child, parent = map(int, line.split())
        children.setdefault(parent, []).append(child)
    found, queue = [], [pid]
    while queue:
        current = queue.pop()
        found.append(current)
        queue += children.get(current, [])
    return found


def memory_mib(pid: int) -> float:
    """Return the PSS of pid and its descendants in MiB."""
    total = 0
    for process in descendants(pid):
        try:
            rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
        except OSError:
            continue
        if match := re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE):
            total += int(match[1])
    return total / 1024


def start_once(title: str, command: list[str], environment: dict[str, str], settle: float) -> tuple[float, float]:
    """Return (seconds to a visible window matching title, MiB after settling)."""
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    search = ["xdotool", "search", "--onlyvisible", "--name", title]
    while not subprocess.run(search, env=environment, capture_output=True, check=False).stdout.strip():
        if time.perf_counter() - began > 60 or process.poll() is not None:
            raise SystemExit(f"no window named {title!r} from {shlex.join(command)} (exit status {process.poll()})")
        time.sleep(0.01)
    seconds = time.perf_counter() - began
    time.sleep(settle)
    mib = memory_mib(process.pid)
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    return seconds, mib


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--settle", type=float, default=3.0)
    arguments = parser.parse_args()
    programs = [(title, shlex.split(command)) for title, command in (p.split("=", 1) for p in arguments.programs)]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-noreset"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        display = f":{server.stdout.readline().decode().strip()}"  # printed once the server is ready
        with tempfile.TemporaryDirectory() as home:
            environment = {**os.environ, "DISPLAY": display, "HOME": home, "QTWEBENGINE_DISABLE_SANDBOX": "1"}
            environment.pop("QT_QPA_PLATFORM", None)
            for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
                environment.pop(name, None)
            figures: dict[str, list[tuple[float, float]]] = {title: [] for title, _ in programs}
            for round_number in range(arguments.runs + 1):
                for title, command in programs:
                    figure = start_once(title, command, environment, arguments.settle)
                    if round_number:
                        figures[title].append(figure)
    finally:
        server.terminate()
        server.wait()
    first_seconds = first_mib = 0.0
    for index, (title, _) in enumerate(programs):
        seconds = statistics.median(figure[0] for figure in figures[title])
        mib = statistics.median(figure[1] for figure in figures[title])
        if index == 0:
            first_seconds, first_mib = seconds, mib
        window = f"window {seconds:.2f} s ({seconds / first_seconds:.2f}x)"
        print(f"{title}: {window}  memory {mib:.0f} MiB ({mib / first_mib:.2f}x)")


if __name__ == "__main__":
    main()
