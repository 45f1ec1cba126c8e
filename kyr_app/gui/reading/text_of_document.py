"""The text of the open document for screen readers that read it from here to its end, by line, sentence and word.

Qt has it for its own text views. In Python it cannot be made: PySide 6.11 leaves out the calls that tell where a
selection and a run of equal letters end, and Qt would tell numbers of chance for them. So Qt's own is handed on.
"""

from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QTextBrowser
from shiboken6 import getCppPointer

_ASKED = "askedForText"


def text_of(view: QTextBrowser) -> int:
    """Return the address of the text interface that Qt would give the view; Qt deletes it together with the view.

    It asks every factory once more: one that answers for the view has to give way while `is_asked` is true.
    """
    view.setProperty(_ASKED, True)  # noqa: FBT003 - Qt's own signature
    try:
        # Only the address is kept: Qt does not tell Python when it deletes an interface of its own.
        return int(getCppPointer(QAccessible.queryAccessibleInterface(view).textInterface())[0])
    finally:
        view.setProperty(_ASKED, None)


def is_asked(view: QTextBrowser) -> bool:
    """Whether `text_of` is asking Qt at this moment."""
    return bool(view.property(_ASKED))


def put_caret_into_text(view: QTextBrowser) -> None:
    """Move a caret that stands above a box to its first letter.

    A document that begins with a box has an empty line above it, and at an empty line a screen reader does not begin.
    """
    caret = view.textCursor()
    if caret.atStart() and caret.atBlockEnd() and caret.movePosition(QTextCursor.MoveOperation.NextCharacter):
        view.setTextCursor(caret)
