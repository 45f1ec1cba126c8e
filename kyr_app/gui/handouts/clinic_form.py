"""Who hands the paper out: name, phone, address and logo. They are kept in the settings, on this computer alone."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.flow_layout import FlowLayout
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.model.handout import ClinicDetails

_LONGEST_NAME, _LONGEST_PHONE = 90, 30  # more is cut on paper; see handout/composer.py
_ADDRESS_LINES = 3
_LOGO = (72, 40)  # px at the usual text size


class ClinicForm(QWidget):
    """Fields for the clinic.

    Signals:
        clinic_changed(object): what is typed so far, as ClinicDetails.
        finished(): a field was left; the details can be kept.
        logo_wanted(), kept_clinic_wanted(): choose a picture; use the details of the settings again.
    """

    clinic_changed = Signal(object)
    finished = Signal()
    logo_wanted = Signal()
    kept_clinic_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._logo: bytes | None = None
        self.name = self._line(self.tr("Clinic’s name"), _LONGEST_NAME)
        self.phone = self._line(self.tr("Clinic’s phone"), _LONGEST_PHONE)
        self.address = _Address(self)
        self.address.setPlaceholderText(self.tr("Clinic’s address"))
        self.address.setAccessibleName(self.tr("Clinic’s address"))
        self.address.setTabChangesFocus(True)
        self.address.setFixedHeight(look.px(14) + _ADDRESS_LINES * self.address.fontMetrics().lineSpacing())
        self.address.textChanged.connect(self._changed)
        self.address.left.connect(self.finished)
        self._picture = QLabel(self)
        self._picture.setAccessibleName(self.tr("Logo"))
        self.choose = Button(self.tr("Choose a logo…"), "tool", self)
        self.choose.setToolTip(self.tr("A PNG picture of at most 2 MB"))
        self.choose.clicked.connect(self.logo_wanted)
        self.remove = Button(self.tr("Remove"), "tool", self)
        self.remove.setAccessibleName(self.tr("Remove the logo"))
        self.remove.clicked.connect(lambda: self.set_logo(None))
        self._note = QLabel(self.tr("These details came with the set that was opened."), self)
        self._note.setProperty("role", "quiet")
        self._note.setWordWrap(True)
        self._own = Button(self.tr("Use ours"), "tool", self)
        self._own.setAccessibleName(self.tr("Use our own clinic’s details"))
        self._own.clicked.connect(self.kept_clinic_wanted)
        self._place()

    @property
    def clinic(self) -> ClinicDetails:
        """What the fields hold."""
        return ClinicDetails(self.name.text(), self.phone.text(), self.address.toPlainText(), self._logo)

    def show_clinic(self, clinic: ClinicDetails, *, came_with_set: bool) -> None:
        """Show these details; a field that shows them already is left alone, with its cursor."""
        for field, text in ((self.name, clinic.name), (self.phone, clinic.phone)):
            if field.text() != text:
                field.setText(text)
        if self.address.toPlainText() != clinic.address:
            self.address.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.address.setPlainText(clinic.address)
            self.address.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._show_logo(clinic.logo)
        self._note.setVisible(came_with_set)
        self._own.setVisible(came_with_set)

    def set_logo(self, logo: bytes | None) -> None:
        """Use this PNG from now on, or none."""
        self._show_logo(logo)
        self._changed()
        self.finished.emit()

    def _line(self, name: str, longest: int) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setMaxLength(longest)
        line.textEdited.connect(self._changed)
        line.editingFinished.connect(self.finished)
        return line

    def _show_logo(self, logo: bytes | None) -> None:
        if logo != self._logo:
            self._logo = logo
            picture = QPixmap()
            if logo is not None and picture.loadFromData(QByteArray(logo)):
                wide, high = (self._look.px(side) for side in _LOGO)
                smooth = Qt.TransformationMode.SmoothTransformation
                picture = picture.scaled(wide, high, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            self._picture.setPixmap(picture)
        self._picture.setVisible(logo is not None)
        self.remove.setVisible(logo is not None)

    def _changed(self) -> None:
        self.clinic_changed.emit(self.clinic)

    def _place(self) -> None:
        logo = FlowLayout(spacing=self._look.px(6))
        for widget in (self._picture, self.choose, self.remove):
            logo.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(6))
        for part in (self._note, self._own, self.name, self.phone, self.address):
            column.addWidget(part)
        column.addLayout(logo)
        self._show_logo(None)


class _Address(QPlainTextEdit):
    """Several lines. Signals: left(), the keyboard went elsewhere."""

    left = Signal()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
