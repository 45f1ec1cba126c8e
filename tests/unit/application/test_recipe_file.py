import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kyr_app.application.recipe_file import handout_item, read_clinic, read_logo, read_recipe, write_recipe
from kyr_app.errors import OutputError, RecipeError
from kyr_app.model.handout import ClinicDetails, HandoutItem, HandoutRecipe, Layout, Paper
from tests.support.handouts import png

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
IDS = st.from_regex(r"[a-z]+(-[a-z]+)?", fullmatch=True)
RECIPES = st.builds(
    HandoutRecipe,
    items=st.lists(st.builds(HandoutItem, IDS, st.none() | IDS), min_size=1, max_size=4).map(tuple),
    languages=st.lists(IDS, min_size=1, max_size=3).map(tuple),
    layout=st.sampled_from(Layout),
    paper=st.sampled_from(Paper),
    copies=st.integers(1, 999),
    save_ink=st.booleans(),
    large_print=st.booleans(),
    qr_code=st.booleans(),
    clinic=st.builds(ClinicDetails, WORDS, WORDS, WORDS, st.none() | st.builds(png, st.integers(1, 9))),
)


@settings(deadline=None)  # how long a disk takes to have it all is not in question
@given(recipe=RECIPES)
def test_a_recipe_comes_back_as_it_was_written(tmp_path_factory, recipe):
    path = tmp_path_factory.mktemp("recipes") / "monday.toml"
    write_recipe(path, recipe)
    assert read_recipe(path) == recipe


def test_a_short_recipe_has_the_usual_values(tmp_path):
    path = tmp_path / "short.toml"
    path.write_text('documents = ["rights-card", "find-a-lawyer#what-to-ask-first"]\n', encoding="utf-8")
    assert read_recipe(path) == HandoutRecipe(
        items=(HandoutItem("rights-card"), HandoutItem("find-a-lawyer", "what-to-ask-first"))
    )


def test_a_clinic_file_has_its_details_at_the_top(tmp_path):
    path = tmp_path / "clinic.toml"
    path.write_text('name = "Harbor Clinic"\nphone = "555-0101"\naddress = """1 Main St\nHarbor"""\n', encoding="utf-8")
    assert read_clinic(path) == ClinicDetails("Harbor Clinic", "555-0101", "1 Main St\nHarbor")


def test_a_recipe_that_cannot_be_written_leaves_nothing(tmp_path):
    with pytest.raises(OutputError):
        write_recipe(tmp_path / "missing" / "monday.toml", HandoutRecipe(items=(HandoutItem("a"),)))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b"documents = []\n", "documents"),
        (b"languages = ['en']\n", "documents"),
        (b"documents = 'rights-card'\n", "documents"),
        (b"documents = ['a']\nlanguages = []\n", "languages"),
        (b"documents = ['a']\ncopies = 0\n", "copies"),
        (b"documents = ['a']\ncopies = 1000\n", "copies"),
        (b"documents = ['a']\nlayout = 'origami'\n", "layout"),
        (b"documents = ['a']\npaper = 'a3'\n", "paper"),
        (b"documents = ['a']\nindex = '/tmp'\n", "index"),
        (b"documents = ['a']\n[clinic]\nfax = '1'\n", "fax"),
        (b"documents = [", "the end"),
        (b"documents = ['\xff']\n", "line 1"),
    ],
)
def test_a_wrong_recipe_is_refused_with_its_place(tmp_path, text, place):
    path = tmp_path / "wrong.toml"
    path.write_bytes(text)
    with pytest.raises(RecipeError) as caught:
        read_recipe(path)
    assert caught.value.file == path
    assert place in caught.value.detail


@pytest.mark.parametrize("name", ["missing.toml", "."])
def test_what_is_no_file_is_no_recipe(tmp_path, name):
    with pytest.raises(RecipeError, match=r"There is no such file"):
        read_recipe(tmp_path / name)


