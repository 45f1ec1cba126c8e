"""The same content folder gives the same compiled library, byte by byte, whatever order Python keeps its sets in."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMPILER = """
import sys
from pathlib import Path
from kyr_app.application.compile_library import compile_library
for step in compile_library(Path("content"), Path(sys.argv[1])):
    pass
"""


def compiled(folder, seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, "-c", COMPILER, folder], cwd=ROOT, env=environment, check=True)
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_compilations_are_identical(tmp_path):
    one, other = compiled(tmp_path / "one", "1"), compiled(tmp_path / "other", "2")
    assert one.keys() == other.keys()
    assert [str(name) for name, data in one.items() if data != other[name]] == []
