import json

import pytest


def listed(answer):
    return json.loads(answer.out)


def ids(answer):
    return [entry["id"] for entry in listed(answer)]


def test_every_document_has_the_fields_of_the_contract(kyr):
    answer = kyr("list", "--json")
    assert answer.code == 0
    assert listed(answer)[0] == {
        "id": "old-program",
        "kind": "alert",
        "topics": ["family"],
        "languages": ["en"],
        "title": "The parole program that ended",
        "status": "ended",
        "since": "2024-11-07",
        "as_of": "2026-07-04",
        "check_by": "2027-01-04",
        "reviewed": False,
    }
    assert [list(entry) for entry in listed(answer)] == [list(listed(answer)[0])] * 3


def test_since_is_no_more_exact_than_known_or_null(kyr):
    since = {entry["id"]: entry["since"] for entry in listed(kyr("list", "--json"))}
    assert since == {"old-program": "2024-11-07", "call-for-help": "2026-06", "knock-at-the-door": None}


def test_reviewed_holds_for_the_language_that_is_shown(kyr):
    reviewed = {
        language: [entry["id"] for entry in listed(kyr("list", "--json", "--lang", language)) if entry["reviewed"]]
        for language in ("en", "es")
    }
    assert reviewed == {"en": ["knock-at-the-door"], "es": []}


def test_the_language_chooses_titles_and_hides_nothing(kyr):
    titles = [entry["title"] for entry in listed(kyr("list", "--json", "--lang", "es"))]
    assert titles == ["The parole program that ended", "Pida ayuda", "Tocan a la puerta"]


@pytest.mark.parametrize("language", ["ES", "es-MX", "es"])
def test_a_language_is_known_by_its_other_spellings(kyr, language):
    assert listed(kyr("list", "--json", "--lang", language))[2]["title"] == "Tocan a la puerta"


def test_a_language_that_the_library_lacks_falls_back(kyr):
    assert listed(kyr("list", "--json", "--lang", "ht"))[2]["title"] == "A knock at the door"


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (["--kind", "guide"], ["call-for-help", "knock-at-the-door"]),
        (["--kind", "guide", "--kind", "alert"], ["old-program", "call-for-help", "knock-at-the-door"]),
        (["--topic", "family"], ["old-program", "knock-at-the-door"]),
        (["--status", "ended"], ["old-program"]),
        (["--status", "in-force", "--topic", "help"], ["knock-at-the-door"]),
    ],
)
def test_filters_choose_documents(kyr, filters, expected):
    assert ids(kyr("list", "--json", *filters)) == expected


def test_no_document_is_an_answer(kyr):
    answer = kyr("list", "--status", "historical", "--json")
    assert (answer.code, listed(answer)) == (1, [])
    plain = kyr("list", "--status", "historical")
    assert (plain.code, plain.out, plain.err) == (1, "", [])


def test_an_unknown_topic_names_those_that_exist(kyr):
    answer = kyr("list", "--topic", "taxes")
    assert answer.code == 2
    assert answer.err == [
        "kyr: Invalid value for --topic: “taxes” is not one of family, help. (See “kyr list --help”.)",
    ]


def test_what_is_no_language_code_is_refused(kyr):
    answer = kyr("list", "--lang", "Spanish!")
    assert answer.code == 2
    assert "the library has en, es" in answer.err[0]


def test_the_table_has_one_line_a_document_and_no_color(kyr):
    lines = kyr("list").out.splitlines()
    assert lines == [
        "old-program        alert      ended 2024-11-07  The parole program that ended",
        "call-for-help      guide      changing 2026-06  Call for help",
        "knock-at-the-door  guide      in-force          A knock at the door",
    ]


def test_the_table_says_which_facts_are_old_on_that_day(kyr):
    lines = kyr("list", "--on", "2026-12-24").out.splitlines()
    assert [("facts of 2026-07-04" in line) for line in lines] == [False, True, False]
