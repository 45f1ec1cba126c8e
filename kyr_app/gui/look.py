"""What everything is drawn with: the theme's colors, sizes that follow the system's text size, fonts, icons, styles."""

import re
from contextlib import suppress
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kyr_app.errors import HandoutError
from kyr_app.gui.theme import Theme
from kyr_app.handout.fonts import FontShelf

_EM = 14  # px of the window's own text at the usual text size
_USUAL_SYSTEM_TEXT = 12  # px; 9 pt at 96 dpi, what Windows and X11 start with
_LARGEST_SCALE = 3.0
_ICON = 16  # px at the usual text size; also drawn twice as large, for fine screens and larger places
_WINDOW_LANGUAGE = "en"
_SCRIPTS_OF_THEIR_OWN = ("ar", "ko", "zh")  # their words hold no Latin letters: those may stay in the window's typeface
_LENGTH = re.compile(r"\b(\d+(?:\.\d+)?)dp\b")


class Look:
    """Theme, scale and files of one run; `dp` in style sheets is a pixel at the usual text size."""

    def __init__(self, theme: Theme, resources: Path, fonts: FontShelf) -> None:
        self.theme = theme
        self.resources = resources
        self._fonts = fonts
        self._loaded: dict[Path, None] = {}
        self._icons: dict[tuple[str, str, str, float], QIcon] = {}
        system = QFontInfo(QGuiApplication.font()).pixelSize()
        self._system_scale = min(max(system / _USUAL_SYSTEM_TEXT, 1.0), _LARGEST_SCALE)
        self.scale = self._system_scale

    def change(self, theme: Theme, percent: int) -> bool:
        """Use other colors, and letters `percent` as large as the system's; tell whether anything is another now."""
        scale = self._system_scale * percent / 100
        if (theme, scale) == (self.theme, self.scale):
            return False
        self.theme, self.scale = theme, scale
        return True

    def px(self, size: float) -> int:
        """Return a length in pixels, given at the usual text size."""
        return round(size * self.scale)

    def ems(self, pixels: int) -> float:
        """Return a width in widths of the window's own text."""
        return pixels / (_EM * self.scale)

    def font(self, size: float = _EM, *, bold: bool = False, language: str = _WINDOW_LANGUAGE) -> QFont:
        """Return the font for text in `language`, `size` in pixels at the usual text size; its files are loaded now."""
        font = QFont(self._families(language))
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font

    def can_show(self, language: str) -> bool:
        """Whether the typeface of `language` is loaded already."""
        with suppress(HandoutError):
            return self._loaded.keys() >= set(self._fonts.for_language(language).files)
        return False

    def style(self, name: str, *, zoom: float = 1.0, rightward: bool = True) -> str:
        """Return a style sheet of resources/styles with its colors and lengths filled in.

        `zoom` enlarges its lengths once more; `$start` and `$end` are the sides where a line starts and ends.
        """
        source = self._source("styles", name)
        start, end = ("left", "right") if rightward else ("right", "left")
        icons = (self.resources / "icons" / ("pale" if self.theme.is_dark else "")).as_posix()
        filled = Template(source).substitute(self.theme.roles(), start=start, end=end, icons=icons)
        return _LENGTH.sub(lambda length: f"{self.px(float(length[1]) * zoom)}px", filled)

    def palette(self) -> QPalette:
        """Return the colors of what no style sheet reaches."""
        theme, palette = self.theme, QPalette()
        for role, color in (
            (QPalette.ColorRole.Window, theme.paper),
            (QPalette.ColorRole.WindowText, theme.ink),
            (QPalette.ColorRole.Base, theme.card),
            (QPalette.ColorRole.AlternateBase, theme.panel),
            (QPalette.ColorRole.Text, theme.ink),
            (QPalette.ColorRole.Button, theme.card),
            (QPalette.ColorRole.ButtonText, theme.ink),
            (QPalette.ColorRole.Highlight, theme.accent),
            (QPalette.ColorRole.HighlightedText, theme.accent_text),
            (QPalette.ColorRole.Link, theme.accent),
            (QPalette.ColorRole.LinkVisited, theme.accent),
            (QPalette.ColorRole.PlaceholderText, theme.muted),
            (QPalette.ColorRole.Light, theme.card),
            (QPalette.ColorRole.Midlight, theme.line),
            (QPalette.ColorRole.Mid, theme.control_line),
            (QPalette.ColorRole.Dark, theme.control_line),
            (QPalette.ColorRole.Shadow, theme.control_line),
            (QPalette.ColorRole.BrightText, theme.urgent_ink),
            (QPalette.ColorRole.Accent, theme.accent),
            (QPalette.ColorRole.ToolTipBase, theme.ink),
            (QPalette.ColorRole.ToolTipText, theme.card),
        ):
            palette.setColor(role, color)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, theme.disabled)
        return palette

    def icon(self, name: str, color: str | None = None) -> QIcon:
        """Return an icon of resources/icons in one color; ink where none is named."""
        key = (name, color or self.theme.ink, self.theme.disabled, self.scale)
        if key not in self._icons:
            self._icons[key] = self._draw_icon(*key[:3])
        return self._icons[key]

    def drawing(self, name: str, color: str, size: int) -> QPixmap:
        """Return an icon as a picture of `size` pixels for the middle of a text, drawn finer for fine screens."""
        source = self._source("icons", f"{name}.svg")
        pixmap = _drawn(source, color, 2 * size)
        pixmap.setDevicePixelRatio(2)
        return pixmap

    def _source(self, kind: str, name: str) -> str:
        """Return a file of the resources, nothing where it is lost: the window goes on and tells of the damage."""
        with suppress(OSError, UnicodeDecodeError):
            return (self.resources / kind / name).read_text(encoding="utf-8")
        return ""

    def _families(self, language: str) -> list[str]:
        """Return one family for a whole word, the system's own where no typeface is bundled for the language."""
        families = []
        for wanted in (language, _WINDOW_LANGUAGE):
            with suppress(HandoutError):
                typeface = self._fonts.for_language(wanted)
                for file in typeface.files:
                    if file not in self._loaded:
                        QFontDatabase.addApplicationFont(str(file))
                        self._loaded[file] = None
                families.append(typeface.family)
        if language.startswith(_SCRIPTS_OF_THEIR_OWN):
            families.reverse()
        return families

    def _draw_icon(self, name: str, color: str, disabled: str) -> QIcon:
        source = self._source("icons", f"{name}.svg")
        icon = QIcon()
        for mode, ink in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
            for size in (self.px(_ICON), self.px(2 * _ICON)):
                icon.addPixmap(_drawn(source, ink, size), mode)
        return icon


def _drawn(source: str, ink: str, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.replace("currentColor", ink).encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
