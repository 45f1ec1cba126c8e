import pytest

from kyr_app.library.checks import check_library
from kyr_app.library.loader import load_all
from kyr_app.model.problems import Severity
from tests.support.example_library import write_example_library


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "content")


def add_to(path, text):
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def problems(content, file="alerts/old-program/en.md"):
    return [(p.where, p.what) for p in check_library(load_all(content)) if p.file == file]


def test_the_example_library_is_clean(content):
    assert check_library(load_all(content)) == ()


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("See [x](doc:nowhere).", "There is no document “nowhere”."),
        ("See [x](doc:call-for-help#nowhere).", "The document “call-for-help” has no section “nowhere”."),
        ("Call [tel:nobody].", "There is no number “nobody” in phone-numbers.toml."),
        ("A claim.[^nothing]", "There is no reference “nothing”."),
        ("![Alt](nothing.png)", "The picture “nothing.png” is not in the folder."),
    ],
)
def test_whatever_a_text_points_to_must_exist(content, words, what):
    add_to(content / "alerts/old-program/en.md", f"\n{words}\n")
    assert problems(content) == [("what-to-do", what)]


def test_a_reference_that_nobody_cites_is_a_warning(content):
    path = content / "alerts/old-program/en.md"
    path.write_text(path.read_text(encoding="utf-8").replace("[^ruling]", ""), encoding="utf-8")
    (problem,) = check_library(load_all(content))
    assert (problem.what, problem.severity) == ("The reference “ruling” is not cited.", Severity.WARNING)


def test_an_unknown_topic_is_a_problem(content):
    path = content / "alerts/old-program/document.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('["family"]', '["weather"]'), encoding="utf-8")
    assert problems(content, "alerts/old-program/document.toml") == [("topics", "There is no topic “weather”.")]


def test_a_situation_that_leads_nowhere_is_a_problem(content):
    path = content / "situations.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("call-for-help", "nowhere"), encoding="utf-8")
    assert problems(content, "situations.toml") == [("knock", "There is no document “nowhere”.")]


def test_a_topic_without_a_name_in_a_language_is_a_problem(content):
    path = content / "topics.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('es = "Buscar ayuda"\n', ""), encoding="utf-8")
    assert problems(content, "topics.toml") == [("help", "Not named in: es.")]


def test_a_translation_with_other_blocks_is_a_problem_at_its_section(content):
    path = content / "guides/knock-at-the-door/es.md"
    path.write_text(path.read_text(encoding="utf-8").replace("- Mantenga la calma.\n", ""), encoding="utf-8")
    assert [where for where, _ in problems(content, "guides/knock-at-the-door/es.md")] == ["what-to-do"]


def test_a_card_has_one_or_two_faces(content):
    folder = content / "cards" / "example-card"
    folder.mkdir(parents=True)
    table = (content / "guides/call-for-help/document.toml").read_text(encoding="utf-8").split("[translations")[0]
    (folder / "document.toml").write_text(table.replace('"guide"', '"card"'), encoding="utf-8")
    (folder / "en.md").write_text("# Card\n\nSummary.\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n", encoding="utf-8")
    assert ("", "A card has one or two faces, each a “## ” section.") in problems(content, "cards/example-card/en.md")


def test_the_loader_s_problems_are_kept(content):
    (content / "guides/call-for-help/es.md").write_bytes(b"\xff")
    assert any("UTF-8" in what for _, what in problems(content, "guides/call-for-help/es.md"))
