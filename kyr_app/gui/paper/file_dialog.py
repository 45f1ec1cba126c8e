"""Asks for a file, to save or to open, with Qt's own dialog, and removes what that dialog would remember."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QSize, QStandardPaths, QUrl, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from kyr_app.gui.controls.dialog import room_over
from kyr_app.gui.translation import tr

_WIDTH = 80  # letters, for the folder's name to be read
_REMEMBERED = "FileDialog"  # the group in Qt's own settings file: folders visited, last folder, sizes


@dataclass(frozen=True, slots=True)
class FileKind:
    """What is asked for: the dialog's title, its filter, the ending, and a name to start from (empty: open one)."""

    title: str
    filter: str
    suffix: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class FileKinds:
    """Everything a person is asked for a file of."""

    pdf: FileKind
    recipe_to_save: FileKind
    recipe_to_open: FileKind
    logo: FileKind


def file_kinds() -> FileKinds:
    """Return the kinds, in the window's language."""
    return FileKinds(
        pdf=FileKind(tr("Save as PDF"), tr("PDF files (*.pdf)"), "pdf", tr("Handout.pdf")),
        recipe_to_save=FileKind(tr("Save this set"), tr("Handout sets (*.kyr)"), "kyr", tr("Handout.kyr")),
        recipe_to_open=FileKind(tr("Open a set"), tr("Handout sets (*.kyr *.toml)"), "kyr"),
        logo=FileKind(tr("Choose a logo"), tr("PNG pictures (*.png)"), "png"),
    )


class FileQuestion(QObject):
    """One question for a file; it is gone when it is answered.

    Signals:
        path_chosen(object): the Path to write or to read.
    """

    path_chosen = Signal(object)

    def __init__(self, kind: FileKind, parent: QWidget) -> None:
        super().__init__(parent)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        folder = documents if Path(documents).is_dir() else home
        dialog = QFileDialog(parent, kind.title, folder, kind.filter)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)  # Hide must be able to close it
        dialog.setDefaultSuffix(kind.suffix)
        if kind.name:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setFileMode(QFileDialog.FileMode.AnyFile)
            dialog.selectFile(kind.name)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setSidebarUrls([QUrl.fromLocalFile(place) for place in dict.fromkeys((folder, home))])
        dialog.setHistory([])
        if isinstance(types := dialog.findChild(QComboBox, "fileTypeCombo"), QComboBox):
            types.setMinimumWidth(1)  # else the dialog is wider than a small screen with large letters
        wide = QSize(_WIDTH * dialog.fontMetrics().averageCharWidth(), 0)
        dialog.resize(dialog.sizeHint().expandedTo(wide).boundedTo(room_over(parent)))
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(self._finished)
        self.dialog = dialog

    def open(self) -> None:
        """Show the dialog."""
        self.dialog.open()

    def _chosen(self, file: str) -> None:
        if file:
            self.path_chosen.emit(Path(file))

    def _finished(self) -> None:
        self.dialog.destroyed.connect(forget_file_dialog)
        self.dialog.deleteLater()
        self.deleteLater()


def forget_file_dialog() -> None:
    """Remove what Qt's file dialog writes down, and its settings file where nothing else is in it."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.remove(_REMEMBERED)
    settings.sync()
    if not settings.allKeys():
        Path(settings.fileName()).unlink(missing_ok=True)
