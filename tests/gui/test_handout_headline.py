import pytest

from kyr_app.gui.handouts.headline import headline
from kyr_app.model.handout import HandoutItem, HandoutRecipe, Layout
from tests.support.fake_services import FakePages

TWO_SECTIONS = (HandoutItem("door", "say"), HandoutItem("door", "do"))


@pytest.mark.parametrize(
    ("recipe", "pages", "said"),
    [
        (HandoutRecipe(()), None, "0 documents"),
        (HandoutRecipe((HandoutItem("door"),)), FakePages(b"", 1, 1), "1 document · 1 page · 1 sheet of paper"),
        (
            HandoutRecipe((HandoutItem("door"), HandoutItem("card"))),
            FakePages(b"", 4, 2),
            "2 documents · 4 pages · 2 sheets of paper, both sides",
        ),
        (
            HandoutRecipe(TWO_SECTIONS),
            FakePages(b"", 3, 3),
            "1 document · 3 pages · 3 sheets of paper, one side",
        ),
        (
            HandoutRecipe((HandoutItem("plan"),), layout=Layout.BOOKLET, copies=30),
            FakePages(b"", 5, 2, instruction=2),
            "1 document · 4 sides · 2 sheets of paper, both sides · 30 copies, 60 sheets in all",
        ),
    ],
)
def test_it_says_how_much_a_handout_is(recipe, pages, said):
    assert headline(recipe, pages) == said
