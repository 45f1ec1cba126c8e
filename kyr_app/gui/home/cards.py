"""Large buttons of the home page: a situation's tile, and a row that names one document."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override


class _Card(QPushButton):
    """A button whose words are labels in a layout, and may take several lines."""

    def __init__(self, role: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def label(self, text: str, role: str, *, wraps: bool = True) -> QLabel:
        """Return a label that leaves clicks to the button."""
        label = QLabel(text, self)
        label.setProperty("role", role)
        label.setWordWrap(wraps)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)


class SituationTile(_Card):
    """A situation: its title and one line. Urgent ones are red, and say so to a screen reader."""

    def __init__(self, title: str, line: str, *, urgent: bool, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("urgent-tile" if urgent else "tile", parent)
        name = f"{title}. {line}"
        self.setAccessibleName(self.tr("Urgent: {}").format(name) if urgent else name)
        layout = QVBoxLayout(self)
        side = look.px(17)
        layout.setContentsMargins(side, look.px(15), side, look.px(17))
        layout.setSpacing(look.px(3))
        layout.addWidget(self.label(title, "tile-title"))
        layout.addWidget(self.label(line, "tile-line"))
        layout.addStretch(1)


class DocumentRow(_Card):
    """A document or handout: chip (text and state) where it has one, title, a line below it, and a word at the end."""

    def __init__(
        self,
        title: str,
        end: str,
        *,
        look: Look,
        chip: tuple[str, str] | None = None,
        line: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("row", parent)
        self.setAccessibleName(", ".join(part for part in (title, line, chip and chip[0], end) if part))
        layout = QHBoxLayout(self)
        above = look.px(5 if line else 9)
        layout.setContentsMargins(look.px(12), above, look.px(12), above)
        layout.setSpacing(look.px(8))
        if chip is not None:
            mark = self.label(chip[0], "chip", wraps=False)
            mark.setProperty("state", chip[1])
            layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.label(title, "row-title"))
        if line:
            words.addWidget(self.label(line, "row-line"))
        layout.addLayout(words, 1)
        layout.addWidget(self.label(end, "row-end", wraps=False), 0, Qt.AlignmentFlag.AlignVCenter)
