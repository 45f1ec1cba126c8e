import shutil

import pytest

from kyr_app.errors import LibraryBrokenError, LibraryNotFoundError
from kyr_app.library.loader import load_all
from kyr_app.model.legal_status import LegalState
from kyr_app.model.partial_date import PartialDate
from kyr_app.model.problems import Severity
from tests.support.example_library import DOCUMENTS, write_example_library


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "content")


def replace_in(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def only_problem(content):
    (problem,) = load_all(content).catalog.problems
    return problem


def test_a_good_library_is_read_without_a_problem(content):
    library = load_all(content)
    assert library.catalog.problems == ()
    assert set(library.catalog.documents) == set(DOCUMENTS)
    assert library.catalog.languages() == ("en", "es")


def test_what_a_document_says_of_itself_is_kept(content):
    document = load_all(content).catalog.documents["old-program"]
    assert document.status.state is LegalState.ENDED
    assert document.status.since == PartialDate(2024, 11, 7)
    assert document.first_published == PartialDate(2024, 8)
    assert document.source.title == "Alert: the old program"
    assert document.folder == "alerts/old-program"


def test_sections_have_the_anchors_of_the_original_in_every_language(content):
    document = load_all(content).catalog.documents["knock-at-the-door"]
    anchors = [section.anchor for section in document.translations["es"].sections]
    assert anchors == ["what-to-say", "what-to-do"]


def test_a_version_changes_with_the_text_and_with_nothing_else(content):
    before = load_all(content).catalog.documents
    replace_in(content / "guides/call-for-help/en.md", "day and night", "at any hour")
    after = load_all(content).catalog.documents
    assert before["call-for-help"].version != after["call-for-help"].version
    assert before["old-program"].version == after["old-program"].version


@pytest.mark.parametrize(
    ("before", "after", "where", "what"),
    [
        ('kind = "guide"', "kind = 3", "kind", "Expected"),
        ('kind = "guide"', 'kind = "song"', "kind", "song"),
        ('topics = ["help"]', 'topics = "help"', "topics", "Expected a list."),
        ("as_of = 2026-07-04", "", "", "Missing: `as_of`."),
        ("check_by = 2026-12-01", "check_by = 2026-12-01\ncolor = 1", "", "Unknown: `color`."),
        ('since = "2026-06"', 'since = "June"', "status.since", "is not a year"),
        ('since = "2026-06"', "since = 7", "status.since", "is not a year"),
        ('kind = "guide"', "kind = guide", "line 1", "This is not TOML"),
        ("check_by = 2026-12-01", "check_by = 2026-07-03", "check_by", "must be checked after"),
        ('since = "2026-06"', 'since = "2026-08"', "status.since", "later than the day the facts are from"),
    ],
)
def test_a_wrong_document_toml_is_one_problem_with_its_place(content, before, after, where, what):
    replace_in(content / "guides/call-for-help/document.toml", before, after)
    problem = only_problem(content)
    assert problem.file == "guides/call-for-help/document.toml"
    assert problem.where == where
    assert what in problem.what
    assert problem.severity is Severity.ERROR


def test_a_broken_document_does_not_hide_the_others(content):
    (content / "guides/call-for-help/document.toml").write_bytes(b"\xff\xfe")
    assert set(load_all(content).catalog.documents) == set(DOCUMENTS) - {"call-for-help"}


def test_a_text_in_latin_1_hides_itself_alone(content):
    path = content / "guides/call-for-help/es.md"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    library = load_all(content)
    assert set(library.catalog.documents["call-for-help"].translations) == {"en"}
    (problem,) = library.catalog.problems
    assert (problem.file, problem.where) == ("guides/call-for-help/es.md", "line 3")
    assert problem.what == "The file is not UTF-8; save it as UTF-8."


def test_a_text_with_a_byte_order_mark_and_windows_line_ends_is_read(content):
    path = content / "guides/call-for-help/es.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_all(content).catalog.problems == ()


def test_a_document_without_any_text_is_a_problem(content):
    for path in (content / "guides/call-for-help").glob("*.md"):
        path.unlink()
    assert only_problem(content).what == "The document has no text in any language."


def test_a_document_folder_without_its_toml_is_a_problem(content):
    (content / "guides/call-for-help/document.toml").unlink()
    assert only_problem(content).what == "The file is missing."


def test_two_documents_with_one_id_are_a_problem_and_the_first_stays(content):
    shutil.copytree(content / "guides/call-for-help", content / "alerts/call-for-help")
    library = load_all(content)
    assert any(problem.what == "Another document has this id." for problem in library.catalog.problems)
    assert library.catalog.documents["call-for-help"].folder == "alerts/call-for-help"


def test_a_document_in_the_folder_of_another_kind_is_a_problem(content):
    (content / "guides/call-for-help").rename(content / "alerts/call-for-help")
    assert only_problem(content).what == "The kind is not that of the folder."


def test_a_folder_name_that_is_no_id_is_a_problem(content):
    (content / "guides/call-for-help").rename(content / "guides/Call for help")
    assert any("small letters" in problem.what for problem in load_all(content).catalog.problems)


def test_a_link_to_a_file_elsewhere_is_not_followed(content, tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret\n\nWords.\n", encoding="utf-8")
    path = content / "guides/call-for-help/es.md"
    path.unlink()
    path.symlink_to(secret)
    library = load_all(content)
    assert ("call-for-help", "es") not in library.texts
    assert any("links are not followed" in problem.what for problem in library.catalog.problems)


def test_a_changed_original_marks_the_sections_that_changed(content):
    replace_in(content / "guides/knock-at-the-door/en.md", "Stay calm.", "Stay very calm.")
    library = load_all(content)
    translation = library.catalog.documents["knock-at-the-door"].translations["es"]
    assert translation.outdated_sections == ("what-to-do",)
    (problem,) = library.catalog.problems
    assert problem.severity is Severity.WARNING


def test_a_missing_folder_is_no_library(tmp_path):
    with pytest.raises(LibraryNotFoundError):
        load_all(tmp_path / "missing")


def test_a_broken_library_toml_stops_with_its_place(content):
    replace_in(content / "library.toml", "released = 2026-07-10", 'released = "soon"')
    with pytest.raises(LibraryBrokenError) as caught:
        load_all(content)
    assert (caught.value.file, caught.value.where) == ("library.toml", "released")


def test_broken_phrases_of_the_default_language_stop_and_others_do_not(content):
    replace_in(content / "phrases/es.toml", 'sources = "Fuentes"', "")
    assert "es" not in load_all(content).catalog.phrases
    replace_in(content / "phrases/en.toml", 'sources = "Sources"', "")
    with pytest.raises(LibraryBrokenError):
        load_all(content)


@pytest.mark.parametrize(
    "phrase", ["Datos al {x}", "Datos al {date", "Datos", "Datos al {}"], ids=["unknown", "open", "none", "nameless"]
)
def test_a_phrase_with_other_blanks_than_the_original_is_a_problem(content, phrase):
    replace_in(content / "phrases/es.toml", 'facts_as_of = "Datos al {date}"', f'facts_as_of = "{phrase}"')
    problem = only_problem(content)
    assert (problem.file, problem.where) == ("phrases/es.toml", "page.facts_as_of")


def test_an_unknown_blank_in_the_default_language_stops(content):
    replace_in(content / "phrases/en.toml", 'facts_as_of = "Facts as of {date}"', 'facts_as_of = "Facts as of {x}"')
    with pytest.raises(LibraryBrokenError):
        load_all(content)
