import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kyr_app.errors import HandoutError
from kyr_app.gui.commands import CommandId
from kyr_app.gui.handouts import handout_page, page_maker
from kyr_app.gui.handouts.concerns_dialog import ConcernsDialog
from kyr_app.gui.handouts.page_head import PagePart
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Layout, Paper, Sides
from tests.support.fake_services import FakeConcern, FakeHandouts
from tests.support.handouts import png

KNOCK, HELP, OLD = "knock-at-the-door", "call-for-help", "old-program"


@pytest.fixture(scope="module")
def pdf(handouts):
    return handouts.make(HandoutRecipe((HandoutItem(OLD),))).pdf


@pytest.fixture
def open_with(open_reader, access, pdf):
    """Return a function that opens the window with fake handouts; `handouts` of the window is the fake."""

    def open_one(**how):
        handouts = FakeHandouts(**{"pdf": pdf, **how})
        reader = open_reader(with_access=replace(access, handouts=handouts))
        reader.handouts = handouts
        return reader

    return open_one


def made(reader):
    """Wait until no more pages are being made, and return the recipes that pages were made of."""
    reader.qtbot.waitUntil(lambda: not reader.handout._maker._pause.isActive() and reader.handout._finished is not None)
    return reader.handouts.made


def test_an_empty_handout_asks_for_documents(reader):
    reader.do(CommandId.HANDOUT)
    assert reader.handout.preview.sentence.startswith("Add a document")
    assert reader.counts == "0 documents"
    actions = reader.view.actions_by_id
    assert not any(actions[c].isEnabled() for c in (CommandId.PRINT, CommandId.SAVE_PDF, CommandId.SAVE_SET))
    assert reader.handout.documents.buttons[CommandId.ADD_DOCUMENTS].hasFocus()


def test_pages_are_shown_and_counted(reader):
    reader.make_handout(KNOCK, OLD)
    reader.wait_for_pages()
    pages = reader.handout.preview.pages.page_count
    sheets = (pages + 1) // 2
    assert reader.counts == f"2 documents · {pages} pages · {sheets} sheet{'s' * (sheets > 1)} of paper, both sides"
    assert reader.view.actions_by_id[CommandId.PRINT].isEnabled()


def test_the_last_document_that_is_taken_off_leaves_an_empty_page(reader):
    reader.make_handout(KNOCK)
    reader.wait_for_pages()
    reader.draft.take_off(HandoutItem(KNOCK))
    assert reader.handout.preview.sentence.startswith("Add a document")
    assert not reader.view.actions_by_id[CommandId.PRINT].isEnabled()


def test_every_option_makes_the_pages_anew(open_with):
    reader = open_with()
    reader.make_handout(KNOCK)
    made(reader)
    options = reader.handout.options
    clicks = [
        (options.options.save_ink.click, {"save_ink": True}),
        (options.options.large_print.click, {"large_print": True}),
        (options.options.qr_code.click, {"qr_code": True}),
        (options.options.fit.click, {"fit": True}),
        (options.layouts.tiles[Layout.PACKET].click, {"layout": Layout.PACKET}),
        (lambda: pick_row(options.options.paper, 1), {"paper": Paper.A4}),
        (lambda: pick_row(options.options.sides, 1), {"sides": Sides.SHORT_EDGE}),
        (lambda: pick(options.languages.boxes[1], "es"), {"languages": ("en", "es")}),
        (lambda: type_into(options.clinic.name, "R"), {"clinic": ClinicDetails("R")}),
        (lambda: type_into(options.clinic.phone, "5"), {"clinic": ClinicDetails("R", "5")}),
        (lambda: type_into(options.clinic.address, "M"), {"clinic": ClinicDetails("R", "5", "M")}),
    ]
    wanted = HandoutRecipe((HandoutItem(KNOCK),))
    for click, change in clicks:
        wanted = replace(wanted, **change)
        click()
        reader.qtbot.waitUntil(lambda recipe=wanted: reader.handouts.made[-1] == recipe)


def pick(box, value):
    pick_row(box, box.findData(value))


def pick_row(box, row):
    box.setCurrentIndex(row)
    box.activated.emit(row)


def type_into(field, words):
    field.setFocus()
    QTest.keyClicks(field, words)


def test_copies_are_the_printer_s_and_the_pages_are_made_once(open_with):
    reader = open_with()
    reader.make_handout(KNOCK)
    reader.handout.options.options.copies.setValue(30)
    assert {recipe.copies for recipe in made(reader)} == {1}
    assert reader.counts == "1 document · 2 pages · 1 sheet of paper, both sides · 30 copies, 30 sheets in all"


