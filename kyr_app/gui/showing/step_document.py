"""A step as Qt's rich text in one size of letters, ready to be painted. Which size that is, page_fit.py finds."""

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument, QTextOption

from kyr_app.gui.look import Look
from kyr_app.gui.ports import PictureSource
from kyr_app.gui.reading.text_polish import polish_text
from kyr_app.gui.reading.text_style import READING_SIZE, set_style
from kyr_app.gui.showing.step_html import MARK, step_body
from kyr_app.gui.showing.steps import Step
from kyr_app.markup.walk import blocks_in
from kyr_app.model.blocks import Image
from kyr_app.model.readable_document import ReadableDocument

_MOST_OF_PAGE = 0.7  # of its height: lines, those with a picture too, are higher than what stands in them
_WHOLE_AND_SMOOTH = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation


class StepDocuments:
    """Makes the text of one step in any size."""

    def __init__(
        self, step: Step, readable: ReadableDocument, look: Look, picture: PictureSource, *, is_first: bool
    ) -> None:
        self._step = step
        self._language = readable.language
        self._rightward = readable.phrases.is_rightward
        self._html = step_body(step, readable, is_first=is_first)
        self._look = look
        self._pictures = {
            block.file: QImage.fromData(QByteArray(picture(block.file)))
            for block in blocks_in(step.blocks + ((step.callout,) if step.callout else ()))
            if isinstance(block, Image)
        }

    def make(self, size: int, room: QSize, *, breaks_words: bool = False) -> QTextDocument:
        """Return the text with letters of `size` pixels, as wide as `room`; pictures are no larger than it."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setUndoRedoEnabled(False)
        zoom = size / self._look.px(READING_SIZE)
        set_style(document, self._look, self._language, zoom, rightward=self._rightward)
        if not breaks_words:
            option = document.defaultTextOption()
            option.setWrapMode(QTextOption.WrapMode.WordWrap)
            document.setDefaultTextOption(option)
        self._add_pictures(document, size, room)
        document.setHtml(self._html)
        polish_text(document)
        document.setTextWidth(room.width())
        return document

    def _add_pictures(self, document: QTextDocument, size: int, room: QSize) -> None:
        kind = QTextDocument.ResourceType.ImageResource.value
        if self._step.callout is not None:
            color = self._look.theme.callouts[self._step.callout.kind].text
            document.addResource(kind, QUrl(MARK), self._look.drawing(self._step.callout.kind, color, size))
        most = QSize(room.width(), round(_MOST_OF_PAGE * room.height()))
        for file, picture in self._pictures.items():
            fits = picture.width() <= most.width() and picture.height() <= most.height()
            document.addResource(kind, QUrl(file), picture if fits else picture.scaled(most, *_WHOLE_AND_SMOOTH))
