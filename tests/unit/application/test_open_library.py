import os
from pathlib import Path

import pytest

from kyr_app.application.compile_library import compile_library
from kyr_app.application.open_library import LibraryOpener, OpenLibrary, fingerprint
from kyr_app.errors import LibraryBrokenError, LibraryDamagedError, LibraryNotFoundError, OutputError
from kyr_app.library.clinic_pages import ClinicPages
from kyr_app.model.query import SearchQuery
from tests.support.clinic_pages import write_clinic_pages
from tests.support.example_library import DOCUMENTS, write_example_library


@pytest.fixture
def content(tmp_path):
    return write_example_library(tmp_path / "content")


@pytest.fixture
def open_library(tmp_path, content):
    (tmp_path / "code").mkdir()
    opened = []

    def open_it(installed=None, content=content):
        opener = LibraryOpener(
            installed=installed, content=content, code=tmp_path / "code", cache=tmp_path / "cache" / "libraries"
        )
        *_, library = opener.open()
        assert isinstance(library, OpenLibrary)
        opened.append(library)
        return library

    yield open_it
    for library in opened:
        library.close()


def folders(tmp_path):
    return {path.name for path in (tmp_path / "cache" / "libraries").iterdir() if path.is_dir()}


def test_the_first_start_compiles_and_the_next_does_not(open_library, tmp_path):
    open_library().close()
    (folder,) = (tmp_path / "cache" / "libraries").iterdir()
    before = (folder / "catalog.json").stat().st_ino
    library = open_library()
    assert set(library.catalog.documents) == set(DOCUMENTS)
    assert (folder / "catalog.json").stat().st_ino == before


def test_a_changed_library_is_compiled_anew_and_the_old_one_goes(open_library, content, tmp_path):
    open_library().close()
    old = folders(tmp_path)
    (content / "guides/call-for-help/en.md").write_text("# New\n\nNew words.\n", encoding="utf-8")
    library = open_library()
    assert library.catalog.documents["call-for-help"].translations["en"].title == "New"
    assert len(folders(tmp_path)) == 1
    assert folders(tmp_path) != old


def test_a_library_that_another_window_reads_is_not_removed(open_library, content, tmp_path):
    first = open_library()
    (content / "guides/call-for-help/en.md").write_text("# New\n\nNew words.\n", encoding="utf-8")
    open_library()
    assert len(folders(tmp_path)) == 2
    assert first.searcher.search(SearchQuery("warrant")).hits


@pytest.mark.parametrize("changed", [False, True])
def test_two_first_starts_at_once_do_not_disturb_each_other(open_library, content, tmp_path, changed):
    """The slower one is still writing when the other cleans up after itself."""
    (tmp_path / "code").mkdir(exist_ok=True)
    slower = LibraryOpener(
        installed=None, content=content, code=tmp_path / "code", cache=tmp_path / "cache" / "libraries"
    ).open()
    while not list(tmp_path.glob("cache/libraries/.*")):
        next(slower)
    if changed:
        (content / "guides/call-for-help/en.md").write_text("# New\n\nNew words.\n", encoding="utf-8")
    assert open_library().searcher.search(SearchQuery("warrant")).hits
    *_, library = slower
    assert isinstance(library, OpenLibrary)
    assert library.searcher.search(SearchQuery("warrant")).hits
    library.close()


def test_what_a_killed_compiler_left_behind_goes_with_the_next_library(open_library, tmp_path):
    left = tmp_path / "cache" / "libraries" / ".0123456789abcdef.x1y2z3"
    left.mkdir(parents=True)
    left.parent.chmod(0o700)
    open_library()
    assert not left.exists()


def test_a_changed_program_compiles_anew(content, tmp_path):
    code = tmp_path / "code"
    code.mkdir()
    before = fingerprint(content, code)
    (code / "module.py").write_text("changed = True\n", encoding="utf-8")
    assert fingerprint(content, code) != before


@pytest.mark.parametrize("damage", ["catalog.json", "index"])
def test_a_damaged_library_in_the_cache_is_made_anew(open_library, tmp_path, damage):
    open_library().close()
    (folder,) = (tmp_path / "cache" / "libraries").iterdir()
    victims = [folder / damage] if damage == "catalog.json" else list((folder / damage).iterdir())
    for path in victims:
        path.write_bytes(b"damaged")
    assert open_library().searcher.search(SearchQuery("warrant")).hits


def test_a_damaged_installed_library_says_so(open_library, content, tmp_path):
    installed = tmp_path / "installed"
    for _ in compile_library(content, installed):
        pass
    assert set(open_library(installed).catalog.documents) == set(DOCUMENTS)
    (installed / "catalog.json").write_bytes((installed / "catalog.json").read_bytes()[:100])
    with pytest.raises(LibraryDamagedError):
        open_library(installed)


