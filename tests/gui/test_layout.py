"""Nothing is cut off: at the smallest supported screen, narrower, and with letters twice as large."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QFileDialog,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QStackedLayout,
    QTreeView,
    QWidget,
)

from kyr_app.application.settings import ThemeChoice
from kyr_app.gui.controls.elided_label import ElidedLabel
from kyr_app.gui.frame.error_page import ErrorPage
from kyr_app.gui.searching.filter_panel import FilterRow
from kyr_app.model.handout import HandoutItem, HandoutRecipe
from tests.support.window_states import go_everywhere, open_dialogs, settle, take_all_pages, two_pass_handouts

SIZES = [(1280, 760), (1024, 600), (800, 600), (560, 600)]
USUAL, LOW = (1280, 760), (1024, 600)
LIGHT, DARK, HIGH_CONTRAST = ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST
PAIRS = [  # every two of theme, size of the window, size of letters in percent and language meet at least once
    (LIGHT, USUAL, 100, "es"),
    (LIGHT, LOW, 200, "en"),
    (LIGHT, LOW, 300, "es"),
    (DARK, LOW, 100, "en"),
    (DARK, USUAL, 200, "es"),
    (DARK, LOW, 300, "en"),
    (HIGH_CONTRAST, USUAL, 100, "en"),
    (HIGH_CONTRAST, LOW, 200, "es"),
    (HIGH_CONTRAST, USUAL, 300, "es"),
]


@pytest.fixture(scope="module")
def pdf(handouts):
    return handouts.make(HandoutRecipe((HandoutItem("old-program"),), copies=9)).pdf


@pytest.fixture
def printing(access, pdf, monkeypatch):
    """The library with handouts of two passes, and a printer."""
    take_all_pages(monkeypatch)
    return replace(access, handouts=two_pass_handouts(pdf))


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
    places = [(w, w.visibleRegion().boundingRect().translated(w.mapTo(window, QPoint()))) for w in buttons]
    return [
        (one.text(), other.text())
        for at, (one, place) in enumerate(places)
        for other, place_of_other in places[at + 1 :]
        if place.intersects(place_of_other) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]


def overlapping_siblings(window):
    """Pairs of neighbors in a layout that lie over each other."""
    found = []
    for layout in window.findChildren(QLayout):
        widgets = [layout.itemAt(at).widget() for at in range(layout.count())]
        shown = [widget for widget in widgets if widget is not None and widget.isVisible()]
        if isinstance(layout, QStackedLayout):
            continue
        found += [
            (one, other)
            for at, one in enumerate(shown)
            for other in shown[at + 1 :]
            if one.geometry().intersects(other.geometry())
        ]
    return found


def scrolled_sideways(window):
    """Areas that do not show their whole width."""
    areas = [area for area in window.findChildren(QAbstractScrollArea) if area.isVisible()]
    areas = [area for area in areas if not isinstance(area, QTreeView) or not isinstance(window, QFileDialog)]
    return [area for area in areas if area.horizontalScrollBar().maximum() > 0]


def flaws(window):
    return cut_off(window) + overlapping(window) + overlapping_siblings(window) + scrolled_sideways(window)


@pytest.mark.parametrize(("size", "explained"), [*zip(SIZES, (True, False, False, True), strict=True)])
def test_nothing_is_cut_off(open_reader, size, explained):
    reader = open_reader(explained=explained)
    reader.window.resize(*size)
    for state in go_everywhere(reader):
        settle()
        assert flaws(reader.window) == [], state
        assert (reader.window.width(), reader.window.height()) == size, state


@pytest.mark.parametrize(("theme", "size", "percent", "words"), PAIRS)
def test_nothing_is_cut_off_in_any_theme_size_of_letters_or_language(dressed_reader, theme, size, percent, words):
    reader = dressed_reader(theme=theme, interface_percent=percent, interface_language=words, language=words)
    reader.window.resize(*size)
    for state in go_everywhere(reader):
        settle()
        assert flaws(reader.window) == [], state
        assert reader.window.width() <= size[0], state
        assert reader.window.height() <= size[1], state


@pytest.mark.parametrize(("theme", "size", "percent", "words"), PAIRS)
def test_nothing_is_cut_off_in_dialogs(dressed_reader, printing, *, theme, size, percent, words):
    reader = dressed_reader(with_access=printing, theme=theme, interface_percent=percent, interface_language=words)
    reader.window.resize(*size)
    for name, dialog in open_dialogs(reader):
        if not isinstance(dialog, QPrintDialog):  # the system's own
            assert flaws(dialog) == [], name
            assert dialog.width() <= size[0], name
            assert dialog.height() <= size[1], name


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_nothing_is_cut_off_where_the_library_cannot_be_opened(dressed_reader, percent):
    reader = dressed_reader(interface_percent=percent)
    path = "/home/clinic/.cache/kyr-reader/libraries/b52cabc23f5ef9a46479a8ef"
    look = reader.view._look
    reader.window.resize(*LOW)
    reader.view.stop()
    reader.window.show_page(lambda: ErrorPage(f"{path} cannot be written: No such file. Choose another place.", look))
    settle()
    assert flaws(reader.window) == []


def test_the_document_can_be_read_with_letters_three_times_as_large(dressed_reader):
    reader = dressed_reader(interface_percent=300)
    reader.window.resize(1024, 600)
    reader.open("old-program")
    settle()
    assert flaws(reader.window) == []
    assert reader.pane.view.height() >= 150


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
