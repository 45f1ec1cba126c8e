"""What is said of a document or section that is on a handout: its title, what of it is printed, in which languages."""

from dataclasses import dataclass

from kyr_app.gui.translation import tr
from kyr_app.model.catalog import Catalog
from kyr_app.model.handout import HandoutItem
from kyr_app.model.readable_document import status_chip


@dataclass(frozen=True, slots=True)
class ItemWords:
    """Title and a line below it, and the language both are in."""

    title: str
    line: str
    language: str

    @property
    def spoken(self) -> str:
        """What a screen reader announces."""
        return f"{self.title}. {self.line}"


def item_words(item: HandoutItem, catalog: Catalog, language: str, printed_in: tuple[str, ...]) -> ItemWords:
    """Describe an item to a reader of `language`; it is printed in the languages `printed_in`."""
    document = catalog.documents[item.document_id]
    translation = catalog.translation(document, language)
    phrases = catalog.phrases_for(translation.language)
    parts = [phrases.kinds[document.kind]]
    if document.status.state.is_dead:
        parts.append(status_chip(document, phrases))
    if item.section is not None:
        heading = next((s.heading for s in translation.sections if s.anchor == item.section), "")
        parts.append(tr("only “{}”").format(heading))
    else:
        parts.append(languages_named(printed_in, catalog))
    return ItemWords(translation.title, " · ".join(parts), translation.language)


def languages_named(languages: tuple[str, ...], catalog: Catalog) -> str:
    """Return languages by their own names: `English + Español`."""
    return " + ".join(catalog.phrases_for(language).name for language in languages)
