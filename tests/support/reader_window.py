"""Drives the window in a test the way a person does: keys, clicks, and what is to be seen."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QTextEdit, QWidget

from kyr_app.application.settings import Settings, SettingsFile
from kyr_app.gui.commands import CommandId
from kyr_app.gui.main_window import MainWindow
from kyr_app.gui.ports import LibraryAccess
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.reader_view import ReaderView, Workers
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.model.handout import HandoutItem


@dataclass
class ReaderWindow:
    """A shown window with the reader in it."""

    window: MainWindow
    view: ReaderView
    preferences: Preferences
    pool: QThreadPool
    qtbot: object
    appearance: object = None

    @property
    def box(self):
        return self.view.bar.search

    @property
    def pane(self):
        return self.view.pane

    @property
    def page(self):
        return self.view.page

    @property
    def results(self):
        return self.view.page.results

    @property
    def title(self):
        """The title of the open document, or nothing."""
        readable = self.pane.readable
        return readable.text.title if readable else ""

    @property
    def titles(self):
        """The titles of the results."""
        model = self.results.model()
        return [model.index(row).data() for row in range(model.rowCount())]

    @property
    def shows_home(self):
        return self.view.home.isVisible()

    @property
    def text(self):
        return self.pane.view.toPlainText()

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def keys(self, text):
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)

    def do(self, command: CommandId):
        self.view.actions_by_id[command].trigger()

    def search(self, words, expected=None):
        """Type into the search box from anywhere, and wait for the answer."""
        self.do(CommandId.SEARCH)
        self.box.selectAll()
        self.keys(words)
        self.qtbot.waitUntil(lambda: self.is_answered(words))
        if expected is not None:
            assert self.titles == expected

    def is_answered(self, words):
        results = self.view.journey._results
        return results is not None and results.query.words == words

    def open(self, document_id):
        self.view.journey.open_document(document_id)
        assert self.pane.readable.document.id == document_id

    def wait_for_title(self, title):
        self.qtbot.waitUntil(lambda: self.title == title)

    @property
    def handout(self):
        """The page where the handout is made."""
        return self.view.handout.page

    @property
    def draft(self):
        return self.view.handout.draft

    def make_handout(self, *items, **options):
        """Put documents on the handout (`id` or `id#section`), choose options, and go to its page."""
        for text in items:
            document_id, _, section = text.partition("#")
            self.draft.add(HandoutItem(document_id, section or None))
        self.draft.change(**options)
        self.do(CommandId.HANDOUT)
        assert self.handout.isVisible()

    def wait_for_pages(self):
        """Wait until the pages of the handout are made and those in sight are drawn."""
        self.qtbot.waitUntil(lambda: self.pages_are_drawn)

    @property
    def pages_are_drawn(self):
        view = self.handout.preview.pages
        return view.page_count > 0 and all(page in view._drawn_in for page in view._in_sight())

    @property
    def counts(self):
        """What is said above the handout."""
        return self.handout.head.counts.text()

    def click_link(self, target):
        """Press the link that leads to `target`, with the mouse."""
        view = self.pane.view
        point = _place_of_link(view, target)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    def dialogs(self, kind=QDialog):
        """The dialogs that are open."""
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    def wait_for_dialog(self, kind):
        self.qtbot.waitUntil(lambda: bool(self.dialogs(kind)))
        return self.dialogs(kind)[0]

    def everything_said(self):
        """Every word in every widget of the program, seen or not."""
        return "\n".join(words for widget in QApplication.allWidgets() for words in _words_in(widget))


def make_reader_window(qtbot, look, access: LibraryAccess, settings_file: Path, **settings) -> ReaderWindow:
    """Show a window with the reader; `settings` are those that differ from the usual."""
    file = SettingsFile(settings_file)
    file.save(Settings(**{"language": "en", "explained": True, **settings}))
    pool = QThreadPool()
    preferences = Preferences(file)
    preferences.load()
    workers = Workers(*(TaskRunner(pool, preferences) for _ in range(4)))
    window = MainWindow(QApplication.instance(), look, QWidget)
    window.resize(1280, 760)
    reader = ReaderWindow(window, None, preferences, pool, qtbot)
    kept = []

    def make_view():
        kept.append(None)
        reader.view = ReaderView(access, preferences, look, workers=workers, window=window, kept=kept.pop(0))
        kept.clear()
        reader.view.hide_asked_for.connect(window.hide_away)
        return reader.view

    def forget_view():
        reader.view.stop()
        reader.view = None

    window.hidden.connect(forget_view)
    window.page_leaves.connect(lambda: kept.append(reader.view.keep()) if reader.view is not None else None)
    window.show_page(make_view)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return reader


def close_reader_window(reader: ReaderWindow) -> None:
    if reader.view is not None:
        reader.view.stop()
    reader.pool.waitForDone()
    reader.window.close()
    reader.window.deleteLater()


def _place_of_link(view, target) -> QPoint:
    for x in range(0, view.viewport().width(), 4):
        for y in range(0, view.viewport().height(), 4):
            if view.anchorAt(QPoint(x, y)) == target:
                return QPoint(x + 2, y + 2)
    raise AssertionError(f"no link to {target} in sight")


def _words_in(widget):
    yield widget.windowTitle()
    yield widget.accessibleName()
    yield widget.toolTip()
    match widget:
        case QLabel() | QLineEdit() | QAbstractButton():
            yield widget.text()
        case QTextEdit():
            yield widget.toPlainText()
