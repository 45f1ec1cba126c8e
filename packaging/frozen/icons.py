"""The program's icon in the forms that systems want: PNG, Windows' ICO and macOS's ICNS, drawn from one SVG."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
_ICNS_KINDS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}
_WHOLE_BYTE = 256  # an ICO says 0 for this size


def png(svg: Path, size: int) -> bytes:
    """Return the icon as a PNG of `size` pixels either way."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(svg: Path) -> bytes:
    """Return an ICO file that holds PNGs, as Windows reads it since Vista."""
    pictures = [(size, png(svg, size)) for size in _ICO_SIZES]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries, bodies = b"", b""
    for size, picture in pictures:
        width = size % _WHOLE_BYTE
        entries += struct.pack("<BBBBHHII", width, width, 0, 0, 1, 32, len(picture), place + len(bodies))
        bodies += picture
    return head + entries + bodies


def icns(svg: Path) -> bytes:
    """Return an ICNS file that holds PNGs, as macOS reads it since 10.7."""
    parts = b""
    for size, kind in _ICNS_KINDS.items():
        picture = png(svg, size)
        parts += kind + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts
