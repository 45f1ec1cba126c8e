"""Where a person is in the reader, and the way back. Kept in memory alone and gone with Hide."""

from dataclasses import dataclass, field, replace

from kyr_app.gui.searching.filters import Filters
from kyr_app.model.query import SearchHit


@dataclass(frozen=True, slots=True)
class Place:
    """What the window shows. `listing` is a situation's id; `opened` tells a chosen document from a previewed one.

    `beside` is a second language to read in; `is_handout`: the page where the handout is made.
    """

    words: str = ""
    filters: Filters = field(default_factory=Filters)
    listing: str | None = None
    document_id: str | None = None
    language: str | None = None
    beside: str | None = None
    anchor: str | None = None
    position: int | None = None
    opened: bool = False
    is_handout: bool = False

    @property
    def is_search(self) -> bool:
        """Whether results of a search stand beside the document."""
        return bool(self.words.strip())

    @property
    def is_home(self) -> bool:
        """Whether the home page is shown."""
        return not (self.is_search or self.is_handout) and self.document_id is None and self.listing is None

    def showing(self, hit: SearchHit) -> "Place":
        """Return the place that shows a hit at its section, beside the results it stands in."""
        anchor = hit.section.anchor if hit.section else ""
        return replace(
            self,
            document_id=hit.document_id,
            language=hit.language,
            anchor=anchor or None,
            position=None,
            opened=True,
        )

    def in_languages_of(self, beside: str | None, led: str | None, reading: str) -> "Place":
        """Return this place with one of two languages `beside`: the one that `led`, where the other leads here.

        `reading` is the language that leads where a place names none.
        """
        leads_here = beside is not None and beside == (self.language or reading)
        return replace(self, beside=(led if leads_here else beside) or self.beside)


class NavigationHistory:
    """The places visited, and which of them is shown."""

    def __init__(self) -> None:
        self._places = [Place()]
        self._at = 0

    @property
    def place(self) -> Place:
        """The place that is shown."""
        return self._places[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether a place lies before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether a place lies after this one."""
        return self._at < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Go to a new place; places that lay ahead are forgotten."""
        if place != self.place:
            self._places[self._at + 1 :] = [place]
            self._at += 1

    def amend(self, place: Place) -> None:
        """Tell more exactly what is shown, without a step for Back."""
        self._places[self._at] = place

    def back(self) -> Place:
        """Return to the place before, if there is one."""
        self._at = max(self._at - 1, 0)
        return self.place

    def forward(self) -> Place:
        """Return to the place after, if there is one."""
        self._at = min(self._at + 1, len(self._places) - 1)
        return self.place
