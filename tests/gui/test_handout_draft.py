from dataclasses import replace

import pytest

from kyr_app.application.settings import Settings, SettingsFile
from kyr_app.gui.handouts.draft import HandoutDraft
from kyr_app.gui.handouts.layout_rules import (
    Option,
    has_option,
    layout_explained,
    layout_name,
    suited,
    why_without,
)
from kyr_app.gui.preferences import Preferences
from kyr_app.handout.layout_limits import refuse_unfit
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Layout, Paper, Sides
from tests.support.handouts import png

KNOCK, HELP, OLD = (HandoutItem(i) for i in ("knock-at-the-door", "call-for-help", "old-program"))
SAY = HandoutItem("knock-at-the-door", "what-to-say")
CLINIC = ClinicDetails("Riverside Clinic", "555-0100", "1 Main St")


@pytest.fixture
def preferences(tmp_path, qapp):
    file = SettingsFile(tmp_path / "config" / "settings.toml")
    file.save(Settings(language="es", paper=Paper.A4))
    preferences = Preferences(file)
    preferences.load()
    return preferences


@pytest.fixture
def draft(library, preferences):
    return HandoutDraft(library.catalog, preferences)


def test_it_starts_empty_in_the_reading_language_on_the_paper_in_the_printer(draft):
    assert draft.recipe == HandoutRecipe((), ("es",), paper=Paper.A4)


def test_an_item_is_added_once(draft, qtbot):
    with qtbot.waitSignal(draft.items_changed):
        assert draft.add(KNOCK)
    assert not draft.add(KNOCK)
    assert draft.items == (KNOCK,)


def test_a_section_of_a_document_that_is_there_is_there_already(draft):
    draft.add(KNOCK)
    assert draft.holds(SAY)
    assert not draft.add(SAY)


def test_a_whole_document_takes_the_place_of_its_sections(draft):
    draft.add(SAY)
    draft.add(HELP)
    assert draft.add(KNOCK)
    assert draft.items == (HELP, KNOCK)


def test_items_are_moved_and_taken_off(draft):
    for item in (KNOCK, HELP, OLD):
        draft.add(item)
    assert draft.move(2, 0)
    assert draft.items == (OLD, KNOCK, HELP)
    assert not draft.move(0, -1)
    assert not draft.move(2, 3)
    assert not draft.move(1, 1)
    draft.take_off(KNOCK)
    assert draft.items == (OLD, HELP)


def test_choosing_what_holds_already_tells_nobody(draft, qtbot):
    with qtbot.assertNotEmitted(draft.options_changed):
        draft.change(layout=Layout.PAGES)
    with qtbot.waitSignal(draft.options_changed):
        draft.change(layout=Layout.BOOKLET)


def test_clinic_details_are_kept_once_a_field_is_left(draft, preferences):
    draft.change(clinic=CLINIC)
    assert preferences.clinic == ClinicDetails()
    draft.keep_clinic()
    assert preferences.clinic == CLINIC


def test_a_logo_is_kept_beside_the_settings_and_comes_back(draft, preferences, tmp_path):
    draft.change(clinic=ClinicDetails("R", logo=png()))
    draft.keep_clinic()
    again = Preferences(SettingsFile(tmp_path / "config" / "settings.toml"))
    again.load()
    assert again.clinic == ClinicDetails("R", logo=png())


def test_details_that_came_with_a_set_do_not_overwrite_the_clinic_s_own(draft, preferences):
    preferences.choose_clinic(CLINIC)
    draft.open(HandoutRecipe((KNOCK,), clinic=ClinicDetails("Another Clinic")))
    draft.change(clinic=ClinicDetails("Another Clinic", "555-0199"))
    draft.keep_clinic()
    assert draft.has_own_clinic
    assert preferences.clinic == CLINIC
    draft.use_kept_clinic()
    assert draft.recipe.clinic == CLINIC
    assert not draft.has_own_clinic


def test_a_set_without_a_clinic_gets_the_details_that_are_kept(draft, preferences):
    preferences.choose_clinic(CLINIC)
    draft.open(HandoutRecipe((KNOCK,)))
    assert draft.recipe.clinic == CLINIC
    assert not draft.has_own_clinic


def test_the_reading_language_is_followed_until_something_is_on_the_handout(draft, preferences):
    preferences.choose_language("en")
    draft.follow_language()
    assert draft.recipe.languages == ("en",)
    draft.add(KNOCK)
    preferences.choose_language("es")
    draft.follow_language()
    assert draft.recipe.languages == ("en",)


def test_options_that_a_layout_lacks_are_off_in_it_and_come_back(draft):
    draft.change(large_print=True, qr_code=True, layout=Layout.CARDS)
    assert not draft.printed_recipe.large_print
    draft.change(layout=Layout.PAGES)
    assert draft.printed_recipe.large_print


@pytest.mark.parametrize("layout", list(Layout))
def test_no_layout_is_handed_an_option_that_it_refuses(layout):
    recipe = HandoutRecipe((KNOCK,), ("en", "es"), layout, large_print=True, qr_code=True, fit=True, save_ink=True)
    refuse_unfit(suited(recipe))


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_has_a_name_and_a_sentence(layout):
    assert layout_name(layout)
    assert layout_explained(layout).endswith(".")


@pytest.mark.parametrize("option", list(Option))
def test_why_an_option_is_off_names_the_layouts_that_have_it(option):
    said = why_without(option)
    assert all((layout_name(layout) in said) is has_option(layout, option) for layout in Layout)


def test_what_is_turned_by_hand_is_laid_out_for_it_or_printed_on_one_side():
    by_hand = HandoutRecipe((KNOCK,), sides=Sides.TWO_PASS)
    assert suited(by_hand).sides is Sides.ONE_SIDED
    assert suited(replace(by_hand, layout=Layout.BOOKLET)).sides is Sides.TWO_PASS


def test_a_sign_is_printed_on_one_side():
    assert suited(HandoutRecipe((KNOCK,), layout=Layout.SIGN)).sides is Sides.ONE_SIDED
