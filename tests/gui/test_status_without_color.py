"""How the law stands is told by a word and a shape; a color only helps to see it sooner."""

import re

import pytest
from PySide6.QtWidgets import QLabel

from kyr_app.gui.home.cards import DocumentRow
from kyr_app.gui.searching.result_model import ROW_ROLE
from kyr_app.model.legal_status import LegalState

DEAD = {LegalState.ENDED, LegalState.HISTORICAL}


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_state_has_a_word_and_a_banner_of_its_own(library, language):
    phrases = library.catalog.phrases_for(language)
    for told in (phrases.states, phrases.banners):
        words = [told[state] for state in LegalState]
        assert all(words)
        assert len(set(words)) == len(words)


def test_a_result_says_its_status_in_words_too(reader):
    reader.search("call help")
    model = reader.results.model()
    rows = [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]
    assert all(row.status and row.status in row.spoken for row in rows)


def test_a_row_of_the_home_page_says_its_status_in_words_too(reader):
    chips = [
        (row, label)
        for row in reader.view.home.findChildren(DocumentRow)
        for label in row.findChildren(QLabel)
        if label.property("role") == "chip"
    ]
    assert chips
    assert all(label.text() and label.text() in row.accessibleName() for row, label in chips)


def test_what_nobody_can_rely_on_has_corners_and_the_rest_is_round(look):
    style = look.style("window.qss")
    square = {
        state for state in LegalState if re.search(rf'\[state="{state}"\] {{ border: [^}}]*border-radius: 2px', style)
    }
    assert square == DEAD


def test_an_open_document_says_its_status_first(reader):
    reader.open("old-program")
    assert reader.text.strip().startswith("This has ended.")
