from dataclasses import replace

from PySide6.QtWidgets import QLabel

from kyr_app.gui.home.cards import DocumentRow, SituationTile
from kyr_app.gui.home.home_page import HomePage
from kyr_app.gui.home.news import changed_documents, printable_documents, situations_with_documents
from kyr_app.model.catalog import Situation
from kyr_app.model.document import Kind
from kyr_app.model.problems import Severity, problem_in
from kyr_app.model.sentence import Sentence

KNOCK, HELP, OLD = "A knock at the door", "Call for help", "The parole program that ended"


def names(page, kind):
    return [card.accessibleName() for card in page.findChildren(kind)]


def test_it_names_what_changed_newest_first_and_what_can_be_printed(library, look, qtbot):
    page = HomePage(library.catalog, "en", look)
    qtbot.addWidget(page)
    rows = names(page, DocumentRow)
    assert rows[:2] == [f"{HELP}, Law changing, Jun 2026", f"{OLD}, Ended, Nov 7, 2024"]
    assert set(rows[2:]) == {f"{KNOCK}, English · Español", f"{HELP}, English · Español"}


def test_chips_carry_the_state_that_colors_them(library, look, qtbot):
    page = HomePage(library.catalog, "en", look)
    qtbot.addWidget(page)
    chips = [(label.text(), label.property("state")) for label in page.findChildren(QLabel) if label.property("state")]
    assert chips == [("Law changing", "changing"), ("Ended", "ended")]


def test_law_in_force_is_no_news_and_an_alert_is_not_for_printing(library):
    catalog = library.catalog
    assert [document.id for document in changed_documents(catalog)] == ["call-for-help", "old-program"]
    assert all(document.kind in (Kind.CARD, Kind.GUIDE) for document in printable_documents(catalog))


def test_a_situation_without_a_readable_document_has_no_tile(library):
    gone = Situation("gone", {"en": "Gone"}, {"en": "Gone"}, ("not-here",))
    catalog = replace(library.catalog, situations=(gone, *library.catalog.situations))
    assert [situation.id for situation, _ in situations_with_documents(catalog)] == ["knock"]


def test_urgent_situations_come_first(library):
    calm = Situation("calm", {"en": "Calm"}, {"en": "Calm"}, ("call-for-help",))
    catalog = replace(library.catalog, situations=(calm, *library.catalog.situations))
    assert [situation.id for situation, _ in situations_with_documents(catalog)] == ["knock", "calm"]


def test_an_empty_library_has_an_empty_home(library, look, qtbot):
    catalog = replace(library.catalog, documents={}, situations=())
    page = HomePage(catalog, "en", look)
    qtbot.addWidget(page)
    page.show()
    assert names(page, SituationTile) == names(page, DocumentRow) == []
    assert not any(part.isVisible() for part in page._lists)


def test_a_long_list_shows_its_first_rows_and_all_when_asked(library, look, qtbot):
    guide = library.catalog.documents["call-for-help"]
    many = {f"guide-{n}": replace(guide, id=f"guide-{n}") for n in range(12)}
    page = HomePage(replace(library.catalog, documents=many, situations=()), "en", look)
    qtbot.addWidget(page)
    page.show()
    listed = page._lists[1]
    assert sum(row.isVisible() for row in listed.rows) == 5
    assert listed._more.text() == "Show all 12"
    listed._more.click()
    assert all(row.isVisible() for row in listed.rows)
    assert not listed._more.isVisible()


def test_a_row_opens_its_document_alone(reader):
    row = next(row for row in reader.view.home.findChildren(DocumentRow) if OLD in row.accessibleName())
    row.click()
    assert reader.title == OLD
    assert not reader.results.isVisible()
    assert reader.pane.view.hasFocus()


def test_a_tile_opens_its_first_document_beside_the_others(reader):
    reader.view.home.findChildren(SituationTile)[0].click()
    assert reader.title == KNOCK
    assert reader.titles == [KNOCK, HELP]
    assert reader.page.column.headline == "Someone knocks"
    reader.results.walk(1)
    reader.wait_for_title(HELP)


def test_broken_files_are_counted_and_listed(open_reader, access, library):
    broken = problem_in("guides/torn/en.md", "line 3", Sentence("This file is torn."))
    warning = problem_in("guides/whole/en.md", "", Sentence("Long."), Severity.WARNING)
    catalog = replace(library.catalog, problems=(broken, warning, replace(broken, place=Sentence("line 4"))))

    class Torn:
        today = access.reader.today
        open = access.reader.open
        picture = access.reader.picture

    Torn.catalog = catalog
    reader = open_reader(with_access=replace(access, reader=Torn()))
    assert "1 file of the library could not be read" in reader.everything_said()
    said = reader.everything_said().translate({0x2068: None, 0x2069: None})
    assert "3 documents · English, Español · Library of July 10, 2026" in said
    reader.view._status.problems_asked_for.emit()
    (dialog,) = reader.dialogs()
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "guides/torn/en.md" in said
    assert "line 4: This file is torn." in said
    assert "Long." not in said
    dialog.reject()
