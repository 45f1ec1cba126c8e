"""Nothing is cut off: at the smallest supported screen, narrower, and with letters twice as large."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from kyr_app.gui.controls.elided_label import ElidedLabel
from kyr_app.gui.controls.message_bar import Message
from kyr_app.gui.look import Look
from kyr_app.gui.searching.filter_panel import FilterRow
from kyr_app.gui.theme import LIGHT
from kyr_app.handout.fonts import bundled_fonts
from tests.gui.conftest import RESOURCES
from tests.support.reader_window import close_reader_window, make_reader_window

SIZES = [(1280, 760), (1024, 600), (800, 600), (560, 600)]


@pytest.fixture
def twice_as_large(look, qapp):
    """The whole window as on a system whose letters are twice the usual size."""
    large = Look(LIGHT, RESOURCES, bundled_fonts())
    large.scale = 2 * look.scale
    qapp.setFont(large.font())
    qapp.setStyleSheet(large.style("window.qss"))
    yield large
    qapp.setFont(look.font())
    qapp.setStyleSheet(look.style("window.qss"))


def settle():
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def in_scroll_area(widget):
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def cut_off(window):
    """Controls whose words do not fit, or that reach over the edge of what holds them."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel | QLineEdit | FilterRow | QAbstractScrollArea):
            continue
        if isinstance(widget, QAbstractButton | QLabel) and not isinstance(widget.parentWidget(), QLineEdit):
            needed = widget.minimumSizeHint()
            if widget.width() < needed.width() or widget.height() < needed.height():
                found.append((widget, widget.size(), needed))
            place = QRect(widget.mapTo(window, QPoint()), widget.size())
            if not in_scroll_area(widget) and not window.rect().contains(place):
                found.append((widget, place))
    return found


def overlapping(window):
    """Pairs of buttons that lie over each other."""
    buttons = [w for w in window.findChildren(QAbstractButton) if w.isVisible() and not w.visibleRegion().isEmpty()]
    places = [(w, QRect(w.mapTo(window, QPoint()), w.size())) for w in buttons]
    return [
        (one.text(), other.text())
        for at, (one, place) in enumerate(places)
        for other, place_of_other in places[at + 1 :]
        if place.intersects(place_of_other) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]


def go_everywhere(reader):
    """Yield the name of each state of the window."""
    yield "home"
    reader.search("call help")
    reader.view.journey.choose()
    yield "document"
    reader.pane.open_find()
    yield "find"
    reader.pane.show_address("https://example.org/" + "a-long-way/" * 12)
    yield "address"
    reader.search("zebra quagga")
    yield "no answer"
    reader.view.tell(Message("A long sentence that says what went wrong and what to do. " * 3, is_failure=True))
    yield "message"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("explained", [True, False])
def test_nothing_is_cut_off(open_reader, size, explained):
    reader = open_reader(explained=explained)
    reader.window.resize(*size)
    for state in go_everywhere(reader):
        settle()
        assert cut_off(reader.window) == [], state
        assert overlapping(reader.window) == [], state
        assert (reader.window.width(), reader.window.height()) == size, state


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut_off_with_letters_twice_as_large(twice_as_large, qtbot, access, tmp_path, language):
    reader = make_reader_window(qtbot, twice_as_large, access, tmp_path / "settings.toml", language=language)
    try:
        reader.window.resize(1024, 600)
        for state in go_everywhere(reader):
            settle()
            assert cut_off(reader.window) == [], state
            assert overlapping(reader.window) == [], state
            assert reader.window.width() <= 1024, state
            assert reader.window.height() <= 600, state
    finally:
        close_reader_window(reader)


def test_every_control_has_a_name(reader):
    for _ in go_everywhere(reader):
        settle()
        nameless = [
            widget
            for kind in (QAbstractButton, QLineEdit, QAbstractScrollArea)
            for widget in reader.window.findChildren(kind)
            if widget.isVisible()
            and not (widget.accessibleName() or getattr(widget, "text", str)())
            and widget.focusPolicy()
        ]
        assert nameless == []


def test_the_filters_are_a_panel_then_a_menu(reader):
    reader.search("call help")
    for width, has_panel in ((1024, True), (860, True), (820, False), (700, False)):
        reader.window.resize(width, 600)
        settle()
        assert reader.page._filters.isVisible() is has_panel
        assert reader.page.column.filter_menu.isVisible() is not has_panel


def test_tiles_stand_in_fewer_columns_where_there_is_less_room(reader):
    grid = reader.view.home._tile_grid
    columns = []
    for width in (1280, 700, 450):
        reader.window.resize(width, 600)
        settle()
        columns.append(grid.property("columns"))
    assert columns == sorted(columns, reverse=True)
    assert columns[0] == 4
    assert columns[-1] < columns[0]


def test_home_scrolls_only_where_it_does_not_fit(reader):
    bar = reader.view.home.verticalScrollBar()
    settle()
    assert bar.maximum() == 0
    reader.window.resize(600, 400)
    settle()
    assert bar.maximum() > 0
