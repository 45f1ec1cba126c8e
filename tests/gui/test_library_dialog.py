from PySide6.QtWidgets import QLabel

from kyr_app.gui.commands import CommandId
from kyr_app.gui.frame.library_dialog import LibraryDialog


def words_of(dialog):
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_says_of_the_open_library_what_is_counted_in_it(reader):
    reader.do(CommandId.ABOUT_LIBRARY)
    words = words_of(reader.wait_for_dialog(LibraryDialog))
    assert "Version 1 by Example Clinic, released July 10, 2026. 3 documents in 2 languages." in words
    assert "The facts are as of July 4, 2026." in words
    assert "4 of 5 texts have not been reviewed by a lawyer. 2 were translated by a machine" in words
    reader.dialogs(LibraryDialog)[0].close()
