import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyr_app.errors import LibraryDamagedError
from kyr_app.model.document import Kind, SectionHeading
from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import Excerpt, SearchQuery, SearchResults
from kyr_app.search.searcher import IndexSearcher
from tests.support.example_entries import entry, many_entries, write_example_index

# 32 words, each looked up as it was typed and by its stems, four corrections, and what is shown.
MOST_READINGS = 1000


def readings_for(folder: Path, typed: str) -> int:
    """Return how often a search reads from an index that nothing was asked of before."""
    searcher, readings = IndexSearcher(folder), []
    searcher._index._base.set_trace_callback(readings.append)
    searcher.search(SearchQuery(typed))
    searcher.close()
    return len(readings)


def ids(results: SearchResults) -> list[str]:
    return [hit.document_id for hit in results.hits]


def marked(excerpt: Excerpt) -> list[str]:
    return [excerpt.text[start:end] for start, end in excerpt.marks]


def test_a_hit_is_a_document_at_its_best_section_with_marked_words(searcher):
    results = searcher.search(SearchQuery("administrative warrant"))
    (hit,) = results.hits
    assert hit.document_id == "ice-at-the-door"
    assert hit.section == SectionHeading("show-the-warrant", "Ask for the warrant")
    assert set(marked(hit.excerpt)) == {"administrative", "warrant"}
    assert hit.matched == ("administrative", "warrant")
    assert (hit.kind, hit.state, hit.language) == (Kind.GUIDE, LegalState.CHANGING, "en")
    assert results.nearest == ()
    assert results.corrected is None
    assert results.milliseconds > 0


def test_a_match_in_title_or_summary_alone_has_no_section(searcher):
    hit = searcher.search(SearchQuery("officer hand")).hits[0]
    assert hit.document_id == "rights-card"
    assert hit.section is None
    assert marked(hit.excerpt) == ["hand", "officer"]


def test_marks_in_the_title_cover_accents_forms_and_beginnings(searcher):
    assert marked(searcher.search(SearchQuery("famil", language="en")).hits[0].title) == ["Family"]
    assert marked(searcher.search(SearchQuery("ábogados ", language="es")).hits[0].title) == ["abogado"]


def test_places_count_the_sections_that_have_as_many_of_the_words(searcher):
    hits = {hit.document_id: hit for hit in searcher.search(SearchQuery("lawyer ")).hits}
    assert hits["find-a-lawyer"].places == 2
    assert hits["rights-card"].places == 1


def test_accents_may_be_left_out(searcher):
    hit = searcher.search(SearchQuery("detencion", language="es")).hits[0]
    assert hit.document_id == "ice-at-the-door"
    assert marked(hit.excerpt) == ["detención"]


def test_the_last_word_is_found_by_its_beginning(searcher):
    assert ids(searcher.search(SearchQuery("accred"))) == ["find-a-lawyer"]
    assert ids(searcher.search(SearchQuery("accred "))) == []


@pytest.mark.parametrize(
    ("typed", "document"),
    [
        *((typed, "ice-at-the-door") for typed in ("I-205", "i205", "I 205", "form i-205")),
        *((typed, "how-did-we-get-here") for typed in ("H.R. 7909", "hr7909", "HR 7909", "7909")),
        *((typed, "find-a-lawyer") for typed in ("287(g)", "287g", "287 g", "287")),
    ],
)
def test_forms_and_bills_are_found_however_they_are_typed(searcher, typed, document):
    assert ids(searcher.search(SearchQuery(typed)))[:1] == [document]


def test_words_of_another_language_find_a_document_and_it_opens_in_the_readers(searcher):
    hit = searcher.search(SearchQuery("administrative warrant", language="es")).hits[0]
    assert hit.language == "es"
    assert hit.title.text == "ICE en la puerta"
    assert hit.section == SectionHeading("show-the-warrant", "Pida la orden")


def test_a_document_without_the_readers_language_shows_the_one_it_was_found_in(searcher):
    hit = searcher.search(SearchQuery("parole spouses", language="es")).hits[0]
    assert (hit.document_id, hit.language) == ("keeping-families-together", "en")


def test_chinese_is_found_by_pairs_of_characters(searcher):
    hit = searcher.search(SearchQuery("搜查令", language="zh-Hans")).hits[0]
    assert (hit.document_id, hit.language) == ("ice-at-the-door", "zh-Hans")
    assert marked(hit.excerpt) == ["搜查令"]


