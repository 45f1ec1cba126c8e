"""The window for tests: the example library compiled once, a look, and a reader that is closed again."""

import gc
from datetime import date

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from kyr_app.application import recipe_file
from kyr_app.application.make_handout import HandoutMaker
from kyr_app.application.open_library import LibraryOpener, OpenLibrary
from kyr_app.application.read_document import DocumentReader
from kyr_app.application.search_library import LibrarySearch
from kyr_app.environment.bundled_files import BundledFiles
from kyr_app.gui.appearance import Appearance
from kyr_app.gui.dress import dress
from kyr_app.gui.look import Look
from kyr_app.gui.ports import LibraryAccess
from kyr_app.gui.theme import LIGHT
from kyr_app.gui.window_language import WindowLanguage
from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.handout.typesetter import Typesetter
from tests.support.example_library import write_example_library
from tests.support.reader_window import close_reader_window, make_reader_window

RESOURCES = BundledFiles.of_this_program().resources


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    content = write_example_library(tmp_path_factory.mktemp("content") / "library")
    cache = tmp_path_factory.mktemp("cache")
    opener = LibraryOpener(installed=None, content=content, code=content, cache=cache)
    opened = next(step for step in opener.open() if isinstance(step, OpenLibrary))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def document_reader(library):
    return DocumentReader(library, date(2026, 7, 15))


@pytest.fixture(scope="session")
def handouts(document_reader):
    fonts = bundled_fonts()
    typesetter = Typesetter(fonts)
    yield HandoutMaker(document_reader, HandoutComposer(RESOURCES / "handout", fonts), typesetter)
    typesetter.close()


@pytest.fixture(scope="session")
def access(library, document_reader, handouts):
    return LibraryAccess(document_reader, LibrarySearch(library), handouts, recipe_file)


@pytest.fixture(scope="session")
def look(qapp):
    qapp.setStyle("Fusion")
    look = Look(LIGHT, RESOURCES, bundled_fonts())
    qapp.setFont(look.font())
    qapp.setPalette(look.palette())
    qapp.setStyleSheet(look.style("window.qss"))
    return look


@pytest.fixture(autouse=True)
def own_qt_settings(own_user_folders):
    """Qt asks for its settings folder once a process; tell it anew where this test's is."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(own_user_folders / ".config"))


@pytest.fixture(autouse=True)
def no_window_left_behind(qapp):
    """Fail where a window is still on screen after the test."""
    yield
    qapp.sendPostedEvents()
    qapp.processEvents()
    gc.collect()
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == []


@pytest.fixture
def open_reader(qtbot, look, access, tmp_path, no_window_left_behind):
    """Return a function that shows the window; each is closed at the end."""
    opened = []

    def open_one(*, with_access=access, **settings):
        opened.append(make_reader_window(qtbot, look, with_access, tmp_path / "settings.toml", **settings))
        return opened[-1]

    yield open_one
    for reader in opened:
        close_reader_window(reader)


@pytest.fixture
def reader(open_reader):
    return open_reader()


@pytest.fixture
def language(qapp):
    """The window's language, English again after the test."""
    language = WindowLanguage(qapp, RESOURCES / "translations")
    language.follow("en")
    yield language
    language.follow("en")


@pytest.fixture
def dressed_reader(qapp, look, language, open_reader):
    """Return a function that shows the window in a look and a language that follow its preferences."""

    def open_one(**settings):
        reader = open_reader(**settings)
        reader.appearance = Appearance(look, language, reader.window, reader.preferences, reader.preferences)
        return reader

    yield open_one
    if look.change(LIGHT, 100):
        dress(qapp, look)
