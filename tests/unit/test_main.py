from datetime import date
from pathlib import Path

import pytest

from kyr_app.__main__ import _parser


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
