"""How a translation relates to the text it was made from: same anchors, and which sections have changed since."""

import hashlib

from kyr_app.markup.plain_text import text_of_blocks, text_of_spans
from kyr_app.model.document import DocumentText, Section

_DIGITS = 16


def fingerprints(text: DocumentText) -> tuple[str, ...]:
    """Return a short SHA-256 of the plain text of title and summary, then of each section."""
    parts = [f"{text.title}\n{text_of_spans(text.summary.spans)}"]
    parts += [f"{section.heading}\n{text_of_blocks(section.blocks)}" for section in text.sections]
    return tuple(hashlib.sha256(part.encode()).hexdigest()[:_DIGITS] for part in parts)


def made_from(text: DocumentText) -> str:
    """Return what `made_from` says of a translation that is up to date with `text`."""
    return " ".join(fingerprints(text))


def outdated_sections(original: DocumentText, translated: DocumentText, was_made_from: str) -> tuple[str, ...]:
    """Return the anchors of translated sections whose original has changed since; "" stands for title and summary."""
    known = set(was_made_from.split())
    now = fingerprints(original)
    anchors = ("", *(section.anchor for section in translated.sections))
    if len(now) != len(anchors):
        return anchors
    return tuple(anchor for anchor, fingerprint in zip(anchors, now, strict=True) if fingerprint not in known)


def with_anchors(translated: DocumentText, anchors: tuple[str, ...]) -> DocumentText:
    """Give the sections of a translation the anchors of the original, where both have as many sections."""
    if len(anchors) != len(translated.sections):
        return translated
    sections = tuple(
        Section(anchor, section.heading, section.blocks)
        for anchor, section in zip(anchors, translated.sections, strict=True)
    )
    return DocumentText(translated.title, translated.summary, sections)
