import pytest

from kyr_app.library.clinic_pages import ClinicPages, with_clinic_pages
from kyr_app.library.loader import load_all
from tests.support.clinic_pages import write_clinic_pages
from tests.support.example_library import write_example_library


@pytest.fixture
def library(tmp_path):
    return load_all(write_example_library(tmp_path / "content"))


@pytest.fixture
def clinic(tmp_path):
    return ClinicPages(write_clinic_pages(tmp_path / "clinic"), "Harbor Clinic")


def test_a_clinic_s_documents_stand_under_its_name(library, clinic):
    merged = with_clinic_pages(library, clinic)
    document = merged.catalog.documents["intake-hours"]
    assert (document.source.title, document.source.publisher) == ("When we are open", "Harbor Clinic")
    assert merged.texts["intake-hours", "en"].title == "When we are open"
    assert set(merged.catalog.documents) == {*library.catalog.documents, "intake-hours"}
    assert merged.catalog.problems == ()


def test_a_tile_of_the_clinic_comes_first(library, clinic):
    tile, *others = with_clinic_pages(library, clinic).catalog.situations
    assert (tile.title, tile.line["en"], tile.documents) == (
        {"en": "Harbor Clinic"},
        "When we are open",
        ("intake-hours",),
    )
    assert tuple(others) == library.catalog.situations


def test_a_clinic_s_own_phone_number_is_known(library, clinic):
    assert with_clinic_pages(library, clinic).catalog.phone_numbers["our-line"].number == "555-0101"


def test_nothing_of_the_library_can_be_replaced(library, clinic):
    (clinic.folder / "guides" / "intake-hours").rename(clinic.folder / "guides" / "call-for-help")
    merged = with_clinic_pages(library, clinic)
    assert merged.catalog.documents == library.catalog.documents
    assert merged.catalog.situations == library.catalog.situations
    (problem,) = merged.catalog.problems
    assert problem.file == "clinic/guides/call-for-help"


def test_what_is_wrong_is_listed_with_its_file_and_the_rest_opens(library, clinic):
    page = clinic.folder / "guides" / "intake-hours" / "en.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nSee [this](doc:nowhere).\n", encoding="utf-8")
    broken = clinic.folder / "guides" / "broken"
    broken.mkdir()
    (broken / "document.toml").write_text("kind = ", encoding="utf-8")
    merged = with_clinic_pages(library, clinic)
    assert "intake-hours" in merged.catalog.documents
    files = {problem.file for problem in merged.catalog.problems}
    assert files == {"clinic/guides/broken/document.toml", "clinic/guides/intake-hours/en.md"}


def test_an_empty_folder_changes_nothing(library, tmp_path):
    (tmp_path / "clinic").mkdir()
    merged = with_clinic_pages(library, ClinicPages(tmp_path / "clinic", "Harbor Clinic"))
    assert merged.catalog == library.catalog
