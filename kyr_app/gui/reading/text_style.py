"""Letters and style sheet of a text, and of a second language that stands beside it."""

from PySide6.QtGui import QFont, QTextDocument, QTextOption

from kyr_app.gui.layout_direction import layout_direction
from kyr_app.gui.look import Look
from kyr_app.model.readable_document import ReadableDocument

READING_SIZE = 16  # px at the usual text size

_SCRIPT_ZOOM = {"ar": 1.15}  # Amiri draws small letters for its size
_OTHER = 1  # the user state of blocks in a cell of the class `other`
_BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th"


def script_zoom(language: str) -> float:
    """Return how much larger this language is set."""
    return _SCRIPT_ZOOM.get(language, 1.0)


def set_style(
    document: QTextDocument, look: Look, language: str, zoom: float, *, rightward: bool, more: str = ""
) -> None:
    """Set letters, direction and style sheet for text in `language`, with `more` rules; before the text is set."""
    document.setDefaultFont(reading_font(look, language, zoom))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(layout_direction(rightward=rightward))
    document.setDefaultTextOption(option)
    sheet = look.style("document.css", zoom=zoom * script_zoom(language), rightward=rightward)
    document.setDefaultStyleSheet(sheet + more)


def reading_font(look: Look, language: str, zoom: float) -> QFont:
    """Return the font of running text in `language`, enlarged by `zoom` and as its script needs it."""
    font = look.font(READING_SIZE, language=language)
    font.setPixelSize(round(look.px(READING_SIZE) * zoom * script_zoom(language)))
    return font


def style_of_other(look: Look, readable: ReadableDocument, zoom: float) -> str:
    """Return rules for cells of the class `other`: typeface, sizes, sides, and the mark of their blocks."""
    font = reading_font(look, readable.language, zoom)
    families = ", ".join(f"'{family}'" for family in font.families())
    rightward = readable.phrases.is_rightward
    sheet = look.style("document.css", zoom=zoom * script_zoom(readable.language), rightward=rightward)
    letters = f"font-family: {families}; font-size: {font.pixelSize()}px"
    marks = f"{_BLOCKS} {{ -qt-user-state: {_OTHER}; }}"
    return f"td.other {{ {letters}; border-left: none; border-right: none; }} {_within_other(marks + sheet)}"


def is_other(user_state: int) -> bool:
    """Whether a block of this user state is written in the second language."""
    return user_state == _OTHER


def _within_other(sheet: str) -> str:
    """Return the rules of a style sheet for cells of the class `other` and what is inside them."""
    rules = []
    for rule in sheet.split("}"):
        selectors, brace, declarations = rule.partition("{")
        if brace:
            inner = [place for each in selectors.split(",") for place in _places(each.strip())]
            rules.append(f"{', '.join(inner)} {{{declarations}}}")
    return "".join(rules)


def _places(selector: str) -> list[str]:
    inside = [f"td.other {selector}"]
    return [*inside, f"td.other{selector.removeprefix('td')}"] if selector.startswith("td") else inside
