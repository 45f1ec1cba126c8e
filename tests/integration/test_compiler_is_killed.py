"""A compiled library appears whole or not at all, wherever the compiler is killed."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kyr_app.application.open_library import LibraryOpener, OpenLibrary
from kyr_app.model.query import SearchQuery
from tests.support.example_library import write_example_library

ROOT = Path(__file__).resolve().parents[2]
POINTS = 24
# Kills itself at the file operation with the given number; the operations are counted after the imports.
COMPILER = """
import os, signal, sys
from pathlib import Path
from kyr_app.application.open_library import LibraryOpener
content, code, cache, deadly = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
count = 0
def hook(event, arguments):
    global count
    if event in ("open", "os.rename", "os.mkdir", "os.remove", "shutil.copyfile", "os.rmdir"):
        count += 1
        if count == deadly:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
for step in LibraryOpener(installed=None, content=content, code=code, cache=cache).open():
    pass
print(count)
"""


def compile_until(content, tmp_path, cache, deadly):
    arguments = [sys.executable, "-c", COMPILER, content, tmp_path / "code", cache, str(deadly)]
    return subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a program at a chosen point")
def test_a_killed_compiler_leaves_no_half_library(tmp_path):
    content = write_example_library(tmp_path / "content")
    (tmp_path / "code").mkdir()
    whole = compile_until(content, tmp_path, tmp_path / "first", -1)
    operations = int(whole.stdout)
    assert operations > POINTS
    for number in range(POINTS):
        cache = tmp_path / f"cache-{number}"
        deadly = 1 + number * (operations - 1) // (POINTS - 1)
        killed = compile_until(content, tmp_path, cache, deadly)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        published = [path for path in cache.glob("*") if path.is_dir() and not path.name.startswith(".")]
        *_, library = LibraryOpener(
            installed=published[0] if published else None, content=content, code=tmp_path / "code", cache=tmp_path / "x"
        ).open()
        assert isinstance(library, OpenLibrary)
        assert library.searcher.search(SearchQuery("warrant")).hits
        library.close()
