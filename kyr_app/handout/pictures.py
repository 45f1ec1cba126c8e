"""Pictures as SVG text: Typst's binding takes the files of a handout as text, so a PNG travels inside an SVG."""

import base64
import struct
from gettext import gettext

from kyr_app.errors import HandoutError

_PNG = b"\x89PNG\r\n\x1a\n"
_LAST_CHUNK = b"IEND\xaeB`\x82"
_HEADER = struct.Struct(">8xI4sII")  # ISO/IEC 15948, 5.3 and 11.2.2: signature, then the chunk that has the size


def picture_text(data: bytes) -> bytes:
    """Return a PNG or SVG as SVG; nothing stays nothing. Raises HandoutError for anything else.

    Whether a PNG's points are sound is Typst's to judge when it draws it.
    """
    if not data:
        return b""
    if data.startswith(_PNG):
        width, height = png_size(data)
        address = f"data:image/png;base64,{base64.b64encode(data).decode()}"
        image = f'<image width="{width}" height="{height}" href="{address}"/>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{image}</svg>'.encode()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise HandoutError(gettext("a picture is neither PNG nor SVG")) from error
    if "<svg" not in text:
        raise HandoutError(gettext("a picture is neither PNG nor SVG"))
    return text.encode()


def png_size(data: bytes) -> tuple[int, int]:
    """Return the width and height of a PNG in pixels; raise HandoutError where `data` is none, or not all of one."""
    if not data.startswith(_PNG) or len(data) < _HEADER.size:
        raise HandoutError(gettext("a picture is not a PNG"))
    _, kind, width, height = _HEADER.unpack_from(data)
    if kind != b"IHDR" or not width or not height or _LAST_CHUNK not in data:
        raise HandoutError(gettext("a PNG is damaged"))
    return width, height
