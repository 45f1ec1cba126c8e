"""What Print, Save and Add to handout work on: the open document, or the handout where nothing is read."""

from PySide6.QtCore import QObject

from kyr_app.gui.commands import Actions, CommandId
from kyr_app.gui.controls.quoting import inside_quotes
from kyr_app.gui.handouts.handout_corner import HandoutCorner
from kyr_app.gui.journey import Stage
from kyr_app.gui.paper.paper_desk import PaperDesk
from kyr_app.gui.preferences import Preferences
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout
from kyr_app.model.readable_document import ReadableDocument


class OnPaper(QObject):
    """Takes what is to be seen in the window to the desk or onto the handout."""

    def __init__(
        self, stage: Stage, desk: PaperDesk, handout: HandoutCorner, preferences: Preferences, actions: Actions
    ) -> None:
        super().__init__(stage.page)
        self._stage = stage
        self._desk = desk
        self._handout = handout
        self._preferences = preferences
        stage.pane.section_wanted.connect(self._add_section)
        for command, act in (
            (CommandId.PRINT, self._print),
            (CommandId.PREVIEW, lambda: desk.preview(self._recipe(), self._print)),
            (CommandId.SAVE_PDF, lambda: desk.save(self._recipe())),
            (CommandId.ADD_TO_HANDOUT, self._add),
        ):
            actions[command].triggered.connect(act)

    def _recipe(self) -> HandoutRecipe:
        readable = self._stage.pane.readable
        if readable is None:
            return self._handout.recipe
        items, chosen = (HandoutItem(readable.document.id),), self._preferences
        return HandoutRecipe(items, self._languages(readable), self._layout, chosen.paper, chosen.sides)

    def _languages(self, readable: ReadableDocument) -> tuple[str, ...]:
        """Return the languages that are read, the leading one first."""
        beside = self._stage.pane.beside
        return (readable.language,) if beside is None else (readable.language, beside.language)

    @property
    def _layout(self) -> Layout:
        return Layout.PAGES if self._stage.pane.beside is None else Layout.BILINGUAL

    def _print(self) -> None:
        readable = self._stage.pane.readable
        if readable is None:
            self._desk.print_out(self._handout.recipe, self.tr("Print this handout all the same?"))
        else:
            question = self.tr("Print “{}” all the same?").format(inside_quotes(readable.text.title))
            read = [each for each in (readable, self._stage.pane.beside) if each is not None]
            reasons = dict.fromkeys(reason for each in read for reason in _second_thoughts(each))
            self._desk.print_out(self._recipe(), question, list(reasons))

    def _add(self) -> None:
        """Put the chosen result on the handout where the results have the keyboard, else the open document."""
        results = self._stage.page.results
        hit = results.current_hit if results.hasFocus() else None
        if hit is not None:
            self._handout.add(HandoutItem(hit.document_id), hit.language)
        else:
            self._add_section("")

    def _add_section(self, anchor: str) -> None:
        """Put it on the handout; what is read side by side is printed so too where nothing else was on it yet."""
        if (readable := self._stage.pane.readable) is not None:
            if self._stage.pane.beside is not None and not self._handout.draft.items:
                self._handout.draft.change(layout=self._layout, languages=self._languages(readable))
            self._handout.add(HandoutItem(readable.document.id, anchor or None), readable.language)


def _second_thoughts(readable: ReadableDocument) -> list[str]:
    """Return why nobody should hand the document out without a second thought, in its own words."""
    notices = readable.notices
    reasons = [f"{notices.banner} {notices.note}".strip()] if notices.state.is_dead else []
    return reasons + ([notices.translation] if notices.translation else [])
