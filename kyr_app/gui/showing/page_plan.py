"""Where everything stands on the page the other person reads, and how it is painted.

From top to bottom: the banner of the law's state, what is shown, the step, standing words and count. All of it is in
the document's language. Law that is not simply in force has its banner on every page.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QFontMetrics, QPainter

from kyr_app.gui.layout_direction import layout_direction
from kyr_app.gui.look import Look
from kyr_app.gui.ports import PictureSource
from kyr_app.gui.reading.text_style import READING_SIZE, reading_font
from kyr_app.gui.showing.page_fit import Page, Sizes, fit
from kyr_app.gui.showing.step_document import StepDocuments
from kyr_app.gui.showing.steps import Step
from kyr_app.gui.theme import Box
from kyr_app.model.legal_status import LegalState
from kyr_app.model.readable_document import ReadableDocument

_LARGEST, _USUAL = 9, 17  # the page is so many times as high as letters for few words, and for many
_LEAST = 28  # px, letters for many words on a low page
_SMALLEST = 0.6  # of the usual letters, where a paragraph would not fit a page
_LINES, _LETTERS = 9, 22  # so many fit at least, whatever size is wanted
_LINE, _LETTER = 1.3, 0.5  # em, how high a line is and how wide a letter
_FEW = 1.7  # letters for few words may be so much larger than that
_MEASURE = 26  # em, the longest line
_SIDE = 0.07  # of the width, the least room at either side
_AROUND = 0.46  # of the usual letters, those around the step
_LEAST_AROUND = 13  # px
_ABOVE = 0.4  # of the room that a step leaves over, what is above it
_EDGE = 8  # px at the usual text size, the thick edge of a banner or callout
_WRAP = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Shown:
    """A step of a document: its number from 0, and how many there are."""

    readable: ReadableDocument
    step: Step
    number: int
    count: int


class PagePlan:
    """One step on pages of one size; `zoom` is how many times as large as usual its letters are wanted."""

    def __init__(self, shown: Shown, size: QSize, zoom: float, look: Look, picture: PictureSource) -> None:
        self._shown = shown
        self._size = size
        self._look = look
        self._rightward = shown.readable.phrases.is_rightward
        sizes = _sizes(size, look.scale, zoom)
        usual = _usual(size, look.scale)
        self._around = max(round(_AROUND * usual), _LEAST_AROUND)
        self.column = self._column(max(round(usual), sizes.usual))
        self.body = self._body()
        documents = StepDocuments(shown.step, shown.readable, look, picture, is_first=shown.number == 0)
        self._fit = fit(documents.make, self.body.size(), sizes)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages of the step."""
        return self._fit.pages

    def text(self, at: int) -> str:
        """Return everything that is said on a page."""
        said = (*self._banner(), self._above(at), self.pages[at].text, self._standing())
        return "\n".join(words for words in said if words)

    def paint(self, painter: QPainter, at: int) -> None:
        """Paint a page."""
        callout = self._shown.step.callout
        box = self._look.theme.callouts[callout.kind] if callout else None
        quiet = self._look.theme.ink if box else self._look.theme.muted
        whole = QRect(0, 0, self._size.width(), self._size.height())
        painter.setLayoutDirection(layout_direction(rightward=self._rightward))
        painter.fillRect(whole, QColor(box.ground if box else self._look.theme.card))
        if box:
            self._paint_edge(painter, box, whole)
        self._paint_banner(painter)
        above = QRect(self.column.left(), self._banner_height() + self._around, self.column.width(), self.body.top())
        self._write(painter, above, self._above(at), quiet)
        self._paint_body(painter, self.pages[at])
        self._paint_foot(painter, at, quiet)

    def _column(self, usual: int) -> QRect:
        width = min(round(self._size.width() * (1 - 2 * _SIDE)), _MEASURE * usual)
        return QRect((self._size.width() - width) // 2, 0, width, self._size.height())

    def _body(self) -> QRect:
        gap = self._around
        above = max(self._height(words) for words in (self._above(0), self._above(1)))
        top = self._banner_height() + gap + above + (gap if above else 0)
        bottom = self._foot_top() - gap
        return QRect(self.column.left(), top, self.column.width(), max(bottom - top, self._around))

    def _banner(self) -> tuple[str, str]:
        """Return the banner and its note; law in force has them on the first step alone."""
        notices, is_first = self._shown.readable.notices, self._shown.number == 0
        if notices.state is LegalState.IN_FORCE and not is_first:
            return "", ""
        return notices.banner, notices.note if is_first else ""

    def _above(self, at: int) -> str:
        """Return what the page belongs to: the document, or the section that it goes on with."""
        if self._shown.number == 0:
            return ""
        return (self._shown.step.heading if at else "") or self._shown.readable.text.title

    def _standing(self) -> str:
        notices, words = self._shown.readable.notices, self._shown.readable.phrases.page
        facts = notices.facts_are_old or notices.facts_as_of
        return " · ".join(said for said in (words.not_advice, facts, notices.translation) if said)

    def _banner_height(self) -> int:
        banner, note = self._banner()
        if not banner:
            return 0
        gap = round(0.6 * self._around)
        return (
            2 * gap + self._height(banner, self._banner_width(), bold=True) + self._height(note, self._banner_width())
        )

    def _banner_width(self) -> int:
        return self.column.width() - 2 * self._around

    def _foot_top(self) -> int:
        return self._size.height() - self._around - self._height(self._standing(), self._foot_width())

    def _foot_width(self) -> int:
        return self.column.width() - 6 * self._around

    def _font(self, *, bold: bool = False) -> QFont:
        zoom = self._around / self._look.px(READING_SIZE)
        font = reading_font(self._look, self._shown.readable.language, zoom)
        font.setBold(bold)
        return font

    def _height(self, words: str, width: int | None = None, *, bold: bool = False) -> int:
        room = QRect(0, 0, width or self.column.width(), self._size.height())
        return QFontMetrics(self._font(bold=bold)).boundingRect(room, _WRAP, words).height() if words else 0

    def _write(self, painter: QPainter, place: QRect, words: str, color: str, *, bold: bool = False) -> None:
        painter.setPen(QColor(color))
        painter.setFont(self._font(bold=bold))
        painter.drawText(place, _WRAP, words)

    def _paint_edge(self, painter: QPainter, box: Box, place: QRect) -> None:
        edge = self._look.px(_EDGE)
        left = place.left() if self._rightward else place.right() + 1 - edge
        painter.fillRect(QRect(left, place.top(), edge, place.height()), QColor(box.edge))

    def _paint_banner(self, painter: QPainter) -> None:
        banner, note = self._banner()
        if not banner:
            return
        state, gap, mark = self._shown.readable.notices.state, round(0.6 * self._around), self._around
        box = self._look.theme.banners[state]
        place = QRect(0, 0, self._size.width(), self._banner_height())
        painter.fillRect(place, QColor(box.ground))
        self._paint_edge(painter, box, place)
        left = self.column.left() if self._rightward else self.column.right() + 1 - mark
        height = self._height(banner, self._banner_width(), bold=True)
        name = "info" if state in (LegalState.IN_FORCE, LegalState.POSITION) else "warning"
        line = QFontMetrics(self._font(bold=True)).height()
        painter.drawPixmap(left, gap + (line - mark) // 2, self._look.drawing(name, box.text, mark))
        words = QRect(self.column.left() + 2 * mark * self._rightward, gap, self._banner_width(), place.height())
        self._write(painter, words, banner, box.text, bold=True)
        self._write(painter, words.translated(0, height), note, self._look.theme.ink)

    def _paint_body(self, painter: QPainter, page: Page) -> None:
        height = page.bottom - page.top
        over = self.body.height() - height if len(self.pages) == 1 else 0.0
        painter.save()
        painter.translate(self.body.left(), self.body.top() + _ABOVE * over - page.top)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self._look.palette()
        above, below = page.rim
        context.clip = QRectF(-self.body.left(), page.top - above, self._size.width(), above + height + below)
        painter.setClipRect(context.clip)
        self._fit.document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_foot(self, painter: QPainter, at: int, color: str) -> None:
        """Write standing words, and opposite them how far one is: dots for the pages of a step, numbers for steps."""
        top, column = self._foot_top(), self.column
        width = self._foot_width()
        left = column.left() if self._rightward else column.right() + 1 - width
        self._write(painter, QRect(left, top, width, self._size.height() - top), self._standing(), color)
        count = f"{self._shown.number + 1} / {self._shown.count}"
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if self._rightward else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._font(bold=True))
        line = QFontMetrics(self._font(bold=True)).height()
        painter.drawText(QRect(column.left(), top, column.width(), line), int(side), count)
        self._paint_dots(painter, at, top - self._around // 2, color)

    def _paint_dots(self, painter: QPainter, at: int, y: int, color: str) -> None:
        dots = len(self.pages) if len(self.pages) > 1 else 0
        across, apart = self._around * 0.4, self._around * 0.8
        painter.setPen(QColor(color))
        for number in range(dots):
            place = number if self._rightward else dots - 1 - number
            x = self.column.center().x() + (place - (dots - 1) / 2) * apart - across / 2
            painter.setBrush(QColor(color) if number == at else QColor(Qt.GlobalColor.transparent))
            painter.drawEllipse(QRectF(x, y - across / 2, across, across))


def _usual(size: QSize, scale: float) -> float:
    """Return the size of letters for many words on a page of `size`, larger by `scale` where enough fit then."""
    return min(max(size.height() / _USUAL, _LEAST) * scale, _most(size))


def _most(size: QSize) -> float:
    return min(size.height() / _LINES / _LINE, size.width() * (1 - 2 * _SIDE) / _LETTERS / _LETTER)


def _sizes(size: QSize, scale: float, zoom: float) -> Sizes:
    """Return sizes of letters `zoom` times as large as usual, where enough of them fit then."""
    most, larger = _most(size), max(zoom, 1.0)
    usual = min(_usual(size, scale) * zoom, most)
    largest = max(min(size.height() / _LARGEST * scale * larger, _FEW * most), usual)
    return Sizes(round(largest), round(usual), max(round(_SMALLEST * usual), 1), min(zoom, 1.0))
