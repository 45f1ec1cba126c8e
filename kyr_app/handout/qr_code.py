"""A web address as a QR code: SVG text, black on white, with its quiet zone."""

import io
from typing import TYPE_CHECKING

from kyr_app.environment.lazy_module import lazy_module

if TYPE_CHECKING:
    import segno
else:
    segno = lazy_module("segno")

_QUIET_ZONE = 4  # modules, ISO/IEC 18004, 6.3.8
_SMALLEST_MODULE = 0.55  # millimeters: six dots of a 300 dpi printer
_SMALLEST_CODE = 22  # millimeters with its quiet zone: a telephone finds it at arm's length


def qr_code(address: str) -> bytes | None:
    """Return the code as SVG of the size it must have on paper, or None where the address is too long for one."""
    try:
        code = segno.make(address, error="m", micro=False)
    except segno.DataOverflowError:
        return None
    picture = io.BytesIO()
    modules, _ = code.symbol_size(border=_QUIET_ZONE)
    module = max(_SMALLEST_MODULE, round(_SMALLEST_CODE / modules, 2))
    code.save(picture, kind="svg", border=_QUIET_ZONE, scale=module, unit="mm", xmldecl=False)
    return picture.getvalue()
