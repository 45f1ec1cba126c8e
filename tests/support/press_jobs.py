"""Handouts of documents that a test makes up, in any layout."""

from collections.abc import Sequence

from kyr_app.handout.press import HandoutPress, PrintedHandout, PrintJob
from kyr_app.handout.sheet_words import Voice
from kyr_app.model.document import Kind
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout
from kyr_app.model.readable_document import ReadableDocument
from tests.support.handouts import Press, phrases, readable

FACES = "## For you\n\n- Stay silent.\n- Sign nothing.\n\n## To the officer\n\nI am silent.\n"
CARD = f"# Rights card\n\nWhat it is.\n\n{FACES}"


def card(source: str = CARD, *, document_id: str = "rights-card", **parts) -> ReadableDocument:
    """Return a card, opened for reading."""
    return readable(source, document_id=document_id, kind=Kind.CARD, **parts)


def printed(
    press: Press,
    layout: Layout,
    *documents: ReadableDocument,
    original: ReadableDocument | None = None,
    items: Sequence[HandoutItem] = (),
    **options,
) -> PrintedHandout:
    """Print documents, all in one language; `original` is what an officer reads, where it is another text."""
    chosen = tuple(items) or tuple(HandoutItem(readable.document.id) for readable in documents)
    language = documents[0].language
    recipe = HandoutRecipe(chosen, (language,), layout, **options)
    voices = [Voice(name, phrases(name)) for name in dict.fromkeys(("en", language))]
    originals = {readable.document.id: original or readable for readable in documents}
    return HandoutPress(press.composer, press.typesetter).print(PrintJob(recipe, documents, voices, originals))
