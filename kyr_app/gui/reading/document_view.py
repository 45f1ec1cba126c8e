"""The open document's text: laid out to a readable measure, stepped through by headings, searched, links told."""

from PySide6.QtCore import QByteArray, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.ports import PictureSource
from kyr_app.gui.reading.find_matches import find_matches
from kyr_app.gui.reading.fragments import spoken_words_of
from kyr_app.gui.reading.level_lines import level_lines
from kyr_app.gui.reading.link_ring import LinkRing
from kyr_app.gui.reading.text_places import (
    PlacedHeading,
    headings_of,
    in_reading_order,
    letters_before,
    position_after,
    position_of_anchor,
)
from kyr_app.gui.reading.text_polish import polish_text
from kyr_app.gui.reading.text_style import READING_SIZE, is_other, reading_font, set_style, style_of_other
from kyr_app.markup.html import document_body
from kyr_app.markup.html_beside import body_beside
from kyr_app.model.readable_document import ReadableDocument

_MEASURE = 70  # characters a line
_MEASURE_BESIDE = 112  # characters of two lines side by side and the room between them
_COLUMN = 0.48  # of the width of the text; see html_beside.py
_COLUMNS_FIT = 45  # em of width below which the second language stands under the first, block by block
_SIDE, _TOP = 40, 26  # px at the usual text size, least room beside and above the text
_NARROW_SIDE = 16
_LEAST_HEIGHT = 30  # px at the usual text size; Qt would ask for more than a low screen has
_NARROW_EMS = 34
_SECTION_LEVEL = 2
_HEADING_ROOM = 12  # px above a heading that was jumped to


