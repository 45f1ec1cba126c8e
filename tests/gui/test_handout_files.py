from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog

from kyr_app.application.recipe_file import read_recipe, write_recipe
from kyr_app.errors import OutputError
from kyr_app.gui.commands import CommandId
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Layout, Paper
from tests.support.fake_services import FakeRecipes
from tests.support.handouts import png

KNOCK, HELP = HandoutItem("knock-at-the-door"), HandoutItem("call-for-help", "who-answers")
RECIPE = HandoutRecipe(
    (KNOCK, HELP), ("es", "en"), Layout.PACKET, Paper.A4, copies=3, save_ink=True, clinic=ClinicDetails("Riverside")
)


def answer(reader, path):
    dialog = reader.wait_for_dialog(QFileDialog)
    dialog.selectFile(str(path))
    dialog.accept()
    reader.qtbot.waitUntil(lambda: reader.window.findChildren(QFileDialog) == [])


def open_set(reader, path):
    reader.do(CommandId.OPEN_SET)
    answer(reader, path)


def test_a_handout_is_saved_and_opened_again_as_it_was(reader, tmp_path):
    reader.draft.open(RECIPE)
    reader.do(CommandId.HANDOUT)
    reader.do(CommandId.SAVE_SET)
    answer(reader, tmp_path / "door.toml")
    assert reader.view.messages.text == "Saved as door.toml."
    assert read_recipe(tmp_path / "door.toml") == RECIPE
    reader.draft.open(HandoutRecipe((KNOCK,)))
    open_set(reader, tmp_path / "door.toml")
    assert reader.draft.recipe == RECIPE
    assert reader.handout.documents.list.model().rowCount() == 2
    assert reader.handout.options.clinic.name.text() == "Riverside"


def test_a_set_gets_the_ending_that_opens_it_by_a_double_click(reader, tmp_path):
    reader.draft.open(RECIPE)
    reader.do(CommandId.SAVE_SET)
    assert reader.wait_for_dialog(QFileDialog).selectedFiles()[0].endswith("Handout.kyr")
    answer(reader, tmp_path / "door")
    assert read_recipe(tmp_path / "door.kyr") == RECIPE


def test_a_set_is_opened_from_anywhere_and_shown(reader, tmp_path):
    write_recipe(tmp_path / "door.toml", RECIPE)
    reader.open("old-program")
    open_set(reader, tmp_path / "door.toml")
    assert reader.handout.isVisible()
    assert reader.view.bar.handout.text() == "Handout (2)"


def test_what_was_on_the_handout_can_be_brought_back(reader, tmp_path):
    write_recipe(tmp_path / "door.toml", RECIPE)
    reader.make_handout("old-program")
    open_set(reader, tmp_path / "door.toml")
    assert reader.view.messages.text == "“door” took the place of what was on the handout."
    reader.view.messages._offers.itemAt(0).widget().click()
    assert reader.draft.items == (HandoutItem("old-program"),)


def test_documents_that_the_library_lacks_are_named_and_the_rest_stays(reader, tmp_path):
    lost = (HandoutItem("lost-guide"), HandoutItem("call-for-help", "gone"))
    write_recipe(tmp_path / "old.toml", replace(RECIPE, items=(*lost, KNOCK), languages=("xx", "es")))
    open_set(reader, tmp_path / "old.toml")
    assert reader.draft.items == (KNOCK,)
    assert reader.draft.recipe.languages == ("es",)
    assert reader.view.messages.text == (
        "This library does not have “lost-guide”, “call-for-help#gone”, “xx”; the rest is here."
    )


def test_a_set_of_nothing_but_lost_documents_changes_nothing(reader, tmp_path):
    write_recipe(tmp_path / "old.toml", replace(RECIPE, items=(HandoutItem("lost-guide"),)))
    reader.make_handout("old-program")
    open_set(reader, tmp_path / "old.toml")
    assert reader.view.messages.text == "This library has nothing of this set: “lost-guide”."
    assert reader.draft.items == (HandoutItem("old-program"),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("documents = 3", "cannot be used: documents: Expected a list"),
        ("not toml", "This is not TOML"),
        ('documents = ["a"]\ncopies = 0', "copies"),
        ('documents = ["a"]\n[clinic]\nlogo = "../secret.png"', "not inside the folder"),
    ],
)
def test_a_file_that_is_no_set_is_one_sentence_and_changes_nothing(reader, tmp_path, text, said):
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    reader.make_handout("old-program")
    open_set(reader, tmp_path / "bad.toml")
    assert said in reader.view.messages.text
    assert reader.view.messages.property("failure") is True
    assert reader.draft.items == (HandoutItem("old-program"),)


def test_a_set_that_cannot_be_written_is_one_sentence(open_reader, access, tmp_path):
    files = FakeRecipes(OutputError(Path("door.toml"), "No space left on device"))
    reader = open_reader(with_access=replace(access, recipes=files))
    reader.make_handout("old-program")
    reader.do(CommandId.SAVE_SET)
    answer(reader, tmp_path / "door.toml")
    assert "No space left on device" in reader.view.messages.text


def test_canceling_either_dialog_changes_nothing(reader, tmp_path):
    reader.make_handout("old-program")
    for command in (CommandId.SAVE_SET, CommandId.OPEN_SET):
        reader.do(command)
        reader.wait_for_dialog(QFileDialog).reject()
    assert reader.draft.items == (HandoutItem("old-program"),)
    assert reader.view.messages.text == ""


def test_a_set_brings_its_clinic_and_ours_can_be_used_again(open_reader, tmp_path):
    write_recipe(tmp_path / "theirs.toml", RECIPE)
    reader = open_reader()
    reader.preferences.choose_clinic(ClinicDetails("Ours"))
    open_set(reader, tmp_path / "theirs.toml")
    form = reader.handout.options.clinic
    assert form.name.text() == "Riverside"
    assert form._own.isVisible()
    form._own.click()
    assert form.name.text() == "Ours"
    assert not form._own.isVisible()
    assert reader.preferences.clinic == ClinicDetails("Ours")


def test_a_logo_is_chosen_and_a_file_that_is_none_is_one_sentence(reader, tmp_path):
    (tmp_path / "logo.png").write_bytes(png())
    (tmp_path / "letter.png").write_bytes(b"Dear clinic")
    reader.make_handout("old-program")
    form = reader.handout.options.clinic
    form.choose.click()
    answer(reader, tmp_path / "letter.png")
    assert "is not a PNG picture" in reader.view.messages.text
    assert reader.draft.recipe.clinic.logo is None
    form.choose.click()
    answer(reader, tmp_path / "logo.png")
    assert reader.draft.recipe.clinic.logo == png()
    assert reader.preferences.clinic.logo == png()


def test_the_dialogs_leave_no_folder_in_qts_settings(reader, tmp_path):
    reader.make_handout("old-program")
    reader.do(CommandId.SAVE_SET)
    answer(reader, tmp_path / "canary.toml")
    open_set(reader, tmp_path / "canary.toml")
    assert QSettings(QSettings.Scope.UserScope, "QtProject").allKeys() == []
