import pytest

from kyr_app.application.mark_translation import mark_current
from kyr_app.errors import LibraryNotFoundError, TranslationNotMarkedError, UnknownDocumentError
from kyr_app.library.loader import load_all
from kyr_app.library.translations import made_from
from tests.support.example_library import write_example_library

ID = "knock-at-the-door"


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "content")


@pytest.fixture
def table(content):
    return content / "guides" / ID / "document.toml"


@pytest.fixture
def head(table):
    """The table up to its translations."""
    return table.read_text(encoding="utf-8").partition("\n[translations")[0]


def current(content):
    return made_from(load_all(content).texts[ID, "en"])


@pytest.mark.parametrize(
    "translations",
    [
        '\n[translations.es]\nmade_from = "{}"\nby = "machine"\n',
        '\n[translations.es]\nby = "machine"   # still\n  made_from   =  "{}"  # when?\n',
        "\n[ translations . es ] # Spanish\nmade_from = '{}'\n",
        '\n[translations."es"]\nmade_from = "{}"\n',
        '\n[translations.ht]\nmade_from = "x"\nby = "machine"\n\n[translations.es]\nmade_from = "{}"\n',
        '\n[translations.es]\nmade_from = "{}"\n\n[translations.ht]\nmade_from = "x"\nby = "machine"\n',
    ],
)
def test_only_the_value_changes(content, table, head, translations):
    table.write_text(head + translations.format("old"), encoding="utf-8")
    assert mark_current(content, ID, "es") == table
    written = table.read_text(encoding="utf-8").replace("'", '"')
    assert written == head + translations.format(current(content)).replace("'", '"')
    assert load_all(content).catalog.documents[ID].translations["es"].outdated_sections == ()


def test_line_ends_and_the_rest_of_the_bytes_stay(content, table, head):
    text = head + '\n[translations.es]\nmade_from = ""\nby = "Zoë"\n'
    table.write_bytes(text.replace("\n", "\r\n").encode())
    mark_current(content, ID, "es")
    expected = text.replace('made_from = ""', f'made_from = "{current(content)}"').replace("\n", "\r\n").encode()
    assert table.read_bytes() == expected


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_missing_value_is_added(content, table, head, end):
    text = (head + '\n[translations.es]\nby = "machine"\n').replace("\n", end)
    table.write_bytes(text.encode())
    mark_current(content, ID, "es")
    added = f'[translations.es]{end}made_from = "{current(content)}"{end}by'
    assert table.read_bytes() == text.replace(f"[translations.es]{end}by", added).encode()


@pytest.mark.parametrize(
    "translations",
    [
        "",
        '\n[translations]\nes = { made_from = "old", by = "machine" }\n',
        '\n[translations]\nes.made_from = "old"\n',
        "\n[translations.es]",
        '\n[translations.es]\nmade_from = """old"""\n',
        '\n[translations.es]\nby = """\nmade_from = "old"\n"""\n',
    ],
)
def test_what_is_written_otherwise_stays_as_it_was(content, table, head, translations):
    table.write_text(head + translations, encoding="utf-8")
    before = table.read_bytes()
    with pytest.raises(TranslationNotMarkedError):
        mark_current(content, ID, "es")
    assert table.read_bytes() == before


@pytest.mark.parametrize(("document_id", "language"), [(ID, "en"), (ID, "fr"), ("old-program", "es")])
def test_only_a_translation_that_can_be_read_is_marked(content, document_id, language):
    with pytest.raises(TranslationNotMarkedError, match=r"There is no translation"):
        mark_current(content, document_id, language)


def test_without_the_original_nothing_is_marked(content):
    (content / "guides" / ID / "en.md").unlink()
    with pytest.raises(TranslationNotMarkedError, match=r"en\.md, is missing"):
        mark_current(content, ID, "es")


def test_an_unknown_document_or_library_is_refused(content, tmp_path):
    with pytest.raises(UnknownDocumentError):
        mark_current(content, "nothing", "es")
    with pytest.raises(LibraryNotFoundError):
        mark_current(tmp_path, ID, "es")
