"""The whole program but its process: opening, compiling, failing, hiding while it opens, closing."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QProgressBar, QPushButton

from kyr_app.bootstrap import StartOptions
from kyr_app.gui.app import ReaderApp
from kyr_app.gui.first_window import FirstWindow
from kyr_app.gui.frame.error_page import ErrorPage
from kyr_app.gui.frame.hide_page import HidePage
from kyr_app.gui.frame.start_page import StartPage
from kyr_app.gui.main_window import MainWindow
from kyr_app.gui.reader_view import ReaderView
from tests.support.example_library import write_example_library


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "content")


@pytest.fixture
def app(qapp, look, language, no_window_left_behind):
    window = MainWindow(qapp, look, lambda: StartPage(look))
    window.show()
    app = ReaderApp(FirstWindow(qapp, look, window, language))
    app.window = window
    yield app
    app.close()
    window.close()
    window.deleteLater()


def page_of(app):
    return app.window.centralWidget()


def wait_for(qtbot, app, kind):
    qtbot.waitUntil(lambda: isinstance(page_of(app), kind), timeout=20_000)
    return page_of(app)


def said(app):
    return "\n".join(label.text() for label in app.window.findChildren(QLabel))


def test_a_library_is_compiled_with_progress_and_opened(app, content, tmp_path, qtbot):
    app.open(StartOptions(content, tmp_path / "data", date(2026, 7, 15)))
    assert isinstance(page_of(app), StartPage)
    qtbot.waitUntil(lambda: page_of(app).findChild(QProgressBar) is not None)
    wait_for(qtbot, app, ReaderView)
    assert "What is happening?" in said(app)
    assert (tmp_path / "data" / "cache").is_dir()


def test_what_is_typed_while_the_library_opens_is_searched_for(app, content, tmp_path, qtbot):
    app.open(StartOptions(content, tmp_path / "data", date(2026, 7, 15)))
    QTest.keyClicks(page_of(app).focusProxy(), "parole")
    view = wait_for(qtbot, app, ReaderView)
    assert view.bar.search.text() == "parole"
    qtbot.waitUntil(lambda: view.pane.readable is not None)
    assert view.pane.readable.document.id == "old-program"


def test_what_was_typed_is_forgotten_when_hidden_before_the_library_is_open(app, content, tmp_path, qtbot):
    app.open(StartOptions(content, tmp_path / "data"))
    QTest.keyClicks(page_of(app).focusProxy(), "parole")
    app.window.hide_away()
    qtbot.waitUntil(lambda: app._library is not None, timeout=20_000)
    page_of(app).findChild(QPushButton).click()
    assert page_of(app).bar.search.text() == ""


def test_a_missing_library_is_one_sentence_with_a_way_out(app, tmp_path, qtbot):
    app.open(StartOptions(tmp_path / "nowhere", tmp_path / "data"))
    page = wait_for(qtbot, app, ErrorPage)
    assert "There is no library in" in said(app)
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}
    buttons["Copy this text"].click()
    assert "There is no library in" in QApplication.clipboard().text()
    buttons["Quit"].click()
    assert not app.window.isVisible()


def test_a_library_without_phrases_is_one_sentence(app, content, tmp_path, qtbot):
    (content / "phrases" / "en.toml").write_text("name = 3", encoding="utf-8")
    app.open(StartOptions(content, tmp_path / "data"))
    wait_for(qtbot, app, ErrorPage)
    assert "phrases/en.toml" in said(app)


def test_a_data_folder_that_cannot_be_written_is_one_sentence(app, content, tmp_path, qtbot):
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    app.open(StartOptions(content, tmp_path / "data"))
    wait_for(qtbot, app, ErrorPage)
    assert "cannot be written" in said(app)


def test_a_broken_settings_file_is_told_and_the_usual_ones_are_used(app, content, tmp_path, qtbot):
    settings = tmp_path / "data" / "config" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("text_percent = 'large'", encoding="utf-8")
    app.open(StartOptions(content, tmp_path / "data"))
    view = wait_for(qtbot, app, ReaderView)
    assert "settings.broken.toml" in view.messages.text


def test_hiding_while_the_library_opens_shows_the_reader_after_start_only(app, content, tmp_path, qtbot):
    app.open(StartOptions(content, tmp_path / "data"))
    app.window.hide_away()
    qtbot.waitUntil(lambda: app._library is not None, timeout=20_000)
    page = page_of(app)
    assert isinstance(page, HidePage)
    page.findChild(QPushButton).click()
    assert isinstance(page_of(app), ReaderView)


def test_the_reader_is_made_anew_after_hiding(app, content, tmp_path, qtbot):
    app.open(StartOptions(content, tmp_path / "data"))
    first = wait_for(qtbot, app, ReaderView)
    first.journey.open_document("old-program")
    first.hide_asked_for.emit()
    page_of(app).findChild(QPushButton).click()
    second = page_of(app)
    assert isinstance(second, ReaderView)
    assert second is not first
    assert second.pane.readable is None


def test_a_crash_is_told_in_the_bar_with_a_report(app, content, tmp_path, qtbot):
    app.open(StartOptions(content, tmp_path / "data"))
    view = wait_for(qtbot, app, ReaderView)
    view.crashed.emit(ValueError("secret words"))
    assert view.messages.text == "Something went wrong in the reader. You can go on."
    view.messages._offers.itemAt(0).widget().click()
    dialog = QApplication.activeModalWidget()
    report = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "ValueError" in report
    assert "secret words" not in report
    dialog.reject()


def test_closing_gives_the_library_free(app, content, tmp_path, qtbot):
    app.open(StartOptions(content, tmp_path / "data"))
    wait_for(qtbot, app, ReaderView)
    claims = list((tmp_path / "data" / "cache" / "libraries").glob("*.in-use"))
    assert len(claims) == 1
    app.close()
    assert not claims[0].exists()


def test_a_recipe_that_a_file_manager_hands_over_is_on_the_handout(app, content, tmp_path, qtbot):
    (tmp_path / "monday.kyr").write_text('documents = ["knock-at-the-door"]\n', encoding="utf-8")
    app.open(StartOptions(content, tmp_path / "data", recipe=tmp_path / "monday.kyr"))
    view = wait_for(qtbot, app, ReaderView)
    assert [item.document_id for item in view.handout.recipe.items] == ["knock-at-the-door"]


def test_a_recipe_that_is_not_there_is_told(app, content, tmp_path, qtbot):
    app.open(StartOptions(content, tmp_path / "data", recipe=tmp_path / "missing.kyr"))
    wait_for(qtbot, app, ReaderView)
    assert "There is no such file." in said(app)


def test_a_bad_profile_is_told_in_the_open_window(app, content, tmp_path, qtbot, monkeypatch):
    (tmp_path / "system" / "kyr-reader").mkdir(parents=True)
    (tmp_path / "system" / "kyr-reader" / "profile.toml").write_text("paper = 4", encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "system"))
    app.open(StartOptions(content, tmp_path / "data"))
    wait_for(qtbot, app, ReaderView)
    assert "profile.toml is not used." in said(app)
