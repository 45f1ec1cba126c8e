import pytest

from kyr_app.errors import HandoutError
from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.fonts import FontShelf
from kyr_app.model.document import Source
from kyr_app.model.handout import ClinicDetails
from tests.support.handouts import TEMPLATES, png, readable, recipe_for

SOURCE = Source("Community alert", "A network", "https://example.org/alert")


def composed(press, *documents, **options):
    return press.composer.compose(recipe_for(documents, **options), documents)


def test_the_same_recipe_gives_the_same_source(press):
    assert composed(press, readable()).files == composed(press, readable()).files


def test_every_file_is_text_because_typst_takes_nothing_else(press):
    source = composed(press, readable(origin=SOURCE), qr_code=True, clinic=ClinicDetails(logo=png()))
    assert {"main.typ", "pages.typ", "codes/part-0.svg", "clinic/logo.svg"} <= set(source.files)
    for text in source.files.values():
        text.decode()


def test_a_code_is_made_only_where_asked_for_and_where_the_source_has_an_address(press):
    without = Source("Community alert", "A network")
    assert "codes/part-0.svg" not in composed(press, readable(origin=SOURCE)).files
    assert "codes/part-0.svg" not in composed(press, readable(origin=without), qr_code=True).files


def test_a_language_without_a_font_is_refused_by_name():
    composer = HandoutComposer(TEMPLATES, FontShelf({}))
    with pytest.raises(HandoutError, match="“en”"):
        composer.compose(recipe_for([readable()]), [readable()])


def test_a_logo_that_is_no_png_is_refused(press):
    with pytest.raises(HandoutError, match="PNG"):
        composed(press, readable(), clinic=ClinicDetails(logo=b"<svg/>"))


def test_a_logo_of_absurd_size_is_refused(press):
    with pytest.raises(HandoutError, match="4000"):
        composed(press, readable(), clinic=ClinicDetails(logo=png(4001, 1)))


def test_a_clinic_with_much_to_say_is_cut(press):
    clinic = ClinicDetails("Clinic " * 40, "5" * 300, "Street\n\n" * 20)
    main = composed(press, readable(), clinic=clinic).files["main.typ"].decode()
    assert f'"name": "{("Clinic " * 40)[:89].rstrip()}…"' in main
    assert f'"phone": "{"5" * 29}…"' in main
    assert main.count('"Street"') == 4


def test_templates_and_sources_hold_no_sign_that_imports_a_package(press):
    hostile = readable("# @t\n\n@s\n\n## @h\n\n[@l](doc:@x) @t\n", document_id="a@b")
    source = composed(press, hostile, clinic=ClinicDetails("@", "@", "@"))
    assert not [name for name, text in source.files.items() if b"@" in text]


def test_a_long_line_of_an_address_goes_on_in_the_next_and_loses_nothing(press):
    address = "3022 International Boulevard, Suite 410, Fruitvale Village, Oakland, California 94601-2206"
    main = composed(press, readable(), clinic=ClinicDetails(address=address)).files["main.typ"].decode()
    assert '"3022 International Boulevard, Suite 410, Fruitvale Village,",\n"Oakland, California 94601-2206",' in main
