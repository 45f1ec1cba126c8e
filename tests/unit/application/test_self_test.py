from pathlib import Path

import pytest

from kyr_app.application.open_library import OpenLibrary
from kyr_app.application.self_test import SelfTest, check_program
from kyr_app.bootstrap import Program, StartOptions
from kyr_app.environment.shipped_files import ShippedFiles
from kyr_app.errors import HandoutError
from kyr_app.model.handout import Layout
from kyr_app.model.query import SearchResults
from tests.support.example_library import write_example_library

TEMPLATES = Path(__file__).resolve().parents[3] / "resources" / "handout"
LAYOUTS = [f"paper {layout}" for layout in Layout]


class BlindSearch:
    """Finds nothing."""

    def search(self, query):
        return SearchResults(query)


class JammedPrinter:
    """Prints nothing."""

    def make(self, recipe):
        raise HandoutError("out of paper")


@pytest.fixture
def services(tmp_path):
    content = write_example_library(tmp_path / "content")
    program = Program(StartOptions(library=content, data_dir=tmp_path / "data"))
    *_, library = program.open_library()
    assert isinstance(library, OpenLibrary)
    yield program.services(library)
    library.close()


def outcomes(services, config, search=None, handouts=None):
    test = SelfTest(services.reader, search or services.search, handouts or services.handouts, config, TEMPLATES)
    return {outcome.name: outcome for outcome in test.run()}


def test_a_sound_library_passes_every_check(services, tmp_path):
    found = outcomes(services, tmp_path / "config")
    assert [*found] == ["library", "search en", "search es", "reading", *LAYOUTS, "settings"]
    assert all(outcome.passed for outcome in found.values())


def test_documents_that_their_title_does_not_find_are_named(services, tmp_path):
    found = outcomes(services, tmp_path / "config", search=BlindSearch())
    assert not found["search es"].passed
    assert found["search es"].detail == "not found by title: call-for-help, knock-at-the-door"
    assert found["paper pages"].passed


def test_texts_that_cannot_be_printed_are_named(services, tmp_path):
    paper = outcomes(services, tmp_path / "config", handouts=JammedPrinter())["paper pages"]
    assert not paper.passed
    assert paper.detail.startswith("old-program (en): The handout could not be made: out of paper; ")


def test_texts_that_cannot_be_read_are_named(services, tmp_path):
    (cached,) = (tmp_path / "data" / "cache" / "libraries").glob("*/content/guides/call-for-help/es.md")
    cached.unlink()
    reading = outcomes(services, tmp_path / "config")["reading"]
    assert not reading.passed
    assert reading.detail.startswith("call-for-help (es): The text of “call-for-help” (es) cannot be read.")


def test_settings_that_are_there_stay(services, tmp_path):
    config = tmp_path / "config"
    config.mkdir(mode=0o700)
    (config / "settings.toml").write_text("text_percent = 150\n", encoding="utf-8")
    assert outcomes(services, config)["settings"].passed
    assert [path.name for path in config.iterdir()] == ["settings.toml"]


def test_settings_that_cannot_be_written_fail_their_check_alone(services, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    found = outcomes(services, tmp_path / "file")
    assert [name for name, outcome in found.items() if not outcome.passed] == ["settings"]
    assert "cannot be written" in found["settings"].detail


def test_a_layout_that_no_document_suits_is_skipped_with_the_reason(services, tmp_path):
    found = outcomes(services, tmp_path / "config")["paper sign"]
    assert found.passed
    assert found.detail.startswith("skipped: ")


def test_a_damaged_file_of_the_program_is_named(tmp_path):
    (tmp_path / "whole.txt").write_text("whole")
    (tmp_path / "font.ttf").write_text("letters")
    ShippedFiles(tmp_path).write()
    (tmp_path / "font.ttf").write_text("lettert")
    found = {outcome.name: outcome for outcome in check_program(ShippedFiles(tmp_path))}
    assert not found["files"].passed
    assert found["files"].detail == "damaged: font.ttf. Install the reader again."


def test_a_checkout_has_no_list_of_files(tmp_path):
    files = next(check_program(ShippedFiles(tmp_path)))
    assert files.passed
    assert files.detail.startswith("skipped: ")
