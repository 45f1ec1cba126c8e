"""Reads the .ts files of Qt's translation tools."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from kyr_app.environment.bundled_files import BundledFiles

FOLDER = BundledFiles.of_this_program().resources / "translations"


@dataclass(frozen=True)
class Translation:
    """The words in place of a sentence, in each number where it has several."""

    texts: tuple[str, ...]
    is_counted: bool
    is_finished: bool


def translations_in(ts: Path) -> dict[tuple[str, str], Translation]:
    """Return each sentence by its context and its English words."""
    found = {}
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - a file of ours
        for message in context.iter("message"):
            translation = message.find("translation")
            texts = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            is_finished = not translation.get("type") and all(text.strip() for text in texts)
            key = (context.findtext("name") or "", message.findtext("source"))
            found[key] = Translation(texts, message.get("numerus") == "yes", is_finished)
    return found
