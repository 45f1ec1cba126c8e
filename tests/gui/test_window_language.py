"""The window's own language: as the system says or as it was chosen, and changed while the window is open."""

import re
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog

from kyr_app.application.settings import SettingsFile
from kyr_app.environment.messages import LANGUAGES
from kyr_app.gui import window_language
from kyr_app.gui.commands import CommandId
from kyr_app.gui.frame.hide_page import HidePage
from kyr_app.gui.settings.settings_dialog import SettingsDialog
from kyr_app.gui.window_language import spoken_language, system_language
from tests.support.translation_files import FOLDER, translations_in

LETTERS = re.compile(r"[^\W\d_]")
HELP = "Pida ayuda"
DIALOGS = [CommandId.SETTINGS, CommandId.HELP, CommandId.ABOUT_LIBRARY, CommandId.ADD_DOCUMENTS]


@pytest.fixture(scope="module")
def english_words():
    """Every sentence of the window that reads otherwise in Spanish."""
    spanish = translations_in(FOLDER / "window.es.ts")
    said = {text for translation in spanish.values() for text in translation.texts}
    return {source for _, source in spanish if LETTERS.search(source)} - said


def system(monkeypatch, *languages):
    told = SimpleNamespace(uiLanguages=lambda: list(languages), name=lambda: "C")
    monkeypatch.setattr(window_language.QLocale, "system", lambda: told)


@pytest.mark.parametrize(
    ("languages", "spoken"),
    [
        (["es-MX", "es", "en-US"], "es"),
        (["en-US", "en", "es"], "en"),
        (["nah", "es-419"], "es"),
        (["zh-Hans-CN", "zh"], "en"),
        ([], "en"),
    ],
)
def test_the_first_of_the_systems_languages_that_the_window_speaks_is_spoken(monkeypatch, language, languages, spoken):
    system(monkeypatch, *languages)
    assert system_language() == spoken
    language.follow("")
    assert spoken_language() == spoken


def test_the_window_speaks_the_languages_of_errors():
    assert set(window_language.language_names()) == set(LANGUAGES)


def test_what_was_chosen_counts_more_than_the_system(monkeypatch, language):
    system(monkeypatch, "es-MX")
    assert language.wants("") is True
    assert language.wants("en") is False
    language.follow("en")
    assert spoken_language() == "en"


def test_a_language_that_is_unknown_is_as_none(monkeypatch, language):
    system(monkeypatch, "es-MX")
    language.follow("tlh")
    assert spoken_language() == "es"
    assert QLocale().toString(1234.5) == "1,234.5"


def words_of(widget):
    """Every word of a widget that people see or hear, those of its menus and lists included."""
    for name in ("text", "windowTitle", "accessibleName", "accessibleDescription", "toolTip", "placeholderText"):
        if callable(said := getattr(widget, name, None)):
            yield said()
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))


@pytest.fixture
def no_english(english_words):
    """Return a function that names the English words in all widgets of the program."""

    def found():
        QApplication.sendPostedEvents(None, 0)
        return {text for widget in QApplication.allWidgets() for text in words_of(widget)} & english_words

    return found


def go_everywhere(reader):
    """Yield the name of each state of the window."""
    yield "home"
    reader.search("ayuda")
    reader.view.journey.choose()
    yield "document"
    reader.pane.open_find()
    yield "find"
    reader.pane.show_address("https://example.org")
    yield "address"
    reader.search("zebra quagga")
    yield "no answer"
    reader.make_handout("call-for-help", "old-program", copies=3)
    reader.wait_for_pages()
    yield "handout"
    for command in DIALOGS:
        reader.do(command)
        dialog = reader.wait_for_dialog(QDialog)
        yield command
        dialog.reject()
        reader.qtbot.waitUntil(lambda: not reader.dialogs())
    reader.do(CommandId.HIDE)
    yield "hidden"


def test_no_english_word_is_left_in_the_spanish_window(dressed_reader, no_english):
    reader = dressed_reader(language="es", explained=False)
    assert no_english()
    reader.preferences.choose_appearance(interface_language="es")
    for state in go_everywhere(reader):
        assert no_english() == set(), state


def test_the_language_changes_below_the_open_settings_and_in_them(dressed_reader, no_english, qtbot, tmp_path):
    reader = dressed_reader()
    reader.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = reader.wait_for_dialog(SettingsDialog)
    box = dialog.interface_language
    assert [box.itemText(at) for at in range(box.count())] == ["As this computer", "English", "Español"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    assert SettingsFile(tmp_path / "settings.toml").load().interface_language == "es"
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Ajustes"
    assert dialog.focusWidget() is dialog.interface_language
    assert dialog.interface_language.currentText() == "Español"
    assert dialog.close_button.text() == "Cerrar"
    assert reader.window.windowTitle() == "Conozca sus derechos"
    assert reader.view.bar.languages.text() == "English"
    dialog.reject()
    qtbot.waitUntil(lambda: not reader.dialogs())
    assert no_english() == set()
    reader.preferences.choose_appearance(interface_language="en")
    assert reader.window.windowTitle() == "Know Your Rights Reader"
    assert no_english()


def test_a_person_stays_where_they_are(dressed_reader):
    reader = dressed_reader(language="es")
    reader.search("ayuda")
    reader.view.journey.choose()
    reader.wait_for_title(HELP)
    reader.draft.change(copies=7)
    titles = reader.titles
    reader.preferences.choose_appearance(interface_language="es")
    assert (reader.title, reader.titles, reader.box.text()) == (HELP, titles, "ayuda")
    assert reader.draft.recipe.copies == 7
    assert QApplication.focusWidget() is reader.pane.view
    assert reader.view.journey.language == "es"


def test_window_and_documents_have_languages_of_their_own(dressed_reader):
    reader = dressed_reader(language="en", interface_language="es")
    reader.open("call-for-help")
    assert reader.pane.readable.language == "en"
    assert reader.view.home.accessibleName() == "Inicio"
    reader.preferences.choose_language("es")
    reader.preferences.choose_appearance(interface_language="en")
    assert reader.pane.readable.language == "es"
    assert reader.view.home.accessibleName() == "Home"


def test_a_window_in_spanish_brings_spanish_documents_where_no_language_was_chosen(dressed_reader, qtbot):
    reader = dressed_reader(language="")
    reader.search("help")
    reader.key(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = reader.wait_for_dialog(SettingsDialog)
    dialog.interface_language.setFocus()
    qtbot.keyClick(dialog.interface_language, Qt.Key.Key_End)
    assert dialog.language.currentText() == reader.view.bar.languages.text() == "Español"
    assert reader.preferences.interface_language == "es"
    dialog.reject()
    qtbot.waitUntil(lambda: HELP in reader.titles)


def test_a_hidden_reader_stays_hidden(dressed_reader):
    reader = dressed_reader()
    reader.do(CommandId.HIDE)
    reader.preferences.choose_appearance(interface_language="es")
    assert isinstance(reader.window.centralWidget(), HidePage)
    assert reader.window.windowTitle() == "Notas"


def test_forgetting_everything_follows_the_system_again(dressed_reader, monkeypatch):
    reader = dressed_reader(interface_language="es")
    system(monkeypatch, "en-US")
    reader.preferences.forget()
    reader.appearance.apply()
    assert reader.window.windowTitle() == "Know Your Rights Reader"
