import pytest

from kyr_app.library.catalog_file import read_catalog, write_catalog
from kyr_app.library.checks import check_library
from kyr_app.library.loader import load_all
from kyr_app.model.catalog import READER, HandoutSet
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout
from kyr_app.model.problems import Severity
from tests.support.example_library import write_example_library

SETS = """\
[[handouts]]
id = "door"
layout = "bilingual"
languages = ["reader", "en"]
documents = ["knock-at-the-door", "call-for-help#who-answers"]
title = { en = "Door packet", es = "Paquete" }
line = { en = "What to say.", es = "Qué decir." }
"""


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "content")


def with_sets(content, text=SETS, *changes):
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    (content / "handouts.toml").write_text(text, encoding="utf-8")
    return load_all(content)


def problems(library):
    return [(p.where, p.what) for p in check_library(library) if p.file == "handouts.toml"]


def test_a_set_is_read_with_its_documents_and_sections(content):
    (ready,) = with_sets(content).catalog.handout_sets
    items = (HandoutItem("knock-at-the-door"), HandoutItem("call-for-help", "who-answers"))
    names = ({"en": "Door packet", "es": "Paquete"}, {"en": "What to say.", "es": "Qué decir."})
    assert ready == HandoutSet("door", *names, items, Layout.BILINGUAL, (READER, "en"))


def test_a_compiled_catalog_keeps_the_sets(content, tmp_path):
    catalog = with_sets(content).catalog
    write_catalog(tmp_path, catalog)
    assert read_catalog(tmp_path).handout_sets == catalog.handout_sets


def test_a_folder_without_sets_is_a_good_library(content):
    library = load_all(content)
    assert library.catalog.handout_sets == ()
    assert check_library(library) == ()


def test_a_good_file_has_no_problem(content):
    assert problems(with_sets(content)) == []


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("knock-at-the-door", "nowhere", "There is no document “nowhere”."),
        ("who-answers", "nobody", "The document “call-for-help” has no section “nobody”."),
        ('"reader", "en"', '"reader", "xx"', "There is no language “xx”."),
    ],
)
def test_what_a_set_points_to_must_exist(content, before, after, what):
    assert problems(with_sets(content, SETS, (before, after))) == [("door", what)]


def test_a_set_without_a_name_in_a_language_is_a_warning(content):
    library = with_sets(content, SETS, (', es = "Qué decir."', ""))
    (problem,) = check_library(library)
    assert (problem.where, problem.what) == ("door.line", "Not named in: es.")
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    "change", [('documents = ["knock', 'documents = []\nx = ["knock'), ("title = {", "title = 3 #")]
)
def test_a_broken_file_is_a_problem_and_hides_no_document(content, change):
    library = with_sets(content, SETS, change)
    assert library.catalog.handout_sets == ()
    assert len(problems(library)) == 1
    assert len(library.catalog.documents) == 3


def test_a_set_without_documents_is_a_problem(content):
    documents = 'documents = ["knock-at-the-door", "call-for-help#who-answers"]'
    library = with_sets(content, SETS, (documents, "documents = []"))
    assert library.catalog.handout_sets == ()
    assert problems(library) == [("door", "A handout has a title, a line, documents and languages.")]


def test_a_set_speaks_the_language_of_whoever_opens_it(content):
    (ready,) = with_sets(content).catalog.handout_sets
    assert ready.recipe("es") == HandoutRecipe(ready.items, ("es", "en"), Layout.BILINGUAL)


def test_two_languages_that_are_one_become_pages(content):
    (ready,) = with_sets(content).catalog.handout_sets
    assert ready.recipe("en") == HandoutRecipe(ready.items, ("en",), Layout.PAGES)
