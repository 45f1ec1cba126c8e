from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from kyr_app.application.settings import Settings, SettingsFile, ThemeChoice
from kyr_app.gui import preferences as preferences_module
from kyr_app.gui.preferences import Preferences
from kyr_app.model.handout import ClinicDetails, Paper, Sides
from tests.support.handouts import png


@pytest.fixture
def file(tmp_path):
    return SettingsFile(tmp_path / "config" / "settings.toml")


@pytest.fixture
def preferences(file, qapp):
    return Preferences(file)


def on_a_system_in(monkeypatch, *languages):
    class System:
        @staticmethod
        def system():
            return System

        @staticmethod
        def uiLanguages():  # noqa: N802 - Qt's name
            return list(languages)

    monkeypatch.setattr(preferences_module, "QLocale", System)


@pytest.mark.parametrize(
    ("system", "language"),
    [(["es-MX", "en"], "es"), (["es-Latn-MX"], "es"), (["de-DE", "es"], "es"), (["de-DE"], "en"), ([], "en")],
)
def test_the_system_decides_the_reading_language_where_the_library_has_it(
    preferences, library, monkeypatch, system, language
):
    on_a_system_in(monkeypatch, *system)
    assert preferences.language(library.catalog) == language


def test_a_script_in_the_systems_language_is_understood(preferences, library, monkeypatch):
    on_a_system_in(monkeypatch, "zh-Hans-CN")
    es = {**library.catalog.documents["call-for-help"].translations}
    es["zh-Hans"] = es.pop("es")
    document = replace(library.catalog.documents["call-for-help"], translations=es)
    catalog = replace(library.catalog, documents={"call-for-help": document})
    assert preferences.language(catalog) == "zh-Hans"


def test_what_was_chosen_counts_more_than_the_system(preferences, library, monkeypatch):
    on_a_system_in(monkeypatch, "es")
    preferences.choose_language("en")
    assert preferences.language(library.catalog) == "en"


def test_a_window_in_spanish_brings_spanish_reading_where_none_was_chosen(preferences, library, monkeypatch, qtbot):
    on_a_system_in(monkeypatch, "en-US")
    with qtbot.waitSignals([preferences.language_changed, preferences.appearance_changed], order="strict"):
        preferences.choose_appearance(interface_language="es")
    assert preferences.language(library.catalog) == "es"
    with qtbot.waitSignal(preferences.language_changed):
        preferences.choose_appearance(interface_language="")
    assert preferences.language(library.catalog) == "en"


def test_a_chosen_reading_language_stays_whatever_the_window_speaks(preferences, library, monkeypatch, qtbot):
    on_a_system_in(monkeypatch, "en-US")
    preferences.choose_language("en")
    with qtbot.assertNotEmitted(preferences.language_changed):
        preferences.choose_appearance(interface_language="es")
    assert preferences.language(library.catalog) == "en"


def test_colors_and_size_leave_the_reading_language_alone(preferences, qtbot):
    with qtbot.assertNotEmitted(preferences.language_changed):
        preferences.choose_appearance(theme=ThemeChoice.DARK, interface_percent=150)


def test_a_chosen_language_that_the_library_lost_gives_way(preferences, file, library, monkeypatch):
    on_a_system_in(monkeypatch)
    file.save(Settings(language="ht"))
    preferences.load()
    assert preferences.language(library.catalog) == "en"


def test_choices_are_saved_at_once(preferences, file):
    preferences.choose_language("es")
    preferences.choose_paper(Paper.A4)
    preferences.mark_explained()
    preferences.step_text_size(2)
    assert file.load() == Settings(language="es", paper=Paper.A4, explained=True, text_percent=120)


def test_text_stays_between_its_limits(preferences):
    preferences.step_text_size(100)
    assert preferences.text_percent == 300
    preferences.step_text_size(-100)
    assert preferences.text_percent == 80


def test_choosing_what_holds_already_writes_nothing(preferences, tmp_path):
    preferences.choose_paper(Paper.LETTER)
    assert not (tmp_path / "config").exists()


def test_the_look_is_chosen_and_told_once(preferences, file):
    told = []
    preferences.appearance_changed.connect(lambda: told.append((preferences.theme, preferences.interface_percent)))
    preferences.choose_appearance(theme=ThemeChoice.DARK)
    preferences.choose_appearance(theme=ThemeChoice.DARK)
    preferences.choose_appearance(interface_percent=150)
    assert told == [(ThemeChoice.DARK, 100), (ThemeChoice.DARK, 150)]
    assert file.load() == Settings(theme=ThemeChoice.DARK, interface_percent=150)


def test_forgetting_brings_the_defaults_back(preferences, file):
    preferences.choose_clinic(ClinicDetails("Riverside Clinic", logo=png()))
    preferences.choose_sides(Sides.TWO_PASS)
    assert preferences.forget()
    assert preferences.clinic == ClinicDetails()
    assert preferences.sides is Sides.LONG_EDGE
    assert file.load() == Settings()


def test_what_cannot_be_forgotten_is_told_and_holds(preferences, tmp_path):
    told = []
    preferences.failed.connect(told.append)
    preferences.choose_sides(Sides.TWO_PASS)
    (tmp_path / "config" / "settings.toml").unlink()
    (tmp_path / "config" / "settings.toml").mkdir()
    assert not preferences.forget()
    assert preferences.sides is Sides.TWO_PASS
    assert len(told) == 1


def test_settings_that_cannot_be_saved_are_told_and_hold_for_now(preferences, tmp_path):
    told = []
    preferences.failed.connect(told.append)
    (tmp_path / "config").write_text("in the way", encoding="utf-8")
    preferences.choose_paper(Paper.A4)
    assert preferences.paper is Paper.A4
    assert len(told) == 1


def test_qt_tells_the_languages_of_the_system():
    assert QLocale.system().uiLanguages()


def test_the_clinic_and_its_logo_are_kept(preferences, file):
    clinic = ClinicDetails("Riverside Clinic", "555-0100", "1 Main St", png())
    preferences.choose_clinic(clinic)
    again = Preferences(file)
    again.load()
    assert again.clinic == clinic
    preferences.choose_clinic(replace(clinic, logo=None))
    assert file.load_logo() is None


def test_a_logo_that_can_no_longer_be_used_is_told_and_left_out(preferences, file, tmp_path):
    told = []
    preferences.choose_clinic(ClinicDetails("Riverside Clinic", logo=png()))
    (tmp_path / "config" / "clinic-logo.png").write_bytes(b"GIF89a")
    again = Preferences(file)
    again.failed.connect(told.append)
    again.load()
    assert again.clinic == ClinicDetails("Riverside Clinic")
    assert "not a PNG" in told[0].detail
