import json

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from kyr_app.markup.typst_values import Code, printable, typst_string, typst_value

ATTACKS = (
    '#read("/etc/passwd")',
    '"); panic("',
    '\\"; #panic()',
    "]",
    "[#panic()]",
    '"',
    "\\",
    "\\\\",
    "$x$",
    "@preview",
    "<label>",
    "// comment",
    "/* comment",
    "`raw`",
    "```",
    '#import "@preview/cetz:0.3.0"',
    "#let x = 1",
    "\\u{40}",
    "\\n",
    "= heading",
    "- item",
    "#",
    "*bold* _slanted_",
)


def read_back(*expressions):
    """Let Typst evaluate each expression as code and return the values."""
    source = "".join(f"#metadata({expression}) <value>\n" for expression in expressions)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    compiler = typst.Compiler(input={"main.typ": source.encode()}, font_paths=fonts)
    return json.loads(compiler.query("<value>", field="value"))


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_stays_words(attack):
    assert read_back(typst_string(attack)) == [attack]


@settings(deadline=None)
@given(st.lists(st.text(), min_size=1, max_size=20))
def test_any_text_survives_as_a_string(texts):
    assert read_back(*map(typst_string, texts)) == [printable(text) for text in texts]


@given(st.text())
def test_no_string_holds_the_sign_that_imports_a_package(text):
    assert "@" not in typst_string(text)


def test_line_ends_and_tabs_become_spaces_and_other_control_characters_go():
    assert printable("a\tb\nc\r\nd\x00\x07e\u2028f\ud800g\ufeff") == "a b c  de fg"


def test_spaces_that_hold_words_together_stay():
    assert printable("8\u00a0a.m.\u202f!") == "8\u00a0a.m.\u202f!"


def test_python_values_become_typst_values():
    value = {
        "text": "a",
        "none": None,
        "yes": True,
        "number": 7,
        "list": ["x"],
        "empty": [],
        "map": {},
        "code": Code("1 + 1"),
    }
    expected = {**value, "code": 2}
    assert read_back(typst_value(value)) == [expected]
