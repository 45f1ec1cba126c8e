import threading

import pytest
from PySide6.QtCore import QSize, Qt, QThreadPool
from PySide6.QtTest import QTest

from kyr_app.gui.paper.page_grid import PageGrid
from kyr_app.gui.paper.page_view import PageView
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.handout.page_images import PdfPages
from kyr_app.model.handout import HandoutItem, HandoutRecipe

LETTER, GAP, LEAST = (612.0, 792.0), 18, 200


@pytest.fixture(scope="module")
def pdf(handouts):
    return handouts.make(HandoutRecipe((HandoutItem("old-program"),))).pdf


@pytest.fixture(scope="module")
def many_pages(handouts):
    return handouts.make(HandoutRecipe((HandoutItem("old-program"),), copies=20)).pdf


@pytest.fixture
def drawing(qapp):
    pool = QThreadPool()
    yield TaskRunner(pool, qapp)
    pool.waitForDone()


@pytest.fixture
def view(look, drawing, qtbot):
    view = PageView(look, drawing)
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    yield view
    view.forget()


def places(count, width, height, *, whole=True, size=LETTER):
    grid = PageGrid([size] * count, QSize(width, height), gap=GAP, widths=(LEAST, 900), whole=whole)
    return grid.places


def wait_until_drawn(view, qtbot):
    qtbot.waitUntil(lambda: view.page_count > 0 and all(page in view._drawn_in for page in view._in_sight()))


def test_pages_stand_beside_each_other_as_room_allows():
    one, two = places(2, 720, 600)
    assert one.top() == two.top()
    assert two.left() == one.right() + 1 + GAP
    narrow = places(2, 360, 600)
    assert narrow[0].left() == narrow[1].left()


def test_a_single_page_is_as_large_as_it_is_wholly_seen():
    (page,) = places(1, 720, 600)
    assert page.height() == 600 - 2 * GAP
    assert page.width() / page.height() == pytest.approx(LETTER[0] / LETTER[1], abs=0.01)
    assert abs(page.center().x() - 360) <= 1


@pytest.mark.parametrize("count", [1, 2, 3, 7, 40])
@pytest.mark.parametrize("size", [(300, 300), (720, 600), (1400, 800), (3000, 500)])
def test_no_page_reaches_over_the_edge_or_another(count, size):
    found = places(count, *size)
    assert len(found) == count
    assert all(place.left() >= GAP - 1 and place.right() <= size[0] - GAP + 1 for place in found)
    assert all(place.height() <= size[1] - 2 * GAP + 1 or place.width() <= LEAST for place in found)
    assert not any(a.intersects(b) for at, a in enumerate(found) for b in found[at + 1 :])


def test_a_page_as_wide_as_the_window_stands_alone_in_its_row():
    found = places(3, 720, 600, whole=False)
    assert {place.width() for place in found} == {720 - 2 * GAP}
    assert len({place.top() for place in found}) == 3


def test_in_a_low_window_pages_stay_large_enough_to_read():
    found = places(8, 1000, 150)
    assert min(place.width() for place in found) > 0.8 * LEAST


def test_without_room_there_are_no_places():
    assert places(3, 30, 600) == ()
    assert places(0, 720, 600) == ()


def test_it_draws_black_letters_on_white_paper(view, pdf, qtbot):
    view.show_pdf(pdf)
    wait_until_drawn(view, qtbot)
    picture = view.viewport().grab().toImage()
    page = view._grid.places[0]
    colors = {
        picture.pixelColor(x, y).lightness()
        for x in range(page.left() + 3, page.right() - 3, 2)
        for y in range(page.top() + 3, page.bottom() - 3, 2)
    }
    assert 255 in colors
    assert min(colors) < 90


def test_pages_in_sight_are_drawn_and_others_when_they_come_into_sight(view, many_pages, qtbot):
    view.show_wide(True)  # noqa: FBT003 - a slot
    view.show_pdf(many_pages)
    wait_until_drawn(view, qtbot)
    assert set(view._drawn_in) == {0}
    QTest.keyClick(view, Qt.Key.Key_End)
    wait_until_drawn(view, qtbot)
    assert view.page_count - 1 in view._drawn_in
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


def test_only_a_few_pictures_are_kept(view, many_pages, qtbot):
    view.show_wide(True)  # noqa: FBT003 - a slot
    view.show_pdf(many_pages)
    for page in range(view.page_count):
        view.verticalScrollBar().setValue(view._grid.places[page].top())
        wait_until_drawn(view, qtbot)
    assert len(view._drawn) <= 2 + 4


def test_the_picture_that_stood_there_stays_until_the_new_one_is_drawn(view, pdf, qtbot, monkeypatch):
    view.show_pdf(pdf)
    wait_until_drawn(view, qtbot)
    before = view._drawn[0]
    held = threading.Event()
    draw = PdfPages.draw
    monkeypatch.setattr(PdfPages, "draw", lambda *asked, **how: held.wait(5) and draw(*asked, **how))
    view.show_pdf(pdf)
    assert view._drawn[0] is before
    held.set()
    wait_until_drawn(view, qtbot)
    assert view._drawn[0] is not before


def test_a_picture_of_pages_that_are_gone_is_not_shown(view, pdf, many_pages, qtbot, monkeypatch):
    held = threading.Event()
    draw = PdfPages.draw
    monkeypatch.setattr(PdfPages, "draw", lambda *asked, **how: held.wait(5) and draw(*asked, **how))
    view.show_pdf(many_pages)
    view.forget()
    held.set()
    qtbot.wait(50)
    assert view._drawn == {}
    assert view.accessibleName() == "Pages: 0"


def test_it_says_how_many_pages_there_are(view, many_pages):
    view.show_pdf(many_pages)
    assert view.accessibleName() == f"Pages: {view.page_count}"
