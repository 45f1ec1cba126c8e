import pytest

from kyr_app.errors import HandoutError
from kyr_app.handout.layout_limits import refuse_unfit
from kyr_app.model.handout import HandoutRecipe, Layout
from tests.support.handouts import readable


@pytest.mark.parametrize("languages", [("en",), ("en", "es", "ar"), ("en", "en")])
def test_two_languages_side_by_side_are_exactly_two(languages):
    with pytest.raises(HandoutError, match="exactly two languages"):
        refuse_unfit(HandoutRecipe((), languages, Layout.BILINGUAL))
    refuse_unfit(HandoutRecipe((), ("en", "ar"), Layout.BILINGUAL))


@pytest.mark.parametrize("layout", Layout)
def test_large_print_is_for_layouts_with_room_for_it(layout):
    recipe = HandoutRecipe((), ("en", "es"), layout, large_print=True)
    if layout in (Layout.PAGES, Layout.BILINGUAL, Layout.PACKET):
        refuse_unfit(recipe)
    else:
        with pytest.raises(HandoutError, match="large print is for pages"):
            refuse_unfit(recipe)


def test_the_composer_refuses_before_it_composes(press):
    with pytest.raises(HandoutError, match="exactly two languages"):
        press.print(readable(), layout=Layout.BILINGUAL)
