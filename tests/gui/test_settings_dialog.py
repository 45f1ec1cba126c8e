"""The settings window: each choice counts at once, all of it can be done with keys, and all of it can be forgotten."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QPlainTextEdit

from kyr_app.application.settings import SettingsFile, ThemeChoice
from kyr_app.bootstrap import StartOptions
from kyr_app.gui.app import ReaderApp
from kyr_app.gui.commands import CommandId
from kyr_app.gui.dress import dress
from kyr_app.gui.first_window import FirstWindow
from kyr_app.gui.frame.start_page import StartPage
from kyr_app.gui.main_window import MainWindow
from kyr_app.gui.paper.question_dialog import QuestionDialog
from kyr_app.gui.reader_view import ReaderView
from kyr_app.gui.settings.settings_dialog import SettingsDialog
from kyr_app.gui.theme import DARK, LIGHT
from kyr_app.model.handout import ClinicDetails, Paper, Sides
from tests.support.example_library import write_example_library
from tests.support.handouts import png

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def reader(dressed_reader):
    return dressed_reader()


@pytest.fixture
def dialog(reader, qtbot):
    reader.key(Qt.Key.Key_Comma, CONTROL)
    dialog = reader.wait_for_dialog(SettingsDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    yield dialog
    for left in reader.dialogs():
        left.reject()


def step(box, qtbot, key=Qt.Key.Key_Down):
    box.setFocus()
    qtbot.keyClick(box, key)


def test_every_choice_is_made_with_keys_and_counts_at_once(reader, dialog, qtbot, tmp_path):
    step(dialog.language, qtbot)
    step(dialog.text_size, qtbot)
    step(dialog.paper, qtbot)
    step(dialog.sides, qtbot)
    kept = SettingsFile(tmp_path / "settings.toml").load()
    assert (kept.language, kept.text_percent) == ("es", 110)
    assert (kept.paper, kept.sides) == (Paper.A4, Sides.SHORT_EDGE)
    assert "Biblioteca" in "".join(label.text() for label in reader.window.findChildren(QLabel))
    assert (reader.draft.recipe.paper, reader.draft.recipe.sides) == (Paper.A4, Sides.SHORT_EDGE)


def test_colors_and_size_change_below_the_open_window_and_in_it(reader, dialog, look, qtbot):
    while dialog.theme.currentText() != "Dark":
        step(dialog.theme, qtbot)
    assert reader.preferences.theme is ThemeChoice.DARK
    assert look.theme is DARK
    assert dialog.focusWidget() is dialog.theme
    margin = dialog._grid.verticalSpacing()
    step(dialog.interface_size, qtbot)
    assert reader.preferences.interface_percent == 110
    assert dialog.focusWidget() is dialog.interface_size
    step(dialog.interface_size, qtbot, Qt.Key.Key_End)
    assert dialog._grid.verticalSpacing() >= 2.5 * margin
    assert dialog.width() <= reader.window.width()
    assert dialog.height() <= reader.window.height()


def test_the_clinic_is_kept_and_stands_on_the_handout(reader, dialog, qtbot):
    dialog.clinic.name.setFocus()
    qtbot.keyClicks(dialog.clinic.name, "Riverside Clinic")
    dialog.paper.setFocus()
    assert reader.preferences.clinic.name == "Riverside Clinic"
    assert reader.draft.recipe.clinic.name == "Riverside Clinic"


def test_a_logo_is_chosen_and_a_wrong_file_is_told(reader, dialog, tmp_path, qtbot):
    (tmp_path / "good.png").write_bytes(png(40, 20))
    (tmp_path / "bad.png").write_bytes(b"GIF89a")
    for name in ("bad.png", "good.png"):
        qtbot.mouseClick(dialog.clinic.choose, Qt.MouseButton.LeftButton)
        question = reader.wait_for_dialog(QFileDialog)
        question.fileSelected.emit(str(tmp_path / name))
        question.close()
        qtbot.waitUntil(lambda: not reader.dialogs(QFileDialog))
        assert dialog.told.isVisible() is (name == "bad.png")
    assert reader.preferences.clinic.logo == png(40, 20)


def test_every_control_has_a_name_and_tab_reaches_it(dialog, qtbot):
    kinds = (QComboBox, QPlainTextEdit, QLineEdit, QAbstractButton)
    controls = {w for kind in kinds for w in dialog.findChildren(kind) if w.isVisibleTo(dialog) and w.focusPolicy()}
    assert len(controls) >= 11
    assert [w for w in controls if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))] == []
    reached = set()
    for _ in range(40):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert controls - reached == set()


def test_the_question_before_forgetting_says_what_goes_and_return_keeps_it(reader, dialog, qtbot):
    reader.preferences.choose_clinic(ClinicDetails("Riverside Clinic"))
    asked = []
    reader.preferences.forget_asked_for.connect(lambda: asked.append(True))
    dialog.forget.click()
    question = reader.wait_for_dialog(QuestionDialog)
    said = " ".join(label.text() for label in question.findChildren(QLabel))
    assert "logo" in said
    assert "library" in said
    assert "PDFs" in said
    qtbot.waitUntil(lambda: QApplication.activeWindow() is question)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not question.isVisible()
    assert asked == []


def test_hide_closes_the_settings(reader, dialog):
    reader.window.hide_away()
    assert reader.dialogs() == []


def test_everything_is_forgotten_and_the_reader_goes_on(look, language, tmp_path, qtbot, no_window_left_behind):
    qapp = QApplication.instance()
    data = tmp_path / "data"
    window = MainWindow(qapp, look, lambda: StartPage(look))
    window.show()
    app = ReaderApp(FirstWindow(qapp, look, window, language))
    app.open(StartOptions(write_example_library(tmp_path / "content"), data, date(2026, 7, 15)))
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), ReaderView), timeout=20_000)
    app._preferences.mark_explained()
    app._preferences.choose_clinic(ClinicDetails("Riverside Clinic", logo=png()))
    app._preferences.choose_appearance(theme=ThemeChoice.DARK)
    view = window.centralWidget()
    view.actions_by_id[CommandId.HANDOUT].trigger()
    view.actions_by_id[CommandId.SETTINGS].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    settings = QApplication.activeModalWidget()
    settings.clinic.name.setFocus()
    settings.forget.click()
    QApplication.activeModalWidget().agreed.emit()
    qtbot.waitUntil(lambda: not settings.isVisible())
    assert look.theme is LIGHT
    view = window.centralWidget()
    assert view.home.isVisible()
    assert view.messages.text.startswith("Everything is forgotten.")
    assert app._preferences.clinic == ClinicDetails()
    assert list((data / "config").iterdir()) == []
    assert any((data / "cache" / "libraries").iterdir())
    view.journey.open_document("old-program")
    assert view.pane.readable is not None
    app.close()
    window.close()
    window.deleteLater()
    assert not (data / "cache" / "libraries").exists()
    assert list((data / "config").iterdir()) == []
    dress(qapp, look)
