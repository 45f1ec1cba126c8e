"""A document opened in one language on one day, with everything that must be said about it in that language."""

from collections.abc import Mapping
from dataclasses import dataclass

from kyr_app.model.catalog import Catalog, ListedNumber
from kyr_app.model.document import Document, DocumentText, Translation
from kyr_app.model.legal_status import LegalState, Today
from kyr_app.model.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Notices:
    """What a reader must be told besides the text, as sentences. None where there is nothing to tell."""

    state: LegalState
    chip: str
    banner: str
    note: str
    facts_as_of: str
    review: str
    facts_are_old: str | None = None
    clock_is_wrong: str | None = None
    translation: str | None = None
    first_published: str | None = None
    only_in: str | None = None


@dataclass(frozen=True, slots=True)
class ReadableDocument:
    """What the three renderers need. `language` is the language of the text, not always the one asked for."""

    document: Document
    language: str
    translation: Translation
    text: DocumentText
    phrases: Phrases
    notices: Notices
    numbers: Mapping[str, ListedNumber]

    @property
    def digits(self) -> Mapping[str, str]:
        """The digits of each phone number, by its id."""
        return {number_id: listed.number for number_id, listed in self.numbers.items()}


def status_chip(document: Document, phrases: Phrases) -> str:
    """Return the state in a word or two, with its day where it has one: `Ended Nov 7, 2024`."""
    status = document.status
    word = phrases.states[status.state]
    if status.since is None or status.state in (LegalState.IN_FORCE, LegalState.POSITION):
        return word
    return phrases.page.since.format(state=word, date=phrases.date(status.since, short=True))


def number_line(listed: ListedNumber, language: str, phrases: Phrases) -> str:
    """Return what is printed of a phone number: digits, whose it is, hours, and the day the facts are from."""
    parts = [listed.number]
    parts += [names.get(language) or next(iter(names.values())) for names in (listed.name, listed.hours) if names]
    parts.append(phrases.page.listed_on.format(date=phrases.date(listed.confirmed_on)))
    return " · ".join(parts)


def notices_for(document: Document, wanted: str, catalog: Catalog, today: Today) -> Notices:
    """Compose the notices for `document` shown to a reader of `wanted` on the day `today`."""
    translation = catalog.translation(document, wanted)
    phrases = catalog.phrases_for(translation.language)
    words = phrases.page
    review = document.review_in(translation.language)
    released = phrases.date(catalog.library.released)
    return Notices(
        state=document.status.state,
        chip=status_chip(document, phrases),
        banner=phrases.banners[document.status.state],
        note=catalog.named(document.status.note, translation.language) if document.status.note else "",
        facts_as_of=words.facts_as_of.format(date=phrases.date(document.as_of)),
        review=words.not_reviewed
        if review is None
        else words.reviewed_by.format(name=review.name, role=review.role, date=phrases.date(review.on)),
        facts_are_old=words.facts_are_old.format(date=phrases.date(document.as_of))
        if today.is_past(document.check_by)
        else None,
        clock_is_wrong=words.clock_is_wrong.format(date=released) if today.clock_is_wrong else None,
        translation=_translated_by(translation, phrases),
        first_published=words.first_published.format(date=phrases.date(document.first_published))
        if document.first_published
        else None,
        only_in=_only_in(translation, wanted, catalog),
    )


def _translated_by(translation: Translation, phrases: Phrases) -> str | None:
    if translation.is_by_machine:
        return phrases.page.machine_translation
    return phrases.page.translated_by.format(name=translation.by) if translation.by else None


def _only_in(translation: Translation, wanted: str, catalog: Catalog) -> str | None:
    if translation.language == wanted:
        return None
    name = catalog.phrases_for(translation.language).name
    return catalog.phrases_for(wanted).page.only_in.format(language=name)