def test_arabic_is_found_with_and_without_its_article(searcher):
    assert ids(searcher.search(SearchQuery("محامي", language="ar"))) == ["family-plan"]


def test_quotes_want_the_words_one_after_the_other(searcher):
    assert ids(searcher.search(SearchQuery('"signed by a judge"'))) == ["ice-at-the-door"]
    assert ids(searcher.search(SearchQuery('"judge signed by"'))) == []


def test_a_phrase_does_not_reach_from_heading_into_text(searcher):
    assert ids(searcher.search(SearchQuery('"the warrant say"'))) == []


def test_a_minus_leaves_out_every_document_that_has_the_word(searcher):
    with_word = ids(searcher.search(SearchQuery("lawyer ")))
    without = ids(searcher.search(SearchQuery("lawyer -notary")))
    assert set(with_word) - set(without) == {"find-a-lawyer"}
    assert without


def test_filters_keep_documents_and_counts_look_past_their_own_filter(searcher):
    query = SearchQuery("lawyer ", kinds=frozenset({Kind.CARD}))
    results = searcher.search(query)
    assert ids(results) == ["rights-card"]
    assert results.counts.total == 1
    assert results.counts.kinds == {Kind.CARD: 1, Kind.GUIDE: 1, Kind.ALERT: 1}
    assert results.counts.topics == {"home": 1, "card": 1}


def test_documents_written_in_a_language_can_be_asked_for(searcher):
    assert ids(searcher.search(SearchQuery("lawyer ", written_in=frozenset({"es"})))) == ["find-a-lawyer"]


def test_the_limit_is_the_number_of_hits_and_not_of_what_is_counted(searcher):
    results = searcher.search(SearchQuery("lawyer ", limit=1))
    assert len(results.hits) == 1
    assert results.counts.total == 3
    assert searcher.search(SearchQuery("lawyer ", limit=0)).hits == ()


@pytest.mark.parametrize("typed", ["", "  ", "?!", "🙂", "\u202e\u200f", '"', "-", "-lawyer", "AND OR NOT ", "zzzz"])
def test_odd_queries_find_nothing_and_do_not_raise(searcher, typed):
    results = searcher.search(SearchQuery(typed))
    assert results.hits == ()
    assert results.nearest == ()


TWO_THOUSAND_WORDS = " ".join(f"wor{chr(97 + number % 26)}{number:x}d" for number in range(2000))


@pytest.mark.parametrize(
    "typed", [TWO_THOUSAND_WORDS, "warrant ", "a", '"', '"the" "a" ', '-"the" ', "(", "-", "移", "i-", "l’", "wa -wa "]
)
def test_ten_thousand_characters_are_no_more_work_than_a_long_query(index_folder, typed):
    pasted, long = (typed * 10_000)[:10_000], (typed * 10_000)[:1000]
    assert readings_for(index_folder, pasted) == readings_for(index_folder, long)
    assert readings_for(index_folder, pasted) <= MOST_READINGS


def test_a_query_of_other_words_in_each_language_is_no_more_work_either(index_folder):
    words = " ".join(
        f"{word}s warent{word}" for word in ("ordenes", "avocats", "abogado", "juges", "lettre", "door") * 5
    )
    assert readings_for(index_folder, words) <= MOST_READINGS


def test_a_section_full_of_matches_is_shown(tmp_path):
    searcher = IndexSearcher(write_example_index(tmp_path / "index", [entry("a", "Title", "warrant " * 20_000)]))
    (hit,) = searcher.search(SearchQuery("warrant")).hits
    assert set(marked(hit.excerpt)) == {"warrant"}
    searcher.close()


def test_among_many_documents_only_as_many_as_asked_for_are_shown(tmp_path):
    searcher = IndexSearcher(write_example_index(tmp_path / "index", list(many_entries(30, sections=2))))
    results = searcher.search(SearchQuery("lawyer ", limit=7))
    assert len(results.hits) == 7
    assert results.counts.total > 7
    searcher.close()


