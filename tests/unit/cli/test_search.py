import io
import json
import sys

import pytest


def found(answer):
    return [hit["id"] for hit in json.loads(answer.out)["hits"]]


def put_umbrellas(content):
    """Let every document have an answer to *umbrella*."""
    for path in content.glob("*/*/en.md"):
        path.write_text(path.read_text(encoding="utf-8") + "\n## Umbrella\n\nUmbrella.\n", encoding="utf-8")


def give_standard_input(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_an_answer_has_the_fields_of_the_contract(kyr):
    answer = kyr("search", "knock", "at", "the", "door", "--json")
    assert answer.code == 0
    result = json.loads(answer.out)
    assert list(result) == ["query", "corrected", "hits", "nearest", "took_ms"]
    assert result["query"] == "knock at the door"
    assert result["corrected"] is None
    assert result["nearest"] == []
    assert result["took_ms"] >= 0
    hit = result["hits"][0]
    assert list(hit) == ["id", "lang", "title", "kind", "status", "score", "section", "excerpt", "matched"]
    assert (hit["id"], hit["lang"], hit["title"]) == ("knock-at-the-door", "en", "A knock at the door")
    assert (hit["kind"], hit["status"]) == ("guide", "in-force")
    assert hit["section"] is None or list(hit["section"]) == ["anchor", "heading"]
    assert isinstance(hit["score"], float)
    assert all(isinstance(word, str) for word in hit["matched"])


def test_a_hit_in_a_section_names_it(kyr):
    hit = json.loads(kyr("search", "volunteers", "--json").out)["hits"][0]
    assert hit["section"] == {"anchor": "who-answers", "heading": "Who answers"}
    assert "Volunteers of the clinic" in hit["excerpt"]


def test_nothing_found_is_exit_code_1_in_either_form(kyr):
    answer = kyr("search", "xylophone", "--json")
    result = json.loads(answer.out)
    assert answer.code == 1
    assert result["hits"] == []
    assert len(result["nearest"]) <= 3
    plain = kyr("search", "xylophone")
    assert plain.code == 1
    assert plain.out.startswith("Nothing here answers that.")


def test_the_query_can_come_from_standard_input(kyr, monkeypatch):
    give_standard_input(monkeypatch, "\ufeffvolunteers\n".encode())
    answer = kyr("search", "-", "--json")
    assert json.loads(answer.out)["query"] == "volunteers"
    assert found(answer) == ["call-for-help"]


@pytest.mark.parametrize("data", [b"kn\xffock", b"x" * (1024 * 1024 + 1)], ids=["not UTF-8", "too long"])
def test_standard_input_that_is_no_query_gets_one_sentence(kyr, monkeypatch, data):
    give_standard_input(monkeypatch, data)
    answer = kyr("search", "-")
    assert (answer.code, answer.out, len(answer.err)) == (2, "", 1)
    assert answer.err[0].startswith("kyr: Standard input ")


def test_without_standard_input_there_is_one_sentence(kyr, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert kyr("search", "-").code == 2


def test_the_language_chooses_the_translation(kyr):
    assert json.loads(kyr("search", "puerta", "--lang", "es", "--json").out)["hits"][0]["lang"] == "es"


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ([], {"old-program", "call-for-help", "knock-at-the-door"}),
        (["--in-force"], {"knock-at-the-door"}),
        (["--kind", "alert"], {"old-program"}),
        (["--topic", "family"], {"old-program", "knock-at-the-door"}),
    ],
)
def test_filters_choose_documents(kyr, content, filters, expected):
    put_umbrellas(content)
    assert set(found(kyr("search", "umbrella", "--json", *filters))) == expected


def test_limit_bounds_the_number_of_hits(kyr, content):
    put_umbrellas(content)
    assert len(found(kyr("search", "umbrella", "--json", "--limit", "2"))) == 2


def test_plain_results_name_title_status_place_and_excerpt(kyr):
    lines = kyr("search", "volunteers").out.splitlines()
    assert lines[:2] == ["Call for help [changing]", "    call-for-help#who-answers"]
    assert lines[2].startswith("    Volunteers of the clinic")


@pytest.mark.parametrize(
    "words", ["", " ", "?!()", '"', "AND OR NOT", "a" * 10_000, "a b " * 2_500, "\u202edoor", "\udcff", "door\udcff"]
)
def test_odd_queries_are_answered(kyr, words):
    answer = kyr("search", "--json", "--", words)
    assert answer.code in (0, 1)
    assert answer.err == []
    json.loads(answer.out)
