import gettext

import msgspec
import pytest

from kyr_app.environment.bundled_files import BundledFiles
from kyr_app.environment.messages import speak
from kyr_app.model.problems import ContentProblem, Severity, problem_in
from kyr_app.model.sentence import Sentence, sentence

TRANSLATIONS = BundledFiles.of_this_program().resources / "translations"


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en", TRANSLATIONS)


def test_a_sentence_becomes_words_when_it_is_shown():
    told = sentence("There is no document “{id}”.", id="door")
    assert str(told) == "There is no document “door”."
    speak("es", TRANSLATIONS)
    assert str(told) == "No hay ningún documento “door”."
    assert told.english == "There is no document “door”."


@pytest.mark.parametrize("text", ["", "status.note", "{not} a {place}", "100 %"])
def test_words_that_no_catalog_has_stay_as_they_are(text):
    speak("es", TRANSLATIONS)
    assert str(Sentence(text)) == text


def test_braces_in_a_value_are_no_places():
    assert str(sentence("“{words}” has no word.", words="{0} {words}")) == "“{0} {words}” has no word."


def test_no_sentence_is_ever_the_head_of_the_catalog():
    speak("es", TRANSLATIONS)
    assert "charset" in gettext.gettext("")
    assert problem_in("file", "", Sentence("")).where == ""


def test_a_problem_that_was_stored_in_one_language_is_told_in_another():
    speak("es", TRANSLATIONS)
    stored = msgspec.json.encode(
        problem_in("topics.toml", sentence("line {number}", number=3), sentence("Expected a list."))
    )
    speak("en", TRANSLATIONS)
    problem = msgspec.json.decode(stored, type=ContentProblem)
    assert (problem.where, problem.what, problem.severity) == ("line 3", "Expected a list.", Severity.ERROR)
    speak("es", TRANSLATIONS)
    assert (problem.where, problem.what) == ("línea 3", "Aquí va una lista.")
