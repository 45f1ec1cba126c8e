import re

import pytest

from kyr_app.gui.theme import LIGHT, Box, Chip
from kyr_app.model.blocks import CalloutKind
from kyr_app.model.legal_status import LegalState
from tests.gui.conftest import RESOURCES

STYLES = sorted((RESOURCES / "styles").iterdir())
ICONS = sorted((RESOURCES / "icons").iterdir())


def luminance(color):
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs(theme):
    chips = [theme.kind_chip, *theme.chips.values()]
    boxes = [theme.notice, theme.failure, *theme.banners.values(), *theme.callouts.values()]
    yield from ((each.text, each.ground) for each in (*chips, *boxes))
    yield from ((theme.ink, box.ground) for box in boxes)
    yield from (
        (theme.ink, ground) for ground in (theme.paper, theme.card, theme.panel, theme.mark, theme.current_mark)
    )
    yield from ((theme.muted, ground) for ground in (theme.paper, theme.card, theme.accent_ground, theme.hover_ground))
    yield from ((theme.accent, ground) for ground in (theme.card, theme.paper, theme.panel, theme.hover_ground))
    yield from [
        (theme.muted, theme.mark),
        (theme.panel_text, theme.panel),
        (theme.bar_text, theme.bar_button),
        (theme.bar_text, theme.bar_button_hover),
        (theme.accent_text, theme.accent),
        (theme.urgent_text, theme.urgent),
        (theme.urgent, theme.panel),
    ]


def test_every_pair_of_colors_can_be_read():
    assert [(a, b, round(contrast(a, b), 2)) for a, b in pairs(LIGHT) if contrast(a, b) < 4.5] == []


def test_the_focus_ring_is_seen_on_every_ground():
    theme = LIGHT
    assert min(contrast(theme.focus, ground) for ground in (theme.card, theme.paper, theme.panel)) >= 3
    assert contrast(theme.bar_focus, theme.bar) >= 3


def test_green_is_for_law_in_force_alone():
    theme = LIGHT
    grounds = [chip.ground for chip in theme.chips.values()]
    assert grounds.count(theme.chips[LegalState.IN_FORCE].ground) == 1


def test_every_state_and_callout_has_its_colors():
    theme = LIGHT
    assert set(theme.chips) == set(theme.banners) == set(LegalState)
    assert set(theme.callouts) == set(CalloutKind)
    assert all(isinstance(chip, Chip) for chip in theme.chips.values())
    assert all(isinstance(box, Box) for box in (*theme.banners.values(), *theme.callouts.values()))


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_a_style_sheet_names_only_roles_of_the_theme(style, look):
    for rightward in (True, False):
        filled = look.style(style.name, zoom=1.5, rightward=rightward)
        assert "$" not in filled
        assert not re.search(r"\ddp\b", filled)


@pytest.mark.parametrize("icon", ICONS, ids=lambda path: path.name)
def test_an_icon_is_drawn_in_the_color_it_is_given(icon, look):
    picture = look.icon(icon.stem, "#ff0000").pixmap(32, 32).toImage()
    colors = {
        picture.pixelColor(x, y).name() for x in range(32) for y in range(32) if picture.pixelColor(x, y).alpha() > 250
    }
    assert "#ff0000" in colors


def test_lengths_grow_with_the_scale(look):
    assert look.px(10) == round(10 * look.scale)
    assert look.ems(look.px(140)) == pytest.approx(10, abs=0.1)
