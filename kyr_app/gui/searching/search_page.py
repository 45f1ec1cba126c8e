"""Filters, results and the open document beside each other, or in turns where the window is narrow."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.searching.filter_panel import FilterPanel
from kyr_app.gui.searching.filters import Filters
from kyr_app.gui.searching.results_column import ResultsColumn
from kyr_app.model.catalog import Catalog
from kyr_app.model.query import SearchHit, SearchResults

_PANEL_EMS = 60  # below this the filters become a menu
_TURNS_EMS = 45  # below this results and document take turns
_FILTERS_WIDTHS = (200, 248)  # px at the usual text size, least and most
_RESULTS_WIDTHS = (300, 348)  # px at the usual text size, least and most
_RESULTS_SHARE = 0.29


class SearchPage(QWidget):
    """Shows a search, a list of documents, or one document alone.

    Signals:
        filters_changed(object): the Filters that were chosen.
        situation_chosen(str): from what is offered when nothing answers.
    """

    filters_changed = Signal(object)
    situation_chosen = Signal(str)

    def __init__(
        self, catalog: Catalog, language: str, pane: QWidget, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._language = language
        self._pane = pane
        self._shows_filters = self._shows_list = True
        self._is_readers_turn = False
        self._filters = FilterPanel(catalog, look, self)
        self._filters.setFixedWidth(look.px(_FILTERS_WIDTHS[0]))
        self.column = ResultsColumn(catalog, language, look, self)
        self.results = self.column.list
        self.column.situation_chosen.connect(self.situation_chosen)
        self.column.filters_lifted.connect(lambda: self.filters_changed.emit(Filters()))
        for part in (self._filters, self.column.filter_menu, self.column):
            part.filters_changed.connect(self.filters_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._filters)
        layout.addWidget(self.column)
        layout.addWidget(pane, 1)

    def show_results(self, results: SearchResults, filters: Filters) -> None:
        """Show what was found."""
        self._shows_filters = self._shows_list = True
        self.column.show_results(results, filters)
        self._filters.show_counts(filters, results.counts, self._language)
        least, most = (self._look.px(width) for width in _FILTERS_WIDTHS)
        self._filters.setFixedWidth(min(max(self._filters.fitting_width, least), most))
        self.column.filter_menu.show_counts(filters, results.counts, self._language)
        self._arrange()

    def show_listing(self, title: str, hits: tuple[SearchHit, ...]) -> None:
        """Show documents that the library names for something; one alone needs no list."""
        self._shows_filters, self._shows_list = False, len(hits) > 1
        self.column.show_listing(title, hits)
        self._arrange()

    def show_document_alone(self) -> None:
        """Show the document and nothing beside it."""
        self._shows_filters = self._shows_list = False
        self.column.show_listing("", ())
        self._arrange()

    def take_turn(self, *, reading: bool) -> None:
        """Let the document be shown, or the results, where there is no room for both."""
        self._is_readers_turn = reading
        self._arrange()

    def show_language(self, language: str) -> None:
        """Name kinds, topics and situations in this language from now on."""
        self._language = language
        self.column.show_language(language)

    @property
    def takes_turns(self) -> bool:
        """Whether there is no room for results and document together."""
        return self._look.ems(self.width()) < _TURNS_EMS

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        ems, look = self._look.ems(self.width()), self._look
        has_panel = ems >= _PANEL_EMS
        least, most = (look.px(width) for width in _RESULTS_WIDTHS)
        shows_list = self._shows_list and not (self.takes_turns and self._is_readers_turn)
        shows_panel = self._shows_filters and has_panel
        self._filters.setVisible(shows_panel)
        self.column.filter_menu.setVisible(self._shows_filters and not has_panel)
        self.column.setVisible(shows_list)
        if self.takes_turns:
            self.column.setMinimumWidth(0)
            self.column.setMaximumWidth(self.width())
        else:
            taken = self._filters.maximumWidth() - look.px(_FILTERS_WIDTHS[0]) if shows_panel else 0
            self.column.setFixedWidth(max(min(round(self.width() * _RESULTS_SHARE), most) - taken, least))
        self._pane.setVisible(not shows_list or not self.takes_turns)
