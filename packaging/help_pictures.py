"""Makes the pictures of help in one language of the window, as in `help_pictures.py es`; screenshots.py runs it."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from posed_reader import SETTLED, SIZE, PosedReader, live, posed_reader
from PySide6.QtCore import QBuffer, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPixmap, QRegion, QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kyr_app.gui.commands import CommandId
from kyr_app.gui.handouts.layout_choice import LayoutChoice
from kyr_app.gui.home.cards import SituationTile
from kyr_app.gui.reading.fragments import blocks_of
from kyr_app.gui.reading.reading_toolbar import ReadingToolbar

PICTURES = Path(__file__).resolve().parents[1] / "resources" / "help" / "pictures"
DOTS = 2  # for each pixel of the window
COLORS = 48
WORDS = {"en": "parole in place spouse", "es": "parole in place esposo"}
TWO_TILES = 400  # px of a page of 1280
HEADING = 1


def main(language: str) -> None:
    """Take every picture."""
    folder = PICTURES / language
    folder.mkdir(parents=True, exist_ok=True)
    with posed_reader(language) as reader:
        for name, widget, place in views(reader, language):
            take(widget, place).save(folder / f"{name}.png", optimize=True)


def views(reader: PosedReader, language: str) -> Iterator[tuple[str, QWidget, QRect]]:
    """Lead the reader from page to page; yield a name, a widget, and what of it is to be seen."""
    yield from first_pages(reader, language)
    yield from reading(reader)
    yield from beside(reader)
    yield from showing(reader)
    yield from paper(reader, language)
    yield from others(reader)


def first_pages(reader: PosedReader, language: str) -> Iterator[tuple[str, QWidget, QRect]]:
    """Home, results, and the bar's end."""
    window, home = reader.window, reader.go_home()
    title = with_role(home, "home-title")
    tiles = together(window, *(tile for tile in home.findChildren(SituationTile) if tile.x() < TWO_TILES), room=14)
    yield "home", window, tiles.united(QRect(tiles.topLeft(), at(title, window).topLeft() - QPoint(0, 8)))
    bar = reader.view.bar
    yield "hide", window, together(window, bar.languages, with_role(bar, "urgent"), room=10)
    page = reader.search(WORDS[language])
    two = page.results.visualRect(page.results.model().index(1, 0)).bottom()
    height = page.results.viewport().mapTo(page.column, QPoint(0, two)).y()
    yield "results", page.column, QRect(0, 0, page.column.width() - 1, height)


def reading(reader: PosedReader) -> Iterator[tuple[str, QWidget, QRect]]:
    """The top of a document and the buttons over it."""
    window = reader.window
    reader.read("ice-at-the-door")
    toolbar = reader.view.findChild(ReadingToolbar)
    buttons = [child for child in toolbar.children() if isinstance(child, QWidget) and child.isVisible()]
    *left, more, add = sorted(buttons, key=lambda button: button.x())
    yield "toolbar", window, together(window, *left, room=8)
    yield "print", window, together(window, more, add, room=8)
    view = reader.view.pane.view
    blocks = list(blocks_of(view.document()))
    title = next(block for block in blocks if block.blockFormat().headingLevel() == HEADING)
    banner = next(block for block in blocks if block.text().strip())
    facts = title.previous()
    yield "document", window, lines(reader, banner, title, above=22)
    yield "facts", window, lines(reader, facts, facts, above=8)


def beside(reader: PosedReader) -> Iterator[tuple[str, QWidget, QRect]]:
    """The first words to say, in two languages side by side."""
    window = reader.window
    window.resize(820, SIZE[1])
    reader.read("ice-at-the-door")
    reader.view.actions_by_id[CommandId.SIDE_BY_SIDE].trigger()
    live(SETTLED)
    view = reader.view.pane.view
    section = next(block for block in blocks_of(view.document()) if block.blockFormat().headingLevel() > HEADING)
    top = view.document().documentLayout().blockBoundingRect(section).top()
    view.verticalScrollBar().setValue(round(top) - 60)  # below the reminder of the law's state
    yield "beside", window, lines(reader, section, section, above=8).adjusted(0, 0, 0, 196)
    reader.view.actions_by_id[CommandId.SIDE_BY_SIDE].trigger()
    window.resize(*SIZE)


def showing(reader: PosedReader) -> Iterator[tuple[str, QWidget, QRect]]:
    """A document full screen, at the first words to say."""
    window = reader.window
    reader.read("ice-at-the-door")
    reader.view.actions_by_id[CommandId.SHOW].trigger()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(680, 440)
    page = reader.view.showing.page
    QTest.keyClick(page.canvas, Qt.Key.Key_Right)
    live(SETTLED)
    yield "show", page, page.rect()
    reader.view.showing.stop()
    window.resize(*SIZE)
    live(SETTLED)


def paper(reader: PosedReader, language: str) -> Iterator[tuple[str, QWidget, QRect]]:
    """The handout."""
    page = reader.make_handout((language, "en" if language == "es" else "es"))
    layouts = page.findChild(LayoutChoice)
    yield "layouts", reader.window, together(reader.window, layouts, room=8)
    edge = page.edge
    yield "warnings", edge, QRect(0, 0, 660, edge.height())


def others(reader: PosedReader) -> Iterator[tuple[str, QWidget, QRect]]:
    """Settings, and the page of Hide."""
    window = reader.window
    reader.view.actions_by_id[CommandId.SETTINGS].trigger()
    live(200)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible())
    bottom = dialog.theme.mapTo(dialog, QPoint(0, dialog.theme.height() + 12)).y()
    yield "settings", dialog, QRect(0, 0, dialog.width(), bottom)
    dialog.close()
    window.resize(640, 300)
    window.hide_away()
    live(200)
    yield "notes", window, window.rect()


def with_role(inside: QWidget, role: str) -> QWidget:
    """Return the part that the style sheet knows by this role."""
    return next(widget for widget in inside.findChildren(QWidget) if widget.property("role") == role)


def together(window: QWidget, *widgets: QWidget, room: int) -> QRect:
    """Return the smallest place of the window that holds all, with some room around."""
    place = QRect()
    for widget in widgets:
        place = place.united(at(widget, window))
    return place.adjusted(-room, -room, room, room)


def at(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget is in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def lines(reader: PosedReader, first: QTextBlock, last: QTextBlock, *, above: int) -> QRect:
    """Return where blocks of the open document are in the window, with the margin of the text."""
    view = reader.view.pane.view
    layout = view.document().documentLayout()
    top, bottom = layout.blockBoundingRect(first).top(), layout.blockBoundingRect(last).bottom()
    left = view.document().rootFrame().frameFormat().leftMargin()
    scrolled = view.verticalScrollBar().value()
    corner = view.viewport().mapTo(reader.window, QPoint(round(left) - 14, round(top) - scrolled - above))
    return QRect(corner, QSize(round(view.viewport().width() - 2 * left) + 28, round(bottom - top) + above + 12))


def take(widget: QWidget, place: QRect) -> Image.Image:
    """Return a picture with few colors of a place in a widget."""
    shown = QPixmap(place.size() * DOTS)
    shown.setDevicePixelRatio(DOTS)
    widget.render(shown, QPoint(), QRegion(place))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    shown.save(buffer, "PNG")
    picture = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    return picture.quantize(COLORS, dither=Image.Dither.NONE)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(sys.argv[1])
