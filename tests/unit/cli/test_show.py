import json

import pytest


def test_text_begins_with_title_status_and_date(kyr):
    answer = kyr("show", "old-program")
    assert answer.code == 0
    title, status, facts = answer.out.split("\n\n")[:3]
    assert title == "The parole program that ended"
    assert status.startswith("[Ended Nov 7, 2024] This has ended.")
    assert "Facts as of July 4, 2026" in facts


def test_a_translation_is_shown_in_its_language(kyr):
    assert kyr("show", "knock-at-the-door", "--lang", "es").out.startswith("Tocan a la puerta\n")


def test_a_document_without_that_language_says_so(kyr):
    answer = kyr("show", "old-program", "--lang", "es")
    assert answer.code == 0
    assert answer.out.startswith("The parole program that ended\n")
    assert "Este documento" in answer.out


def test_old_facts_are_told_from_the_day_given(kyr):
    warning = "These facts are from July 4, 2026."
    assert warning in kyr("show", "old-program", "--on", "2027-01-05").out
    assert warning not in kyr("show", "old-program", "--on", "2027-01-04").out


def test_a_clock_before_the_release_is_told(kyr):
    assert "clock is wrong" in kyr("show", "old-program", "--on", "2020-01-01").out


def test_markdown_is_the_source_as_it_was_written(kyr, content):
    source = (content / "guides" / "knock-at-the-door" / "es.md").read_text(encoding="utf-8")
    assert kyr("show", "knock-at-the-door", "--format", "markdown", "--lang", "es").out == source


def test_html_is_a_whole_page(kyr):
    out = kyr("show", "knock-at-the-door", "--format", "html").out
    assert out.startswith("<!DOCTYPE html>")
    assert "<h1>" in out
    assert out.endswith("</html>\n")


def test_json_has_the_fields_of_list_and_the_text(kyr):
    listed = json.loads(kyr("list", "--json").out)
    shown = json.loads(kyr("show", "old-program", "--format", "json", "--on", "2027-02-01").out)
    assert shown.items() >= listed[0].items()
    assert shown["lang"] == "en"
    assert shown["note"] == "A court struck this program down. Nobody can apply."
    assert shown["notices"] == ["These facts are from July 4, 2026. Ask before you rely on them."]
    assert [section["anchor"] for section in shown["sections"]] == ["what-it-was", "what-to-do"]
    assert shown["references"][0]["strength"] == "strong"


def test_an_unknown_id_suggests_those_that_look_like_it(kyr):
    answer = kyr("show", "old-progam")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == ["kyr: There is no document “old-progam”. Did you mean old-program?"]


@pytest.mark.parametrize("form", ["text", "html", "markdown"])
def test_no_control_character_of_a_text_reaches_the_terminal(kyr, content, form):
    hostile = "# A \x1b]0;title\x07 trap\n\nSummary \x1b[2J\x9b31m.\n"
    (content / "alerts" / "old-program" / "en.md").write_text(hostile, encoding="utf-8")
    out = kyr("show", "old-program", "--format", form).out
    assert "trap" in out
    assert not set("\x1b\x07\x9b") & set(out)