class DocumentView(QTextBrowser):
    """Shows one document and tells what is pressed in it.

    Signals:
        document_linked(str, str): a document's id, and an anchor or "".
        place_linked(str): an anchor in this document.
        address_shown(str): a web address was pressed; it is shown and never opened.
        scrolled(): the text moved.
        section_wanted(str): put the section with this anchor on the handout; "" the whole document.
    """

    document_linked = Signal(str, str)
    place_linked = Signal(str)
    address_shown = Signal(str)
    scrolled = Signal()
    section_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.language = ""
        self._picture: PictureSource = _no_picture
        self._readable: ReadableDocument | None = None
        self._beside: ReadableDocument | None = None
        self._zoom = 1.0
        self._in_columns = False
        self._wanted = ""
        self._matches: list[tuple[int, int]] = []
        self._match = 0
        self._covered = 0
        self.setObjectName("document")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(look.px(_LEAST_HEIGHT))
        self.setOpenLinks(False)
        self.setPlaceholderText(self.tr("Choose a result to read it here."))
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)
        LinkRing(self, self._heading_room)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def show_document(
        self, readable: ReadableDocument, zoom: float, picture: PictureSource, beside: ReadableDocument | None = None
    ) -> None:
        """Show the document from its top, in a second language too where there is one `beside`.

        `zoom` enlarges its text, `picture` gives the bytes of its pictures.
        """
        self._picture = picture
        self.language = readable.language
        self._readable, self._beside, self._zoom = readable, beside, zoom
        self._show_readable(readable)
        self.setAccessibleName(readable.text.title)
        self.setAccessibleDescription(readable.notices.banner)

    def show_text(self, body: str, zoom: float = 1.0, *, rightward: bool = True, more_style: str = "") -> None:
        """Show HTML in the letters of the view's language."""
        self.close_find()
        self.clear()  # else Qt lays out the old text once more, with the new font
        set_style(self.document(), self._look, self.language, zoom, rightward=rightward, more=more_style)
        self.setHtml(body)
        polish_text(self.document())
        self._set_measure()

    def forget(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self.close_find()
        self.clear()
        self._picture = _no_picture
        self._readable = self._beside = None
        self._in_columns = False
        self.setAccessibleName(self.tr("No document is open"))
        self.setAccessibleDescription("")

    def headings(self) -> list[PlacedHeading]:
        """Return the title and all headings in their order."""
        return headings_of(self.document())

    def blocks(self) -> list[QTextBlock]:
        """Return the blocks that have text in the order they are read in."""
        return in_reading_order(self.document(), other_stands_before=self._in_columns and not self._is_rightward())

    def language_of(self, block: QTextBlock) -> str:
        """Return the language that a block is written in."""
        return self._beside.language if self._beside is not None and is_other(block.userState()) else self.language

    def step_heading(self, steps: int) -> PlacedHeading | None:
        """Go to the next heading, or the one before, the title being the top; return it, or None at either end."""
        bar = self.verticalScrollBar()
        here, before = bar.value() + self._heading_room(), bar.value()
        headings = self.headings()
        at = [(round(self._y_of(heading.position)), heading) for heading in headings[1:]]
        ahead = [h for y, h in at if y > here + 1] if steps > 0 else [h for y, h in reversed(at) if y < here - 1]
        if ahead:
            self._go_to(ahead[0].position)
            return ahead[0]
        if steps < 0:
            bar.setValue(bar.minimum())
        return headings[0] if headings and bar.value() != before else None

    def current_anchor(self) -> str:
        """Return the anchor of the last heading above the middle of what is seen, the same in every language."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        above = [h.anchor for h in self.headings() if h.anchor and self._y_of(h.position) <= middle]
        return above[-1] if above and self._is_scrolled() else ""

    def go_to_anchor(self, anchor: str) -> None:
        """Scroll to a section or source; to the top where there is none of this name."""
        position = position_of_anchor(self.document(), anchor)
        self._go_to(position) if position is not None else self.scroll_to(0)

    @property
    def position(self) -> int:
        """The place in the text that stands at the top, whatever the width and size of the text, and what is beside."""
        if not self._is_scrolled():
            return 0
        quarters = (1 if self._is_rightward() else 3) if self._in_columns else 2
        cursor = self.cursorForPosition(QPoint(self.viewport().width() * quarters // 4, 0))
        return letters_before(self.document(), cursor.position())

    def scroll_to(self, position: int) -> None:
        """Scroll to a place that `position` told."""
        place = position_after(self.document(), position)
        self.verticalScrollBar().setValue(round(self._y_of(place)) if position else 0)

    def leave_room_above(self, height: int) -> None:
        """Let what is jumped to stand lower: so much of the top is covered by then."""
        self._covered = height

    def banner_bottom(self) -> float:
        """Return where the first box, the banner, ends, in pixels from the top of the text."""
        frames = self.document().rootFrame().childFrames()
        return self.document().documentLayout().frameBoundingRect(frames[0]).bottom() if frames else 0.0

    def find_words(self, words: str) -> tuple[int, int]:
        """Mark every place of `words`, go to the first that is in view or below; return which of how many, from 1."""
        self._wanted = words
        self._matches = find_matches(self.document().toRawText(), words)
        top = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        self._match = next((at for at, (start, _) in enumerate(self._matches) if start >= top), 0)
        return self._show_match()

    def step_match(self, steps: int) -> tuple[int, int]:
        """Go to the next place, around the end; return which of how many, from 1."""
        if self._matches:
            self._match = (self._match + steps) % len(self._matches)
        return self._show_match()

    def words_of_match(self) -> str:
        """Return the paragraph of the place that find stands at; nothing where there is none."""
        return spoken_words_of(self.document().findBlock(self._matches[self._match][0])) if self._matches else ""

    def close_find(self) -> None:
        """Take the marks away."""
        self._matches, self._wanted = [], ""
        self.setExtraSelections([])

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what Qt offers, and the handout for the document and the section that was pressed."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if headings := self.headings():
            menu.addSeparator()
            menu.addAction(self.tr("Add this document to the handout"), lambda: self.section_wanted.emit(""))
            y = self.verticalScrollBar().value() + (event.pos().y() if by_mouse else self._heading_room())
            above = [heading for heading in headings if heading.anchor and self._y_of(heading.position) <= y]
            if above and above[-1].level == _SECTION_LEVEL:
                name = above[-1].text.replace("&", "&&")
                wanted = self.tr("Add only “{}” to the handout").format(name)
                menu.addAction(wanted, lambda: self.section_wanted.emit(above[-1].anchor))
        menu.popup(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to both ends with Ctrl too: without a cursor in the text Qt knows Home and End alone."""
        bar, key = self.verticalScrollBar(), event.key()
        if key == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give pictures of the document's own folder, and read nothing else from the machine."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        file = name.toString() if isinstance(name, QUrl) else name
        picture = QImage.fromData(QByteArray(self._picture(file)))
        widest = round(self._text_width() * (_COLUMN if self._in_columns else 1))
        return picture.scaledToWidth(widest) if picture.width() > widest else picture

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        position = self.position
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            if self._readable is not None and self._in_columns != self._columns_fit():
                wanted = self._wanted
                self._show_readable(self._readable)
                self.find_words(wanted)
            self._set_measure()
            self.scroll_to(position)

    def _show_readable(self, readable: ReadableDocument) -> None:
        beside, rightward = self._beside, readable.phrases.is_rightward
        self._in_columns = self._columns_fit()
        if beside is None:
            self.show_text(document_body(readable), self._zoom, rightward=rightward)
        else:
            body = body_beside(readable, beside, stacked=not self._in_columns)
            style = style_of_other(self._look, beside, self._zoom)
            self.show_text(body, self._zoom, rightward=rightward, more_style=style)
            fonts = [reading_font(self._look, each.language, self._zoom) for each in (readable, beside)]
            level_lines(self.document(), *fonts)

    def _columns_fit(self) -> bool:
        """Whether a second language has room beside the first; the scroll bar, which comes and goes, has no say."""
        return self._beside is not None and self._look.ems(self.width()) >= _COLUMNS_FIT * self._zoom

    def _is_scrolled(self) -> bool:
        return self.verticalScrollBar().value() > 0

    def _is_rightward(self) -> bool:
        return self.document().defaultTextOption().textDirection() is Qt.LayoutDirection.LeftToRight

    def _set_measure(self) -> None:
        """Keep lines near 70 characters: what the view is wider goes beside the text."""
        room = max((self.viewport().width() - self._text_width()) / 2, self._side())
        root = self.document().rootFrame()
        shape = root.frameFormat()
        if (shape.leftMargin(), shape.topMargin()) == (room, self._look.px(_TOP)):
            return  # setting it would lay the text out once more
        shape.setLeftMargin(room)
        shape.setRightMargin(room)
        shape.setTopMargin(self._look.px(_TOP))
        shape.setBottomMargin(self._look.px(2 * _TOP))
        root.setFrameFormat(shape)

    def _text_width(self) -> float:
        measure = QFontMetricsF(self.document().defaultFont()).averageCharWidth()
        measure *= _MEASURE_BESIDE if self._in_columns else _MEASURE
        return min(measure, self.viewport().width() - 2 * self._side())

    def _side(self) -> int:
        narrow = self._look.ems(self.viewport().width()) < _NARROW_EMS
        return self._look.px(_NARROW_SIDE if narrow else _SIDE)

    def _follow(self, url: QUrl) -> None:
        match url.scheme():
            case "doc":
                self.document_linked.emit(url.path(), url.fragment())
            case "":
                self.place_linked.emit(url.fragment())
            case _:
                self.address_shown.emit(url.toString())

    def _show_match(self) -> tuple[int, int]:
        theme, selections = self._look.theme, []
        for at, (start, end) in enumerate(self._matches):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            color = theme.current_mark if at == self._match else theme.mark
            selection.format.setBackground(QColor(color))
            selections.append(selection)
        self.setExtraSelections(selections)
        if not self._matches:
            return 0, 0
        start = self._matches[self._match][0]
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        if not top <= self._y_of(start) <= top + height - 3 * self._look.px(READING_SIZE):
            self.verticalScrollBar().setValue(round(self._y_of(start) - height / 3))
        return self._match + 1, len(self._matches)

    def _go_to(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(self._y_of(position)) - self._heading_room())

    def _y_of(self, position: int) -> float:
        block = self.document().findBlock(min(position, self.document().characterCount() - 1))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        return top + (line.y() if line.isValid() else 0.0)

    def _heading_room(self) -> int:
        return self._look.px(_HEADING_ROOM) + self._covered


def _no_picture(_file: str) -> bytes:
    return b""
