"""Everything to know before a handout is given away, text by text."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.controls.plain_label import plain_label
from kyr_app.gui.look import Look
from kyr_app.gui.paper.concern_text import explained
from kyr_app.gui.ports import Concern
from kyr_app.model.catalog import Catalog


class ConcernsDialog(Dialog):
    """Lists concerns below the title and language of their text."""

    def __init__(self, concerns: Sequence[Concern], catalog: Catalog, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Before you hand this out"))
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, look.px(10), 0)
        column.setSpacing(look.px(4))
        about: dict[tuple[str, str], list[Concern]] = {}
        for concern in concerns:
            about.setdefault((concern.title, concern.language), []).append(concern)
        for (title, language), found in about.items():
            name = catalog.phrases_for(language).name
            heading = plain_label(f"{title} ({name})", "section")
            heading.setFont(look.font(language=language))
            column.addWidget(heading)
            for concern in found:
                column.addWidget(plain_label(explained(concern)))
            column.addSpacing(look.px(10))
        column.addStretch(1)
        self.set_body(body)
        self.take_room(560, 480)
        self.read_from_top()
