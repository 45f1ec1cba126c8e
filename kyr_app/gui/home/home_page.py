"""The home page: tiles for situations, what changed, what is ready to print. Only what exists is shown."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kyr_app.gui.home.cards import DocumentRow, SituationTile
from kyr_app.gui.home.document_list import DocumentList
from kyr_app.gui.home.news import (
    changed_documents,
    handout_sets,
    printable_documents,
    situations_with_documents,
)
from kyr_app.gui.layout_direction import layout_direction
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.model.catalog import Catalog, HandoutSet
from kyr_app.model.document import Document

_WIDEST = 1160  # px at the usual text size
_TILE_EMS = 15
_MOST_COLUMNS = 4
_TWO_LISTS_EMS = 45
_SIDES = ((80, 60), (45, 30), (0, 18))  # em of width, px beside the page at the usual text size
_NAMED_LANGUAGES = 2
_RIGHT_TO_LEFT_MARK = "\u200f"


class HomePage(QScrollArea):
    """Tiles and lists; pressing one tells which.

    Signals:
        situation_chosen(str): a tile was pressed; the situation's id.
        document_chosen(str): a row was pressed; the document's id.
        set_chosen(str): the row of a ready-made handout was pressed; the handout's id.
    """

    situation_chosen = Signal(str)
    document_chosen = Signal(str)
    set_chosen = Signal(str)

    def __init__(self, catalog: Catalog, language: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        self.setAccessibleName(self.tr("Home"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._catalog = catalog
        self._language = language
        self._phrases = catalog.phrases_for(language)
        self._look = look
        self._direction = layout_direction(rightward=self._phrases.is_rightward)
        self._tiles = self._make_tiles()
        self._lists = [
            DocumentList(self.tr("What changed"), [self._news_row(d) for d in changed_documents(catalog)], look),
            DocumentList(self.tr("Ready to print"), self._rows_to_print(), look),
        ]
        self._tile_grid, self._list_grid = QGridLayout(), QGridLayout()
        self.note_place = QVBoxLayout()
        self.setWidget(self._page())
        self._arrange()

    @property
    def first_tile(self) -> SituationTile | None:
        """The tile that the keyboard comes to first."""
        return next(iter(self._tiles), None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _page(self) -> QWidget:
        look = self._look
        column = QWidget()
        column.setMaximumWidth(look.px(_WIDEST))
        title = _label(self.tr("What is happening?"), "home-title")
        line = _label(self.tr("Open a guide, read it together, print it. Works without internet."), "home-line")
        self._tile_grid.setSpacing(look.px(14))
        self._list_grid.setHorizontalSpacing(look.px(28))
        self._list_grid.setVerticalSpacing(look.px(20))
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, look.px(26), 0, look.px(26))
        layout.setSpacing(0)
        self.note_place.setSpacing(0)
        layout.addLayout(self.note_place)
        layout.addWidget(title)
        layout.addWidget(line)
        layout.addSpacing(look.px(14))
        layout.addLayout(self._tile_grid)
        layout.addSpacing(look.px(24))
        layout.addLayout(self._list_grid)
        layout.addStretch(1)
        page = _Page()
        page.setObjectName("home_page")
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        self._outer = outer
        return page

    def _make_tiles(self) -> list[SituationTile]:
        tiles = []
        for situation, _ in situations_with_documents(self._catalog):
            title, line = self._named(situation.title), self._named(situation.line)
            tile = SituationTile(title, line, urgent=situation.urgent, look=self._look)
            tile.setLayoutDirection(self._direction)
            tile.clicked.connect(lambda _=False, chosen=situation.id: self.situation_chosen.emit(chosen))
            tiles.append(tile)
        return tiles

    def _named(self, names: Mapping[str, str]) -> str:
        """Return a name of the library; one in right-to-left script keeps its direction though it starts with Latin."""
        name = self._catalog.named(names, self._language)
        return _RIGHT_TO_LEFT_MARK + name if self._direction is Qt.LayoutDirection.RightToLeft else name

    def _news_row(self, document: Document) -> DocumentRow:
        status = document.status
        since = self._phrases.date(status.since, short=True) if status.since else ""
        return self._row(document, since, (self._phrases.states[status.state], status.state))

    def _rows_to_print(self) -> list[DocumentRow]:
        """Return the library's ready-made handouts; without any, its cards and guides."""
        ready = [self._set_row(ready) for ready in handout_sets(self._catalog)]
        return ready or [self._print_row(document) for document in printable_documents(self._catalog)]

    def _set_row(self, ready: HandoutSet) -> DocumentRow:
        title, line = self._named(ready.title), self._named(ready.line)
        languages = self._catalog.languages_of(*(self._catalog.documents[item.document_id] for item in ready.items))
        row = DocumentRow(title, self._languages(languages), line=line, look=self._look)
        row.setLayoutDirection(self._direction)
        row.clicked.connect(lambda _=False, chosen=ready.id: self.set_chosen.emit(chosen))
        return row

    def _print_row(self, document: Document) -> DocumentRow:
        return self._row(document, self._languages(self._catalog.languages_of(document)), None)

    def _languages(self, codes: tuple[str, ...]) -> str:
        names = [self._catalog.phrases_for(code).name for code in codes]
        return " · ".join(names) if len(names) <= _NAMED_LANGUAGES else self.tr("{} languages").format(len(names))

    def _row(self, document: Document, end: str, chip: tuple[str, str] | None) -> DocumentRow:
        title = self._catalog.translation(document, self._language).title
        row = DocumentRow(title, end, chip=chip, look=self._look)
        row.setLayoutDirection(self._direction)
        row.clicked.connect(lambda _=False, chosen=document.id: self.document_chosen.emit(chosen))
        return row

    def _arrange(self) -> None:
        ems = self._look.ems(self.viewport().width())
        side = self._look.px(next(room for least, room in _SIDES if ems >= least))
        self._outer.setContentsMargins(side, 0, side, 0)
        inner = min(ems - 2 * self._look.ems(side), self._look.ems(self._look.px(_WIDEST)))
        columns = max(1, min(_MOST_COLUMNS, int(inner // _TILE_EMS)))
        _fill(self._tile_grid, self._tiles, columns)
        _fill(self._list_grid, [part for part in self._lists if part.rows], 2 if ems >= _TWO_LISTS_EMS else 1)


class _Page(QWidget):
    """Asks for as much height as its width needs: a layout alone asks for that of its narrowest width."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def _fill(grid: QGridLayout, widgets: Sequence[QWidget], columns: int) -> None:
    """Put widgets into so many columns of one width; nothing is moved that already stands right."""
    if grid.property("columns") == columns:
        return
    grid.setProperty("columns", columns)
    for index, widget in enumerate(widgets):
        grid.addWidget(widget, index // columns, index % columns)
    for column in range(max(columns, grid.columnCount())):
        grid.setColumnStretch(column, 1 if column < columns else 0)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setIndent(0)
    label.setWordWrap(True)
    return label
