from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import SearchQuery, SearchResults
from kyr_app.search.index_writer import IndexEntry
from kyr_app.search.searcher import IndexSearcher
from tests.support.example_entries import entry, example_entries, write_example_index

Library = Callable[..., IndexSearcher]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = []

    def make(*entries: IndexEntry) -> IndexSearcher:
        opened.append(IndexSearcher(write_example_index(tmp_path / f"index-{len(opened)}", entries)))
        return opened[-1]

    yield make
    for searcher in opened:
        searcher.close()


def ids(results: SearchResults) -> list[str]:
    return [hit.document_id for hit in results.hits]


def ended(document_id: str, title: str, body: str) -> IndexEntry:
    return entry(document_id, title, body, state=LegalState.ENDED)


def test_every_title_of_the_example_finds_its_document_first(searcher):
    for example in example_entries():
        results = searcher.search(SearchQuery(example.title, language=example.language))
        assert ids(results)[:1] == [example.document_id], example.title
        assert results.hits[0].section is None


def test_a_whole_title_beats_any_other_score(library):
    searcher = library(
        entry("short", "Bail"), entry("long", "Bail, bail, and bail hearings", "Bail bail bail " * 20), entry("c", "C")
    )
    assert ids(searcher.search(SearchQuery("bail "))) == ["short", "long"]


def test_the_beginning_of_a_title_names_its_document(library):
    searcher = library(
        entry("other", "Getting here", "How we get here and get there"), entry("named", "How did we get here?")
    )
    assert ids(searcher.search(SearchQuery("how did we g")))[:1] == ["named"]
    assert ids(searcher.search(SearchQuery("how did we ")))[:1] == ["named"]


def test_a_word_in_a_title_is_worth_more_than_in_a_heading_and_there_more_than_in_a_text(library):
    filler = [entry(f"filler-{number}", "Nothing of note") for number in range(3)]
    searcher = library(
        entry("in-text", "One thing", "About bail and more."),
        entry("in-heading", "Two things", "About."),
        entry("in-heading", "Two things", "About it and more.", order=1, anchor="bail", heading="Your bail"),
        entry("in-title", "Our bail", "About."),
        *filler,
    )
    assert ids(searcher.search(SearchQuery("bail "))) == ["in-title", "in-heading", "in-text"]


def test_the_word_as_typed_ranks_before_its_other_forms(library):
    searcher = library(entry("form", "Warrants"), entry("typed", "Warrant"), entry("x", "Other"), entry("y", "More"))
    assert ids(searcher.search(SearchQuery("a warrant "))) == ["typed", "form"]


def test_dead_law_comes_after_living_law_however_well_it_matches(library):
    searcher = library(
        ended("dead", "Parole for married couples", "Parole, parole, parole."),
        entry("living", "Getting out", "Ask about parole one day."),
    )
    assert ids(searcher.search(SearchQuery("parole "))) == ["living", "dead"]


def test_dead_law_that_is_plainly_asked_for_ranks_by_its_score(library):
    searcher = library(
        ended("dead", "Parole for married couples", "It ended."),
        entry("living", "Getting out", "Some couples who married ask about parole."),
    )
    assert ids(searcher.search(SearchQuery("married couples parole "))) == ["dead", "living"]


def test_dead_law_that_alone_has_all_the_words_ranks_before_half_an_answer(library):
    searcher = library(
        ended("dead", "An old program", "Parole in place for the spouse of a citizen."),
        entry("living", "Spouse and citizen", "Spouse, citizen, and nothing else."),
    )
    assert ids(searcher.search(SearchQuery("parole spouse citizen "))) == ["dead", "living"]


def test_the_readers_language_ranks_first_among_equals(library):
    searcher = library(
        entry("english", "Asilo: asylum", "asilo"), entry("spanish", "Asilo: el asilo", "asilo", language="es")
    )
    assert ids(searcher.search(SearchQuery("asilo ", language="es")))[0] == "spanish"


