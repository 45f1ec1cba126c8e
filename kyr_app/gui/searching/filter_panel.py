"""Filters beside the results: kinds and topics with counts, and In force only."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.searching.filter_choices import Choice, kind_choices, topic_choices
from kyr_app.gui.searching.filters import Filters
from kyr_app.model.catalog import Catalog
from kyr_app.model.query import FilterCounts


class FilterRow(QAbstractButton):
    """A filter's name at the start of the line and its count at the end.

    Signals: filters_chosen(object), the Filters that this row leads to.
    """

    filters_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count = 0
        self._filters = Filters()
        self.clicked.connect(lambda: self.filters_chosen.emit(self._filters))
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choice(self, choice: Choice) -> None:
        """Show this value; one that leaves nothing cannot be chosen."""
        self._count = choice.count
        self._filters = choice.filters
        self.setText(choice.name)
        self.setChecked(choice.chosen)
        self.setEnabled(choice.chosen or choice.count > 0)
        self.setAccessibleName(self.tr("{name}, documents: {count}").format(name=choice.name, count=choice.count))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(bold=True))  # as the row is written once it is chosen
        room = metrics.horizontalAdvance(f"{self.text()}{self._count}") + self._look.px(28)
        return QSize(room, metrics.height() + self._look.px(12))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(60), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, look = self._look.theme, self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = theme.accent_ground if self.isChecked() else theme.panel_hover if self.underMouse() else None
        if ground and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(area, look.px(6), look.px(6))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRoundedRect(area, look.px(6), look.px(6))
        painter.setFont(look.font(bold=self.isChecked()))
        inner = area.adjusted(look.px(8), 0, -look.px(8), 0)
        self._paint_words(painter, inner)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        theme = self._look.theme
        count = str(self._count)
        ink = theme.ink if self.isEnabled() else theme.panel_text
        painter.setPen(QColor(theme.accent_hover if self.isChecked() else ink))
        metrics = painter.fontMetrics()
        room = area.width() - metrics.horizontalAdvance(count) - self._look.px(8)
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(QColor(theme.panel_text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)


class FilterPanel(QScrollArea):
    """All filters in a column. Signals: filters_changed(object), the Filters that were chosen."""

    filters_changed = Signal(object)

    def __init__(self, catalog: Catalog, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filters")
        self.setAccessibleName(self.tr("Filters"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._catalog = catalog
        self._look = look
        self._filters = Filters()
        self._kinds: list[FilterRow] = []
        self._topics: list[FilterRow] = []
        self.in_force = QCheckBox(self.tr("In force only"), self)
        self.in_force.clicked.connect(self._in_force_clicked)
        page = QWidget()
        page.setObjectName("filter_page")
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(look.px(10), look.px(18), look.px(10), look.px(14))
        self._layout.setSpacing(0)
        self._kind_place = self._section(self.tr("Kind"))
        self._topic_place = self._section(self.tr("Topic"))
        shown = self._section(self.tr("Show"))
        shown.setContentsMargins(look.px(9), look.px(4), 0, 0)
        shown.addWidget(self.in_force)
        self._layout.addStretch(1)
        self.setWidget(page)

    @property
    def fitting_width(self) -> int:
        """The width at which no name is cut off."""
        rows = max(row.sizeHint().width() for row in (*self._kinds, *self._topics))
        margins = self._layout.contentsMargins()
        return rows + margins.left() + margins.right() + self.verticalScrollBar().sizeHint().width()

    def show_counts(self, filters: Filters, counts: FilterCounts, language: str) -> None:
        """Show which filters hold and how many documents each value would leave."""
        self._filters = filters
        kinds = kind_choices(self._catalog, language, self.tr("Everything"), filters, counts)
        self._show(kinds, self._kinds, self._kind_place)
        self._show(topic_choices(self._catalog, language, filters, counts), self._topics, self._topic_place)
        self.in_force.setChecked(filters.in_force_only)

    def _show(self, choices: tuple[Choice, ...], rows: list[FilterRow], place: QVBoxLayout) -> None:
        while len(rows) < len(choices):
            row = FilterRow(self._look)
            row.filters_chosen.connect(self.filters_changed)
            place.addWidget(row)
            rows.append(row)
        for row, choice in zip(rows, choices, strict=True):
            row.show_choice(choice)

    def _section(self, title: str) -> QVBoxLayout:
        label = QLabel(title.upper(), self)
        label.setProperty("role", "filter-title")
        label.setContentsMargins(self._look.px(8), 0, 0, self._look.px(6))
        place = QVBoxLayout()
        place.setSpacing(0)
        self._layout.addWidget(label)
        self._layout.addLayout(place)
        self._layout.addSpacing(self._look.px(16))
        return place

    def _in_force_clicked(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        filters = self._filters
        self.filters_changed.emit(replace(filters, in_force_only=checked))
