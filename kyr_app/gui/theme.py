"""Every color of the window, by its role. To change the color of a chip, a banner or a callout, change it here.

Style sheets in resources/styles name these roles as `$ink`, `$chip_ended_text`, `$banner_ended_edge`, and decide
sizes; look.py fills both in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from kyr_app.model.blocks import CalloutKind
from kyr_app.model.legal_status import LegalState


@dataclass(frozen=True, slots=True)
class Chip:
    """A small label: words on a ground, within an edge."""

    text: str
    ground: str
    edge: str


@dataclass(frozen=True, slots=True)
class Box:
    """A banner or callout: words on a ground, with a thick edge where the line starts."""

    text: str
    ground: str
    edge: str


Part = TypeVar("Part", Chip, Box)


@dataclass(frozen=True, slots=True)
class Theme:
    """Named roles, each an HTML color. `is_dark` tells which of two sets of marks style sheets take from the icons."""

    is_dark: bool
    ink: str  # running text, titles
    muted: str  # facts, dates, excerpts
    disabled: str  # words and icons of what cannot be pressed now
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
    bar_line: str  # borders of what can be pressed on the bar
    field_line: str  # border of the search box on the bar
    accent: str  # links, the chosen thing
    accent_hover: str
    accent_text: str  # selected words, on the accent
    accent_ground: str  # ground of the chosen row
    hover_ground: str  # ground of a row under the pointer
    panel_hover: str  # ground of what lies under the pointer on a panel
    main: str  # ground of the main button
    main_hover: str
    main_text: str
    urgent: str  # ground of what is urgent
    urgent_hover: str
    urgent_text: str
    urgent_ink: str  # urgent words on a panel
    focus: str  # the ring around what has the keyboard
    bar_focus: str  # the same, on the bar and on the grounds `main` and `urgent`
    desk_focus: str  # the same, on the desk
    mark: str  # ground of words that matched
    current_mark: str  # ground of the match that find in page stands at
    desk: str  # behind the pages of a preview
    sheet: str  # a page of a preview before it is drawn
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
        case Chip(text, ground, edge) | Box(text, ground, edge):
            return {f"{name}_text": text, f"{name}_ground": ground, f"{name}_edge": edge}
        case _:
            return {name: str(part)}


def _by_state(*, in_force: Part, amber: Part, red: Part, gray: Part, blue: Part) -> dict[LegalState, Part]:
    return {
        LegalState.IN_FORCE: in_force,
        LegalState.CHANGING: amber,
        LegalState.CHANGED: amber,
        LegalState.ENDED: red,
        LegalState.HISTORICAL: gray,
        LegalState.POSITION: blue,
    }


_AMBER = Box("#5f3a00", "#fdf3d9", "#b7791f")
_RED = Box("#7a1712", "#fdeceb", "#b3261e")
LIGHT = Theme(  # the colors of the mock-ups: dark teal bar, warm paper, white documents
    is_dark=False,
    ink="#1c2430",
    muted="#566170",
    disabled="#857e6f",
    paper="#fbfaf7",
    card="#ffffff",
    panel="#f4f1ea",
    panel_text="#6b6250",
    line="#e2dccf",
    control_line="#8d8676",
    bar="#12343b",
    bar_text="#ffffff",
    bar_button="#2a4950",
    bar_button_hover="#3a5d65",
    bar_line="#2a4950",
    field_line="#ffffff",
    accent="#0f6b63",
    accent_hover="#0b554f",
    accent_text="#ffffff",
    accent_ground="#e2ebe8",
    hover_ground="#f1f4f2",
    panel_hover="#e2dccf",
    main="#0f6b63",
    main_hover="#0b554f",
    main_text="#ffffff",
    urgent="#b3261e",
    urgent_hover="#971f18",
    urgent_text="#ffffff",
    urgent_ink="#b3261e",
    focus="#0b6fc2",
    bar_focus="#ffd866",
    desk_focus="#08396b",
    mark="#ffe69a",
    current_mark="#ffb84d",
    desk="#8b9093",
    sheet="#ffffff",
    kind_chip=Chip("#574f3f", "#e9e3d6", "#e9e3d6"),
    chips=_by_state(
        in_force=Chip("#1c5c37", "#d8ece0", "#d8ece0"),
        amber=Chip("#7a4a00", "#fdebc2", "#b7791f"),
        red=Chip("#8c1d18", "#f8dcd8", "#b3261e"),
        gray=Chip("#454d58", "#e3e3e1", "#7b7466"),
        blue=Chip("#2f4858", "#dfe8ee", "#5b7c90"),
    ),
    banners=_by_state(
        in_force=Box("#1c5c37", "#e6f3ea", "#2f7d4f"),
        amber=_AMBER,
        red=_RED,
        gray=Box("#3d4550", "#eeeae1", "#7b7466"),
        blue=Box("#2f4858", "#eaf0f4", "#5b7c90"),
    ),
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

_DARK_AMBER = Box("#ffd28a", "#33270f", "#c98a2b")
_DARK_RED = Box("#ffb3ab", "#3a1b19", "#e0645a")
DARK = Theme(  # for a dark room: the same places, quiet grounds, no large bright area
    is_dark=True,
    ink="#e4e7ea",
    muted="#aeb8c1",
    disabled="#7f8a93",
    paper="#14191d",
    card="#1b2227",
    panel="#181e22",
    panel_text="#b5ae9f",
    line="#343e45",
    control_line="#76828b",
    bar="#0d262b",
    bar_text="#ffffff",
    bar_button="#24434a",
    bar_button_hover="#315a63",
    bar_line="#24434a",
    field_line="#6f8a90",
    accent="#63cbc0",
    accent_hover="#8adfd6",
    accent_text="#08211e",
    accent_ground="#1e3a39",
    hover_ground="#232c32",
    panel_hover="#343e45",
    main="#0f766d",
    main_hover="#0c6059",
    main_text="#ffffff",
    urgent="#a8231c",
    urgent_hover="#8f1c16",
    urgent_text="#ffffff",
    urgent_ink="#ff9d94",
    focus="#6cb6ff",
    bar_focus="#ffd866",
    desk_focus="#6cb6ff",
    mark="#4d3d05",
    current_mark="#7d5200",
    desk="#0a0d0f",
    sheet="#ffffff",
    kind_chip=Chip("#d8d0bf", "#35332d", "#35332d"),
    chips=_by_state(
        in_force=Chip("#9fe0b8", "#173825", "#173825"),
        amber=Chip("#ffd28a", "#3b2c0d", "#c98a2b"),
        red=Chip("#ffb3ab", "#451c19", "#e0645a"),
        gray=Chip("#cfd3d7", "#31363b", "#8b949c"),
        blue=Chip("#b7d7ea", "#1e333f", "#6c9db8"),
    ),
    banners=_by_state(
        in_force=Box("#9fe0b8", "#152b1e", "#4fa873"),
        amber=_DARK_AMBER,
        red=_DARK_RED,
        gray=Box("#cfd3d7", "#262b2f", "#8b949c"),
        blue=Box("#b7d7ea", "#1a2a33", "#6c9db8"),
    ),
    callouts={
        CalloutKind.SAY: Box("#8adfd6", "#132c2a", "#3ea69b"),
        CalloutKind.DO: Box("#e4e7ea", "#242c31", "#8fb4bb"),
        CalloutKind.DONT: _DARK_RED,
        CalloutKind.WARNING: _DARK_AMBER,
        CalloutKind.CHANGED: Box("#e4e7ea", "#28282a", "#9d9480"),
    },
    notice=_DARK_AMBER,
    failure=_DARK_RED,
)

_STRONG_AMBER = Box("#ffd866", "#1c1c1c", "#ffd866")
_STRONG_RED = Box("#ffb3ab", "#1c1c1c", "#ff8a80")
HIGH_CONTRAST = Theme(  # white and few clear colors on black; every control has an outline
    is_dark=True,
    ink="#ffffff",
    muted="#f2f2f2",
    disabled="#a6a6a6",
    paper="#000000",
    card="#000000",
    panel="#000000",
    panel_text="#ffffff",
    line="#8f8f8f",
    control_line="#ffffff",
    bar="#000000",
    bar_text="#ffffff",
    bar_button="#000000",
    bar_button_hover="#333333",
    bar_line="#ffffff",
    field_line="#ffffff",
    accent="#ffe94d",
    accent_hover="#fff3a1",
    accent_text="#000000",
    accent_ground="#003a5c",
    hover_ground="#2b2b2b",
    panel_hover="#333333",
    main="#0038a8",
    main_hover="#002b80",
    main_text="#ffffff",
    urgent="#8f0b04",
    urgent_hover="#700802",
    urgent_text="#ffffff",
    urgent_ink="#ffb3ab",
    focus="#3df0ff",
    bar_focus="#3df0ff",
    desk_focus="#3df0ff",
    mark="#5c4700",
    current_mark="#00509e",
    desk="#1c1c1c",
    sheet="#ffffff",
    kind_chip=Chip("#ffffff", "#000000", "#8f8f8f"),
    chips=_by_state(
        in_force=Chip("#86ffb0", "#000000", "#86ffb0"),
        amber=Chip("#ffd866", "#000000", "#ffd866"),
        red=Chip("#ffb3ab", "#000000", "#ff8a80"),
        gray=Chip("#ffffff", "#000000", "#ffffff"),
        blue=Chip("#a8dcff", "#000000", "#a8dcff"),
    ),
    banners=_by_state(
        in_force=Box("#86ffb0", "#1c1c1c", "#86ffb0"),
        amber=_STRONG_AMBER,
        red=_STRONG_RED,
        gray=Box("#ffffff", "#1c1c1c", "#ffffff"),
        blue=Box("#a8dcff", "#1c1c1c", "#a8dcff"),
    ),
    callouts={
        CalloutKind.SAY: Box("#8ff5ea", "#1c1c1c", "#8ff5ea"),
        CalloutKind.DO: Box("#ffffff", "#1c1c1c", "#ffffff"),
        CalloutKind.DONT: _STRONG_RED,
        CalloutKind.WARNING: _STRONG_AMBER,
        CalloutKind.CHANGED: Box("#ffffff", "#1c1c1c", "#b8b8b8"),
    },
    notice=_STRONG_AMBER,
    failure=_STRONG_RED,
)
