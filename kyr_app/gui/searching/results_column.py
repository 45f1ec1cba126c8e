"""The middle column: what was found in a line, the filters where there is no panel, the list, and no answer."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.look import Look
from kyr_app.gui.searching.correction import Correction
from kyr_app.gui.searching.filter_menu import FilterMenu
from kyr_app.gui.searching.filters import Filters
from kyr_app.gui.searching.no_answer import NoAnswer
from kyr_app.gui.searching.result_list import ResultList
from kyr_app.gui.searching.result_model import ResultModel
from kyr_app.model.catalog import Catalog
from kyr_app.model.query import SearchHit, SearchResults

_PAUSE_BEFORE_SAID = 500  # ms without another answer: while a person types, each key has its own


class ResultsColumn(QFrame):
    """What was found, and what is offered when nothing was.

    Signals:
        situation_chosen(str): from what is offered when nothing answers.
        filters_lifted(): search again without filters.
        filters_changed(object): the same Filters, but for the words as they are spelled.
    """

    situation_chosen = Signal(str)
    filters_lifted = Signal()
    filters_changed = Signal(object)

    def __init__(self, catalog: Catalog, language: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results_column")
        self.model = ResultModel(catalog, self)
        self.list = ResultList(self.model, look, self)
        self.filter_menu = FilterMenu(catalog, look, self)
        self._headline = QLabel(self)
        self._headline.setWordWrap(True)
        self._headline.setProperty("role", "quiet")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_BEFORE_SAID)
        self._pause.timeout.connect(self._say)
        self._filters = Filters()
        self._correction = Correction(look, self)
        self._correction.exact_wanted.connect(self._ask_exactly)
        self._no_answer = NoAnswer(catalog, language, look, self)
        self._no_answer.situation_chosen.connect(self.situation_chosen)
        self._no_answer.filters_lifted.connect(self.filters_lifted)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(16), look.px(7), look.px(10), look.px(7))
        head.addWidget(self._headline, 1)
        head.addWidget(self.filter_menu, 0, Qt.AlignmentFlag.AlignTop)
        header = QFrame(self)
        header.setObjectName("results_header")
        header.setLayout(head)
        header.setMinimumHeight(look.px(46))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self._correction)
        layout.addWidget(self.list, 3)
        layout.addWidget(self._no_answer, 2)
        self._no_answer.hide()

    @property
    def headline(self) -> str:
        """What is said above the list."""
        return self._headline.text()

    def show_results(self, results: SearchResults, filters: Filters) -> None:
        """Show hits, or what lies nearest with the situations below."""
        self._filters = filters
        self._pause.start()
        self._correction.show_results(results)
        self.model.show_hits(results.hits or results.nearest, results.counts.total if results.hits else 0)
        self.list.scrollToTop()
        self.list.setVisible(bool(results.hits or results.nearest))
        if results.hits:
            self._no_answer.hide()
            self._headline.setText(self._found(results))
            return
        nothing = self.tr("Nothing here answers that.")
        if filters.count and any((results.counts.kinds, results.counts.topics, results.counts.states)):
            nothing = self.tr("Nothing here answers that with these filters.")
        self._headline.setText(nothing + (self.tr(" Nearest:") if results.nearest else ""))
        self._no_answer.offer(lifting=bool(filters.count))

    def show_listing(self, title: str, hits: tuple[SearchHit, ...]) -> None:
        """Show documents that the library names for something."""
        self._no_answer.hide()
        self._correction.hide()
        self._headline.setText(title)
        self.list.show()
        self.model.show_hits(hits)

    def show_language(self, language: str) -> None:
        """Name situations in this language from now on."""
        self._no_answer.show_language(language)

    def _say(self) -> None:
        """Have it read aloud what was found: the keyboard stays in the search box."""
        if self.isVisible():
            announce(self, " ".join(filter(None, (self._correction.said, self.headline))))

    def _ask_exactly(self) -> None:
        self.filters_changed.emit(replace(self._filters, exact=True))

    def _found(self, results: SearchResults) -> str:
        count, places = results.counts.total, results.places
        documents = self.tr("1 document") if count == 1 else self.tr("{} documents").format(count)
        if places is None:
            return documents
        spots = self.tr("1 place") if places == 1 else self.tr("{} places").format(places)
        return f"{documents} · {spots}"
