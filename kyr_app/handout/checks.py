"""What to know before a handout is printed: documents that need a second thought."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kyr_app.handout.parts import parts_of
from kyr_app.model.document import Kind
from kyr_app.model.handout import HandoutRecipe
from kyr_app.model.legal_status import LegalState
from kyr_app.model.readable_document import ReadableDocument


class HandoutConcern(StrEnum):
    """Why somebody may not want to hand a document out, gravest first."""

    ENDED = "ended"
    HISTORICAL = "historical"
    FACTS_ARE_OLD = "facts-are-old"
    CLOCK_IS_WRONG = "clock-is-wrong"
    MACHINE_TRANSLATION = "machine-translation"
    OTHER_LANGUAGE = "other-language"
    OUTDATED_SECTIONS = "outdated-sections"
    NOT_REVIEWED = "not-reviewed"


@dataclass(frozen=True, slots=True)
class HandoutWarning:
    """One concern about one document. `asks_first` holds where nothing may be printed before a person says yes."""

    concern: HandoutConcern
    document_id: str
    language: str
    title: str
    asks_first: bool = False


def recipe_warnings(recipe: HandoutRecipe, documents: Sequence[ReadableDocument]) -> tuple[HandoutWarning, ...]:
    """Return the concerns about each document of a handout once, in printing order."""
    warnings: dict[HandoutWarning, None] = {}
    for part in parts_of(recipe, documents):
        readable = part.readable
        for concern in _concerns(readable, in_other_language=bool(part.only_in)):
            warnings[_warning(concern, readable)] = None
    return tuple(warnings)


def _warning(concern: HandoutConcern, readable: ReadableDocument) -> HandoutWarning:
    document = readable.document
    is_card = document.kind is Kind.CARD
    asks_first = concern in (HandoutConcern.ENDED, HandoutConcern.HISTORICAL) or (
        is_card and concern is HandoutConcern.MACHINE_TRANSLATION
    )
    return HandoutWarning(concern, document.id, readable.language, readable.text.title, asks_first)


def _concerns(readable: ReadableDocument, *, in_other_language: bool) -> Iterable[HandoutConcern]:
    notices, translation = readable.notices, readable.translation
    checks = {
        HandoutConcern.ENDED: notices.state is LegalState.ENDED,
        HandoutConcern.HISTORICAL: notices.state is LegalState.HISTORICAL,
        HandoutConcern.FACTS_ARE_OLD: notices.facts_are_old is not None,
        HandoutConcern.CLOCK_IS_WRONG: notices.clock_is_wrong is not None,
        HandoutConcern.MACHINE_TRANSLATION: translation.is_by_machine,
        HandoutConcern.OTHER_LANGUAGE: in_other_language,
        HandoutConcern.OUTDATED_SECTIONS: bool(translation.outdated_sections),
        HandoutConcern.NOT_REVIEWED: readable.document.review_in(readable.language) is None,
    }
    return (concern for concern, holds in checks.items() if holds)
