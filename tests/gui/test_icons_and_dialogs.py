"""What Qt would draw in its own size and colors: icons in Qt's dialogs and fields, and dialogs over a small window."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QPushButton, QRadioButton, QToolButton, QWidget

from kyr_app.application.settings import ThemeChoice
from kyr_app.gui.commands import CommandId
from kyr_app.gui.controls.dialog import room_over
from tests.gui.test_theme import contrast
from tests.support.window_states import settle, take_all_pages

ARROWS = ("backButton", "forwardButton", "toParentButton")


def strongest(picture, ground):
    """Return the best contrast that a pixel of the picture has with the ground."""
    image = picture.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(contrast(color.name(), ground) for color in pixels if color.alpha() > 250)


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_the_arrows_of_the_file_dialog_are_seen_in_every_theme_and_grow(dressed_reader, look, theme):
    reader = dressed_reader(theme=theme, interface_percent=300)
    reader.do(CommandId.OPEN_SET)
    dialog = reader.wait_for_dialog(QFileDialog)
    for name in ARROWS:
        arrow = dialog.findChild(QToolButton, name)
        assert arrow.iconSize() == QSize(look.px(16), look.px(16))
        assert strongest(arrow.icon().pixmap(arrow.iconSize()), look.theme.paper) >= 3
    dialog.reject()


def test_the_print_dialog_fits_a_small_screen_with_large_letters_and_all_options(dressed_reader, monkeypatch):
    take_all_pages(monkeypatch)
    reader = dressed_reader(interface_percent=200)
    reader.window.resize(1024, 600)
    reader.open("knock-at-the-door")
    reader.do(CommandId.PRINT)
    dialog = reader.wait_for_dialog(QPrintDialog)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "&Options >>").click()
    settle()
    assert dialog.findChild(QRadioButton, "printAll").isVisible()
    assert dialog.width() <= 1024
    assert dialog.height() <= 600
    dialog.reject()


@pytest.mark.parametrize("percent", [100, 300])
def test_the_lens_of_the_search_box_grows_with_its_letters(dressed_reader, look, percent):
    reader = dressed_reader(interface_percent=percent)
    reader.box.setPlaceholderText("")
    reader.box.clearFocus()  # and with it the text cursor
    picture = reader.box.grab().toImage()
    edge = look.px(4)  # border and corner
    inked = [
        x
        for x in range(edge, picture.width() // 2)
        for y in range(edge, picture.height() - edge)
        if contrast(picture.pixelColor(x, y).name(), look.theme.card) > 3
    ]
    assert look.px(9) < max(inked) - min(inked) < look.px(16)


def test_the_title_bar_of_a_dialog_stays_in_the_window_that_it_is_centered_in(qtbot):
    class Framed(QWidget):
        def frameSize(self):  # noqa: N802 - Qt's own
            return self.size() + QSize(4, 30)

    window = Framed()
    qtbot.addWidget(window)
    window.resize(1024, 560)
    assert room_over(QWidget(window)) == QSize(1024 - 2 * 4, 560 - 2 * 30)
