from datetime import date

import pytest

from kyr_app.errors import HandoutError
from kyr_app.handout.checks import HandoutConcern, recipe_warnings
from kyr_app.handout.glyphs import missing_glyphs
from kyr_app.handout.handout_source import HandoutSource
from kyr_app.model.document import Kind
from kyr_app.model.handout import HandoutItem, HandoutRecipe
from kyr_app.model.legal_status import LegalState, LegalStatus
from tests.support.handouts import ENDED, readable, recipe_for

SAMPLE = "aZ09éñçãõòèœŒÑ¿¡“”‘’–—…•·§©°½€$%&/()[]{}\u00a0\u202f\u2011→●✓☐中文ЖяỆơĐعשก한अ∞≤\ufb01\u0301e\u0301"


def test_letters_that_the_font_has_are_not_missing(press):
    assert missing_glyphs("¿Tiene usted “papeles”? — Sí. Kreyòl, português, français\u00a0!", "es", press.fonts) == ()


def test_missing_letters_come_once_in_the_order_they_stand(press):
    assert missing_glyphs("a→b中c→d", "en", press.fonts) == ("→", "中")


def test_marks_that_are_never_drawn_are_not_missing(press):
    assert missing_glyphs("a\u200eb\u2060c\u00add\ufe0fe\nf\tg", "en", press.fonts) == ()


def test_a_language_without_a_font_cannot_be_checked(press):
    with pytest.raises(HandoutError, match="“pa”"):
        missing_glyphs("ਕ", "pa", press.fonts)


@pytest.mark.parametrize("character", SAMPLE)
def test_what_is_missing_is_what_the_typesetter_refuses(press, character):
    text = '#set document(title: "T")\n#set text(font: "Atkinson Hyperlegible", fallback: false)\n= T\n#"x'
    source = HandoutSource({"main.typ": f'{text}{character}"'.encode()})
    try:
        press.typesetter.typeset(source, images={})
    except HandoutError:
        assert missing_glyphs(character, "en", press.fonts) == (character,)
    else:
        assert missing_glyphs(character, "en", press.fonts) == ()


def concerns(*documents, **parts):
    return {warning.concern for warning in recipe_warnings(recipe_for(documents), documents)}


def test_an_unreviewed_text_is_the_least_concern():
    assert concerns(readable()) == {HandoutConcern.NOT_REVIEWED}


@pytest.mark.parametrize(
    ("document", "concern"),
    [
        (readable(status=ENDED), HandoutConcern.ENDED),
        (readable(status=LegalStatus(LegalState.HISTORICAL)), HandoutConcern.HISTORICAL),
        (readable(day=date(2027, 1, 5)), HandoutConcern.FACTS_ARE_OLD),
        (readable(day=date(2020, 1, 5)), HandoutConcern.CLOCK_IS_WRONG),
        (readable(by="machine"), HandoutConcern.MACHINE_TRANSLATION),
        (readable(wanted="es"), HandoutConcern.OTHER_LANGUAGE),
        (readable(outdated=("say",)), HandoutConcern.OUTDATED_SECTIONS),
    ],
)
def test_each_concern_is_named(document, concern):
    assert concerns(document) == {concern, HandoutConcern.NOT_REVIEWED}


def test_printing_an_ended_document_or_a_machine_made_card_asks_first():
    documents = [
        readable(document_id="ended", status=ENDED),
        readable(document_id="old", status=LegalStatus(LegalState.HISTORICAL)),
        readable(document_id="card", kind=Kind.CARD, by="machine"),
        readable(document_id="guide", by="machine", day=date(2027, 1, 5)),
    ]
    asked = [warning.document_id for warning in recipe_warnings(recipe_for(documents), documents) if warning.asks_first]
    assert asked == ["ended", "old", "card"]


def test_two_sections_of_one_document_warn_once():
    items = (HandoutItem("at-the-door", "say"), HandoutItem("at-the-door"))
    warnings = recipe_warnings(HandoutRecipe(items), [readable(status=ENDED), readable(status=ENDED)])
    assert [warning.concern for warning in warnings] == [HandoutConcern.ENDED, HandoutConcern.NOT_REVIEWED]
