"""Every text can be read at grade 7: Flesch-Kincaid for English, Fernández Huerta for Spanish, on prose alone.

Headings, case names, form numbers, citations and addresses are left out; each list item counts as a sentence, so that a
list cannot hide a long one and blank lines change nothing.
"""

import re
from pathlib import Path

import pytest
import textstat

from kyr_app.library.loader import load_all
from kyr_app.markup.plain_text import text_of_spans
from kyr_app.markup.walk import blocks_in
from kyr_app.model.blocks import Paragraph

CONTENT = Path(__file__).resolve().parents[2] / "content"
LIBRARY = load_all(CONTENT)
CASE_NAME = re.compile(r"(?:[A-Z][\w’'.-]+ )+v\. (?:[A-Z][\w’'.-]+ ?)+")
FORM_NUMBER = re.compile(r"\b[A-Z]{1,4}-\d+[A-Z]*\b")
HARDEST_ENGLISH_GRADE = 7
LOWEST_SPANISH_EASE = 70


def texts(language):
    return sorted(document_id for document_id, found in LIBRARY.texts if found == language)


def prose(document_id, language):
    text = LIBRARY.texts[document_id, language]
    paragraphs = [text_of_spans(text.summary.spans)]
    for section in text.sections:
        paragraphs += [text_of_spans(b.spans) for b in blocks_in(section.blocks) if isinstance(b, Paragraph)]
    sentences = [words if words.rstrip('”’)"').endswith((".", "?", "!")) else words + "." for words in paragraphs]
    return FORM_NUMBER.sub("form", CASE_NAME.sub("the case", " ".join(sentences)))


@pytest.mark.parametrize("document_id", texts("en"))
def test_english_is_at_grade_7_or_below(document_id):
    textstat.set_lang("en")
    assert textstat.flesch_kincaid_grade(prose(document_id, "en")) <= HARDEST_ENGLISH_GRADE


@pytest.mark.parametrize("document_id", texts("es"))
def test_spanish_is_easy(document_id):
    textstat.set_lang("es")
    assert textstat.fernandez_huerta(prose(document_id, "es")) >= LOWEST_SPANISH_EASE