def test_paper_that_is_chosen_is_in_the_printer_next_time_too(reader):
    reader.make_handout(KNOCK)
    pick_row(reader.handout.options.options.paper, 2)
    assert reader.preferences.paper is Paper.LEGAL


def test_only_the_newest_pages_are_shown(open_with):
    held = threading.Event()
    reader = open_with(held=held)
    reader.make_handout(KNOCK)
    reader.qtbot.waitUntil(lambda: len(reader.handouts.made) == 1)
    shown = []
    reader.handout._maker.made.connect(lambda recipe, _: shown.append(recipe.paper))
    for paper in (Paper.A4, Paper.LETTER, Paper.LEGAL):
        reader.draft.change(paper=paper)
    reader.qtbot.wait(40)
    held.set()
    reader.qtbot.waitUntil(lambda: shown == [Paper.LEGAL])
    assert [recipe.paper for recipe in reader.handouts.made] == [Paper.LETTER, Paper.LEGAL]


def test_a_layout_that_lacks_an_option_switches_it_off_and_says_why(reader):
    reader.make_handout(KNOCK, large_print=True)
    options = reader.handout.options.options
    assert options.large_print.isChecked()
    reader.draft.change(layout=Layout.BOOKLET)
    assert not options.large_print.isEnabled()
    assert not options.large_print.isChecked()
    assert options.large_print.toolTip() == "Only for these layouts: Pages, Bilingual, Packet."
    assert options.large_print.accessibleDescription() == options.large_print.toolTip()
    reader.draft.change(layout=Layout.PAGES)
    assert options.large_print.isEnabled()
    assert options.large_print.isChecked()


def test_turning_by_hand_is_for_sheets_that_are_laid_out_for_it(reader):
    reader.make_handout(KNOCK, layout=Layout.BOOKLET, sides=Sides.TWO_PASS)
    sides = reader.handout.options.options.sides
    assert sides.currentText() == "Both sides, turned by hand"
    reader.draft.change(layout=Layout.PAGES)
    assert sides.currentText() == "One side only"
    assert not sides.model().item(2).isEnabled()
    assert sides.model().item(2).toolTip() == "Only for these layouts: Half sheet, Booklet, Cards."
    assert reader.draft.printed_recipe.sides is Sides.ONE_SIDED


def test_arrow_keys_choose_a_layout_and_it_is_named(reader):
    reader.make_handout(KNOCK)
    tiles = reader.handout.options.layouts.tiles
    tiles[Layout.PAGES].setFocus()
    reader.key(Qt.Key.Key_Right)
    assert reader.draft.recipe.layout is Layout.BILINGUAL
    assert tiles[Layout.BILINGUAL].hasFocus()
    assert tiles[Layout.BILINGUAL].accessibleDescription()


