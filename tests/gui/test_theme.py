import re
from dataclasses import fields
from pathlib import Path

import pytest

from kyr_app.gui import theme as theme_module
from kyr_app.gui.look import Look
from kyr_app.gui.theme import DARK, HIGH_CONTRAST, LIGHT, Box, Chip
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.model.blocks import CalloutKind
from kyr_app.model.legal_status import LegalState
from tests.gui.conftest import RESOURCES

STYLES = sorted((RESOURCES / "styles").iterdir())
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
THEMES = {"light": (LIGHT, 4.5), "dark": (DARK, 4.5), "high contrast": (HIGH_CONTRAST, 7)}  # least contrast of words


def luminance(color):
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def boxes(theme):
    return [theme.notice, theme.failure, *theme.banners.values(), *theme.callouts.values()]


def text_pairs(theme):
    """Words and the grounds they stand on."""
    chips = [theme.kind_chip, *theme.chips.values()]
    yield from ((each.text, each.ground) for each in (*chips, *boxes(theme)))
    yield from ((theme.ink, box.ground) for box in boxes(theme))
    grounds = [theme.paper, theme.card, theme.panel, theme.accent_ground, theme.hover_ground]
    yield from ((theme.ink, ground) for ground in (*grounds, theme.mark, theme.current_mark, theme.panel_hover))
    yield from ((theme.muted, ground) for ground in (*grounds, theme.mark))
    yield from ((theme.accent, ground) for ground in (theme.card, theme.paper, theme.panel, theme.hover_ground))
    yield from ((theme.accent, box.ground) for box in boxes(theme))
    yield from [
        (theme.panel_text, theme.panel),
        (theme.panel_text, theme.accent_ground),
        (theme.notice.text, theme.card),
        (theme.accent_hover, theme.accent_ground),
        (theme.accent_hover, theme.hover_ground),
        (theme.bar_text, theme.bar),
        (theme.bar_text, theme.bar_button),
        (theme.bar_text, theme.bar_button_hover),
        (theme.accent_text, theme.accent),
        (theme.main_text, theme.main),
        (theme.main_text, theme.main_hover),
        (theme.urgent_text, theme.urgent),
        (theme.urgent_text, theme.urgent_hover),
        (theme.urgent_ink, theme.panel),
        (theme.card, theme.ink),
    ]


def mark_pairs(theme):
    """Outlines of controls, focus rings, icons, and what lies beside them."""
    grounds = [theme.card, theme.paper, theme.panel]
    yield from ((theme.control_line, ground) for ground in grounds)
    yield from ((theme.focus, ground) for ground in (*grounds, theme.accent_ground, theme.hover_ground))
    yield from ((theme.bar_focus, ground) for ground in (theme.bar, theme.bar_button, theme.main, theme.urgent))
    yield from ((box.edge, box.ground) for box in boxes(theme))
    yield from ((theme.chips[state].edge, theme.card) for state in theme.chips if state is not LegalState.IN_FORCE)
    yield from ((theme.accent, ground) for ground in grounds)
    yield from ((theme.disabled, ground) for ground in grounds)
    yield (theme.field_line, theme.bar)
    yield (theme.desk_focus, theme.desk)


def too_weak(pairs, least):
    return [(one, other, round(contrast(one, other), 2)) for one, other in pairs if contrast(one, other) < least]


@pytest.mark.parametrize("name", THEMES)
def test_every_word_can_be_read(name):
    theme, least = THEMES[name]
    assert too_weak(text_pairs(theme), least) == []


@pytest.mark.parametrize("name", THEMES)
def test_controls_icons_and_the_focus_ring_are_seen_on_every_ground(name):
    assert too_weak(mark_pairs(THEMES[name][0]), 3) == []


@pytest.mark.parametrize("name", THEMES)
def test_marks_of_style_sheets_are_seen_in_boxes(name):
    theme = THEMES[name][0]
    look = Look(theme, RESOURCES, bundled_fonts())
    files = re.findall(r"url\((.*?)\)", look.style("window.qss"))
    inks = {"#ffffff" if "#ffffff" in Path(file).read_text(encoding="utf-8") else "#000000" for file in files}
    assert len(files) >= 4
    assert too_weak(((ink, theme.card) for ink in inks), 3) == []


def test_every_role_of_a_theme_is_used(look):
    used = "".join(style.read_text(encoding="utf-8") for style in STYLES)
    used += "".join(file.read_text(encoding="utf-8") for file in Path(theme_module.__file__).parent.rglob("*.py"))
    roles = [role.name for role in fields(LIGHT)]
    assert [role for role in roles if not re.search(rf"\.{role}\b|\${role.removesuffix('s')}", used)] == []


@pytest.mark.parametrize("name", THEMES)
def test_a_state_is_told_by_the_color_of_its_words_and_edge_too(name):
    chips = THEMES[name][0].chips
    kinds = {state: (chip.text, chip.ground, chip.edge) for state, chip in chips.items()}
    assert kinds[LegalState.CHANGING] == kinds[LegalState.CHANGED]
    assert len(set(kinds.values())) == len(kinds) - 1


def test_green_is_for_law_in_force_alone():
    theme = LIGHT
    grounds = [chip.ground for chip in theme.chips.values()]
    assert grounds.count(theme.chips[LegalState.IN_FORCE].ground) == 1


@pytest.mark.parametrize("name", THEMES)
def test_every_state_and_callout_has_its_colors(name):
    theme = THEMES[name][0]
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


def test_lost_files_leave_a_plain_window_and_no_crash(qapp, tmp_path):
    look = Look(LIGHT, tmp_path, bundled_fonts())
    assert look.style("window.qss") == ""
    assert look.icon("search").pixmap(20, 20).toImage().pixelColor(10, 10).alpha() == 0
