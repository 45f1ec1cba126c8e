"""Links by the Tab key: seen and told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from kyr_app.gui.reading import link_ring
from tests.support.window_states import settle


@pytest.fixture
def told(monkeypatch):
    """All that is read aloud of links."""
    words = []
    monkeypatch.setattr(link_ring, "announce", lambda _source, text: words.append(text))
    return words


@pytest.fixture
def view(reader):
    reader.open("knock-at-the-door")
    reader.pane.view.setFocus()
    return reader.pane.view


def ring(view):
    return view.viewport().findChild(QFrame, "link_ring")


def tab(reader, key=Qt.Key.Key_Tab):
    reader.key(key)
    settle()


def test_tab_tells_each_link_and_puts_a_ring_around_it(reader, view, told):
    assert not ring(view).isVisible()
    links = [view.textCursor().selectedText() for _ in range(3) if tab(reader) is None]
    assert len(set(links)) > 1
    assert told == [f"Source {words}, link" if words.isdecimal() else f"{words}, link" for words in links]
    assert ring(view).isVisible()
    cursor = view.textCursor()
    cursor.setPosition(cursor.selectionEnd())
    assert ring(view).geometry().contains(view.cursorRect(cursor).center())


def test_the_ring_goes_both_ways_and_scrolls_with_its_link(reader, view, told):
    for _ in range(3):
        tab(reader)
    tab(reader, Qt.Key.Key_Backtab)
    assert told[-1] == told[1]
    assert ring(view).isVisible()
    before = ring(view).y()
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 7)
    assert ring(view).y() == before - 7


def test_a_link_is_not_hidden_below_what_covers_the_top(reader, view):
    reader.window.resize(900, 380)
    view.leave_room_above(60)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    for _ in range(4):
        tab(reader, Qt.Key.Key_Backtab)
        assert ring(view).y() >= 60


@pytest.mark.parametrize("leave", ["keyboard", "text"])
def test_the_ring_goes_with_the_keyboard_and_the_text(reader, view, leave):
    tab(reader)
    assert ring(view).isVisible()
    reader.box.setFocus() if leave == "keyboard" else view.forget()
    assert not ring(view).isVisible()
