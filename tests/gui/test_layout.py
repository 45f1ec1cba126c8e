"""Nothing is cut off: at the smallest supported screen, narrower, and with letters twice as large."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from kyr_app.application.settings import ThemeChoice
from kyr_app.gui.commands import CommandId
from kyr_app.gui.controls.elided_label import ElidedLabel
from kyr_app.gui.controls.message_bar import Message
from kyr_app.gui.searching.filter_panel import FilterRow
from kyr_app.model.handout import ClinicDetails, Layout
from tests.support.handouts import png

SIZES = [(1280, 760), (1024, 600), (800, 600), (560, 600)]


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
    return [area for area in areas if area.horizontalScrollBar().maximum() > 0]


def flaws(window):
    return cut_off(window) + overlapping(window) + overlapping_siblings(window) + scrolled_sideways(window)


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
    yield from make_a_handout(reader)


def make_a_handout(reader):
    """Yield the states of the page where a handout is made, each of its parts where they take turns."""
    reader.do(CommandId.HANDOUT)
    yield "empty handout"
    clinic = ClinicDetails("Riverside Immigrant Clinic", "1-800-555-0100", "1 Main Street\nRiverside", png(300, 90))
    reader.make_handout("old-program", "knock-at-the-door", "call-for-help#who-answers", clinic=clinic, copies=30)
    reader.draft.change(languages=("en", "es"))
    reader.wait_for_pages()
    for part, button in reader.handout.head.parts.items():
        if button.isVisible():
            button.click()
        yield f"handout, {part}"
    reader.draft.change(languages=("en",), layout=Layout.BILINGUAL)
    reader.qtbot.waitUntil(lambda: bool(reader.handout.preview.sentence))
    yield "handout that fails"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("explained", [True, False])
def test_nothing_is_cut_off(open_reader, size, explained):
    reader = open_reader(explained=explained)
    reader.window.resize(*size)
    for state in go_everywhere(reader):
        settle()
        assert flaws(reader.window) == [], state
        assert (reader.window.width(), reader.window.height()) == size, state


@pytest.mark.parametrize(
    ("theme", "size", "percent", "language"),
    [
        (ThemeChoice.LIGHT, (1024, 600), 200, "en"),
        (ThemeChoice.LIGHT, (1280, 760), 200, "es"),
        (ThemeChoice.DARK, (1280, 760), 100, "es"),
        (ThemeChoice.DARK, (1024, 600), 150, "en"),
        (ThemeChoice.HIGH_CONTRAST, (1024, 600), 100, "en"),
        (ThemeChoice.HIGH_CONTRAST, (1024, 600), 200, "es"),
    ],
)
def test_nothing_is_cut_off_in_any_theme_or_size_of_letters(dressed_reader, theme, size, percent, language):
    reader = dressed_reader(theme=theme, interface_percent=percent, language=language)
    reader.window.resize(*size)
    for state in go_everywhere(reader):
        settle()
        assert flaws(reader.window) == [], state
        assert reader.window.width() <= size[0], state
        assert reader.window.height() <= size[1], state


@pytest.mark.parametrize(("size", "percent"), [((1280, 760), 100), ((1024, 600), 100), ((1024, 600), 200)])
@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_nothing_is_cut_off_in_dialogs(dressed_reader, theme, size, percent):
    reader = dressed_reader(theme=theme, interface_percent=percent)
    reader.window.resize(*size)
    for command in (CommandId.SETTINGS, CommandId.HELP, CommandId.ABOUT_LIBRARY, CommandId.ADD_DOCUMENTS):
        reader.do(command)
        dialog = reader.wait_for_dialog(QDialog)
        settle()
        assert flaws(dialog) == [], command
        assert dialog.width() <= size[0], command
        assert dialog.height() <= size[1], command
        dialog.reject()
        reader.qtbot.waitUntil(lambda: not reader.dialogs())


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
