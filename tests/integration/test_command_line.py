"""The program as a shell starts it, on the library of this checkout."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.example_library import write_example_library

ROOT = Path(__file__).resolve().parents[2]
START = "import sys; from kyr_app.cli.main import main; sys.exit(main())"
SEEDS = {
    "descheduling-not-rescheduling",
    "vote-recommendations-hr-5717-hr-7909",
    "keeping-families-together",
    "immigrants-deserve-a-second-chance",
    "admin-platform-policy-memo",
    "platform-for-immigrant-justice",
    "second-chance-for-all",
    "how-did-we-get-here",
    "dhs-enforcement-priorities",
    "strategic-plan-2020-2024",
}
WITHOUT_QT = """
import sys
from kyr_app.cli.main import main
library, data, pdf = sys.argv[1:]
for words in (["list"], ["show", "old-program"], ["search", "door"], ["handout", "old-program", "-o", pdf], ["check"],
              ["self-test"]):
    main([f"--library={library}", f"--data-dir={data}", *words])
sys.exit(any(name.partition(".")[0] in ("PySide6", "shiboken6") for name in sys.modules))
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Keep the compiled library for all tests of this module."""
    return tmp_path_factory.mktemp("state") / "data"


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "content")


def command(data, *words):
    return [sys.executable, "-c", START, f"--data-dir={data}", *map(str, words)]


def kyr(data, *words, **options):
    return subprocess.run(command(data, *words), cwd=ROOT, capture_output=True, check=False, timeout=120, **options)


def on_a_terminal(data, *words):
    """Return what a person sees who runs kyr in a terminal."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "60"}
    process = subprocess.Popen(command(data, *words), cwd=ROOT, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    seen = b""
    try:
        while part := os.read(ours, 65536):
            seen += part
    except OSError:  # Linux says so when the last writer is gone
        pass
    os.close(ours)
    assert process.wait(timeout=120) == 0
    return seen.decode()


def test_the_ten_documents_of_the_network_are_listed_found_and_shown(data):
    result = kyr(data, "list", "--json")
    assert (result.returncode, result.stderr) == (0, b"")
    listed = {entry["id"]: entry for entry in json.loads(result.stdout)}
    assert listed.keys() >= SEEDS
    for document_id in ("keeping-families-together", "strategic-plan-2020-2024"):
        found = json.loads(kyr(data, "search", listed[document_id]["title"], "--json").stdout)
        assert found["hits"][0]["id"] == document_id
        assert listed[document_id]["title"] in kyr(data, "show", document_id).stdout.decode()


def test_the_library_of_this_checkout_passes_the_self_test(data):
    result = kyr(data, "self-test", "--json")
    assert json.loads(result.stdout)["passed"] is True
    assert result.returncode == 0


def test_qt_is_never_loaded(tmp_path, content):
    words = [sys.executable, "-c", WITHOUT_QT, content, tmp_path / "data", tmp_path / "out.pdf"]
    assert subprocess.run(words, cwd=ROOT, check=False, stdout=subprocess.DEVNULL, timeout=120).returncode == 0


def test_output_is_utf_8_where_the_locale_knows_no_letters(data, content):
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result = kyr(data, "--library", content, "show", "knock-at-the-door", "--lang", "es", env=environment)
    assert "QUÉ DECIR" in result.stdout.decode()
    assert "“nada”" in kyr(data, "show", "nada", env=environment).stderr.decode()


@pytest.mark.parametrize("system", [{"LC_ALL": "es_MX.UTF-8"}, {"LC_ALL": "", "LANG": "es_GT.UTF-8"}])
def test_a_spanish_system_is_spoken_to_in_spanish(data, system):
    environment = {**os.environ, "LANGUAGE": "", **system}
    assert kyr(data, "--help", env=environment).stdout.decode().startswith("Uso: kyr [OPCIONES] COMANDO")
    assert "No hay ningún documento “nada”." in kyr(data, "show", "nada", env=environment).stderr.decode()


def test_the_progress_on_a_terminal_is_spanish_too(tmp_path, content, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "es")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert "Preparando la biblioteca" in on_a_terminal(tmp_path / "data", "--library", content, "list")


def test_the_first_use_says_nothing_but_the_answer(tmp_path, content):
    result = kyr(tmp_path / "data", "--library", content, "list")
    assert (result.returncode, result.stderr) == (0, b"")
    assert len(result.stdout.splitlines()) == 3


def test_the_first_use_shows_its_progress_on_a_terminal(tmp_path, content):
    assert "Preparing the library" in on_a_terminal(tmp_path / "data", "--library", content, "list")


def test_a_terminal_gets_color_and_lines_that_fit(data, content):
    assert "\x1b[31mended" in on_a_terminal(data, "--library", content, "list")
    shown = on_a_terminal(data, "--library", content, "show", "old-program")
    assert max(map(len, shown.splitlines())) <= 60


def test_a_file_gets_neither_color_nor_wrapped_lines(data, content):
    assert b"\x1b" not in kyr(data, "--library", content, "list").stdout
    shown = kyr(data, "--library", content, "show", "old-program").stdout.decode()
    assert "A court ended this parole program in November 2024. Nobody can apply now." in shown.splitlines()


def test_a_reader_that_leaves_early_is_no_error(data):
    process = subprocess.Popen(
        command(data, "show", "ice-at-the-door"), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=120) == 141
    process.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to write to")
def test_a_full_disk_is_one_sentence(data):
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            command(data, "list"), cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False, timeout=120
        )
    assert result.returncode == 2
    assert result.stderr == b"kyr: A file or stream cannot be used: No space left on device.\n"


@pytest.mark.parametrize("words", [["list"], ["frobnicate"]])
def test_closed_output_streams_are_no_error(data, words):
    closed = subprocess.run(
        ["sh", "-c", '"$@" >&- 2>&-', "sh", *command(data, *words)], cwd=ROOT, check=False, timeout=120
    )
    assert closed.returncode == (0 if words == ["list"] else 2)
