"""The right side of the handout page: layout, paper, languages and the clinic. It scrolls where it does not fit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from kyr_app.gui.handouts.clinic_form import ClinicForm
from kyr_app.gui.handouts.draft import HandoutDraft
from kyr_app.gui.handouts.language_choice import LanguageChoice
from kyr_app.gui.handouts.layout_choice import LayoutChoice
from kyr_app.gui.handouts.print_options import PrintOptions
from kyr_app.gui.look import Look
from kyr_app.gui.preferences import Preferences
from kyr_app.model.catalog import Catalog


class OptionsPanel(QScrollArea):
    """Shows the options of a draft, and changes them. Signals: logo_wanted(), choose a picture."""

    logo_wanted = Signal()

    def __init__(
        self, draft: HandoutDraft, catalog: Catalog, preferences: Preferences, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("handout_options")
        self.setAccessibleName(self.tr("Layout and paper"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._draft = draft
        self._preferences = preferences
        self._look = look
        self.layouts = LayoutChoice(look)
        self.options = PrintOptions(look)
        self.languages = LanguageChoice(catalog, look)
        self.clinic = ClinicForm(look)
        self._place()
        self._connect()
        self._show()

    def _place(self) -> None:
        page = QWidget()
        page.setObjectName("handout_options_page")
        column = QVBoxLayout(page)
        side = self._look.px(16)
        column.setContentsMargins(side, self._look.px(12), side, self._look.px(16))
        column.setSpacing(self._look.px(6))
        for title, part in (
            (self.tr("Layout"), self.layouts),
            (self.tr("Paper"), self.options),
            (self.tr("Languages"), self.languages),
            (self.tr("Your clinic"), self.clinic),
        ):
            label = QLabel(title.upper(), page)
            label.setProperty("role", "filter-title")
            column.addWidget(label)
            column.addWidget(part)
            column.addSpacing(self._look.px(10))
        column.addStretch(1)
        self.setWidget(page)

    def _connect(self) -> None:
        draft = self._draft
        draft.options_changed.connect(self._show)
        self.layouts.layout_chosen.connect(lambda layout: draft.change(layout=layout))
        self.options.option_chosen.connect(self._choose)
        self.languages.languages_chosen.connect(lambda languages: draft.change(languages=languages))
        self.clinic.clinic_changed.connect(lambda clinic: draft.change(clinic=clinic))
        self.clinic.finished.connect(draft.keep_clinic)
        self.clinic.kept_clinic_wanted.connect(draft.use_kept_clinic)
        self.clinic.logo_wanted.connect(self.logo_wanted)

    def _choose(self, field: str, value: object) -> None:
        self._draft.change(**{field: value})
        if field == "paper":
            self._preferences.choose_paper(self._draft.recipe.paper)

    def _show(self) -> None:
        recipe = self._draft.recipe
        self.layouts.show_layout(recipe.layout)
        self.options.show_recipe(recipe)
        self.languages.show_languages(recipe.languages)
        self.clinic.show_clinic(recipe.clinic, came_with_set=self._draft.has_own_clinic)
