import pytest

from kyr_app.errors import HandoutError
from kyr_app.handout.clinic_glyphs import ClinicGlyphs
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.handout.press import HandoutPress, PrintJob
from kyr_app.handout.sheet_words import Voice
from kyr_app.model.document import Kind
from kyr_app.model.handout import ClinicDetails, Layout
from tests.support.handouts import phrases, readable, recipe_for

CARD = "# Card\n\nSummary.\n\n## For you\n\nStay silent.\n"


@pytest.fixture(scope="module")
def glyphs():
    return ClinicGlyphs(bundled_fonts())


@pytest.mark.parametrize(
    "name", ["", "Clínica de la Bahía™ — “Nº 5”", "亚洲法律联会", "مركز الحقوق", "이민자 센터", "Центр"]
)
def test_names_of_every_shipped_script_are_printed(glyphs, name):
    glyphs.refuse_unprintable(ClinicDetails(name, name, name))


@pytest.mark.parametrize("field", ["name", "phone", "address"])
def test_the_line_with_what_no_font_has_is_named(glyphs, field):
    with pytest.raises(HandoutError, match="“Justice ✊” of the clinic"):
        glyphs.refuse_unprintable(ClinicDetails(**{field: "Justice ✊ "}))


@pytest.mark.parametrize("layout", [Layout.PAGES, Layout.BOOKLET, Layout.CARDS])
def test_no_layout_prints_empty_boxes_in_the_clinics_name(press, layout):
    card = readable(CARD, kind=Kind.CARD)
    recipe = recipe_for([card], layout=layout, clinic=ClinicDetails("Justice ✊"))
    job = PrintJob(recipe, [card], [Voice("en", phrases("en"))], {card.document.id: card})
    with pytest.raises(HandoutError, match="“Justice ✊” of the clinic"):
        HandoutPress(press.composer, press.typesetter).print(job)
