"""The last touch to a PDF of sheets: its pages in printing order, and what a viewer must know to print them right.

Neither Typst nor PDFium can say that nothing may be scaled and which edge to flip. It is added as ISO 32000-1, 7.5.6,
has it: new versions of a few objects after the old end of the file. A page printed again is a small object more.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from gettext import gettext

from kyr_app.errors import HandoutError
from kyr_app.model.handout import Sides

_CATALOG = re.compile(rb"(\d+) 0 obj\n<<(/Type/Catalog[^\n]*)/ViewerPreferences<<([^\n]*?)>>([^\n]*)>>\nendobj\n")
_PAGES = re.compile(rb"(\d+) 0 obj\n<</Type/Pages/Count \d+/Kids\[([^\n]*)\]>>\nendobj\n")
_PAGE = re.compile(rb"(\d+) 0 obj\n(<</Type/Page/[^\n]*)\nendobj\n")
_TRAILER = re.compile(rb"trailer\n<</Size (\d+)([^\n]*)>>\nstartxref\n(\d+)\n%%EOF")
_DUPLEX = {
    Sides.ONE_SIDED: b"Simplex",
    Sides.TWO_PASS: b"Simplex",
    Sides.LONG_EDGE: b"DuplexFlipLongEdge",
    Sides.SHORT_EDGE: b"DuplexFlipShortEdge",
}


def print_file(pdf: bytes, sides: Sides, order: Sequence[int]) -> bytes:
    """Return an untagged PDF of Typst's with its pages, counted from 0, in `order` and set up for `sides`.

    Raises HandoutError where the PDF is not as Typst writes them.
    """
    size, rest, start_of_table = _last(_TRAILER, pdf).groups()
    catalog, before, preferences, after = _last(_CATALOG, pdf).groups()
    settings = preferences + b"/PrintScaling/None/Duplex/" + _DUPLEX[sides]
    objects = _pages_in_order(pdf, order, int(size))
    objects[int(catalog)] = b"<<%s/ViewerPreferences<<%s>>%s>>" % (before, settings, after)
    new_size = max(int(size), *(number + 1 for number in objects))
    trailer = b"trailer\n<</Size %d%s/Prev %s>>\n" % (new_size, rest, start_of_table)
    return _updated(pdf if pdf.endswith(b"\n") else pdf + b"\n", objects, trailer)


def _pages_in_order(pdf: bytes, order: Iterable[int], next_number: int) -> dict[int, bytes]:
    """Return the new list of pages, and a new object for every page that is in it more than once."""
    tree, kids = _last(_PAGES, pdf).groups()
    numbers = [int(number) for number in re.findall(rb"(\d+) 0 R", kids)]
    bodies = {int(number): body for number, body in _PAGE.findall(pdf)}
    objects: dict[int, bytes] = {}
    listed: dict[int, None] = {}
    for page in order:
        number = numbers[page]
        if number in listed:
            objects[next_number] = bodies[number]
            number, next_number = next_number, next_number + 1
        listed[number] = None
    references = b" ".join(b"%d 0 R" % number for number in listed)
    objects[int(tree)] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(listed), references)
    return objects


def _updated(pdf: bytes, objects: Mapping[int, bytes], trailer: bytes) -> bytes:
    parts, table, length = [pdf], [b"xref\n"], len(pdf)
    for number, body in sorted(objects.items()):
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        table.append(b"%d 1\n%010d 00000 n\r\n" % (number, length))
        length += len(parts[-1])
    return b"".join([*parts, *table, trailer, b"startxref\n%d\n%%%%EOF\n" % length])


def _last(pattern: re.Pattern[bytes], pdf: bytes) -> re.Match[bytes]:
    found = None
    for match in pattern.finditer(pdf):
        found = match
    if found is None:
        raise HandoutError(gettext("the sheets cannot be put into printing order"))
    return found