PIECES = (
    *(
        "warrant",
        "lawyers",
        "abogado",
        "detencion",
        "warent",
        "I-205",
        "287(g)",
        "HR",
        "7909",
        "the",
        "移民",
        "محامي",
        "l’",
        "ü",
    ),
    *(
        '"',
        "“",
        "”",
        "«",
        "»",
        "„",
        "'",
        "-",
        "--",
        "(",
        ")",
        "[",
        "*",
        "?",
        "~",
        "^",
        ":",
        "\\",
        "%",
        "_",
        ";",
        "&",
        "|",
    ),
    *("AND", "OR", "NOT", "NEAR", " ", "\t", "\n", "\x00", "\x1f", "\ud800", "\udfff", "\ufffd", "\U0010ffff"),
    *(
        "🙂",
        "👩‍👧‍👦",
        "🇭🇹",
        "\u200f",
        "\u202e",
        "\u2067",
        "\u2069",
        "\u0301",
        "\u0640",
        "\u200d",
        "\ufeff",
        "ﬁ",
        "Ａ",
        "İ",
    ),
)
SHORT = st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
PASTED = st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map(
    lambda pieces: ("".join(pieces) * 10_000)[:10_000]
)


@settings(max_examples=200, deadline=None)
@given(SHORT | PASTED, st.sampled_from(["en", "es", "ar", "xx", ""]), st.booleans())
def test_nothing_that_can_be_typed_raises(searcher, typed, language, exact):
    results = searcher.search(SearchQuery(typed, language=language, exact=exact))
    assert not (results.hits and results.nearest)
    for hit in (*results.hits, *results.nearest):
        for excerpt in (hit.title, hit.excerpt):
            assert all(0 <= start < end <= len(excerpt.text) for start, end in excerpt.marks)


def test_another_thread_may_search(searcher):
    found = []
    thread = threading.Thread(target=lambda: found.append(searcher.search(SearchQuery("administrative warrant"))))
    thread.start()
    thread.join()
    assert ids(found[0]) == ["ice-at-the-door"]


def test_closing_twice_is_no_error(tmp_path):
    searcher = IndexSearcher(write_example_index(tmp_path / "index"))
    searcher.close()
    searcher.close()


def test_a_folder_without_an_index_is_a_damaged_library(tmp_path):
    with pytest.raises(LibraryDamagedError) as caught:
        IndexSearcher(tmp_path)
    assert caught.value.folder == tmp_path


def test_every_missing_or_shortened_file_is_noticed_before_it_is_read(tmp_path):
    folder = write_example_index(tmp_path / "index")
    for file in sorted(folder.iterdir()):
        whole = file.read_bytes()
        file.write_bytes(whole[: len(whole) // 2])
        with pytest.raises(LibraryDamagedError):
            IndexSearcher(folder)
        file.unlink()
        with pytest.raises(LibraryDamagedError):
            IndexSearcher(folder)
        file.write_bytes(whole)
    IndexSearcher(folder).close()


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ('"document_of":[0', '"document_of":[99'),
        ('"document_of":[0,0', '"document_of":[1,0'),
        ('"language_of":[0', '"language_of":[-1'),
        ('"first_entry_of":[0', '"first_entry_of":[1'),
        ('"first_entry_of":[0,', '"first_entry_of":['),
        ('"entry_count":2', '"entry_count":1'),
        ('"entry_count":', '"entry_count":9'),
        ('"files":{', '"files":{"other":1,'),
    ],
)
def test_a_table_that_contradicts_itself_or_the_index_is_refused(tmp_path, written, wrong):
    folder = write_example_index(tmp_path / "index")
    table = folder / "entries.json"
    assert written in table.read_text()
    table.write_text(table.read_text().replace(written, wrong))
    with pytest.raises(LibraryDamagedError):
        IndexSearcher(folder)


def test_an_index_that_is_no_database_is_a_damaged_library(tmp_path):
    folder = write_example_index(tmp_path / "index")
    index = folder / "index.sqlite"
    index.write_bytes(b"?" * index.stat().st_size)
    with pytest.raises(LibraryDamagedError):
        IndexSearcher(folder)


def test_damage_that_shows_while_searching_is_a_damaged_library(tmp_path):
    folder = write_example_index(tmp_path / "index")
    index = folder / "index.sqlite"
    whole = index.read_bytes()
    searcher = IndexSearcher(folder)
    index.write_bytes(whole[:8192] + b"?" * (len(whole) - 8192))
    with pytest.raises(LibraryDamagedError):
        [searcher.search(SearchQuery(words)) for words in ("warrant ", "lawyer", "I-205", "notary", "abogado")]
    searcher.close()


def test_a_folder_whose_name_is_no_web_address_opens(tmp_path):
    folder = tmp_path / "a b#c?d%20é"
    folder.mkdir()
    IndexSearcher(write_example_index(folder / "index")).close()
