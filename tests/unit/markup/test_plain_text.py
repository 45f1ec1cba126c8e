from kyr_app.markup.parser import parse_document
from kyr_app.markup.plain_text import text_of_blocks


def test_every_word_of_every_block_is_kept_and_citations_are_not():
    text = parse_document(
        "# T\n\nS.\n\n## H\n\n**a** [b](doc:x) [tel:line].[^ref]\n\n- c\n- d\n\n> [!SAY]\n> e\n\n> f\n\n"
        "| g | h |\n|---|---|\n| i | j |\n\n### k\n\n![l](l.png)\n"
    ).text
    lines = text_of_blocks(text.sections[0].blocks, {"line": "555"}).split("\n")
    assert lines == ["a b 555.", "c", "d", "e", "f", "g · h", "i · j", "k", "l"]
