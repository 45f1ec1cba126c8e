from kyr_app.library.translations import made_from, outdated_sections, with_anchors
from kyr_app.markup.parser import parse_document

ORIGINAL = "# Title\n\nSummary.\n\n## One\n\nfirst\n\n## Two\n\nsecond\n"
TRANSLATED = "# Título\n\nResumen.\n\n## Uno\n\nprimero\n\n## Dos\n\nsegundo\n"


def text(source):
    return parse_document(source).text


def outdated(changed):
    translated = with_anchors(text(TRANSLATED), ("one", "two"))
    return outdated_sections(text(changed), translated, made_from(text(ORIGINAL)))


def test_nothing_is_outdated_while_the_original_stands():
    assert outdated(ORIGINAL) == ()


def test_each_changed_part_is_named():
    assert outdated(ORIGINAL.replace("second", "other")) == ("two",)
    assert outdated(ORIGINAL.replace("Summary", "Other")) == ("",)


def test_white_space_and_citations_change_nothing():
    assert outdated(ORIGINAL.replace("first", "first[^new]\n\n")) == ()


def test_everything_is_outdated_where_a_section_was_added():
    assert outdated(ORIGINAL + "\n## Three\n\nthird\n") == ("", "one", "two")


def test_everything_is_outdated_where_nothing_is_said():
    assert outdated_sections(text(ORIGINAL), with_anchors(text(TRANSLATED), ("one", "two")), "") == ("", "one", "two")
