"""Asks where to save, with Qt's own dialog, and removes what that dialog would remember."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

_SUFFIX = "pdf"
_REMEMBERED = "FileDialog"  # the group in Qt's own settings file: folders visited, last folder, sizes


class SaveDialog(QObject):
    """One question for a file; it is gone when it is answered.

    Signals:
        path_chosen(object): the Path to write.
    """

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        folder = documents if Path(documents).is_dir() else home
        dialog = QFileDialog(parent, self.tr("Save as PDF"), folder, self.tr("PDF files (*.pdf)"))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)  # Hide must be able to close it
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(_SUFFIX)
        dialog.selectFile(self.tr("Handout.pdf"))
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