def test_an_index_in_a_content_folder_is_never_opened(open_library, content, tmp_path):
    bait = tmp_path / "opened"
    pickled = f"cos\nsystem\n(S'touch {bait}'\ntR.".encode()
    for folder in (content / "index", content / "guides" / "call-for-help" / "index"):
        folder.mkdir()
        for name in ("_MAIN_1.toc", "MAIN_WRITELOCK"):
            (folder / name).write_bytes(pickled)
    library = open_library()
    assert library.searcher.search(SearchQuery("warrant")).hits
    assert not bait.exists()
    assert not list((tmp_path / "cache").rglob("MAIN_WRITELOCK"))


@pytest.mark.skipif(os.name != "posix", reason="modes of files exist on POSIX systems only")
def test_a_cache_that_others_can_write_is_not_opened(open_library, tmp_path):
    cache = tmp_path / "cache" / "libraries"
    cache.mkdir(parents=True)
    cache.chmod(0o777)
    with pytest.raises(OutputError):
        open_library()


def test_a_missing_content_folder_is_said_before_anything_is_written(open_library, tmp_path):
    with pytest.raises(LibraryNotFoundError):
        open_library(content=tmp_path / "missing")
    assert not (tmp_path / "cache").exists()


def test_a_broken_library_toml_leaves_the_cache_empty(open_library, content, tmp_path):
    (content / "library.toml").write_text("id = 3\n", encoding="utf-8")
    with pytest.raises(LibraryBrokenError):
        open_library()
    assert folders(tmp_path) == set()


def test_only_documents_travel_into_a_compiled_library(content, tmp_path):
    (content / "guides/call-for-help/notes").mkdir()
    (content / "private.txt").write_text("secret", encoding="utf-8")
    target = tmp_path / "compiled"
    steps = list(compile_library(content, target))
    assert steps[-1].done == steps[-1].total
    assert {path.name for path in target.iterdir()} == {"catalog.json", "content", "index"}
    copied = {path.name for path in (target / "content").rglob("*") if path.is_file()}
    assert copied == {"document.toml", "en.md", "es.md"}


def test_the_problems_of_the_library_are_in_the_catalog(open_library, content):
    (content / "guides/call-for-help/es.md").write_bytes(b"\xff")
    assert [problem.file for problem in open_library().catalog.problems] == ["guides/call-for-help/es.md"]


def test_texts_of_an_open_library_are_those_of_the_content_folder(open_library):
    library = open_library()
    document = library.catalog.documents["knock-at-the-door"]
    text = library.texts.text(document, "es")
    assert [section.anchor for section in text.sections] == ["what-to-say", "what-to-do"]
    assert library.texts.source(document, "en").startswith("# A knock at the door")


def test_the_root_of_the_checkout_is_not_needed(content, tmp_path, monkeypatch):
    monkeypatch.chdir("/")
    for _ in compile_library(content, Path(tmp_path) / "compiled"):
        pass
    assert (tmp_path / "compiled" / "catalog.json").is_file()


class TestAClinicSOwnPages:
    """They are compiled together with the library, on this machine."""

    @pytest.fixture
    def clinic(self, tmp_path):
        return ClinicPages(write_clinic_pages(tmp_path / "clinic"), "Harbor Clinic")

    @pytest.fixture
    def make_opener(self, tmp_path, clinic):
        content = write_example_library(tmp_path / "content")
        installed = tmp_path / "installed"
        for _ in compile_library(content, installed):
            pass

        def opener(cache):
            return LibraryOpener(installed=installed, content=content, code=tmp_path, cache=cache, clinic=clinic)

        return opener

    def test_they_are_found_and_read_beside_the_installed_library(self, make_opener, tmp_path):
        *_, library = make_opener(tmp_path / "cache").open()
        hits = library.searcher.search(SearchQuery("zanzibar", "en")).hits
        assert [hit.document_id for hit in hits] == ["intake-hours"]
        text = library.texts.text(library.catalog.documents["intake-hours"], "en")
        assert text.title == "When we are open"
        assert library.trouble is None
        library.close()

    def test_a_change_of_the_pages_is_seen_at_the_next_start(self, make_opener, tmp_path, clinic):
        *_, first = make_opener(tmp_path / "cache").open()
        first.close()
        (clinic.folder / "guides" / "intake-hours" / "en.md").write_text("# Closed\n\nCall us.\n", encoding="utf-8")
        *_, second = make_opener(tmp_path / "cache").open()
        assert second.catalog.documents["intake-hours"].translations["en"].title == "Closed"
        second.close()

    def test_where_they_cannot_be_compiled_the_installed_library_opens_and_the_reason_is_told(
        self, make_opener, tmp_path
    ):
        (tmp_path / "cache").write_text("no folder", encoding="utf-8")
        *_, library = make_opener(tmp_path / "cache").open()
        assert "intake-hours" not in library.catalog.documents
        assert isinstance(library.trouble, OutputError)
        library.close()
