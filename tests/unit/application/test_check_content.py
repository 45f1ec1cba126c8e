from pathlib import Path

import pytest

from kyr_app.application.check_content import ContentReport, check_content
from kyr_app.application.progress import Progress
from kyr_app.errors import LibraryNotFoundError
from kyr_app.handout.card_fit import CardFit
from kyr_app.handout.fonts import FontShelf, bundled_fonts
from kyr_app.handout.typesetter import Typesetter
from kyr_app.model.problems import Severity
from tests.support.example_library import write_example_library

FONTS = bundled_fonts()
TEMPLATES = Path(__file__).resolve().parents[3] / "resources" / "handout"


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "content")


def card_fit(fonts):
    return CardFit(TEMPLATES, fonts, Typesetter(fonts))


def report_on(content, fonts=FONTS):
    *_, report = check_content(content, fonts, card_fit(fonts))
    assert isinstance(report, ContentReport)
    return report


def replace_in(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_a_complete_library_has_no_problem(content):
    assert report_on(content) == ContentReport((), documents=3)


def test_progress_counts_the_documents(content):
    *steps, _ = check_content(content, FONTS, card_fit(FONTS))
    assert steps == [Progress(done, 3) for done in (1, 2, 3)]


@pytest.mark.parametrize(
    ("file", "before", "after", "where"),
    [
        ("guides/call-for-help/en.md", "# Call", "# ☎ Call", ""),
        ("guides/call-for-help/en.md", "One number", "☎ number", ""),
        ("guides/call-for-help/es.md", "## Quién", "## ☎ Quién", "who-answers"),
        ("guides/call-for-help/en.md", "Volunteers", "**☎ Volunteers**", "who-answers"),
        ("guides/call-for-help/document.toml", 'en = "The', 'en = "☎ The', "status.note.en"),
        ("alerts/old-program/document.toml", 'publisher = "', 'publisher = "☎', "source"),
        ("alerts/old-program/document.toml", "Example v.", "☎ v.", "references ruling"),
        ("phrases/en.toml", 'February", "', 'February", "☎', ""),
        ("phone-numbers.toml", 'en = "Help', 'en = "☎ Help', "help-line"),
    ],
)
def test_a_letter_without_a_glyph_is_found_wherever_it_is_printed(content, file, before, after, where):
    replace_in(content / file, before, after)
    found = [problem for problem in report_on(content).problems if "U+260E" in problem.what]
    assert [(problem.file, problem.where, problem.severity) for problem in found] == [(file, where, Severity.ERROR)]


def test_a_language_without_a_font_is_an_error(content):
    english_only = FontShelf({"en": FONTS.for_language("en")})
    whats = {problem.what for problem in report_on(content, english_only).problems}
    assert whats == {"There is no font for the language “es”."}


def test_a_broken_library_is_the_one_problem(content):
    (content / "library.toml").write_text("id = 1\n", encoding="utf-8")
    report = report_on(content)
    assert (report.documents, report.count(Severity.ERROR)) == (0, 1)
    assert (report.problems[0].file, report.problems[0].where) == ("library.toml", "id")


def test_without_a_library_there_is_no_report(tmp_path):
    with pytest.raises(LibraryNotFoundError):
        report_on(tmp_path)


@pytest.mark.parametrize(("words", "fits"), [(8, True), (200, False)])
def test_a_face_with_more_text_than_its_card_holds_is_a_problem(content, words, fits):
    folder = content / "cards" / "example-card"
    folder.mkdir(parents=True)
    table = (content / "guides/call-for-help/document.toml").read_text(encoding="utf-8").split("[translations")[0]
    (folder / "document.toml").write_text(table.replace('"guide"', '"card"'), encoding="utf-8")
    text = f"# Card\n\nSummary.\n\n## Front\n\n{'word ' * words}\n\n## Back\n\nback\n"
    (folder / "en.md").write_text(text, encoding="utf-8")
    found = [(problem.where, problem.what) for problem in report_on(content).problems]
    expected = [] if fits else [("front", "This face has more text than fits on its card.")]
    assert found == expected
