"""The real window as a screen reader sees and hears it: every control named, the document in its parts, news told."""

import sys
from pathlib import Path

import pytest

from tests.support.screen_reader import accessibility_bus, listening, needs_accessibility_bus, said, tree, wait_for
from tests.support.virtual_screen import needs_screen, program, virtual_screen, wait_until

ROOT = Path(__file__).resolve().parents[2]
WINDOW = "Know Your Rights"
CONTROLS = {
    "push button",
    "check box",
    "radio button",
    "text",
    "combo box",
    "list",
    "list item",
    "tree",
    "slider",
    "spin button",
    "dialog",
    "document frame",
}
CHOSEN_FOR_NAME = ("combo box", "spin button")  # Qt gives their value as their name; a label has to tell what it is
DIALOGS = {
    "ctrl+comma": "Settings",
    "F1": "Help",
    "shift+F1": "About this library",
    "ctrl+shift+d": "Add documents",
    "ctrl+o": "Open a set",
}

pytestmark = [needs_screen, needs_accessibility_bus]


@pytest.fixture(scope="module")
def screen(tmp_path_factory):
    """The window, with somebody listening; `screen.heard` returns all that was announced."""
    home, temporary = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("temporary")
    with (
        virtual_screen(home, temporary) as silent,
        accessibility_bus(silent) as screen,
        listening(screen, temporary) as screen.heard,
        program([sys.executable, "-m", "kyr_app"], screen, ROOT) as process,
    ):
        wait_for(screen, "push button", "Home")
        take_window(screen)
        yield screen
        take_window(screen)
        screen.press("ctrl+q")
        assert process.wait(60) == 0


@pytest.fixture(scope="module")
def parts(screen):
    """The answers to a search and the first of them open."""
    screen.press("ctrl+k")
    screen.type("warrant judge")
    return wait_for(screen, "heading", "ICE at the door")


def take_window(screen):
    """Give the reader the keyboard, as a window manager would once a dialog is closed."""
    screen.tool("windowfocus", "--sync", screen.wait_for_window(WINDOW))


def nameless(parts):
    """Return what can be used and tells no name, or takes the keyboard and tells no role."""
    return [
        part
        for part in parts
        if (part["role"] in CONTROLS and not part["name"])
        or (part["role"] in CHOSEN_FOR_NAME and not part["labels"])
        or (part["focusable"] and part["role"] in ("unknown", "filler", "invalid"))
    ]


def newly_heard(screen, act, *expected):
    """Return what is announced once `act` is done, when a line with each of the expected words has been."""
    before = len(screen.heard())
    act()
    return wait_until(
        lambda: (
            (new := screen.heard()[before:]) and all(any(words in line for line in new) for words in expected) and new
        ),
        15,
    )


def test_every_control_has_a_name_and_a_role(parts):
    assert nameless(parts) == []


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


def test_the_open_document_tells_its_status(parts):
    (document,) = [part for part in parts if part["role"] == "document frame"]
    assert document["description"].startswith("This law is changing.")


@pytest.mark.usefixtures("parts")
def test_say_all_reads_the_document_from_where_it_was_opened_to_its_end(screen):
    screen.press("ctrl+k")
    screen.type("notario")
    headings = [part["name"] for part in wait_for(screen, "heading", "Notario fraud") if part["role"] == "heading"]
    spoken = [sentence.strip() for sentence in said(screen)]
    opened_at = headings.index(spoken[0])
    assert [sentence for sentence in spoken if sentence in headings] == headings[opened_at:]
    assert spoken[-1] == "Legal information, not legal advice"


@pytest.mark.usefixtures("parts")
def test_how_many_were_found_and_what_is_walked_over_is_told_while_the_keyboard_stays_in_the_box(screen):
    screen.press("ctrl+k")
    newly_heard(screen, lambda: screen.type("notario"), "documents · ")
    (result,) = newly_heard(screen, lambda: screen.press("Down"), ". Guide. ")
    assert result.startswith(tuple(part["name"] for part in tree(screen) if part["role"] == "list item"))


@pytest.mark.usefixtures("parts")
def test_a_corrected_spelling_and_a_search_without_an_answer_are_told(screen):
    screen.press("ctrl+k")
    newly_heard(screen, lambda: screen.type("deportasion"), "Showing results for “")
    screen.press("ctrl+k")
    newly_heard(screen, lambda: screen.type("qqqqzzzz"), "Nothing here answers that.")


@pytest.mark.usefixtures("parts")
def test_headings_and_places_that_are_stepped_to_are_told(screen):
    screen.press("ctrl+k")
    screen.type("warrant judge")
    screen.press("Return", "Home")
    newly_heard(screen, lambda: screen.press("ctrl+Down"), "Say and do this now")
    screen.press("ctrl+f")
    newly_heard(screen, lambda: screen.type("judge"), "1 of ")
    newly_heard(screen, lambda: screen.press("F3"), "2 of ", "judge")
    screen.press("Escape")
    newly_heard(screen, lambda: screen.press("Tab"), ", link")


@pytest.mark.usefixtures("parts")
def test_a_document_shown_full_screen_is_told_and_every_control_has_a_name_and_a_role(screen):
    screen.press("ctrl+k")
    screen.type("warrant judge")
    screen.press("Return")
    newly_heard(screen, lambda: screen.press("F11"), "1 of ")
    assert nameless(wait_for(screen, "push button", "Back to reading")) == []
    screen.press("Escape")
    wait_for(screen, "push button", "Home")


@pytest.mark.usefixtures("parts")
def test_messages_and_the_pages_of_the_handout_are_told(screen):
    screen.press("alt+Home", "ctrl+k")
    screen.type("notario")
    wait_for(screen, "list item", "Notario fraud")
    screen.press("Down", "Return")
    newly_heard(screen, lambda: screen.press("ctrl+shift+a"), "is on the handout now.")
    newly_heard(screen, lambda: screen.press("ctrl+shift+m"), " pages · ", "no lawyer has reviewed")
    assert nameless(wait_for(screen, "radio button", "Booklet")) == []


@pytest.mark.parametrize(("key", "title"), DIALOGS.items())
@pytest.mark.usefixtures("parts")
def test_every_control_of_a_dialog_has_a_name_and_a_role(screen, key, title):
    take_window(screen)
    screen.press(key)
    parts = wait_for(screen, "dialog", title)
    assert nameless(parts) == []
    screen.tool("windowfocus", "--sync", screen.wait_for_window(f"^{title}$"))
    screen.press("Escape")
    wait_until(lambda: not any(part["role"] == "dialog" for part in tree(screen)))
