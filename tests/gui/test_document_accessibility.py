import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QAccessible

from kyr_app.gui.commands import CommandId
from kyr_app.gui.frame.help_dialog import HelpDialog
from kyr_app.gui.reading.document_accessibility import AccessibleDocument, accessible_document

HEADING, PARAGRAPH, LINK = QAccessible.Role.Heading, QAccessible.Role.Paragraph, QAccessible.Role.Link
TEXT = QAccessible.InterfaceType.TextInterface
ABOVE_A_BOX = "\ufdd0"  # what Qt keeps where a box begins; it stands in a line of its own


@pytest.fixture
def document(reader):
    QAccessible.installFactory(accessible_document)
    reader.open("knock-at-the-door")
    interface = QAccessible.queryAccessibleInterface(reader.pane.view)
    assert isinstance(interface, AccessibleDocument)
    return interface


def parts(document):
    return [document.child(index) for index in range(document.childCount())]


def name(part):
    return part.text(QAccessible.Text.Name)


def test_every_block_with_text_is_a_part_with_its_role(document):
    roles = {part.role() for part in parts(document)}
    assert roles == {HEADING, PARAGRAPH}
    assert all(name(part).strip() for part in parts(document))
    assert [name(part) for part in parts(document) if part.role() == HEADING][:2] == [
        "A knock at the door",
        "What to say",
    ]


def test_a_heading_tells_its_level_and_a_paragraph_has_none(document):
    heading = next(part for part in parts(document) if name(part) == "What to say")
    paragraph = next(part for part in parts(document) if part.role() == PARAGRAPH)
    level, language = QAccessible.Attribute.Level, QAccessible.Attribute.Locale
    assert heading._attributes.attributeKeys() == [level, language]
    assert heading._attributes.attributeValue(level) == 2
    assert paragraph._attributes.attributeKeys() == [language]


def test_blocks_tell_the_language_of_the_document_that_is_shown(document, reader):
    part = parts(document)[0]
    assert part._attributes.attributeValue(QAccessible.Attribute.Locale).language() == QLocale.Language.English
    reader.pane.view.language = "ar"
    assert part._attributes.attributeValue(QAccessible.Attribute.Locale).language() == QLocale.Language.Arabic


def test_a_link_is_found_by_its_words_and_can_be_pressed(document, reader, qtbot):
    links = [part.child(index) for part in parts(document) for index in range(part.childCount())]
    assert {link.role() for link in links} == {LINK}
    link = next(link for link in links if name(link) and link._link()[1].startswith("doc:call-for-help"))
    with qtbot.waitSignal(reader.pane.view.document_linked):
        link._action.doAction(link._action.actionNames()[0])
    assert reader.title == "Call for help"


def test_the_number_of_a_source_stands_apart_from_its_word_and_its_link_says_what_it_is(document):
    block = next(part for part in parts(document) if name(part).startswith("Say it through the door."))
    assert name(block) == "Say it through the door. (1)"
    assert name(block.child(0)) == "Source 1"


def test_parts_of_a_longer_text_are_not_valid_in_a_shorter_one(document, reader):
    last = parts(document)[-1]
    assert last.isValid()
    reader.pane.view.forget()
    assert not last.isValid()
    assert name(last) == ""
    assert document.childCount() == 0
    assert last.childCount() == 0


def test_parts_know_where_they_stand_and_which_is_which(document):
    first, second = parts(document)[:2]
    assert document.indexOfChild(second) == 1
    assert second.parent() == document
    assert first.rect().bottom() <= second.rect().top()
    assert document.child(10_000) is None


def test_parts_go_with_their_view(document, reader):
    parts(document)
    kept = document.parts
    assert kept
    reader.pane.view.setParent(None)
    reader.pane.view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert kept == []


def test_parts_are_not_valid_while_the_dialog_of_their_view_goes(reader):
    QAccessible.installFactory(accessible_document)
    reader.do(CommandId.HELP)
    dialog = reader.wait_for_dialog(HelpDialog)
    kept, asked = [], []
    dialog.view.destroyed.connect(lambda: asked.extend(part.isValid() for part in kept))  # as Qt's bridge asks
    document = QAccessible.queryAccessibleInterface(dialog.view)
    kept.extend(parts(document))
    assert all(part.isValid() for part in kept)
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert asked
    assert not any(asked)


def test_the_whole_text_can_be_read_and_goes_with_the_document(document, reader):
    text = document.textInterface()
    whole = text.text(0, text.characterCount())
    assert all(name(part).split(" (")[0] in whole for part in parts(document))
    reader.open("call-for-help")
    assert "Call for help" in text.text(0, text.characterCount())


def test_the_caret_stands_in_the_text_of_a_document_that_begins_with_a_box(document, reader):
    reader.open("call-for-help")
    assert document.textInterface().text(0, 1).startswith(ABOVE_A_BOX)
    caret, box = document.textInterface().cursorPosition(), name(parts(document)[0])
    assert document.textInterface().text(caret, caret + len(box)) == box


def test_a_document_has_a_text_only_as_long_as_its_view_is_there(reader):
    QAccessible.installFactory(accessible_document)
    reader.do(CommandId.HELP)
    dialog = reader.wait_for_dialog(HelpDialog)
    document = QAccessible.queryAccessibleInterface(dialog.view)
    kept = [document.textInterface()]
    assert kept.pop() is not None
    dialog.view.destroyed.connect(lambda: kept.append(document.interface_cast(TEXT)))
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [int(address) for address in kept] == [0]
