"""Every document, topic and situation of a library, and lookup with language fallback."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kyr_app.model.document import Document, Translation
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout
from kyr_app.model.phrases import Phrases
from kyr_app.model.problems import ContentProblem

READER = "reader"  # in a ready-made set: the language of whoever opens it
_BOTH = 2


@dataclass(frozen=True, slots=True)
class LibraryDetails:
    """What a library says of itself."""

    id: str
    title: Mapping[str, str]
    publisher: str
    version: str
    released: date
    default_language: str


@dataclass(frozen=True, slots=True)
class Situation:
    """A tile of the home page: what is happening, and the documents that help, best first."""

    id: str
    title: Mapping[str, str]
    line: Mapping[str, str]
    documents: tuple[str, ...]
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class HandoutSet:
    """A handout that the library has ready. `languages` are codes, and `READER`."""

    id: str
    title: Mapping[str, str]
    line: Mapping[str, str]
    items: tuple[HandoutItem, ...]
    layout: Layout = Layout.PAGES
    languages: tuple[str, ...] = (READER,)

    def recipe(self, language: str) -> HandoutRecipe:
        """Return the handout for a reader of `language`; two languages side by side that are one become pages."""
        languages = tuple(dict.fromkeys(language if code == READER else code for code in self.languages))
        alone = self.layout is Layout.BILINGUAL and len(languages) != _BOTH
        return HandoutRecipe(self.items, languages, Layout.PAGES if alone else self.layout)


@dataclass(frozen=True, slots=True)
class ListedNumber:
    """A phone number and what a source says of it."""

    number: str
    name: Mapping[str, str]
    hours: Mapping[str, str]
    languages: tuple[str, ...]
    source: str
    confirmed_on: date
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Catalog:
    """The whole library but for its texts."""

    library: LibraryDetails
    documents: Mapping[str, Document]
    topics: Mapping[str, Mapping[str, str]]
    situations: tuple[Situation, ...]
    phone_numbers: Mapping[str, ListedNumber]
    phrases: Mapping[str, Phrases]
    problems: tuple[ContentProblem, ...] = field(default=())
    handout_sets: tuple[HandoutSet, ...] = field(default=())

    def languages(self) -> tuple[str, ...]:
        """Return every language a document is written in: the default first, then those with the most documents."""
        counts: dict[str, int] = {}
        for document in self.documents.values():
            for language in document.translations:
                counts[language] = counts.get(language, 0) + 1
        default = self.library.default_language
        return tuple(sorted(counts, key=lambda language: (language != default, -counts[language], language)))

    def languages_of(self, *documents: Document) -> tuple[str, ...]:
        """Return the languages that each of these documents is written in, in the order of `languages`."""
        return tuple(code for code in self.languages() if all(code in document.translations for document in documents))

    def translation(self, document: Document, language: str) -> Translation:
        """Return the document in `language`, else in the library's default language, else in any."""
        for wanted in (language, self.library.default_language):
            if wanted in document.translations:
                return document.translations[wanted]
        return next(iter(document.translations.values()))

    def phrases_for(self, language: str) -> Phrases:
        """Return the phrases of `language`, else those of the library's default language."""
        return self.phrases.get(language) or self.phrases[self.library.default_language]

    def named(self, names: Mapping[str, str], language: str) -> str:
        """Return the name in `language`, else in the default language, else any."""
        return names.get(language) or names.get(self.library.default_language) or next(iter(names.values()))
