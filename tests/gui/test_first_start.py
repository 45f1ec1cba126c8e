from PySide6.QtWidgets import QPushButton

from kyr_app.gui.home.explanation import Explanation


def explanation_in(reader):
    return next((e for e in reader.window.findChildren(Explanation) if e.isVisible()), None)


def test_the_first_start_explains_hide_and_what_it_cannot_do(open_reader):
    reader = open_reader(explained=False)
    said = reader.everything_said()
    assert explanation_in(reader) is not None
    assert "Press F9" in said
    assert "does not hide from an expert" in said


def test_once_understood_it_is_not_explained_again(open_reader):
    reader = open_reader(explained=False)
    explanation_in(reader).findChild(QPushButton).click()
    assert explanation_in(reader) is None
    assert reader.box.hasFocus()
    assert reader.preferences._file.load().explained is True


def test_a_later_start_explains_nothing(open_reader):
    assert explanation_in(open_reader(explained=True)) is None


def test_hide_before_it_is_understood_explains_it_again(open_reader):
    reader = open_reader(explained=False)
    reader.window.hide_away()
    reader.window._come_back()
    assert explanation_in(reader) is not None
