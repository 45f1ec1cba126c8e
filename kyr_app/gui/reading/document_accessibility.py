"""The open document for screen readers: headings with their levels, paragraphs with their language, links by name.

A plain QTextBrowser shows them one long text. What is told is looked up in the text at every question, so nothing has
to be kept in step with it. The window installs `accessible_document` once.
"""

from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import QLocale, QObject, QPoint, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QTextBlock,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Object, VoidPtr, getCppPointer, isValid

from kyr_app.gui.overriding import override
from kyr_app.gui.reading.document_view import DocumentView
from kyr_app.gui.reading.fragments import fragments_of, spoken_words_of
from kyr_app.gui.reading.link_ring import link_name
from kyr_app.gui.reading.text_of_document import is_asked, put_caret_into_text, text_of

Part = TypeVar("Part", bound=QAccessibleInterface)

# Qt takes None where there is no such part or object; PySide's stubs do not say so.
_NO_PART = cast("QAccessibleInterface", None)
_NO_OBJECT = cast("QObject", None)


def accessible_document(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the interface of a DocumentView, and None for all else: a factory for QAccessible.installFactory."""
    return AccessibleDocument(thing) if isinstance(thing, DocumentView) and not is_asked(thing) else None


class AccessibleDocument(QAccessibleWidget):
    """The document: its whole text, and a child for every block that has some."""

    def __init__(self, view: DocumentView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._view = view
        self._text = text_of(view)
        self._blocks: dict[int, AccessibleBlock] = {}
        self.parts: list[QAccessibleInterface] = []
        view.destroyed.connect(partial(_delete, self.parts))
        view.textChanged.connect(partial(put_caret_into_text, view))
        put_caret_into_text(view)

    def blocks(self) -> list[QTextBlock]:
        """Return the blocks that have text; none once the view is gone: Qt still asks its parts then."""
        return self._view.blocks() if isValid(self._view) else []

    @override
    def childCount(self) -> int:
        return len(self.blocks())

    @override
    def child(self, index: int) -> QAccessibleInterface:
        if not 0 <= index < self.childCount():
            return _NO_PART
        if index not in self._blocks:
            self._blocks[index] = _registered(AccessibleBlock(self, self._view, index), self.parts)
        return self._blocks[index]

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((index for index, block in self._blocks.items() if block == child), -1)

    @override
    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind != QAccessible.InterfaceType.TextInterface:
            return super().interface_cast(kind) or _address(0)
        return _address(self._text if isValid(self._view) else 0)


class _Piece(QAccessibleInterface):
    """What a block and a link have in common: they stand in a view, have a place, and cannot be changed."""

    def __init__(self, above: QAccessibleInterface, view: DocumentView) -> None:
        super().__init__()
        self._above = above
        self._view = view

    @override
    def parent(self) -> QAccessibleInterface:
        return self._above

    @override
    def object(self) -> QObject:
        return _NO_OBJECT

    @override
    def window(self) -> QWindow:
        return self._view.window().windowHandle()

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        parts = (self.child(index) for index in range(self.childCount()))
        return next((part for part in parts if part.rect().contains(x, y)), _NO_PART)

    @override
    def setText(self, part: QAccessible.Text, text: str) -> None:
        return

    @override
    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def _on_screen(self, place: QRectF) -> QRect:
        """Return a place of the text as one of the screen."""
        origin = self._view.viewport().mapToGlobal(QPoint(0, -self._view.verticalScrollBar().value()))
        return place.toAlignedRect().translated(origin)


class AccessibleBlock(_Piece):
    """A heading with its level, or a paragraph; its children are its links."""

    def __init__(self, above: AccessibleDocument, view: DocumentView, index: int) -> None:
        super().__init__(above, view)
        self._document = above
        self._index = index
        self._links: dict[int, AccessibleLink] = {}
        self._attributes = _BlockAttributes(self, view)

    def block(self) -> QTextBlock:
        """Return the block that stands here now; one that is not valid where the text has become shorter."""
        blocks = self._document.blocks()
        return blocks[self._index] if self._index < len(blocks) else QTextBlock()

    def links(self) -> list[tuple[str, str]]:
        """Return the words and the address of each link."""
        found: list[tuple[str, str]] = []
        for piece in fragments_of(self.block()) if self.isValid() else ():
            address = piece.charFormat().anchorHref()
            if address and found and found[-1][1] == address:
                found[-1] = (found[-1][0] + piece.text(), address)
            elif address:
                found.append((piece.text(), address))
        return found

    @override
    def isValid(self) -> bool:
        return self.block().isValid()

    @override
    def text(self, part: QAccessible.Text) -> str:
        return spoken_words_of(self.block()) if part == QAccessible.Text.Name and self.isValid() else ""

    @override
    def role(self) -> QAccessible.Role:
        is_heading = self.isValid() and self.block().blockFormat().headingLevel()
        return QAccessible.Role.Heading if is_heading else QAccessible.Role.Paragraph

    @override
    def rect(self) -> QRect:
        return self._on_screen(self._view.document().documentLayout().blockBoundingRect(self.block()))

    @override
    def childCount(self) -> int:
        return len(self.links())

    @override
    def child(self, index: int) -> QAccessibleInterface:
        if not 0 <= index < self.childCount():
            return _NO_PART
        if index not in self._links:
            self._links[index] = _registered(AccessibleLink(self, self._view, index), self._document.parts)
        return self._links[index]

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((index for index, link in self._links.items() if link == child), -1)

    @override
    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        return _pointer(self._attributes if kind == QAccessible.InterfaceType.AttributesInterface else None)


class _BlockAttributes(QAccessibleAttributesInterface):
    """The level of a heading, and the language of any block."""

    def __init__(self, owner: AccessibleBlock, view: DocumentView) -> None:
        super().__init__()
        self._owner = owner
        self._view = view

    @override
    def attributeKeys(self) -> list[QAccessible.Attribute]:
        level = [QAccessible.Attribute.Level] if self._owner.role() == QAccessible.Role.Heading else []
        return [*level, QAccessible.Attribute.Locale]

    @override
    def attributeValue(self, key: QAccessible.Attribute) -> object:
        if key == QAccessible.Attribute.Level:
            return self._owner.block().blockFormat().headingLevel()
        language = self._view.language_of(self._owner.block())
        return QLocale(language) if key == QAccessible.Attribute.Locale else None


class AccessibleLink(_Piece):
    """A link by its words; pressing it follows it."""

    def __init__(self, above: AccessibleBlock, view: DocumentView, index: int) -> None:
        super().__init__(above, view)
        self._block = above
        self._index = index
        self._action = _LinkAction(self)

    def follow(self) -> None:
        """Do what a press on the link does."""
        self._view.anchorClicked.emit(self._link()[1])

    @override
    def isValid(self) -> bool:
        return self._index < len(self._block.links())

    @override
    def text(self, part: QAccessible.Text) -> str:
        return link_name(*self._link()) if part == QAccessible.Text.Name else ""

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Link

    @override
    def rect(self) -> QRect:
        return self._block.rect()

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int) -> QAccessibleInterface:
        return _NO_PART

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @override
    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        return _pointer(self._action if kind == QAccessible.InterfaceType.ActionInterface else None)

    def _link(self) -> tuple[str, str]:
        links = self._block.links()
        return links[self._index] if self._index < len(links) else ("", "")


class _LinkAction(QAccessibleActionInterface):
    """Lets a screen reader press a link."""

    def __init__(self, link: AccessibleLink) -> None:
        super().__init__()
        self._link = link

    @override
    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    @override
    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.pressAction():
            self._link.follow()

    @override
    def keyBindingsForAction(self, name: str) -> list[str]:
        return []


def _registered(part: Part, parts: list[QAccessibleInterface]) -> Part:
    """Tell Qt of a new part and return it. Qt deletes it at the end; `parts` keeps it alive until then."""
    QAccessible.registerAccessibleInterface(part)
    parts.append(part)
    return part


def _delete(parts: list[QAccessibleInterface]) -> None:
    """Let Qt delete the parts of a view that is gone, before Python would, which Qt would not notice."""
    for part in filter(isValid, parts):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))
    parts.clear()


def _pointer(interface: Object | None) -> int:
    return _address(getCppPointer(interface)[0] if interface is not None else 0)


def _address(number: int) -> int:
    """Return the address of a C++ interface. PySide passes a VoidPtr on, and crashes at None and at a number."""
    return cast("int", VoidPtr(number))
