from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from kyr_app.gui.searching.result_delegate import ResultDelegate
from kyr_app.gui.searching.result_list import ResultList
from kyr_app.gui.searching.result_model import ROW_ROLE, ResultModel
from kyr_app.model.query import Excerpt, SearchQuery
from tests.support.fake_services import hit


def test_qts_model_tester_finds_nothing_wrong(library, qtmodeltester):
    model = ResultModel(library.catalog)
    qtmodeltester.check(model)
    model.show_hits([hit("old-program"), hit("call-for-help")])
    qtmodeltester.check(model)
    model.show_hits([])


def test_a_row_is_announced_with_title_kind_and_status(access, library):
    model = ResultModel(library.catalog)
    model.show_hits(access.search.search(SearchQuery("parole")).hits[:1])
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("The parole program that ended. Alert. Ended Nov 7, 2024")


def test_a_hit_that_is_not_in_the_catalog_is_left_out(library):
    model = ResultModel(library.catalog)
    model.show_hits([hit("gone"), hit("old-program")])
    assert model.rowCount() == 1
    assert model.index(0).data(ROW_ROLE).hit.document_id == "old-program"


def test_chips_speak_the_language_of_the_hit(library):
    model = ResultModel(library.catalog)
    model.show_hits([hit("call-for-help", language="es")])
    row = model.index(0).data(ROW_ROLE)
    assert row.kind == "Guía"
    assert row.status.startswith("La ley está cambiando")


def test_rows_with_long_texts_are_higher_and_none_is_without_end(library, look, qtbot):
    model = ResultModel(library.catalog)
    words = "word " * 400
    model.show_hits([hit("call-for-help", "Short"), hit("old-program", words, excerpt=words)])
    view = ResultList(model, look)
    qtbot.addWidget(view)
    view.resize(320, 600)
    view.show()
    short, long = (view.sizeHintForIndex(model.index(row)).height() for row in (0, 1))
    assert short < long < 3 * short


def test_a_status_that_does_not_fit_beside_the_kind_stands_below_it_and_is_not_cut_off(library, look, qtbot):
    model = ResultModel(library.catalog)
    model.show_hits([hit("call-for-help", "Short", language="es")])
    view = ResultList(model, look)
    qtbot.addWidget(view)
    view.show()
    heights = []
    for width in (500, 240):
        view.resize(width, 600)
        heights.append(view.sizeHintForIndex(model.index(0)).height())
    assert heights[0] < heights[1]


def test_rows_are_laid_out_anew_when_the_list_gets_narrower(library, look, qtbot):
    model = ResultModel(library.catalog)
    model.show_hits([hit("call-for-help", "word " * 12), hit("old-program", "word " * 12)])
    view = ResultList(model, look)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    wide = view.visualRect(model.index(1)).top()
    view.resize(300, 600)
    qtbot.waitUntil(lambda: view.visualRect(model.index(1)).top() > wide)
    assert view.visualRect(model.index(1)).top() == view.visualRect(model.index(0)).bottom() + 1


def test_a_row_of_right_to_left_text_is_painted_without_a_word(library, look, qtbot):
    model = ResultModel(library.catalog)
    model.show_hits([hit("old-program", "عنوان", excerpt="نص قصير")])
    view = ResultList(model, look)
    qtbot.addWidget(view)
    view.resize(320, 200)
    delegate = ResultDelegate(look)
    option = QStyleOptionViewItem()
    option.rect.setRect(0, 0, 320, 120)
    option.state = QStyle.StateFlag.State_Selected
    assert delegate.sizeHint(option, model.index(0)).height() > 0
    assert not view.grab().isNull()


def test_marked_words_are_painted_on_the_color_of_marks(library, look, qtbot):
    model = ResultModel(library.catalog)
    marked = hit("old-program", excerpt="plain marked plain")
    marked = type(marked)(
        **{
            **{name: getattr(marked, name) for name in marked.__slots__},
            "excerpt": Excerpt("plain marked plain", ((6, 12),)),
        }
    )
    model.show_hits([marked])
    view = ResultList(model, look)
    qtbot.addWidget(view)
    view.resize(320, 200)
    picture = view.grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert look.theme.mark in colors
