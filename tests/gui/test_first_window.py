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
