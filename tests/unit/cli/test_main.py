import io
import sys

import pytest

from kyr_app import __version__
from kyr_app.cli.main import main


def test_the_version_is_printed(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"kyr {__version__}\n"


def test_help_names_every_command_and_every_global_option(capsys):
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    commands = out.partition("Commands:")[2].split("\n")
    names = [line.split()[0] for line in commands if line.strip()]
    assert names == ["list", "show", "search", "handout", "check", "build", "self-test"]
    assert all(option in out for option in ("--library", "--data-dir", "--on", "--verbose"))


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["frobnicate"],
        ["list", "more"],
        ["list", "--frobnicate"],
        ["list", "--kind", "poem"],
        ["list", "--status", "alive"],
        ["list", "--on", "2026-02-30"],
        ["list", "--on", "tomorrow"],
        ["show"],
        ["show", "a", "b"],
        ["show", "a", "--format", "pdf"],
        ["search"],
        ["search", "door", "--limit", "0"],
        ["search", "door", "--limit", "ten"],
        ["handout", "a"],
        ["handout", "-o", "x.pdf"],
        ["handout", "a", "-o", "x.pdf", "--layout", "origami"],
        ["handout", "a", "-o", "x.pdf", "--paper", "a3"],
        ["handout", "a", "-o", "x.pdf", "--copies", "0"],
        ["build", "a"],
        ["build", "-o", "b"],
        ["check", "--mark-current", "a"],
        ["self-test", "now"],
    ],
)
def test_wrong_use_gets_one_line_and_exit_code_2(words, capsys):
    assert main(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("kyr: ")
    assert captured.err.count("\n") == 1


def test_options_for_every_command_stand_before_or_after_it(content, tmp_path, capsys):
    options = ["--library", str(content), "--data-dir", str(tmp_path / "data"), "--on", "2026-08-01"]
    assert main([*options, "list"]) == 0
    before = capsys.readouterr().out
    assert main(["list", *options]) == 0
    assert capsys.readouterr().out == before
    assert "knock-at-the-door" in before


def test_nothing_is_written_outside_the_data_folder(kyr, tmp_path, content):
    before = sorted(content.rglob("*"))
    assert kyr("list").code == 0
    assert sorted(content.rglob("*")) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "data"]


def test_an_unforeseen_error_is_one_sentence(kyr, monkeypatch):
    monkeypatch.setattr("kyr_app.cli.main.load", lambda _: 1 / 0)
    answer = kyr("list")
    assert answer.code == 2
    assert answer.err == ["kyr: Something unforeseen went wrong (ZeroDivisionError). With --verbose you see where."]


def test_verbose_shows_where_an_unforeseen_error_happened(kyr, monkeypatch):
    monkeypatch.setattr("kyr_app.cli.main.load", lambda _: 1 / 0)
    answer = kyr("list", "--verbose")
    assert answer.code == 2
    assert "Traceback (most recent call last):" in answer.err


def test_an_interrupted_command_ends_quietly(kyr, monkeypatch):
    class Interrupted(io.BytesIO):
        def read(self, *_):
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Interrupted()))
    answer = kyr("search", "-")
    assert (answer.code, answer.out, answer.err) == (130, "", [])


def test_a_command_that_is_not_called_is_not_loaded(kyr, monkeypatch):
    monkeypatch.delitem(sys.modules, "kyr_app.cli.build", raising=False)
    assert kyr("list").code == 0
    assert "kyr_app.cli.build" not in sys.modules
