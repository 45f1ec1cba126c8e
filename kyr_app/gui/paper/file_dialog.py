"""Asks for a file, to save or to open, with Qt's own dialog, and removes what that dialog would remember."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QStandardPaths, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

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
    recipes = _tr("Handout sets (*.toml)")
    return FileKinds(
        pdf=FileKind(_tr("Save as PDF"), _tr("PDF files (*.pdf)"), "pdf", _tr("Handout.pdf")),
        recipe_to_save=FileKind(_tr("Save this set"), recipes, "toml", _tr("Handout.toml")),
        recipe_to_open=FileKind(_tr("Open a set"), recipes, "toml"),
        logo=FileKind(_tr("Choose a logo"), _tr("PNG pictures (*.png)"), "png"),
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


def _tr(text: str) -> str:
    return QCoreApplication.translate("Files", text)
