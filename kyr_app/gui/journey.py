"""Takes a person from place to place: what they type, choose and follow becomes a Place, and the Place is shown."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from kyr_app.gui.navigation import NavigationHistory, Place
from kyr_app.gui.place_opener import PlaceOpener
from kyr_app.gui.ports import Reading
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.reading.reading_pane import ReadingPane
from kyr_app.gui.searching.filters import Filters
from kyr_app.gui.searching.listing import situation_hits
from kyr_app.gui.searching.pause import Pause
from kyr_app.gui.searching.search_box import SearchBox
from kyr_app.gui.searching.search_page import SearchPage
from kyr_app.gui.searching.search_session import SearchSession
from kyr_app.model.query import SearchHit, SearchQuery, SearchResults


@dataclass(frozen=True, slots=True)
class Stage:
    """The parts of the window that a place is shown with."""

    box: SearchBox
    page: SearchPage
    pane: ReadingPane


class Journey(QObject):
    """Turns what a person does into places, and shows them.

    Signals:
        home_reached(), page_reached(), handout_reached(): that page is to be seen now.
        moved(): back and forward may have become possible or not.
        failed(object): the ReaderError that kept a document from being shown.
    """

    home_reached = Signal()
    page_reached = Signal()
    handout_reached = Signal()
    moved = Signal()
    failed = Signal(object)

    def __init__(
        self, reader: Reading, preferences: Preferences, session: SearchSession, stage: Stage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._preferences = preferences
        self._session = session
        self._stage = stage
        self._history = NavigationHistory()
        self._results: SearchResults | None = None
        self._chooses_when_answered = False
        self._pause = Pause(self)
        self._opener = PlaceOpener(reader, preferences, stage.pane, self)
        self._connect()

    @property
    def history(self) -> NavigationHistory:
        """Where the person was."""
        return self._history

    @property
    def language(self) -> str:
        """The reading language."""
        return self._preferences.language(self._reader.catalog)

    def type_words(self, words: str) -> None:
        """Search for what was typed; nothing typed empties the search."""
        if not words.strip():
            self.empty_search()
            return
        place = self._history.place
        typed = Place(words=words, filters=replace(place.filters, exact=False) if place.is_search else Filters())
        if place.is_search and not place.opened:
            self._history.amend(self._in_same_languages(typed))
        else:
            self._visit(typed)
        self._ask()

    def search_for(self, words: str) -> None:
        """Search for words that were typed elsewhere."""
        if words.strip():
            self._stage.box.show_words(words)
            self.type_words(words)

    def empty_search(self) -> None:
        """Leave the search: a document that was chosen stays, anything else gives way to Home."""
        place = self._history.place
        if place.opened and place.document_id:
            alone = replace(place, words="", filters=Filters(), position=self._stage.pane.view.position)
            self._go(alone if place.is_search else place)
        else:
            self._go(Place())

    def filter_by(self, filters: Filters) -> None:
        """Search again with these filters."""
        place = self._history.place
        self._history.amend(replace(place, filters=filters, document_id=None, anchor=None, opened=False))
        self._ask()

    def walk(self, steps: int) -> None:
        """Move in the results."""
        self._stage.page.results.walk(steps)

    def choose(self) -> None:
        """Open the chosen result, as soon as what was typed is answered."""
        if self._is_answered():
            self._stage.page.results.choose_current()
        elif self._history.place.is_search:
            self._chooses_when_answered = True

    def open_document(self, document_id: str, anchor: str = "") -> None:
        """Open a document that a row or a link names; results that stand beside the link stay."""
        place, now = self._history.place, self._stage.pane.readable
        place = Place() if place.is_handout else place
        language = now.language if now is not None else None
        opened = replace(
            place, document_id=document_id, language=language, anchor=anchor or None, position=None, opened=True
        )
        self._go(opened)

    def open_situation(self, situation_id: str) -> None:
        """Open the first document of a situation beside the others."""
        hits = situation_hits(self._reader.catalog, situation_id, self.language)
        if hits:
            self._go(Place(listing=situation_id, document_id=hits[0].document_id, opened=True))

    def follow_place(self, anchor: str) -> None:
        """Go to an anchor of the open document."""
        self._visit(replace(self._history.place, anchor=anchor, position=None, opened=True))
        self._stage.pane.view.go_to_anchor(anchor)

    def read_in(self, language: str) -> None:
        """Show the open document in another of its languages, at the same section."""
        anchor = self._stage.pane.view.current_anchor()
        place = replace(self._history.place, language=language, anchor=anchor or None, position=None)
        place = self._in_same_languages(place)
        self._history.amend(place)
        self._opener.show(place)

    def read_beside(self, language: str | None) -> None:
        """Set another of its languages beside the open document, or none, and stay at the same line."""
        self._keep_position()
        place = replace(self._history.place, beside=language)
        self._history.amend(place)
        self._opener.show(place)

    def go_home(self) -> None:
        """Go to the home page."""
        self._go(Place())

    def open_handout(self) -> None:
        """Go to the page where the handout is made."""
        self._go(Place(is_handout=True))

    def go_back(self) -> None:
        """Go to the place before."""
        self._keep_position()
        self._show(self._history.back())

    def go_forward(self) -> None:
        """Go to the place after."""
        self._keep_position()
        self._show(self._history.forward())

    def show_again(self) -> None:
        """Show the same place anew: language or text size is another."""
        self._keep_position()
        self._show(self._history.place, moves_focus=False)

    def leave(self) -> tuple[NavigationHistory, SearchResults | None]:
        """Return what another journey can go on with, and show nothing more."""
        self._keep_position()
        self.stop()
        return self._history, self._results

    def go_on(self, history: NavigationHistory, results: SearchResults | None) -> None:
        """Go on where another journey was left."""
        self._history, place = history, history.place
        if results is not None:
            self._results = results
            self._stage.page.show_results(results, place.filters)
        self._show(place, moves_focus=place.opened)

    def show_in_reading_language(self) -> None:
        """Show the same place in the reading language, which is another now."""
        self._keep_position()
        anchor = self._stage.pane.view.current_anchor()
        place = replace(self._history.place, language=None, anchor=anchor or None, position=None)
        place = self._in_same_languages(place)
        self._history.amend(place)
        self._results = None
        self._show(place, moves_focus=False)

    def stop(self) -> None:
        """Show nothing more by itself."""
        self._pause.stop()
        self._session.stop()

    def _connect(self) -> None:
        stage = self._stage
        self._session.answered.connect(self._answered)
        self._session.extended.connect(self._extended)
        self._pause.passed.connect(self._open_by_itself)
        self._opener.failed.connect(self.failed)
        stage.box.words_changed.connect(self.type_words)
        stage.box.walked.connect(self.walk)
        stage.box.chosen.connect(self.choose)
        stage.page.filters_changed.connect(self.filter_by)
        stage.page.situation_chosen.connect(self.open_situation)
        stage.page.column.model.more_wanted.connect(self._ask_for_more)
        stage.page.results.hit_walked.connect(self._wait_on)
        stage.page.results.hit_chosen.connect(self._open_hit)
        stage.pane.document_linked.connect(self.open_document)
        stage.pane.place_linked.connect(self.follow_place)
        stage.pane.language_chosen.connect(self.read_in)
        stage.pane.beside_chosen.connect(self.read_beside)

    def _query(self) -> SearchQuery:
        place = self._history.place
        return place.filters.query(place.words, self.language)

    def _ask(self) -> None:
        self._pause.stop()
        self._chooses_when_answered = False
        self._session.ask(self._query())

    def _is_answered(self) -> bool:
        return self._results is not None and self._results.query == self._query()

    def _answered(self, results: SearchResults) -> None:
        place, stage = self._history.place, self._stage
        self._results = results
        stage.page.show_results(results, place.filters)
        stage.page.take_turn(reading=place.opened)
        stage.page.results.mark(place.document_id)
        self.page_reached.emit()
        if self._chooses_when_answered:
            self._chooses_when_answered = False
            stage.page.results.choose_current()
        elif place.document_id is None and results.hits and not stage.page.takes_turns:
            self._pause.wait_on_first(results.hits[0])
        elif place.document_id is None:
            stage.pane.forget()

    def _ask_for_more(self, rows: int) -> None:
        if self._is_answered():
            self._session.ask_for_more(replace(self._query(), limit=rows))

    def _extended(self, results: SearchResults) -> None:
        if self._is_answered() and replace(results.query, limit=self._query().limit) == self._query():
            self._stage.page.column.model.add_hits(results.hits)

    def _wait_on(self, hit: SearchHit) -> None:
        if not self._stage.page.takes_turns:
            self._pause.wait_on_walked(hit)

    def _open_by_itself(self, hit: SearchHit) -> None:
        place = self._in_same_languages(replace(self._history.place.showing(hit), opened=False))
        self._history.amend(place)
        self._stage.page.results.mark(hit.document_id)
        self._opener.show(place)

    def _open_hit(self, hit: SearchHit) -> None:
        self._pause.stop()
        self._go(self._history.place.showing(hit))

    def _go(self, place: Place) -> None:
        self._visit(place)
        self._show(self._history.place)

    def _visit(self, place: Place) -> None:
        self._keep_position()
        self._history.visit(self._in_same_languages(place))
        self.moved.emit()

    def _in_same_languages(self, place: Place) -> Place:
        """Return a place with the two languages that are read now; either may lead there."""
        now, before = self._stage.pane.readable, self._history.place
        return place.in_languages_of(before.beside, now.language if now else before.language, self.language)

    def _keep_position(self) -> None:
        place = self._history.place
        if place.document_id is not None and self._stage.pane.readable is not None:
            self._history.amend(replace(place, position=self._stage.pane.view.position))

    def _show(self, place: Place, *, moves_focus: bool = True) -> None:
        self._pause.stop()
        self._session.stop()
        stage = self._stage
        stage.box.show_words(place.words)
        if place.is_home or place.is_handout:
            stage.pane.forget()
            self._results = None
            (self.handout_reached if place.is_handout else self.home_reached).emit()
        else:
            self._show_beside(place)
            self.page_reached.emit()
            if place.document_id is None:
                stage.pane.forget()
            else:
                self._opener.show(place)
                if moves_focus:
                    stage.pane.view.setFocus()
        self.moved.emit()

    def _show_beside(self, place: Place) -> None:
        """Show what belongs beside the document: results, a situation's documents, or nothing."""
        page, catalog = self._stage.page, self._reader.catalog
        if place.is_search:
            if self._is_answered():
                page.results.mark(place.document_id)
            else:
                self._ask()
        elif place.listing is not None:
            self._results = None
            situation = next(s for s in catalog.situations if s.id == place.listing)
            title = catalog.named(situation.title, self.language)
            page.show_listing(title, situation_hits(catalog, place.listing, self.language))
            page.results.mark(place.document_id)
        else:
            self._results = None
            page.show_document_alone()
        page.take_turn(reading=place.opened)
