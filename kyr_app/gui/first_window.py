"""The window before anything else is loaded: Qt, fonts and a quiet page, on screen as early as can be."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from kyr_app.environment.bundled_files import BundledFiles
from kyr_app.gui.dress import dress, system_theme
from kyr_app.gui.frame.start_page import StartPage
from kyr_app.gui.look import Look
from kyr_app.gui.main_window import MainWindow
from kyr_app.gui.window_language import WindowLanguage
from kyr_app.handout.fonts import bundled_fonts

_PROGRAM = "kyr-reader"


@dataclass(frozen=True, slots=True)
class FirstWindow:
    """What app.py goes on with."""

    application: QApplication
    look: Look
    window: MainWindow
    language: WindowLanguage


def show_first_window() -> FirstWindow:
    """Show the window; return once its first picture is on screen."""
    QCoreApplication.setApplicationName(_PROGRAM)
    QApplication.setDesktopFileName("io.github.kyr_reader.Reader")
    application = QApplication([*sys.argv[:1], *platform_arguments(sys.platform, os.environ)])
    application.setStyle("Fusion")
    resources = BundledFiles.of_this_program().resources
    language = WindowLanguage(application, resources / "translations")
    language.follow("")
    look = Look(system_theme(application.styleHints()), resources, bundled_fonts())
    dress(application, look)
    window = MainWindow(application, look, lambda: StartPage(look))
    window.show()
    application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    application.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    return FirstWindow(application, look, window, language)


def platform_arguments(system: str, environment: Mapping[str, str]) -> list[str]:
    """Return what makes Qt knock twice at an X server.

    A server that is starting anew, as Xvfb does when its last window closes, turns one connection away, and Qt would
    end the program. Where a person or another display system decides, nothing is said.
    """
    decided = {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY"} & environment.keys()
    if system != "linux" or decided or "DISPLAY" not in environment:
        return []
    return ["-platform", "xcb;xcb"]
