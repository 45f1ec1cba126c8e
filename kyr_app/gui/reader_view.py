"""The reader at work: bar, messages, pages and status line, and what its commands do.

Hide drops it whole and Start makes a new one, so that nothing a person did can be left behind in it.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from kyr_app.application.error_text import error_text
from kyr_app.errors import ReaderError
from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.controls.message_bar import Message, MessageBar
from kyr_app.gui.controls.tab_order import step_focus
from kyr_app.gui.frame.help_dialog import HelpDialog, topic_for
from kyr_app.gui.frame.language_button import LanguageButton
from kyr_app.gui.frame.library_dialog import LibraryDialog
from kyr_app.gui.frame.main_menu import MainMenu
from kyr_app.gui.frame.problem_dialog import ProblemDialog
from kyr_app.gui.frame.status_strip import StatusStrip
from kyr_app.gui.frame.top_bar import TopBar
from kyr_app.gui.handouts.handout_corner import HandoutCorner
from kyr_app.gui.home.explanation import Explanation
from kyr_app.gui.home.home_page import HomePage
from kyr_app.gui.journey import Journey, Stage
from kyr_app.gui.kept import Kept
from kyr_app.gui.look import Look
from kyr_app.gui.on_paper import OnPaper
from kyr_app.gui.overriding import override
from kyr_app.gui.paper.paper_desk import PaperDesk
from kyr_app.gui.ports import LibraryAccess, Reading
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.reading.reading_pane import ReadingPane
from kyr_app.gui.searching.search_page import SearchPage
from kyr_app.gui.searching.search_session import SearchSession
from kyr_app.gui.settings.settings_dialog import SettingsDialog
from kyr_app.gui.showing.show_mode import ShowMode
from kyr_app.gui.task_runner import TaskRunner

_STRIP_FITS = 16  # em of height below which the lowest line gives its room to the page


@dataclass(frozen=True, slots=True)
class Workers:
    """What works off the window's thread: searching, paper, the handout's pages, pictures of pages."""

    searching: TaskRunner
    paper: TaskRunner
    making: TaskRunner
    drawing: TaskRunner


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
        workers: Workers,
        window: QWidget,
        kept: Kept | None = None,
    ) -> None:
        super().__init__(window)
        self._catalog = access.reader.catalog
        self._recipes = access.recipes
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
        self._status = StatusStrip(self._catalog, language, look, self)
        self._workers = workers
        self.desk = kept.desk if kept is not None else self._make_desk(access, window)
        self.desk.setParent(self)
        self.handout = self._make_handout(access, window)
        session = SearchSession(access.search, workers.searching, self)
        stage = Stage(self.bar.search, self.page, self.pane)
        OnPaper(stage, self.desk, self.handout, preferences, self.actions_by_id)
        self.journey = Journey(access.reader, preferences, session, stage, self)
        self._menu = MainMenu(self.actions_by_id, preferences, self)
        self._stack = QStackedWidget(self)
        self._home: HomePage | None = None
        self.showing = self._lay_out(access.reader)
        self._connect(session)
        self._act()
        self._start(kept)
        self.setFocusProxy(self.pane.view if kept is not None and kept.history.place.opened else self.bar.search)

    @property
    def home(self) -> HomePage:
        """The first page, made when it is first wanted."""
        if self._home is None:
            self._home = self._make_home()
            self._stack.insertWidget(0, self._home)
        return self._home

    def keep(self) -> Kept:
        """Stop, and return what another view can go on with; paper that is being printed is not held up."""
        self.showing.stop()
        history, results = self.journey.leave()
        self.handout.stop()
        self._workers.drawing.cancel()
        self.desk.told.disconnect(self.tell)
        self.desk.failed.disconnect(self.tell_error)
        self.desk.setParent(None)
        return Kept(history, results, self.handout.draft.recipe, self.desk, self.messages.message)

    def stop(self) -> None:
        """Do nothing more: the view is about to be dropped."""
        self.showing.stop()
        self.journey.stop()
        self.handout.stop()
        self.desk.stop()
        self._workers.drawing.cancel()

    def tell(self, message: Message) -> None:
        """Show a message."""
        self.messages.show_message(message)

    def tell_error(self, error: object) -> None:
        """Say what an error of the reader means; anything else is for the window."""
        if isinstance(error, ReaderError):
            self.tell(Message(error_text(error), is_failure=True))
        else:
            self.crashed.emit(error)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return step_focus(self, forward=forward)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._status.setVisible(self._look.ems(self.height()) >= _STRIP_FITS)

    def _lay_out(self, reader: Reading) -> ShowMode:
        """Put everything together, and return what lets a document take the whole window."""
        self._stack.addWidget(self.page)
        work, whole = QWidget(self), QVBoxLayout(self)
        layout = QVBoxLayout(work)
        for each in (layout, whole):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.messages)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._status)
        showing = ShowMode(reader, self.pane, self.actions_by_id, self._look, work)
        whole.addWidget(showing)
        return showing

    def _connect(self, session: SearchSession) -> None:
        self.journey.home_reached.connect(self._home_reached)
        self.journey.page_reached.connect(lambda: self._stack.setCurrentWidget(self.page))
        self.journey.moved.connect(self._moved)
        for source in (self.journey, session, self.showing, self.desk, self._workers.drawing):
            source.failed.connect(self.tell_error)
        self.desk.told.connect(self.tell)
        self.handout.told.connect(self.tell)
        self.journey.handout_reached.connect(self._handout_reached)
        self.handout.wanted.connect(self.journey.open_handout)
        self.handout.item_opened.connect(lambda item: self.journey.open_document(item.document_id, item.section or ""))
        self.handout.count_changed.connect(self.bar.show_handout_count)
        self.handout.crashed.connect(self.crashed)
        self.page.results.item_wanted.connect(lambda item: self.handout.add(item, self.journey.language))
        self.bar.language_chosen.connect(self._preferences.choose_language)
        self._preferences.language_changed.connect(self._language_changed)
        self._preferences.text_size_changed.connect(self.journey.show_again)
        self._status.problems_asked_for.connect(
            lambda: ProblemDialog(self._catalog.problems, self._look, self.window()).open()
        )

    def _act(self) -> None:
        """Let each command do its work; the reading pane and OnPaper do the rest."""
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
            (CommandId.HANDOUT, journey.open_handout),
            (CommandId.MENU, lambda: self.bar.open_menu(self._menu)),
            (CommandId.SETTINGS, self._open_settings),
            (CommandId.ABOUT_LIBRARY, self._about_library),
            (CommandId.HELP, self._help),
            (CommandId.HIDE, self.hide_asked_for.emit),
            (CommandId.QUIT, self.quit_asked_for.emit),
        ):
            self.actions_by_id[command].triggered.connect(act)

    def _make_handout(self, access: LibraryAccess, window: QWidget) -> HandoutCorner:
        return HandoutCorner(
            access,
            self._preferences,
            actions=self.actions_by_id,
            making=self._workers.making,
            drawing=self._workers.drawing,
            look=self._look,
            window=window,
            parent=self,
        )

    def _make_desk(self, access: LibraryAccess, window: QWidget) -> PaperDesk:
        workers = self._workers
        return PaperDesk(
            handouts=access.handouts,
            runner=workers.paper,
            drawing=workers.drawing,
            look=self._look,
            window=window,
            parent=self,
        )

    def _start(self, kept: Kept | None) -> None:
        if kept is None:
            self._stack.setCurrentWidget(self.home)
            self._moved()
            return
        self.handout.draft.open(kept.handout)
        self.journey.go_on(kept.history, kept.results)
        if kept.message is not None:
            self.tell(kept.message)

    def _make_home(self) -> HomePage:
        home = HomePage(self._catalog, self.journey.language, self._look)
        home.situation_chosen.connect(self.journey.open_situation)
        home.document_chosen.connect(self.journey.open_document)
        home.set_chosen.connect(lambda chosen: self.handout.open_ready_made(chosen, self.journey.language))
        if not self._preferences.explained:
            explanation = Explanation(self._look)
            explanation.understood.connect(self._preferences.mark_explained)
            explanation.understood.connect(explanation.hide)
            explanation.understood.connect(self.bar.search.setFocus)
            home.note_place.addWidget(explanation)
        return home

    def _open_settings(self) -> None:
        self.handout.draft.keep_clinic()
        SettingsDialog(self._preferences, self._catalog, self._recipes, self._look, self.window()).open()

    def _help(self) -> None:
        HelpDialog(self._look, topic_for(self.journey.history.place), self.window()).open()

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
        """Go around: search, the first page's tiles or filters, results, document; the handout's list and pages."""
        first_tile = self._home.first_tile if self._home is not None else None
        parts = [self.bar.search, first_tile, self.page.results, self.pane.view, *self.handout.parts]
        shown = [part for part in parts if part is not None and part.isVisible()]
        at = next((i for i, part in enumerate(shown) if part.hasFocus()), -1)
        shown[(at + 1) % len(shown)].setFocus()

    def _handout_reached(self) -> None:
        page = self.handout.page
        self.messages.close_message()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.take_keyboard()

    def _home_reached(self) -> None:
        self._stack.setCurrentWidget(self.home)
        self.bar.search.setFocus()

    def _moved(self) -> None:
        history, actions = self.journey.history, self.actions_by_id
        actions.enable(history.can_go_back, CommandId.BACK)
        actions.enable(history.can_go_forward, CommandId.FORWARD)

    def _language_changed(self) -> None:
        language, old = self.journey.language, self._home
        QApplication.setFont(self._look.font(language=language))
        self.bar.languages.show_language(language)
        self._status.show_language(language)
        self.page.show_language(language)
        self.handout.follow_language(language)
        if old is not None:
            is_shown, self._home = self._stack.currentWidget() is old, None
            if is_shown:
                self._stack.setCurrentWidget(self.home)
            self._stack.removeWidget(old)
            old.deleteLater()
        self.journey.show_in_reading_language()
