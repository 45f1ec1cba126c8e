"""A web address as a QR code: SVG text, black on white, with its quiet zone."""

import io
from typing import TYPE_CHECKING

from kyr_app.environment.lazy_module import lazy_module

if TYPE_CHECKING:
    import segno
else:
    segno = lazy_module("segno")

_QUIET_ZONE = 4  # modules, ISO/IEC 18004, 6.3.8


def qr_code(address: str) -> bytes | None:
    """Return the code as SVG, or None where the address is too long for one."""
    try:
        code = segno.make(address, error="m", micro=False)
    except segno.DataOverflowError:
        return None
    picture = io.BytesIO()
    code.save(picture, kind="svg", border=_QUIET_ZONE, xmldecl=False)
    return picture.getvalue()
