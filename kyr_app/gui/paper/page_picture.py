"""Pages that PDFium drew, as pictures of Qt."""

from PySide6.QtGui import QImage

from kyr_app.handout.page_images import PageImage


def as_picture(page: PageImage) -> QImage:
    """Return the page as a QImage that owns its pixels."""
    form = QImage.Format.Format_Grayscale8 if page.gray else QImage.Format.Format_RGB32
    return QImage(page.pixels, page.width, page.height, page.bytes_per_line, form).copy()
