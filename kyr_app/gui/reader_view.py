"""The reader at work: bar, messages, pages and status line, and what its commands do.

Hide drops it whole and Start makes a new one, so that nothing a person did can be left behind in it.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from kyr_app.application.error_text import error_text
from kyr_app.errors import ReaderError
from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.controls.message_bar import Message, MessageBar
from kyr_app.gui.frame.help_dialog import HelpDialog
from kyr_app.gui.frame.language_button import LanguageButton
from kyr_app.gui.frame.library_dialog import LibraryDialog
from kyr_app.gui.frame.main_menu import MainMenu
from kyr_app.gui.frame.problem_dialog import ProblemDialog
from kyr_app.gui.frame.status_strip import StatusStrip
from kyr_app.gui.frame.top_bar import TopBar
from kyr_app.gui.home.explanation import Explanation
from kyr_app.gui.home.home_page import HomePage
from kyr_app.gui.journey import Journey, Stage
from kyr_app.gui.look import Look
from kyr_app.gui.paper.paper_desk import PaperDesk
from kyr_app.gui.ports import HandoutMaking, LibraryAccess
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.reading.reading_pane import ReadingPane
from kyr_app.gui.searching.search_page import SearchPage
from kyr_app.gui.searching.search_session import SearchSession
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.model.readable_document import ReadableDocument


class ReaderView(QWidget):
    """Everything between the edges of the window but Hide’s page.

    Signals:
        hide_asked_for(), quit_asked_for(): what only the window can do.
        crashed(object): an exception in a worker that is no ReaderError.
    """

    hide_asked_for = Signal()
    quit_asked_for = Signal()
    crashed = Signal(object)

    def __init__(
        self,
        access: LibraryAccess,
        preferences: Preferences,
        look: Look,
        *,
        search_runner: TaskRunner,
        paper_runner: TaskRunner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._catalog = access.reader.catalog
        self._preferences = preferences
        self._look = look
        language = preferences.language(self._catalog)
        QApplication.setFont(look.font(language=language))
        self.actions_by_id = Actions(look, self)
        self.addActions(self.actions_by_id.all())
        self.messages = MessageBar(look, self)
        self.bar = TopBar(self.actions_by_id, LanguageButton(self._catalog, language, look), look, self)
        self.pane = ReadingPane(access.reader, self.actions_by_id, look)
        self.page = SearchPage(self._catalog, language, self.pane, look)
        self.home = HomePage(self._catalog, language, look)
        self._status = StatusStrip(self._catalog, language, look, self)
        self._paper_runner = paper_runner
        self.desk = self._make_desk(access.handouts, window)
        session = SearchSession(access.search, search_runner, self)
        stage = Stage(self.bar.search, self.page, self.pane)
        self.journey = Journey(access.reader, preferences, session, stage, self)
        self._menu = MainMenu(self.actions_by_id, preferences, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect(session)
        self._act()
        self._show_home_parts()
        self._moved()
        self.setFocusProxy(self.bar.search)

    def stop(self) -> None:
        """Do nothing more: the view is about to be dropped."""
        self.journey.stop()
        self._paper_runner.cancel()

    def tell(self, message: Message) -> None:
        """Show a message."""
        self.messages.show_message(message)

    def tell_error(self, error: object) -> None:
        """Say what an error of the reader means; anything else is for the window."""
        if isinstance(error, ReaderError):
            self.tell(Message(error_text(error), is_failure=True))
        else:
            self.crashed.emit(error)

    def _make_desk(self, handouts: HandoutMaking, window: QWidget) -> PaperDesk:
        return PaperDesk(
            handouts=handouts,
            preferences=self._preferences,
            runner=self._paper_runner,
            look=self._look,
            window=window,
            parent=self,
        )

    def _lay_out(self) -> None:
        self._stack.addWidget(self.home)
        self._stack.addWidget(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.messages)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._status)

    def _connect(self, session: SearchSession) -> None:
        self.journey.home_reached.connect(self._home_reached)
        self.journey.page_reached.connect(lambda: self._stack.setCurrentWidget(self.page))
        self.journey.moved.connect(self._moved)
        for source in (self.journey, session, self.desk):
            source.failed.connect(self.tell_error)
        self.desk.told.connect(self.tell)
        self.bar.language_chosen.connect(self._preferences.choose_language)
        self._preferences.language_changed.connect(self._language_changed)
        self._preferences.text_size_changed.connect(self.journey.show_again)
        self._status.problems_asked_for.connect(
            lambda: ProblemDialog(self._catalog.problems, self._look, self.window()).open()
        )

    def _act(self) -> None:
        """Let each command do its work; those of the open document are the reading pane's."""
        preferences, journey = self._preferences, self.journey
        for command, act in (
            (CommandId.SEARCH, self._search),
            (CommandId.HOME, journey.go_home),
            (CommandId.BACK, journey.go_back),
            (CommandId.FORWARD, journey.go_forward),
            (CommandId.LEAVE, self._leave),
            (CommandId.NEXT_PANE, self._next_pane),
            (CommandId.LARGER, lambda: preferences.step_text_size(1)),
            (CommandId.SMALLER, lambda: preferences.step_text_size(-1)),
            (CommandId.USUAL_SIZE, lambda: preferences.step_text_size(0)),
            (CommandId.PRINT, lambda: self._with_document(self.desk.print_document)),
            (CommandId.PREVIEW, lambda: self._with_document(self.desk.preview_document)),
            (CommandId.SAVE_PDF, lambda: self._with_document(self.desk.save_document)),
            (CommandId.MENU, lambda: self.bar.open_menu(self._menu)),
            (CommandId.ABOUT_LIBRARY, self._about_library),
            (CommandId.HELP, lambda: HelpDialog(self._look, self.window()).open()),
            (CommandId.HIDE, self.hide_asked_for.emit),
            (CommandId.QUIT, self.quit_asked_for.emit),
        ):
            self.actions_by_id[command].triggered.connect(act)

    def _show_home_parts(self) -> None:
        self.home.situation_chosen.connect(self.journey.open_situation)
        self.home.document_chosen.connect(self.journey.open_document)
        if not self._preferences.explained:
            explanation = Explanation(self._look)
            explanation.understood.connect(self._preferences.mark_explained)
            explanation.understood.connect(explanation.hide)
            explanation.understood.connect(self.bar.search.setFocus)
            self.home.note_place.addWidget(explanation)

    def _about_library(self) -> None:
        LibraryDialog(self._catalog, self._preferences.language(self._catalog), self._look, self.window()).open()

    def _search(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _leave(self) -> None:
        if self.pane.close_topmost() or self.messages.close_message():
            return
        if self.bar.search.text():
            self.journey.empty_search()
        else:
            self.journey.go_back()

    def _next_pane(self) -> None:
        """Go around: search, the first page's tiles or filters, results, document."""
        parts = [self.bar.search, self.home.first_tile, self.page.results, self.pane.view]
        shown = [part for part in parts if part is not None and part.isVisible()]
        at = next((i for i, part in enumerate(shown) if part.hasFocus()), -1)
        shown[(at + 1) % len(shown)].setFocus()

    def _with_document(self, act: Callable[[ReadableDocument], None]) -> None:
        if self.pane.readable is not None:
            act(self.pane.readable)

    def _home_reached(self) -> None:
        self._stack.setCurrentWidget(self.home)
        self.bar.search.setFocus()

    def _moved(self) -> None:
        history, actions = self.journey.history, self.actions_by_id
        actions.enable(history.can_go_back, CommandId.BACK)
        actions.enable(history.can_go_forward, CommandId.FORWARD)

    def _language_changed(self) -> None:
        language, old = self.journey.language, self.home
        QApplication.setFont(self._look.font(language=language))
        self.bar.languages.show_language(language)
        self._status.show_language(language)
        self.page.show_language(language)
        self.home = HomePage(self._catalog, language, self._look)
        self._stack.insertWidget(0, self.home)
        if self._stack.currentWidget() is old:
            self._stack.setCurrentWidget(self.home)
        self._stack.removeWidget(old)
        old.deleteLater()
        self._show_home_parts()
        self.journey.show_in_reading_language()
