"""Another theme or another size while the window is open: nothing of the old look stays, and nothing is lost."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kyr_app.application.settings import ThemeChoice
from kyr_app.gui.appearance import chosen_theme
from kyr_app.gui.commands import CommandId
from kyr_app.gui.controls.message_bar import Message
from kyr_app.gui.frame.help_dialog import HelpDialog
from kyr_app.gui.frame.hide_page import HidePage
from kyr_app.gui.theme import DARK, HIGH_CONTRAST, LIGHT

OLD = "The parole program that ended"


def system(scheme=Qt.ColorScheme.Unknown, contrast=Qt.ContrastPreference.NoPreference):
    """What Qt tells about a system, as QStyleHints does."""
    return SimpleNamespace(
        colorScheme=lambda: scheme, accessibility=lambda: SimpleNamespace(contrastPreference=lambda: contrast)
    )


@pytest.mark.parametrize(
    ("hints", "theme"),
    [
        (system(), LIGHT),
        (system(Qt.ColorScheme.Light), LIGHT),
        (system(Qt.ColorScheme.Dark), DARK),
        (system(Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast), HIGH_CONTRAST),
    ],
)
def test_the_system_decides_where_nothing_was_chosen(hints, theme):
    assert chosen_theme(ThemeChoice.SYSTEM, hints) is theme


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_what_was_chosen_counts_more_than_the_system(choice):
    other = system(Qt.ColorScheme.Light if choice is ThemeChoice.DARK else Qt.ColorScheme.Dark)
    theme = chosen_theme(choice, other)
    assert theme is {"light": LIGHT, "dark": DARK, "high-contrast": HIGH_CONTRAST}[choice]


def colors_in(widget):
    picture = widget.grab().toImage()
    return {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)
    }


def quiet_colors(theme):
    """Grounds and lines that nothing on paper has: where one is seen, a part still has this theme."""
    return {theme.paper, theme.panel, theme.line, theme.bar, theme.bar_button, theme.accent_ground} - {"#000000"}


@pytest.mark.parametrize("theme", [ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_no_color_of_the_theme_before_is_left_anywhere(dressed_reader, theme):
    reader = dressed_reader()
    reader.search("call help")
    reader.view.journey.choose()
    reader.make_handout("old-program")
    reader.wait_for_pages()
    assert colors_in(reader.window) & quiet_colors(LIGHT)
    reader.preferences.choose_appearance(theme=theme)
    reader.wait_for_pages()
    assert colors_in(reader.window) & quiet_colors(LIGHT) == set()
    reader.view.journey.go_back()
    assert colors_in(reader.window) & quiet_colors(LIGHT) == set()
    reader.view.journey.go_home()
    assert colors_in(reader.window) & quiet_colors(LIGHT) == set()


def test_a_person_stays_where_they_are(dressed_reader, look):
    reader = dressed_reader()
    reader.search("parole")
    reader.view.journey.choose()
    reader.wait_for_title(OLD)
    reader.view.handout.draft.change(copies=7)
    reader.view.tell(Message("Saved as list.pdf."))
    titles, desk, view = reader.titles, reader.view.desk, reader.view
    bar = reader.pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = reader.pane.view.position
    reader.preferences.choose_appearance(theme=ThemeChoice.DARK)
    assert reader.view is not view
    assert look.theme is DARK
    assert (reader.title, reader.titles, reader.box.text()) == (OLD, titles, "parole")
    assert abs(reader.pane.view.position - place) < 200
    assert reader.view.handout.draft.recipe.copies == 7
    assert reader.view.messages.text == "Saved as list.pdf."
    assert reader.view.desk is desk
    assert QApplication.focusWidget() is reader.pane.view
    assert reader.view.journey.history.can_go_back
    while reader.view.journey.history.can_go_back:
        reader.do(CommandId.BACK)
    assert reader.shows_home


def test_letters_of_the_whole_window_grow(dressed_reader, look):
    reader = dressed_reader()
    reader.open("old-program")
    title, toolbar = reader.pane.view.document().firstBlock(), reader.pane._toolbar.height()
    assert title.isValid()
    size = reader.pane.view.document().defaultFont().pixelSize()
    reader.preferences.choose_appearance(interface_percent=200)
    assert look.scale == pytest.approx(2.0, rel=0.2)
    assert reader.pane.view.document().defaultFont().pixelSize() == 2 * size
    assert reader.pane._toolbar.sizeHint().height() > toolbar


def test_a_hidden_reader_stays_hidden(dressed_reader):
    reader = dressed_reader()
    reader.do(CommandId.HIDE)
    reader.preferences.choose_appearance(theme=ThemeChoice.DARK)
    assert isinstance(reader.window.centralWidget(), HidePage)
    assert reader.window.windowTitle() == "Notes"
    assert DARK.card in colors_in(reader.window)


def test_a_system_that_turns_dark_waits_for_an_open_dialog(dressed_reader, look, monkeypatch, qtbot):
    reader = dressed_reader()
    reader.do(CommandId.HELP)
    dialog = reader.wait_for_dialog(HelpDialog)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    monkeypatch.setattr("kyr_app.gui.appearance.system_theme", lambda _: DARK)
    reader.appearance.follow_system()
    assert look.theme is LIGHT
    dialog.reject()
    qtbot.waitUntil(lambda: look.theme is DARK)


def test_nothing_is_made_anew_where_nothing_changes(dressed_reader):
    reader = dressed_reader()
    view = reader.view
    reader.appearance.follow_system()
    reader.preferences.choose_appearance(theme=ThemeChoice.LIGHT)
    assert reader.view is view