def test_a_document_with_too_few_of_the_words_is_only_near(library):
    searcher = library(entry("a", "Bail hearings"), entry("b", "Bond"), entry("c", "Bail"), entry("d", "Bail too"))
    results = searcher.search(SearchQuery("bail hospital playground "))
    assert results.hits == ()
    assert results.counts.total == 0
    assert len(results.nearest) == 3
    assert "b" not in [hit.document_id for hit in results.nearest]


def test_words_of_one_query_may_stand_in_different_sections_and_languages(library):
    searcher = library(
        entry("mixed", "A warrant"),
        entry("mixed", "Una puerta", language="es"),
        entry("other", "Two", "Nothing."),
    )
    assert ids(searcher.search(SearchQuery("warrant puerta "))) == ["mixed"]


def test_a_filter_that_leaves_nothing_shows_what_is_near_within_it(library):
    searcher = library(entry("a", "Bail hearings: the judge"), entry("b", "Bail", topics=("money",)))
    results = searcher.search(SearchQuery("bail hearings judge ", topics=frozenset({"money"})))
    assert results.hits == ()
    assert [hit.document_id for hit in results.nearest] == ["b"]


def test_a_first_section_without_heading_opens_the_document_at_its_top(library):
    searcher = library(entry("a", "One"), entry("a", "One", "About bail.", order=1), entry("b", "Two"))
    (hit,) = searcher.search(SearchQuery("bail ")).hits
    assert hit.section is None
    assert hit.excerpt.text == "About bail."


def test_a_section_that_a_translation_lacks_opens_it_at_its_top(library):
    searcher = library(
        entry("a", "One"),
        entry("a", "One", "About bail.", order=1, anchor="bail", heading="Bail"),
        entry("a", "Uno", "Resumen.", language="es"),
        entry("b", "Two"),
    )
    (hit,) = searcher.search(SearchQuery("bail ", language="es")).hits
    assert (hit.language, hit.section, hit.excerpt.text) == ("es", None, "Resumen.")


def fillers():
    return [entry(f"filler-{number}", f"Filler {number}", "Nothing of this kind.") for number in range(60)]


def test_a_heading_that_is_the_query_wins_over_more_of_its_words(library):
    searcher = library(
        entry("other", "Papers", "Show papers, show papers, and show more papers."),
        entry("asked", "Street"),
        entry("asked", "Street", "It depends.", anchor="papers", heading="Do I have to show papers?", order=1),
        *fillers(),
    )
    assert ids(searcher.search(SearchQuery("do i have to show papers")))[0] == "asked"


def test_half_of_the_words_are_enough_but_not_fewer(library):
    searcher = library(entry("title", "Bail"), *fillers())
    assert ids(searcher.search(SearchQuery("bail tomorrow "))) == ["title"]
    assert ids(searcher.search(SearchQuery("bail tomorrow morning "))) == []


def test_words_that_stand_somewhere_in_a_long_library_are_no_answer(library):
    long_text = " ".join(f"word{number}" for number in range(300))
    searcher = library(
        entry("a", "One", f"phone {long_text}"),
        entry("a", "One", f"plan {long_text}", anchor="s", order=1),
        entry("a", "One", f"best {long_text}", anchor="t", order=2),
        *fillers(),
    )
    results = searcher.search(SearchQuery("best phone plan recipe "))
    assert results.hits == ()
    assert [hit.document_id for hit in results.nearest] == ["a"]


def test_dead_law_whose_title_has_most_of_the_words_is_meant(library):
    searcher = library(
        entry("memo", "The Mayorkas memo: whom officers should arrest", "No good today.", state=LegalState.ENDED),
        entry("living", "Other"),
        entry("living", "Other", "The memo of Mayorkas is still good.", anchor="s", order=1),
        *fillers(),
    )
    assert ids(searcher.search(SearchQuery("mayorkas memo good ")))[0] == "memo"


def test_a_short_text_gains_nothing_by_being_short(library):
    searcher = library(
        entry("sign", "Sign", "Warrant."),
        entry("guide", "Guide", "A warrant is signed by a judge. Ask for the warrant. Read the warrant."),
        *fillers(),
    )
    assert ids(searcher.search(SearchQuery("warrant "))) == ["guide", "sign"]
