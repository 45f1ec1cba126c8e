import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyr_app.library.loader import LoadedLibrary, load_library
from kyr_app.markup.html import document_body, document_page
from kyr_app.markup.html_writer import HtmlWriter
from kyr_app.markup.parser import parse_document
from kyr_app.model.blocks import Text
from kyr_app.model.document import Strength
from kyr_app.model.legal_status import Today
from kyr_app.model.readable_document import ReadableDocument, notices_for
from tests.support.example_library import write_example_library

EMPTY_TAGS = {"meta", "img", "br", "hr"}


class Balance(HTMLParser):
    """Complains about tags that are not closed in their order."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in EMPTY_TAGS:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def assert_balanced(text):
    parser = Balance()
    parser.feed(text)
    parser.close()
    assert parser.open == []


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    root = write_example_library(tmp_path_factory.mktemp("html") / "library")
    return next(step for step in load_library(root) if isinstance(step, LoadedLibrary))


def readable(loaded, document_id, language="en", day=date(2026, 7, 15)):
    catalog = loaded.catalog
    document = catalog.documents[document_id]
    translation = catalog.translation(document, language)
    notices = notices_for(document, language, catalog, Today.judged(day, catalog.library.released))
    text = loaded.texts[document_id, translation.language]
    phrases = catalog.phrases_for(translation.language)
    return ReadableDocument(document, translation.language, translation, text, phrases, notices, catalog.phone_numbers)


def test_the_banner_of_the_legal_status_comes_before_facts_title_and_text(loaded):
    body = document_body(readable(loaded, "old-program"))
    places = [body.index(part) for part in ('class="banner-ended"', 'class="facts"', "<h1>", 'class="summary"', "<h2>")]
    assert places == sorted(places)
    assert "<b>This has ended.</b> A court struck this program down." in body


def test_it_ends_with_what_it_is_not(loaded):
    body = document_body(readable(loaded, "old-program"))
    assert body.endswith('<p class="not-advice">Legal information, not legal advice</p>')


def test_sections_carry_their_anchors_and_links_lead_to_documents(loaded):
    body = document_body(readable(loaded, "old-program"))
    assert '<h2><a name="what-to-do"></a>What to do</h2>' in body
    assert '<a href="doc:call-for-help#who-answers">Call for help</a>' in body


def test_citations_are_numbered_in_their_order_and_lead_to_their_sources(loaded):
    body = document_body(readable(loaded, "knock-at-the-door"))
    assert '<sup><a href="#source-1">1</a></sup>' in body
    assert '<a name="source-2"></a>2. Advice that many give (undated)' in body


def test_citations_that_follow_each_other_are_kept_apart(loaded):
    shown = readable(loaded, "knock-at-the-door")
    text = parse_document("# T\n\nS.[^warrants][^advice]\n").text
    assert '1</a></sup><sup>, </sup><sup><a href="#source-2">2' in document_body(replace(shown, text=text))


def test_a_source_that_was_not_found_says_so(loaded):
    shown = readable(loaded, "knock-at-the-door")
    assert shown.document.references[1].strength is Strength.UNVERIFIED
    assert shown.phrases.page.unverified in document_body(shown)


def test_a_web_address_stands_in_full_and_links_to_itself(loaded):
    body = document_body(readable(loaded, "old-program"))
    assert '<a class="address" href="https://example.org/ruling">https://example.org/ruling</a>' in body


def test_old_facts_and_a_wrong_clock_are_told(loaded):
    assert "Ask before you rely on them" in document_body(readable(loaded, "old-program", day=date(2027, 6, 1)))
    assert "clock is wrong" in document_body(readable(loaded, "old-program", day=date(2020, 1, 1)))


def test_a_phone_number_stands_with_its_digits_and_whose_it_is(loaded):
    body = document_body(readable(loaded, "call-for-help"))
    assert '<span class="phone">1-800-555-0100</span>' in body
    assert "Help line" in body


def test_a_phone_number_keeps_its_order_where_text_runs_from_right_to_left(loaded):
    shown = readable(loaded, "call-for-help")
    rightward = replace(shown, phrases=replace(shown.phrases, direction="rtl"))
    assert '<span class="phone">\u20661-800-555-0100\u2069</span>' in document_body(rightward)
    assert '<span class="phone">1-800-555-0100</span>' in document_body(shown)


def test_english_words_keep_their_marks_where_text_runs_from_right_to_left(loaded):
    shown = readable(loaded, "call-for-help")
    rightward = replace(shown, phrases=replace(shown.phrases, direction="rtl"))
    said = (Text("اسأل: “Am I free to leave?” (هل)، ثم “أنا” و“I-205 يوم”."),)
    assert (
        HtmlWriter(rightward, {}).spans(said) == "اسأل: \u2066“Am I free to leave?”\u2069 (هل)، ثم “أنا” و“I-205 يوم”."
    )
    assert HtmlWriter(shown, {}).spans(said) == said[0].text


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("document_id", ["old-program", "knock-at-the-door", "call-for-help"])
def test_every_page_is_whole(loaded, document_id, language):
    page = document_page(readable(loaded, document_id, language))
    assert_balanced(page.removeprefix("<!DOCTYPE html>"))


@given(st.text())
def test_nothing_a_text_says_becomes_markup(loaded, words):
    text = parse_document(f"# Title\n\nSummary.\n\n## Section\n\n{words}\n").text
    shown = replace(readable(loaded, "old-program"), text=text)
    body = document_body(shown)
    assert_balanced(body)
    known = r"</?(?:table|tr|td|th|p|h[1-6]|a|b|i|em|strong|sup|span|ul|ol|li|blockquote|img)\b[^<>]*>"
    assert "<" not in re.sub(known, "", body)
