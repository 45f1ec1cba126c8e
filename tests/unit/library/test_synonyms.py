import pytest

from kyr_app.library.checks import check_library
from kyr_app.library.loader import load_all
from kyr_app.library.synonyms import words_of
from kyr_app.model.problems import Severity
from kyr_app.model.synonyms import Synonym
from tests.support.example_library import write_example_library


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "library")


def write(content, text, language="en"):
    folder = content / "synonyms"
    folder.mkdir(exist_ok=True)
    (folder / f"{language}.toml").write_text(text, encoding="utf-8")
    return load_all(content)


def problems(library):
    return [(each.where, each.what) for each in check_library(library) if each.file == "synonyms/en.toml"]


def test_synonyms_are_read_by_language(content):
    row = '[[synonyms]]\nsaid = ["la migra"]\nmeans = ["door"]\n'
    write(content, row)
    library = write(content, row.replace("door", "puerta"), "es")
    assert library.synonyms == {
        "en": (Synonym(("la migra",), ("door",)),),
        "es": (Synonym(("la migra",), ("puerta",)),),
    }
    assert problems(library) == []


def test_a_library_without_synonyms_has_none(content):
    assert load_all(content).synonyms == {}


def test_a_broken_file_is_a_problem_and_hides_itself_alone(content):
    write(content, '[[synonyms]]\nsaid = ["x"]\nmeans = ["y"]\n', "es")
    library = write(content, "[[synonyms]]\nsaid = 3\n")
    assert list(library.synonyms) == ["es"]
    assert len(problems(library)) == 1


def test_a_phrase_said_twice_is_a_problem_however_it_is_written(content):
    library = write(content, '[[synonyms]]\nsaid = ["Cómo estás", "como  estas"]\nmeans = ["door"]\n')
    assert problems(library) == [("synonyms[0].said", "“como  estas” stands twice in this file.")]


def test_a_phrase_without_a_word_is_a_problem(content):
    assert problems(write(content, '[[synonyms]]\nsaid = ["…"]\nmeans = ["door"]\n')) == [
        ("synonyms[0]", "“…” has no word.")
    ]


def test_a_meaning_that_no_text_has_is_a_warning(content):
    library = write(content, '[[synonyms]]\nsaid = ["x"]\nmeans = ["door", "submarine"]\n')
    (problem,) = [each for each in check_library(library) if each.file == "synonyms/en.toml"]
    assert (problem.where, problem.what) == ("synonyms[0].means", "No text has “submarine”.")
    assert problem.severity is Severity.WARNING


def test_words_are_compared_without_accents_apostrophes_and_signs():
    assert words_of("  Judge’s WARRANT, «órden»! ") == "judges warrant orden"
