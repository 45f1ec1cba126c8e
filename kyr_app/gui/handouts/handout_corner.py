"""Everything about the handout of one reader: the draft, its page once it is wanted, its files, and what it tells."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.handouts.document_chooser import DocumentChooser
from kyr_app.gui.handouts.draft import HandoutDraft
from kyr_app.gui.handouts.handout_page import HandoutPage
from kyr_app.gui.handouts.recipe_desk import RecipeDesk
from kyr_app.gui.handouts.tray import HandoutTray
from kyr_app.gui.look import Look
from kyr_app.gui.ports import LibraryAccess
from kyr_app.gui.preferences import Preferences
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.model.handout import HandoutItem, HandoutRecipe


class HandoutCorner(QObject):
    """The page is made when it is first wanted: many a reader never makes a handout.

    Signals:
        told(object): a Message for the message bar.
        wanted(): show the page.
        item_opened(object): read this HandoutItem.
        count_changed(int): so many items are on the handout.
        crashed(object): an exception that is no ReaderError.
    """

    told = Signal(object)
    wanted = Signal()
    item_opened = Signal(object)
    count_changed = Signal(int)
    crashed = Signal(object)

    def __init__(
        self,
        access: LibraryAccess,
        preferences: Preferences,
        *,
        actions: Actions,
        making: TaskRunner,
        drawing: TaskRunner,
        look: Look,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._catalog = access.reader.catalog
        self._handouts = access.handouts
        self._preferences = preferences
        self._actions = actions
        self._making = making
        self._drawing = drawing
        self._look = look
        self._window = window
        self._page: HandoutPage | None = None
        self.draft = HandoutDraft(self._catalog, preferences, self)
        self.tray = HandoutTray(self.draft, self._catalog, preferences, self)
        self.files = RecipeDesk(
            self.draft, self.tray, files=access.recipes, catalog=self._catalog, window=window, parent=self
        )
        self._connect()

    @property
    def recipe(self) -> HandoutRecipe:
        """The handout as it is printed."""
        return self.draft.printed_recipe

    @property
    def page(self) -> HandoutPage:
        """The page where the handout is made."""
        if self._page is None:
            self._page = self._make_page()
        return self._page

    @property
    def parts(self) -> list[QWidget]:
        """The parts of the page that F6 goes to."""
        return [self._page.documents.list, self._page.preview.pages] if self._page is not None else []

    def add(self, item: HandoutItem, language: str) -> None:
        """Put an item on the handout and say so."""
        self.tray.add(item, language)

    def open_ready_made(self, set_id: str, language: str) -> None:
        """Go on with a set of the library."""
        self.tray.open_ready_made(set_id, language)

    def follow_language(self, language: str) -> None:
        """Name documents in this language, and print in it where nothing is on the handout yet."""
        self.draft.follow_language()
        if self._page is not None:
            self._page.show_language(language)

    def stop(self) -> None:
        """Do nothing more: the reader is about to be dropped."""
        if self._page is not None:
            self._page.stop()

    def _connect(self) -> None:
        self.draft.items_changed.connect(self._count)
        for source in (self.tray, self.files):
            source.told.connect(self.told)
        self.tray.handout_wanted.connect(self.wanted)
        self.files.logo_read.connect(self._use_logo)
        for command, act in (
            (CommandId.ADD_DOCUMENTS, self._choose_documents),
            (CommandId.OPEN_SET, self.files.open_set),
            (CommandId.SAVE_SET, self.files.save_set),
        ):
            self._actions[command].triggered.connect(act)
        self._count()

    def _count(self) -> None:
        self._actions.enable(bool(self.draft.items), CommandId.SAVE_SET)
        self.count_changed.emit(len(self.draft.items))

    def _choose_documents(self) -> None:
        self.wanted.emit()
        language = self._preferences.language(self._catalog)
        DocumentChooser(self.draft, self._catalog, language, self._look, self._window).open()

    def _use_logo(self, logo: object) -> None:
        if isinstance(logo, bytes):
            self.page.options.clinic.set_logo(logo)

    def _make_page(self) -> HandoutPage:
        page = HandoutPage(
            self.draft,
            handouts=self._handouts,
            catalog=self._catalog,
            preferences=self._preferences,
            actions=self._actions,
            making=self._making,
            drawing=self._drawing,
            look=self._look,
        )
        page.documents_wanted.connect(self._choose_documents)
        page.logo_wanted.connect(self.files.choose_logo)
        page.item_opened.connect(self.item_opened)
        page.crashed.connect(self.crashed)
        return page
