"""The real window as a screen reader sees it: every control named, results told, the document in its parts."""

import sys
from pathlib import Path

import pytest

from tests.support.screen_reader import accessibility_bus, needs_accessibility_bus, wait_for
from tests.support.virtual_screen import needs_screen, program, virtual_screen

ROOT = Path(__file__).resolve().parents[2]
CONTROLS = {
    "push button",
    "check box",
    "radio button",
    "text",
    "combo box",
    "list",
    "list item",
    "slider",
    "spin button",
}

pytestmark = [needs_screen, needs_accessibility_bus]


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    """The window with the answers to a search and the first of them open."""
    home, temporary = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("temporary")
    with virtual_screen(home, temporary) as silent, accessibility_bus(silent) as screen:  # noqa: SIM117 - one a line
        with program([sys.executable, "-m", "kyr_app"], screen, ROOT) as process:
            wait_for(screen, "push button", "Home")
            screen.tool("windowfocus", "--sync", screen.wait_for_window("Know Your Rights"))
            yield screen
            screen.press("ctrl+q")
            assert process.wait(60) == 0


@pytest.fixture(scope="module")
def parts(reader):
    reader.press("ctrl+k")
    reader.type("warrant judge")
    return wait_for(reader, "heading", "ICE at the door")


def test_every_control_has_a_name(parts):
    assert [part for part in parts if part["role"] in CONTROLS and not part["name"]] == []


def test_a_result_tells_title_kind_and_status(parts):
    results = [part["name"] for part in parts if part["role"] == "list item"]
    assert any(name.startswith("ICE at the door: can ICE come in?. Guide. Law changing") for name in results), results


def test_the_document_has_its_headings_with_their_levels(parts):
    headings = [(part["name"], part["level"]) for part in parts if part["role"] == "heading"]
    assert headings[:2] == [("ICE at the door: can ICE come in?", "1"), ("Say and do this now", "2")]
    assert all(level in ("1", "2", "3") for _, level in headings)


def test_the_document_has_its_links_by_name(parts):
    assert "Stay silent or speak up?" in [part["name"] for part in parts if part["role"] == "link"]


def test_headings_and_paragraphs_tell_their_language(parts):
    assert {part["language"] for part in parts if part["role"] in ("heading", "paragraph")} == {"en_US"}


def test_nothing_that_takes_the_focus_is_without_a_role(parts):
    assert [part for part in parts if part["focusable"] and part["role"] in ("unknown", "filler", "invalid")] == []
