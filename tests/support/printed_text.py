"""What a finished PDF says, read back by PDFium: its text without heads and feet, by column, and its QR codes."""

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

from tests.support.handouts import plain

_HYPHENS_AT_ENDS = {0x02: "-", 0xFFFE: "-"}  # what PDFium makes of a hyphen at the end of a line
_SCAN = 200  # dots per inch


def body_texts(pdf: bytes, columns: int = 1) -> list[str]:
    """Return for each column the text of all pages without what Typst marks as heads and feet, without any spaces."""
    texts = [""] * columns
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bottom, top = _body_of(page)
            width = page.get_width() / columns
            text_page = page.get_textpage()
            for column in range(columns):
                box = {"left": column * width, "right": (column + 1) * width, "bottom": bottom, "top": top}
                texts[column] += text_page.get_text_bounded(**box)
            text_page.close()
            page.close()
    return [without_spaces(text) for text in texts]


def without_spaces(text: str) -> str:
    """Return `text` as it is compared: NFKC, no spaces, no format characters."""
    return plain(text.translate(_HYPHENS_AT_ENDS)).replace(" ", "")


def codes_on_pages(pdf: bytes) -> list[str]:
    """Return what a camera reads in the QR codes of all pages, drawn as a cheap printer would."""
    found: list[str] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bitmap = page.render(scale=_SCAN / 72, grayscale=True)
            pixels = memoryview(bytes(bitmap.buffer)).cast("B", (bitmap.height, bitmap.stride))
            found += [code.text for code in zxingcpp.read_barcodes(pixels)]
            bitmap.close()
            page.close()
    return found


def _body_of(page: pypdfium2.PdfPage) -> tuple[float, float]:
    """Return the heights that the text of a page lies between."""
    bottom, top, middle = 0.0, page.get_height(), page.get_height() / 2
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        if _is_artifact(item):
            _, lower, _, upper = item.get_bounds()
            if upper < middle:
                bottom = max(bottom, upper)
            else:
                top = min(top, lower)
    return bottom, top


def _is_artifact(item: pypdfium2.PdfObject) -> bool:
    return any(_name_of_mark(item, number) == "Artifact" for number in range(pdfium.FPDFPageObj_CountMarks(item.raw)))


def _name_of_mark(item: pypdfium2.PdfObject, number: int) -> str:
    name, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
    units = ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFPageObjMark_GetName(pdfium.FPDFPageObj_GetMark(item.raw, number), units, 64, ctypes.byref(length))
    return name.raw[: length.value].decode("utf-16-le").rstrip("\0")
