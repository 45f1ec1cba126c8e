"""One page of help in the letters and colors of documents, with its pictures."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter, QPen, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from kyr_app.gui.frame.help_text import HelpTopic
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.reading.document_view import DocumentView

_PICTURE_DOTS = 2  # dots of a picture's file for a pixel at the usual text size


class HelpView(DocumentView):
    """Shows one page; screen readers meet it as they meet a document."""

    def __init__(self, look: Look, folder: Path, language: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("help_text")
        self.language = language
        self._folder = folder
        self._topic: HelpTopic | None = None
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the width stays; pictures fill it

    def show_topic(self, topic: HelpTopic) -> None:
        """Show a page from its top."""
        self._topic = topic
        self.show_text(topic.body)
        self.setAccessibleName(topic.title)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what Qt offers: nothing here goes on a handout."""
        QTextBrowser.contextMenuEvent(self, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the page anew in another width: its pictures have to be made for it."""
        super().resizeEvent(event)
        if self._topic is not None and event.size().width() != event.oldSize().width():
            position = self.position
            self.show_topic(self._topic)
            self.scroll_to(position)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of help, as wide as its letters are large but not wider than the text, in a frame."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        file = name.toString() if isinstance(name, QUrl) else name
        picture = QImage(str(self._folder / file))
        if picture.isNull():
            return picture
        width = min(self._look.px(picture.width() / _PICTURE_DOTS), int(self._text_width()))
        return self._framed(picture, QSize(width, width * picture.height() // picture.width()))

    def _framed(self, picture: QImage, size: QSize) -> QImage:
        ratio = self.devicePixelRatioF()
        shown = picture.convertToFormat(QImage.Format.Format_RGB32).scaled(
            size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        shown.setDevicePixelRatio(ratio)
        line = max(1, self._look.px(1))
        painter = QPainter(shown)
        painter.setPen(QPen(QColor(self._look.theme.control_line), line))
        half = line / 2
        painter.drawRect(QRectF(half, half, size.width() - line, size.height() - line))
        painter.end()
        return shown
