"""The page where a handout is made: documents, pages and options beside each other, or in turns in a narrow window."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kyr_app.application.error_text import error_text
from kyr_app.errors import ReaderError
from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.controls.announcing import announce
from kyr_app.gui.handouts.concerns_dialog import ConcernsDialog
from kyr_app.gui.handouts.documents_panel import DocumentsPanel
from kyr_app.gui.handouts.draft import HandoutDraft
from kyr_app.gui.handouts.headline import headline
from kyr_app.gui.handouts.lower_edge import LowerEdge
from kyr_app.gui.handouts.options_panel import OptionsPanel
from kyr_app.gui.handouts.page_head import PageHead, PagePart
from kyr_app.gui.handouts.page_maker import PageMaker
from kyr_app.gui.handouts.preview_pane import PreviewPane
from kyr_app.gui.look import Look
from kyr_app.gui.overriding import override
from kyr_app.gui.ports import FinishedPages, HandoutMaking
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.model.catalog import Catalog
from kyr_app.model.handout import HandoutRecipe

_TURNS_EMS = 60  # below this one part is seen at a time
_DOCUMENTS_WIDTHS, _OPTIONS_WIDTHS = (220, 270), (264, 296)  # px at the usual text size, least and most
_SHARE = 0.215
_ON_PAPER = (CommandId.PRINT, CommandId.SAVE_PDF)


class HandoutPage(QWidget):
    """Shows a draft and its pages; the pages are made only while the page is seen.

    Signals:
        documents_wanted(): choose documents to add.
        logo_wanted(): choose the clinic's logo.
        item_opened(object): read this HandoutItem.
        crashed(object): an exception that is no ReaderError.
    """

    documents_wanted = Signal()
    logo_wanted = Signal()
    item_opened = Signal(object)
    crashed = Signal(object)

    def __init__(
        self,
        draft: HandoutDraft,
        *,
        handouts: HandoutMaking,
        catalog: Catalog,
        preferences: Preferences,
        actions: Actions,
        making: TaskRunner,
        drawing: TaskRunner,
        look: Look,
    ) -> None:
        super().__init__()
        self.setObjectName("handout_page")
        self._draft = draft
        self._catalog = catalog
        self._actions = actions
        self._look = look
        self._finished: FinishedPages | None = None
        self._turn = PagePart.PAGES
        language = preferences.language(catalog)
        self.head = PageHead(look, self)
        self.documents = DocumentsPanel(draft, catalog, language, actions=actions, look=look, parent=self)
        self.preview = PreviewPane(look, drawing, self)
        self.options = OptionsPanel(draft, catalog, preferences, look, self)
        self.edge = LowerEdge(actions, look, self)
        self._maker = PageMaker(handouts, making, self)
        self._lay_out()
        self._connect()

    def take_keyboard(self) -> None:
        """Give the keyboard to the part where a person starts, or to the one that is seen."""
        if self.documents.isVisibleTo(self):
            self.documents.take_keyboard()
        elif self.preview.isVisibleTo(self):
            self.preview.take_keyboard()
        else:
            self.options.layouts.take_keyboard()

    def show_language(self, language: str) -> None:
        """Name documents in this language from now on."""
        self.documents.model.show_language(language)

    def stop(self) -> None:
        """Do nothing more, keep the clinic's details, and give the memory of the pages back."""
        self._maker.stop()
        self._draft.keep_clinic()
        self.preview.forget()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()
        self._finished = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.documents)
        body.addWidget(self.preview, 1)
        body.addWidget(self.options)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(body, 1)
        column.addWidget(self.edge)

    def _connect(self) -> None:
        self._draft.items_changed.connect(self._make)
        self._draft.options_changed.connect(self._make)
        self._maker.made.connect(self._show_pages)
        self._maker.fitted.connect(self.edge.offer_fit)
        self._maker.failed.connect(self._tell_failure)
        self.head.part_chosen.connect(self._take_turn)
        self.head.wide_chosen.connect(self.preview.pages.show_wide)
        self.preview.documents_wanted.connect(self.documents_wanted)
        self.documents.item_opened.connect(self.item_opened)
        self.options.logo_wanted.connect(self.logo_wanted)
        self.edge.fit_wanted.connect(lambda: self._draft.change(fit=True))
        self.edge.details_wanted.connect(self._show_details)

    def _make(self) -> None:
        """Make the pages anew; until they are there, nothing is printed."""
        if not self.isVisible():
            return
        recipe = self._draft.printed_recipe
        if recipe.items:
            self._maker.make(one_copy(recipe))
        else:
            self._maker.stop()
            self._finished = None
            self.preview.ask_for_documents()
            self.edge.show_concerns((), spills=False)
        self._tell_how_much()

    def _show_pages(self, recipe: HandoutRecipe, finished: FinishedPages) -> None:
        try:
            self.preview.show_pdf(finished.pdf)
        except ReaderError as error:
            self._tell_failure(error)
            return
        self._finished = finished
        self.edge.show_concerns(finished.warnings, spills=finished.spills and not recipe.fit)
        self._tell_how_much()

    def _tell_failure(self, error: object) -> None:
        self._finished = None
        if isinstance(error, ReaderError):
            self.preview.tell_failure(error_text(error))
            announce(self, self.preview.sentence)
        else:
            self.crashed.emit(error)
        self.edge.show_concerns((), spills=False)
        self._tell_how_much()

    def _tell_how_much(self) -> None:
        recipe = self._draft.printed_recipe
        said = headline(recipe, self._finished)
        if said != self.head.counts.text():
            self.head.counts.setText(said)
            announce(self, said)
        self._actions.enable(self._finished is not None, *_ON_PAPER)
        self._actions.enable(bool(recipe.items), CommandId.SAVE_SET)

    def _show_details(self) -> None:
        if self._finished is not None:
            ConcernsDialog(self._finished.warnings, self._catalog, self._look, self.window()).open()

    def _take_turn(self, part: PagePart) -> None:
        self._turn = part
        self._arrange()
        self.take_keyboard()

    def _arrange(self) -> None:
        turns, look = self._look.ems(self.width()) < _TURNS_EMS, self._look
        for part, panel in (
            (PagePart.DOCUMENTS, self.documents),
            (PagePart.PAGES, self.preview),
            (PagePart.OPTIONS, self.options),
        ):
            panel.setVisible(not turns or part is self._turn)
        for panel, widths in ((self.documents, _DOCUMENTS_WIDTHS), (self.options, _OPTIONS_WIDTHS)):
            least, most = (look.px(width) for width in widths)
            panel.setMinimumWidth(0 if turns else min(max(round(self.width() * _SHARE), least), most))
            panel.setMaximumWidth(self.width() if turns else panel.minimumWidth())
        self.head.show_parts(one_at_a_time=turns, shown=self._turn)


def one_copy(recipe: HandoutRecipe) -> HandoutRecipe:
    """Return the handout once: the printer makes the copies."""
    return replace(recipe, copies=1)
