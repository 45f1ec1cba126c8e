from dataclasses import dataclass

import pytest

from kyr_app.cli.main import main
from tests.support.example_library import write_example_library


@dataclass(frozen=True)
class Answer:
    """What a run of kyr left: its exit code, standard output and the lines of standard error."""

    code: int
    out: str
    err: list[str]


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "content")


@pytest.fixture
def kyr(tmp_path, content, capsys):
    """Run kyr in this process, on the example library and with its state below tmp_path."""

    def run(*words, library=content, data_dir=tmp_path / "data"):
        code = main([f"--library={library}", f"--data-dir={data_dir}", *map(str, words)])
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err.splitlines())

    return run
