"""Every color of the window, by its role. To change the color of a chip, a banner or a callout, change it here.

Style sheets in resources/styles name these roles as `$ink`, `$chip_ended_text`, `$banner_ended_edge`; sizes are not
decided here but in style_sheet.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kyr_app.model.blocks import CalloutKind
from kyr_app.model.legal_status import LegalState


@dataclass(frozen=True, slots=True)
class Chip:
    """A rounded label: words on a ground."""

    text: str
    ground: str


@dataclass(frozen=True, slots=True)
class Box:
    """A banner or callout: words on a ground, with a thick edge where the line starts."""

    text: str
    ground: str
    edge: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Named roles, each an HTML color."""

    ink: str  # running text, titles
    muted: str  # facts, dates, excerpts
    paper: str  # ground of the window
    card: str  # ground of tiles, rows, the open document
    panel: str  # ground of filters and status bar
    panel_text: str  # headings and counts on a panel
    line: str  # borders between quiet things
    control_line: str  # borders of things that can be pressed
    bar: str  # the bar at the top
    bar_text: str
    bar_button: str
    bar_button_hover: str
    accent: str  # links, the chosen thing, the main button
    accent_hover: str
    accent_text: str  # words on the accent
    accent_ground: str  # ground of the chosen row
    hover_ground: str  # ground of a row under the pointer
    urgent: str
    urgent_hover: str
    urgent_text: str
    focus: str  # the ring around what has the keyboard
    bar_focus: str  # the same, on the bar
    mark: str  # ground of words that matched
    current_mark: str  # ground of the match that find in page stands at
    desk: str  # behind the pages of a preview
    kind_chip: Chip
    chips: Mapping[LegalState, Chip]
    banners: Mapping[LegalState, Box]
    callouts: Mapping[CalloutKind, Box]
    notice: Box
    failure: Box

    def roles(self) -> dict[str, str]:
        """Return each color under the name that style sheets use."""
        colors: dict[str, str] = {}
        for name in self.__slots__:
            value = getattr(self, name)
            parts = {"": value} if not isinstance(value, Mapping) else {f"_{key}": part for key, part in value.items()}
            for suffix, part in parts.items():
                colors |= _named(f"{_singular(name, part)}{suffix}".replace("-", "_"), part)
        return colors


def _singular(name: str, part: object) -> str:
    return name.removesuffix("s") if isinstance(part, Chip | Box) else name


def _named(name: str, part: object) -> dict[str, str]:
    match part:
        case Chip(text, ground):
            return {f"{name}_text": text, f"{name}_ground": ground}
        case Box(text, ground, edge):
            return {f"{name}_text": text, f"{name}_ground": ground, f"{name}_edge": edge}
        case _:
            return {name: str(part)}


_AMBER = Box("#5f3a00", "#fdf3d9", "#b7791f")
_RED = Box("#7a1712", "#fdeceb", "#b3261e")
_GRAY = Box("#3d4550", "#eeeae1", "#7b7466")
_GREEN = Box("#1c5c37", "#e6f3ea", "#2f7d4f")
LIGHT = Theme(  # the colors of the mock-ups: dark teal bar, warm paper, white documents
    ink="#1c2430",
    muted="#566170",
    paper="#fbfaf7",
    card="#ffffff",
    panel="#f4f1ea",
    panel_text="#6b6250",
    line="#e2dccf",
    control_line="#c9c2b2",
    bar="#12343b",
    bar_text="#ffffff",
    bar_button="#2a4950",
    bar_button_hover="#3a5d65",
    accent="#0f6b63",
    accent_hover="#0b554f",
    accent_text="#ffffff",
    accent_ground="#e2ebe8",
    hover_ground="#f1f4f2",
    urgent="#b3261e",
    urgent_hover="#971f18",
    urgent_text="#ffffff",
    focus="#0b6fc2",
    bar_focus="#ffd866",
    mark="#ffe69a",
    current_mark="#ffb84d",
    desk="#8b9093",
    kind_chip=Chip("#574f3f", "#e9e3d6"),
    chips={
        LegalState.IN_FORCE: Chip("#1c5c37", "#d8ece0"),
        LegalState.CHANGING: Chip("#7a4a00", "#fdebc2"),
        LegalState.CHANGED: Chip("#7a4a00", "#fdebc2"),
        LegalState.ENDED: Chip("#8c1d18", "#f8dcd8"),
        LegalState.HISTORICAL: Chip("#454d58", "#e3e3e1"),
        LegalState.POSITION: Chip("#2f4858", "#dfe8ee"),
    },
    banners={
        LegalState.IN_FORCE: _GREEN,
        LegalState.CHANGING: _AMBER,
        LegalState.CHANGED: _AMBER,
        LegalState.ENDED: _RED,
        LegalState.HISTORICAL: _GRAY,
        LegalState.POSITION: Box("#2f4858", "#eaf0f4", "#5b7c90"),
    },
    callouts={
        CalloutKind.SAY: Box("#0b4f49", "#e3f0ee", "#0f6b63"),
        CalloutKind.DO: Box("#1c2430", "#f4f1ea", "#12343b"),
        CalloutKind.DONT: _RED,
        CalloutKind.WARNING: _AMBER,
        CalloutKind.CHANGED: Box("#1c2430", "#f5f3ee", "#8a7f68"),
    },
    notice=_AMBER,
    failure=_RED,
)
