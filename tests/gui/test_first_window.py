import subprocess
import sys

import pytest

from kyr_app.gui.first_window import platform_arguments


def test_an_x_server_that_turns_one_connection_away_is_asked_again():
    assert platform_arguments("linux", {"DISPLAY": ":0"}) == ["-platform", "xcb;xcb"]


@pytest.mark.parametrize(
    ("system", "environment"),
    [
        ("linux", {}),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}),
        ("win32", {"DISPLAY": ":0"}),
        ("darwin", {}),
    ],
)
def test_elsewhere_qt_decides(system, environment):
    assert platform_arguments(system, environment) == []


def test_the_first_window_loads_qt_and_nothing_heavy_beside_it():
    code = "import sys, kyr_app.gui.first_window; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "PySide6.QtWidgets" in loaded
    assert {"msgspec", "whoosh", "typst", "markdown", "pypdfium2", "kyr_app.bootstrap"}.isdisjoint(loaded)


def test_what_only_printing_needs_is_not_loaded_with_the_reader():
    code = "import sys, kyr_app.gui.app; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "kyr_app.handout.page_images" in loaded
    assert {"pypdfium2_raw", "typst._typst", "segno.encoder"}.isdisjoint(loaded)
