import pytest

from kyr_app.library.checks import check_library
from kyr_app.library.loader import load_all
from kyr_app.model.questions import UNANSWERED
from tests.support.example_library import write_example_library


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "library")


def write(content, text, language="en"):
    folder = content / "questions"
    folder.mkdir(exist_ok=True)
    (folder / f"{language}.toml").write_text(text, encoding="utf-8")
    return load_all(content)


def problems(library):
    return [(each.where, each.what) for each in check_library(library) if each.file == "questions/en.toml"]


def test_questions_are_read_by_language_and_document(content):
    write(content, 'call-for-help = ["who can I call", "somebody to talk to"]\n')
    library = write(content, 'call-for-help = ["a quién llamo"]\n', "es")
    assert library.questions == {
        "en": {"call-for-help": ("who can I call", "somebody to talk to")},
        "es": {"call-for-help": ("a quién llamo",)},
    }
    assert problems(library) == []


def test_a_library_without_questions_has_none_and_is_valid(content):
    library = load_all(content)
    assert library.questions == {}
    assert check_library(library) == ()


def test_a_broken_file_is_a_problem_and_hides_itself_alone(content):
    write(content, 'call-for-help = ["a quién llamo"]\n', "es")
    library = write(content, "call-for-help = 3\n")
    assert list(library.questions) == ["es"]
    assert len(problems(library)) == 1


def test_what_no_document_answers_is_read_by_language(content):
    (content / "unanswered.toml").write_text('en = ["apartments"]\nht = ["apatman"]\n', encoding="utf-8")
    library = write(content, 'call-for-help = ["who can I call"]\n')
    assert library.questions == {
        "en": {"call-for-help": ("who can I call",), UNANSWERED: ("apartments",)},
        "ht": {UNANSWERED: ("apatman",)},
    }
    assert check_library(library) == ()


def test_a_broken_list_of_unanswered_questions_is_a_problem(content):
    (content / "unanswered.toml").write_text("en = 3\n", encoding="utf-8")
    library = load_all(content)
    assert library.questions == {}
    assert [each.file for each in check_library(library)] == ["unanswered.toml"]


def test_questions_of_no_document_are_a_problem(content):
    library = write(content, 'nowhere = ["who can I call"]\n')
    assert problems(library) == [("nowhere", "There is no document “nowhere”.")]


def test_a_question_that_stands_twice_in_a_document_is_a_problem_however_it_is_written(content):
    twice = 'call-for-help = ["Who can I call?", "who  can i call"]\n'
    library = write(content, twice + 'old-program = ["who can I call"]\n')
    assert problems(library) == [("call-for-help", "“who  can i call” stands twice.")]


def test_a_question_without_a_word_is_a_problem(content):
    assert problems(write(content, 'call-for-help = ["…"]\n')) == [("call-for-help", "“…” has no word.")]
