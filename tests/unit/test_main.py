import sys
from datetime import date
from pathlib import Path

import pytest

from kyr_app.__main__ import _parser, main
from kyr_app.environment.bundled_files import BundledFiles
from kyr_app.environment.messages import speak


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en", BundledFiles.of_this_program().resources / "translations")


def test_nothing_said_means_the_usual():
    arguments = _parser().parse_args([])
    assert (arguments.library, arguments.data_dir, arguments.on, arguments.recipe) == (None, None, None, None)


def test_a_recipe_is_opened_as_a_file_manager_asks_for_it():
    assert _parser().parse_args(["monday.kyr"]).recipe == Path("monday.kyr")


def test_folders_and_a_day_are_read():
    arguments = _parser().parse_args(["--library", "a", "--data-dir", "b", "--on", "2026-07-15"])
    assert (arguments.library, arguments.data_dir, arguments.on) == (Path("a"), Path("b"), date(2026, 7, 15))


@pytest.mark.parametrize("text", ["yesterday", "2026-13-01", ""])
def test_a_wrong_day_gets_one_clear_sentence(text, capsys):
    with pytest.raises(SystemExit) as exit_info:
        _parser().parse_args(["--on", text])
    assert exit_info.value.code == 2
    assert "is not a date such as 2026-07-04" in capsys.readouterr().err


def test_a_lost_part_of_the_program_is_one_sentence(monkeypatch):
    monkeypatch.setitem(sys.modules, "kyr_app.gui.first_window", None)
    monkeypatch.setattr(sys, "argv", ["kyr-reader"])
    with pytest.raises(SystemExit, match=r"A part of the program cannot be loaded .*Install the reader again\.$"):
        main()


def test_a_spanish_system_is_answered_in_spanish(monkeypatch, capsys):
    monkeypatch.setenv("LANGUAGE", "es")
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    for words in (["--help"], ["--on", "hoy"], ["--on"], ["a", "b"], ["--frobnicate"]):
        monkeypatch.setattr(sys, "argv", ["kyr-reader", *words])
        with pytest.raises(SystemExit):
            main()
    out, err = capsys.readouterr()
    assert out.startswith("uso: kyr-reader [-h] [--library CARPETA] [--data-dir CARPETA] [--on FECHA]")
    assert "Conozca sus derechos, sin internet.\n\nargumentos:" in out
    assert [line for line in err.splitlines() if "error" in line] == [
        "kyr-reader: error: --on: “hoy” no es una fecha como 2026-07-04.",
        "kyr-reader: error: --on: falta su valor",
        "kyr-reader: error: no se reconoce: b",
        "kyr-reader: error: no se reconoce: --frobnicate",
    ]