def test_tab_stops_at_the_chosen_layout_alone(reader):
    reader.make_handout(KNOCK, layout=Layout.CARDS)
    tiles = reader.handout.options.layouts.tiles
    stops = [layout for layout, tile in tiles.items() if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [Layout.CARDS]


def test_languages_are_added_exchanged_and_taken_away_in_their_order(reader):
    reader.make_handout(KNOCK)
    boxes = reader.handout.options.languages.boxes
    pick(boxes[1], "es")
    assert reader.draft.recipe.languages == ("en", "es")
    assert [box.accessibleName() for box in boxes] == ["First language", "Second language"]
    pick(boxes[1], "")
    assert reader.draft.recipe.languages == ("en",)
    pick(boxes[0], "es")
    assert reader.draft.recipe.languages == ("es",)
    assert boxes[0].currentText() == "Español"


def test_what_fails_is_one_sentence_in_place_of_pages_and_nothing_is_printed(reader):
    reader.make_handout(KNOCK)
    reader.wait_for_pages()
    reader.draft.change(layout=Layout.BILINGUAL)
    reader.qtbot.waitUntil(lambda: "exactly two languages" in reader.handout.preview.sentence)
    assert reader.handout.preview.pages.page_count == 0
    assert not reader.view.actions_by_id[CommandId.PRINT].isEnabled()
    reader.draft.change(languages=("en", "es"))
    reader.wait_for_pages()
    assert reader.handout.preview.sentence == ""
    assert reader.view.actions_by_id[CommandId.PRINT].isEnabled()


def test_how_much_it_is_and_what_fails_is_read_aloud(reader, monkeypatch):
    read = []
    monkeypatch.setattr(handout_page, "announce", lambda _page, text: read.append(text))
    reader.make_handout(KNOCK)
    reader.wait_for_pages()
    reader.draft.change(layout=Layout.BILINGUAL)
    reader.qtbot.waitUntil(lambda: bool(reader.handout.preview.sentence))
    assert read[0] == "1 document"
    assert read[1].startswith("1 document · ")
    assert "exactly two languages" in " ".join(read[2:])


def test_pages_that_are_no_pdf_are_a_sentence_too(open_with):
    reader = open_with(pdf=b"not a PDF")
    reader.make_handout(KNOCK)
    reader.qtbot.waitUntil(lambda: "cannot be drawn" in reader.handout.preview.sentence)


def test_an_error_of_the_program_is_for_the_window(open_with):
    reader = open_with(error=ValueError("secret"))
    crashes = []
    reader.view.crashed.connect(crashes.append)
    reader.make_handout(KNOCK)
    reader.qtbot.waitUntil(lambda: [type(error) for error in crashes] == [ValueError])
    assert "secret" not in reader.everything_said()


def test_warnings_are_counted_by_kind_gravest_first_and_listed_text_by_text(open_with):
    concerns = (
        FakeConcern(concern="not-reviewed", title="Call for help"),
        FakeConcern(asks_first=True),
        FakeConcern(concern="machine-translation", language="es", title="Pida ayuda"),
        FakeConcern(concern="not-reviewed", language="es", title="Pida ayuda"),
        FakeConcern(concern="facts-are-old"),
    )
    reader = open_with(concerns=concerns)
    reader.make_handout(OLD, HELP)
    made(reader)
    edge = reader.handout.edge
    assert edge.words == (
        "1 text describes what has ended · the facts of 1 text are past their date · "
        "1 machine translation nobody has checked · 2 texts no lawyer has reviewed"
    )
    edge.details.click()
    dialog = reader.wait_for_dialog(ConcernsDialog)
    said = reader.everything_said()
    assert "Pida ayuda (Español)" in said
    assert "A machine translated it, and no person has checked it yet." in said
    dialog.reject()


def test_nothing_to_say_is_nothing_said(open_with):
    reader = open_with()
    reader.make_handout(KNOCK)
    made(reader)
    edge = reader.handout.edge
    assert edge.words == ""
    assert not edge.details.isVisible()
    assert not edge.fit.isVisible()


def test_a_spill_is_told_and_fixed_with_one_click(open_with):
    reader = open_with(pages=3, fitted=2)
    reader.make_handout(KNOCK)
    edge = reader.handout.edge
    reader.qtbot.waitUntil(edge.fit.isVisible)
    assert edge.fit.text() == "Fit on 2 pages"
    assert "one or two lines" in edge.words.lower()
    edge.fit.click()
    reader.qtbot.waitUntil(lambda: "2 pages" in reader.counts)
    assert reader.draft.recipe.fit
    assert not edge.fit.isVisible()
    assert edge.words == ""


def test_the_typesetter_s_memory_is_given_back_after_each_large_handout(open_with):
    reader = open_with(pages=page_maker._LARGE)
    reader.make_handout(KNOCK)
    reader.qtbot.waitUntil(lambda: reader.handouts.forgotten == 1)
    reader.draft.change(save_ink=True)
    reader.qtbot.waitUntil(lambda: reader.handouts.forgotten == 2)


def test_the_typesetter_s_memory_is_given_back_when_nothing_changes_any_more(open_with, monkeypatch):
    monkeypatch.setattr(page_maker, "_IDLE", 40)
    reader = open_with(pages=page_maker._LARGE - 1)
    reader.make_handout(KNOCK)
    made(reader)
    assert reader.handouts.forgotten == 0
    reader.qtbot.waitUntil(lambda: reader.handouts.forgotten == 1)


def test_a_page_that_is_left_keeps_no_pages_and_makes_them_anew_when_it_is_seen_again(reader):
    reader.make_handout(KNOCK)
    reader.wait_for_pages()
    reader.do(CommandId.HOME)
    assert reader.handout.preview.pages.page_count == 0
    assert not reader.view.actions_by_id[CommandId.PRINT].isEnabled()
    reader.do(CommandId.BACK)
    reader.wait_for_pages()


def test_the_clinic_s_details_are_kept_when_the_field_is_left(reader):
    reader.make_handout(KNOCK)
    form = reader.handout.options.clinic
    type_into(form.name, "Riverside Clinic")
    assert reader.preferences._file.load().clinic.name == ""
    form.phone.setFocus()
    assert reader.preferences._file.load().clinic.name == "Riverside Clinic"
    type_into(form.address, "1 Main St")
    form.name.setFocus()
    assert reader.preferences._file.load().clinic.address == "1 Main St"


def test_the_clinic_s_details_are_kept_when_the_page_is_left_in_the_middle_of_a_field(reader):
    reader.make_handout(KNOCK)
    type_into(reader.handout.options.clinic.name, "Riverside")
    reader.window.hide_away()
    assert reader.preferences._file.load().clinic.name == "Riverside"


def test_typing_does_not_move_the_cursor(reader):
    reader.make_handout(KNOCK)
    form = reader.handout.options.clinic
    type_into(form.name, "Riverside")
    form.name.setCursorPosition(0)
    QTest.keyClicks(form.name, "The ")
    assert form.name.text() == "The Riverside"
    type_into(form.address, "ab")
    QTest.keyClick(form.address, Qt.Key.Key_Left)
    QTest.keyClicks(form.address, "x")
    assert form.address.toPlainText() == "axb"


def test_a_logo_is_shown_and_removed(reader):
    reader.make_handout(KNOCK)
    form = reader.handout.options.clinic
    assert not form.remove.isVisible()
    form.set_logo(png())
    assert form.remove.isVisible()
    assert not form._picture.pixmap().isNull()
    assert reader.preferences.clinic.logo == png()
    form.remove.click()
    assert reader.draft.recipe.clinic.logo is None
    assert reader.preferences._file.load_logo() is None


def test_in_a_narrow_window_one_part_is_seen_at_a_time(reader):
    reader.make_handout(KNOCK)
    reader.window.resize(700, 600)
    reader.qtbot.waitUntil(lambda: not reader.handout.documents.isVisible())
    page = reader.handout
    assert page.preview.isVisible()
    for part, shown in ((PagePart.DOCUMENTS, page.documents), (PagePart.OPTIONS, page.options)):
        page.head.parts[part].click()
        assert shown.isVisible()
        assert not page.preview.isVisible()
        assert shown.isAncestorOf(QApplication.focusWidget())
    reader.window.resize(1100, 600)
    reader.qtbot.waitUntil(lambda: page.documents.isVisible() and page.preview.isVisible() and page.options.isVisible())
    assert not page.head.parts[PagePart.OPTIONS].isVisible()


def test_pages_can_be_as_wide_as_the_window(reader):
    reader.make_handout(KNOCK)
    reader.wait_for_pages()
    view = reader.handout.preview.pages
    whole = view._grid.places[0].width()
    reader.handout.head.wide.click()
    assert view._grid.places[0].width() > whole
    reader.handout.head.wide.click()
    assert view._grid.places[0].width() == whole


def test_f6_goes_around_the_parts_of_the_page(reader):
    reader.make_handout(KNOCK)
    reader.wait_for_pages()
    reader.handout.documents.list.setFocus()
    places = []
    for _ in range(3):
        reader.key(Qt.Key.Key_F6)
        places.append(QApplication.focusWidget())
    assert places == [reader.handout.preview.pages, reader.box, reader.handout.documents.list]


def test_escape_goes_back_to_where_the_person_was(reader):
    reader.open(OLD)
    reader.do(CommandId.ADD_TO_HANDOUT)
    reader.do(CommandId.HANDOUT)
    reader.key(Qt.Key.Key_Escape)
    assert reader.title == "The parole program that ended"


def test_words_that_are_typed_search_and_the_handout_stays(reader):
    reader.make_handout(KNOCK)
    reader.search("parole")
    assert reader.page.isVisible()
    reader.do(CommandId.HANDOUT)
    assert [item.document_id for item in reader.draft.items] == [KNOCK]
    assert reader.box.text() == ""


def test_everything_on_the_page_has_a_name(reader):
    reader.make_handout(KNOCK, HELP, OLD)
    reader.wait_for_pages()
    for widget in reader.handout.findChildren(object):
        if isinstance(widget, QApplication) or not hasattr(widget, "focusPolicy"):
            continue
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible():
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_an_error_while_printing_is_told(open_with):
    reader = open_with()
    reader.make_handout(KNOCK)
    made(reader)
    reader.handouts.error = HandoutError("the typesetter is ill")
    reader.view.desk.preview(reader.draft.recipe, lambda: None)
    reader.qtbot.waitUntil(lambda: "the typesetter is ill" in reader.view.messages.text)


def test_the_wheel_is_left_to_the_panel_and_changes_no_option(open_with):
    reader = open_with()
    reader.make_handout(KNOCK, copies=5)
    made(reader)
    options, before = reader.handout.options, reader.draft.recipe
    for box in (options.options.paper, options.options.sides, options.options.copies, *options.languages.boxes):
        box.setFocus()
        assert not takes_wheel(box)
    reader.qtbot.wait(20)
    assert reader.draft.recipe == before


def takes_wheel(widget):
    place, turn = QPointF(widget.rect().center()), QPoint(0, -120)
    buttons, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    inverted = False
    event = QWheelEvent(place, widget.mapToGlobal(place), QPoint(), turn, buttons, keys, phase, inverted)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
