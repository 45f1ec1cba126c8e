"""What a person waits for: the window at the start, painted results after a key press, an opened document."""

import shutil
import subprocess
import sys
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.start_up import start_once
from kyr_app.application import recipe_file
from kyr_app.application.settings import ThemeChoice
from kyr_app.environment.bundled_files import BundledFiles
from kyr_app.gui.appearance import Appearance
from kyr_app.gui.look import Look
from kyr_app.gui.ports import LibraryAccess
from kyr_app.gui.theme import LIGHT
from kyr_app.gui.window_language import WindowLanguage
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.model.handout import ClinicDetails
from tests.support.reader_window import close_reader_window, make_reader_window
from tests.support.virtual_screen import virtual_screen

QUERY = "parole in place spouse "
TEN_PAGES = ("ice-at-the-door", "if-you-are-detained")


@pytest.fixture
def reader(qtbot, qapp, services, tmp_path):
    look = Look(LIGHT, BundledFiles.of_this_program().resources, bundled_fonts())
    qapp.setFont(look.font())
    qapp.setStyleSheet(look.style("window.qss"))
    access = LibraryAccess(services.reader, services.search, services.handouts, recipe_file)
    window = make_reader_window(qtbot, look, access, tmp_path / "settings.toml")
    window.look = look
    yield window
    close_reader_window(window)


@pytest.mark.skipif(not all(map(shutil.which, ("Xvfb", "xdotool"))), reason="needs Debian's xvfb and xdotool")
def test_start_to_a_window_on_screen(benchmark, tmp_path):
    command = [sys.executable, "-m", "kyr_app", "--data-dir", str(tmp_path)]
    root = str(Path(__file__).resolve().parents[1])
    with virtual_screen(tmp_path, tmp_path) as screen:
        environment = {**screen.environment, "PYTHONPATH": root}
        benchmark.pedantic(start_once, ("Know Your Rights", command, environment, 0.0), rounds=7, warmup_rounds=1)


def test_a_key_press_to_painted_results(benchmark, reader):
    keys = cycle(QUERY)

    def clear_when_full():
        if reader.box.text().endswith("  ") or len(reader.box.text()) >= len(QUERY):
            reader.box.clear()

    def press():
        QTest.keyClicks(reader.box, next(keys))
        while not reader.is_answered(reader.box.text().strip()) and not reader.is_answered(reader.box.text()):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
        reader.results.viewport().repaint()

    reader.box.setFocus(Qt.FocusReason.OtherFocusReason)
    benchmark.pedantic(press, setup=clear_when_full, rounds=len(QUERY) * 4)


def test_a_changed_option_of_a_ten_page_handout_to_painted_pages(benchmark, reader):
    names = cycle(("Riverside Clinic", "Legal Aid of Riverside", "Our Clinic"))
    reader.make_handout(*TEN_PAGES)
    reader.wait_for_pages()
    pages = reader.handout.preview.pages
    assert 10 <= pages.page_count <= 12

    def change():
        made = QEventLoop()
        reader.handout._maker.made.connect(made.quit)  # noqa: SLF001 - nobody else waits for it
        reader.draft.change(clinic=ClinicDetails(next(names)), save_ink=not reader.draft.recipe.save_ink)
        made.exec()
        while not reader.pages_are_drawn:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        pages.viewport().repaint()

    benchmark.pedantic(change, rounds=20, warmup_rounds=3)


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Debian's xvfb")
def test_memory_through_twelve_changed_options_of_a_booklet(tmp_path):
    root = Path(__file__).resolve().parents[1]
    command = [sys.executable, root / "benchmarks" / "window_memory.py", tmp_path]
    with virtual_screen(tmp_path, tmp_path) as screen:
        environment = {**screen.environment, "PYTHONPATH": str(root)}
        for _ in range(2):  # the first start compiles the library
            told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    home, most, idle = map(int, told.split())
    print(f"MiB at home {home}, at most {most}, afterwards {idle}")
    assert most < 200


def test_open_a_document_in_the_window(benchmark, reader):
    documents = cycle(("ice-at-the-door", "find-a-lawyer"))

    def open_one():
        reader.view.journey.open_document(next(documents))
        reader.pane.view.viewport().repaint()

    benchmark.pedantic(open_one, rounds=30, warmup_rounds=2)


@pytest.mark.parametrize(
    "choices",
    [
        ({"theme": ThemeChoice.DARK}, {"theme": ThemeChoice.LIGHT}),
        ({"interface_language": "es"}, {"interface_language": "en"}),
        ({"interface_percent": 150}, {"interface_percent": 100}),
    ],
    ids=["theme", "language", "size"],
)
def test_another_look_or_language_to_a_painted_window(benchmark, reader, qapp, choices):
    language = WindowLanguage(qapp, BundledFiles.of_this_program().resources / "translations")
    Appearance(reader.look, language, reader.window, reader.preferences, reader.preferences)
    reader.view.journey.search_for("ice at the door")
    reader.view.journey.open_document("ice-at-the-door")
    changes = cycle(choices)

    def change():
        reader.preferences.choose_appearance(**next(changes))
        reader.window.repaint()

    benchmark.pedantic(change, rounds=20, warmup_rounds=2)


def test_open_the_longest_document_in_two_languages(benchmark, reader):
    leading = cycle(("es", "en"))
    reader.open("find-a-detained-person")
    reader.view.journey.read_beside("es")

    def swap():
        reader.view.journey.read_in(next(leading))
        reader.pane.view.viewport().repaint()

    benchmark.pedantic(swap, rounds=30, warmup_rounds=2)
