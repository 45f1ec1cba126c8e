from dataclasses import replace

import pytest

from kyr_app.errors import UnknownSectionError
from kyr_app.handout.parts import link_targets, parts_of
from kyr_app.model.handout import HandoutItem, HandoutRecipe
from tests.support.handouts import readable, recipe_for

TWO = "# Title\n\nSummary.\n\n## First\n\nOne.\n\n## Second\n\nTwo.\n"


def test_a_section_comes_without_the_rest_and_without_the_summary():
    recipe = HandoutRecipe((HandoutItem("at-the-door", "second"),))
    (part,) = parts_of(recipe, [readable(TWO)])
    assert [section.anchor for section in part.text.sections] == ["second"]
    assert not part.text.summary.spans
    assert part.text.title == "Title"


def test_a_section_that_is_not_there_is_named_with_those_that_are():
    recipe = HandoutRecipe((HandoutItem("at-the-door", "third"),))
    with pytest.raises(UnknownSectionError) as caught:
        parts_of(recipe, [readable(TWO)])
    assert caught.value.known == ("first", "second")


def test_two_sections_of_one_document_are_two_parts():
    recipe = HandoutRecipe((HandoutItem("at-the-door", "second"), HandoutItem("at-the-door", "first")))
    parts = parts_of(recipe, [readable(TWO), readable(TWO)])
    assert [part.text.sections[0].anchor for part in parts] == ["second", "first"]
    assert [part.label for part in parts] == ["part-0", "part-1"]


def test_a_text_that_stands_in_for_other_languages_is_printed_once_and_says_so():
    recipe = HandoutRecipe((HandoutItem("at-the-door"),), ("en", "es"))
    stand_in = readable(wanted="es")
    (part,) = parts_of(recipe, [readable(wanted="en"), stand_in])
    assert stand_in.notices.only_in
    assert part.only_in == (stand_in.notices.only_in,)


def test_a_part_knows_the_languages_it_serves():
    recipe = HandoutRecipe((HandoutItem("at-the-door"),), ("en", "es", "fr"))
    documents = [readable(), readable(wanted="es"), readable(language="fr")]
    assert [part.wanted for part in parts_of(recipe, documents)] == [("en", "es"), ("fr",)]


def test_a_section_without_a_heading_cannot_be_linked_to():
    recipe = HandoutRecipe((HandoutItem("at-the-door"),))
    document = readable(TWO)
    nameless = replace(document.text.sections[0], heading=" ")
    text = replace(document.text, sections=(nameless, *document.text.sections[1:]))
    targets = link_targets(parts_of(recipe, [replace(document, text=text)]), "en")
    assert set(targets) == {("at-the-door", None), ("at-the-door", "second")}


def test_a_recipe_and_documents_that_do_not_fit_are_a_mistake_of_the_program():
    with pytest.raises(ValueError, match="zip"):
        parts_of(recipe_for([readable()]), [])


def test_links_find_the_text_in_their_own_language_first():
    recipe = HandoutRecipe((HandoutItem("at-the-door"),), ("en", "es"))
    parts = parts_of(recipe, [readable(TWO), readable(TWO, language="es")])
    assert link_targets(parts, "es")["at-the-door", "second"] == "part-1-second"
    assert link_targets(parts, "en")["at-the-door", None] == "part-0"


def test_only_what_is_printed_can_be_linked_to():
    recipe = HandoutRecipe((HandoutItem("at-the-door", "second"),))
    parts = parts_of(recipe, [readable(TWO)])
    assert ("at-the-door", "first") not in link_targets(parts, "en")
