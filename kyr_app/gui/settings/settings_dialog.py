"""The settings, one below the other. Each counts at once and is kept at once; there is nothing to confirm."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kyr_app.application.error_text import error_text
from kyr_app.application.settings import (
    LARGEST_INTERFACE,
    LARGEST_TEXT,
    SMALLEST_TEXT,
    USUAL_INTERFACE,
    ThemeChoice,
)
from kyr_app.errors import ReaderError
from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.handouts.clinic_form import ClinicForm
from kyr_app.gui.handouts.language_choice import LanguageBox
from kyr_app.gui.look import Look
from kyr_app.gui.paper.file_dialog import FileQuestion, file_kinds
from kyr_app.gui.paper.paper_names import paper_names, sides_names
from kyr_app.gui.paper.question_dialog import QuestionDialog
from kyr_app.gui.ports import RecipeFiles
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.settings.choice_box import ChoiceBox, percentages
from kyr_app.gui.window_language import language_names
from kyr_app.model.catalog import Catalog

_SIZE = (600, 720)  # px at the usual text size
_BESIDE_EMS = 34  # em of width below which a name stands above its control


class SettingsDialog(Dialog):
    """Shows and changes the preferences, which tell everybody else: the reader below may be made anew meanwhile."""

    def __init__(
        self, preferences: Preferences, catalog: Catalog, files: RecipeFiles, look: Look, parent: QWidget
    ) -> None:
        super().__init__(look, parent)
        self._preferences = preferences
        self._catalog = catalog
        self._files = files
        self._fill()
        self.language.setFocus()
        preferences.appearance_changed.connect(self._fill_anew)

    def _fill(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self.close_button.setText(self.tr("Close"))
        self.take_room(*_SIZE)
        self._page = QWidget(self)
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(0, 0, self.look.px(10), 0)
        self._grid.setHorizontalSpacing(self.look.px(20))
        self._grid.setVerticalSpacing(self.look.px(8))
        self._grid.setColumnStretch(1, 1)
        self._names_beside = self.look.ems(self.width()) >= _BESIDE_EMS
        self._add_reading()
        self._add_window()
        self._add_paper()
        self._add_clinic()
        self._add_remembered()
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.set_body(self._page)

    def _fill_anew(self) -> None:
        """Make the controls anew in other letters or words, with the keyboard where it was."""
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        self.clinic.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._fill()
        again = self._page.findChild(QWidget, name) if name else None
        (again or self.close_button).setFocus()

    def _add_reading(self) -> None:
        preferences = self._preferences
        self._add_title(self.tr("Reading"))
        self.language = LanguageBox(self.look)
        self.language.setAccessibleName(self.tr("Reading language"))
        for code in self._catalog.languages():
            self.language.addItem(self._catalog.phrases_for(code).name, code)
        self.language.setCurrentIndex(self.language.findData(preferences.language(self._catalog)))
        self.language.activated.connect(lambda at: preferences.choose_language(self.language.itemData(at)))
        self._add(self.language, "language")
        sizes = percentages(preferences.text_percent, SMALLEST_TEXT, LARGEST_TEXT)
        self.text_size = ChoiceBox(self.tr("Size of document text"), sizes, preferences.text_percent)
        self.text_size.chosen.connect(preferences.choose_text_size)
        self._add(self.text_size, "text_size")

    def _add_window(self) -> None:
        preferences = self._preferences
        self._add_title(self.tr("The window"))
        languages = {"": self.tr("As this computer"), **language_names()}
        spoken = preferences.interface_language if preferences.interface_language in languages else ""
        self.interface_language = ChoiceBox(self.tr("Language of the window"), languages, spoken)
        self.interface_language.chosen.connect(lambda code: preferences.choose_appearance(interface_language=code))
        self._add(self.interface_language, "interface_language")
        sizes = percentages(preferences.interface_percent, USUAL_INTERFACE, LARGEST_INTERFACE)
        self.interface_size = ChoiceBox(self.tr("Size of everything"), sizes, preferences.interface_percent)
        self.interface_size.chosen.connect(lambda percent: preferences.choose_appearance(interface_percent=percent))
        self._add(self.interface_size, "interface_size")
        themes = {
            ThemeChoice.SYSTEM: self.tr("As this computer"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.HIGH_CONTRAST: self.tr("High contrast"),
        }
        self.theme = ChoiceBox(self.tr("Colors"), themes, preferences.theme)
        self.theme.chosen.connect(lambda theme: preferences.choose_appearance(theme=theme))
        self._add(self.theme, "theme")

    def _add_paper(self) -> None:
        preferences = self._preferences
        self._add_title(self.tr("Paper"))
        self.paper = ChoiceBox(self.tr("Paper size"), paper_names(), preferences.paper)
        self.paper.chosen.connect(preferences.choose_paper)
        self._add(self.paper, "paper")
        self.sides = ChoiceBox(self.tr("Sides of the paper"), sides_names(), preferences.sides)
        self.sides.chosen.connect(preferences.choose_sides)
        self._add(self.sides, "sides")

    def _add_clinic(self) -> None:
        self._add_title(self.tr("Your clinic"))
        self._add_words(self.tr("This is printed on handouts. It stays on this computer."))
        self.clinic = ClinicForm(self.look)
        self.clinic.show_clinic(self._preferences.clinic, came_with_set=False)
        self.clinic.finished.connect(lambda: self._preferences.choose_clinic(self.clinic.clinic))
        self.clinic.logo_wanted.connect(self._ask_for_logo)
        self._grid.addWidget(self.clinic, self._grid.rowCount(), 0, 1, 2)
        self.told = self._add_words("", "concern")
        self.told.hide()

    def _add_remembered(self) -> None:
        self._add_title(self.tr("What is remembered"))
        self._add_words(
            self.tr(
                "What is chosen in this window, and that somebody has read what Hide does. No search, no document that "
                "was opened and no handout is kept."
            )
        )
        self.forget = Button(self.tr("Forget everything…"), "tool", self)
        self.forget.clicked.connect(self._ask_before_forgetting)
        self._grid.addWidget(self.forget, self._grid.rowCount(), 0, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def _add(self, control: QWidget, name: str) -> None:
        """Put a control beside its name, or below it where there is no room."""
        control.setObjectName(name)
        label = QLabel(control.accessibleName())
        label.setBuddy(control)
        label.setWordWrap(not self._names_beside)
        row, column = self._grid.rowCount(), 1 if self._names_beside else 0
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(control, row if self._names_beside else row + 1, column, 1, 2 - column)

    def _add_title(self, title: str) -> None:
        row = self._grid.rowCount()
        label = QLabel(title)
        label.setProperty("role", "section")
        label.setContentsMargins(0, self.look.px(10) if row > 1 else 0, 0, 0)
        self._grid.addWidget(label, row, 0, 1, 2)

    def _add_words(self, words: str, role: str = "quiet") -> QLabel:
        label = QLabel(words)
        label.setProperty("role", role)
        label.setWordWrap(True)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)
        return label

    def _ask_for_logo(self) -> None:
        question = FileQuestion(file_kinds().logo, self)
        question.path_chosen.connect(self._read_logo)
        question.open()

    def _read_logo(self, path: Path) -> None:
        try:
            logo = self._files.read_logo(path)
        except ReaderError as error:
            self.told.setText(error_text(error))
            announce(self, self.told.text())
        else:
            self.told.clear()
            self.clinic.set_logo(logo)
        self.told.setVisible(bool(self.told.text()))

    def _ask_before_forgetting(self) -> None:
        removed = [
            self.tr("This removes what was chosen in this window, and your clinic’s details and logo."),
            self.tr("A library prepared on this computer goes when the reader is closed. The next start takes longer."),
            self.tr("What is open now is closed. PDFs and sets that were saved stay where they are."),
        ]
        question = self.tr("Forget everything?")
        dialog = QuestionDialog(question, removed, self.tr("Forget everything"), self.look, self, no=self.tr("Keep it"))
        dialog.agreed.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.clinic.blockSignals(True)  # noqa: FBT003 - a field that is left now must not save its words again
        self.accept()
        self._preferences.forget_asked_for.emit()