class TestLogo:
    @pytest.fixture
    def folder(self, tmp_path):
        inner = tmp_path / "clinic"
        inner.mkdir()
        return inner

    def read(self, folder, logo):
        path = folder / "clinic.toml"
        path.write_text(f"logo = '{logo}'\n", encoding="utf-8")
        return read_clinic(path)

    def refused(self, folder, logo):
        with pytest.raises(RecipeError) as caught:
            self.read(folder, logo)
        return caught.value.detail

    def test_it_may_lie_in_a_folder_below(self, folder):
        (folder / "pictures").mkdir()
        (folder / "pictures" / "logo.png").write_bytes(png())
        assert self.read(folder, "pictures/logo.png").logo == png()

    def test_it_may_not_lie_outside(self, folder):
        (folder.parent / "logo.png").write_bytes(png())
        outside = "is not inside the folder of this file"
        assert outside in self.refused(folder, "../logo.png")
        assert outside in self.refused(folder, str(folder.parent / "logo.png"))
        assert outside in self.refused(folder, "pictures/../../logo.png")

    def test_links_are_not_followed(self, folder):
        outside = folder.parent / "outside"
        outside.mkdir()
        (outside / "logo.png").write_bytes(png())
        (folder / "logo.png").symlink_to(outside / "logo.png")
        (folder / "pictures").symlink_to(outside)
        assert "links are not followed" in self.refused(folder, "logo.png")
        assert "links are not followed" in self.refused(folder, "pictures/logo.png")

    def test_it_must_be_there(self, folder):
        assert "There is no logo “logo.png”" in self.refused(folder, "logo.png")
        assert "There is no logo" in self.refused(folder, ".")

    @pytest.mark.parametrize(
        "data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"<svg xmlns='http://www.w3.org/2000/svg'/>"]
    )
    def test_it_must_be_a_png(self, folder, data):
        (folder / "logo.png").write_bytes(data)
        assert "is not a PNG picture" in self.refused(folder, "logo.png")

    def test_it_may_not_be_larger_than_2_megabytes(self, folder):
        limit = 2 * 1024 * 1024
        (folder / "logo.png").write_bytes(png().ljust(limit, b"\x00"))
        assert self.read(folder, "logo.png").logo is not None
        (folder / "logo.png").write_bytes(png().ljust(limit + 1, b"\x00"))
        assert "is larger than 2 MB" in self.refused(folder, "logo.png")

    @pytest.mark.parametrize(("width", "height"), [(4001, 1), (1, 4001)])
    def test_it_may_not_be_wider_or_higher_than_4000_pixels(self, folder, width, height):
        picture = bytearray(png())
        picture[16:24] = struct.pack(">II", width, height)
        (folder / "logo.png").write_bytes(picture)
        assert "is larger than 4,000 pixels" in self.refused(folder, "logo.png")
        picture[16:24] = struct.pack(">II", 4000, 4000)
        (folder / "logo.png").write_bytes(picture)
        assert self.read(folder, "logo.png").logo == bytes(picture)


def test_an_item_is_a_document_or_a_section():
    assert handout_item("rights-card") == HandoutItem("rights-card")
    assert handout_item("rights-card#front") == HandoutItem("rights-card", "front")
    assert handout_item("rights-card#") == HandoutItem("rights-card")


def test_a_logo_that_a_person_chooses_is_checked_like_that_of_a_recipe(tmp_path):
    (tmp_path / "good.png").write_bytes(png())
    (tmp_path / "wide.png").write_bytes(png(4001, 1))
    (tmp_path / "letter.png").write_bytes(b"Dear clinic")
    (tmp_path / "large.png").write_bytes(png() + bytes(2 * 1024 * 1024))
    assert read_logo(tmp_path / "good.png") == png()
    for name, what in (("wide", "4,000 pixels"), ("letter", "not a PNG"), ("large", "2 MB"), ("gone", "no logo")):
        with pytest.raises(RecipeError, match=what):
            read_logo(tmp_path / f"{name}.png")


def test_a_set_that_cannot_be_replaced_leaves_no_new_logo_beside_it(tmp_path):
    path = tmp_path / "monday.toml"
    path.write_text("kept", encoding="utf-8")
    path.chmod(0o444)
    recipe = HandoutRecipe((HandoutItem("a"),), clinic=ClinicDetails(logo=png()))
    with pytest.raises(OutputError):
        write_recipe(path, recipe)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text(encoding="utf-8") == "kept"
