"""The line at the bottom: what is in the library, what is wrong with it, and that nothing is saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kyr_app.gui.controls.buttons import Button
from kyr_app.gui.controls.elided_label import ElidedLabel
from kyr_app.gui.look import Look
from kyr_app.model.catalog import Catalog
from kyr_app.model.problems import Severity

_NAMED_LANGUAGES = 3


class StatusStrip(QFrame):
    """A line of facts about the library. Signals: problems_asked_for()."""

    problems_asked_for = Signal()

    def __init__(self, catalog: Catalog, language: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_strip")
        self._catalog = catalog
        self._look = look
        self._library = ElidedLabel(self)
        promise = QLabel(self.tr("Offline. Nothing you search is saved."), self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(14), look.px(4), look.px(14), look.px(4))
        layout.setSpacing(look.px(16))
        layout.addWidget(self._library, 1)
        broken = unreadable_files(catalog)
        if broken:
            text = self.tr("%n file(s) of the library could not be read", "", len(broken))
            icon = look.icon("warning", look.theme.urgent_ink)
            button = Button(_counted(text, len(broken)), "warning", self, icon=icon)
            button.clicked.connect(self.problems_asked_for)
            layout.addWidget(button)
        layout.addWidget(promise)
        self.show_language(language)

    def show_language(self, language: str) -> None:
        """Write the library's day in the language that is read."""
        catalog, phrases = self._catalog, self._catalog.phrases_for(language)
        codes = sorted(catalog.languages(), key=lambda code: not self._look.can_show(code))
        names = [_isolated(catalog.phrases_for(code).name) for code in codes]
        listed = ", ".join(names[:_NAMED_LANGUAGES])
        if len(names) > _NAMED_LANGUAGES:
            listed += f" +{len(names) - _NAMED_LANGUAGES}"
        documents = _counted(self.tr("%n document(s)", "", len(catalog.documents)), len(catalog.documents))
        day = phrases.page.library_of.format(date=phrases.date(catalog.library.released))
        self._library.setText(f"{documents} · {listed} · {_isolated(day)}")


def unreadable_files(catalog: Catalog) -> tuple[str, ...]:
    """Return the files that hide a document, each once."""
    return tuple(dict.fromkeys(p.file for p in catalog.problems if p.severity is Severity.ERROR))


def _isolated(words: str) -> str:
    """Keep words of another direction from turning their neighbors around (Unicode, UAX 9, FSI and PDI)."""
    return f"\u2068{words}\u2069"


def _counted(text: str, count: int) -> str:
    """Settle the number of a noun where no translation has done it."""
    return text.replace("(s)", "" if count == 1 else "s")
