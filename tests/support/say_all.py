"""Prints what “Say All” speaks of the open document, as Orca goes through it, as JSON. Run by the system's Python."""

import json
import sys

import pyatspi
from pyatspi import Atspi


def document_in(part):
    """Return the document that is shown in `part`, or None."""
    if part.getRoleName() == "document frame" and part.getState().contains(pyatspi.STATE_SHOWING):
        return part
    return next((found for child in part if child is not None and (found := document_in(child))), None)


def sentences_of(document):
    """Yield each sentence from the caret on; nothing where none stands at the caret."""
    at, before = Atspi.Text.get_caret_offset(document), None
    while at < Atspi.Text.get_character_count(document):
        found = Atspi.Text.get_string_at_offset(document, at, Atspi.TextGranularity.SENTENCE)
        here = (found.content, found.start_offset, found.end_offset)
        if before is None and not found.content:
            return
        if found.content and here != before:
            yield found.content
        at, before = max(found.end_offset, at + 1), here


sys.stdout.write(json.dumps(list(sentences_of(document_in(pyatspi.Registry.getDesktop(0))))))
