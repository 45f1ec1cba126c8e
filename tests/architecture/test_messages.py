"""Everything that command line and errors say can be said in every language."""

import ast
import gettext
import re
from string import Formatter

import messages_of_the_program as messages
import pytest

MODULES = sorted(path for path in (messages.ROOT / "kyr_app").rglob("*.py") if "gui" not in path.parts)
# What takes a text that a person reads.
SAYS = {
    "say",
    "say_styled",
    "say_for_reading",
    "complain",
    "warn",
    "echo",
    "with_bar",
    "add",
    "problem_in",
    "CheckOutcome",
}
SAYS |= {"UsageError", "BadParameter", "ClickException", "_problem", "ContentProblem"}
TRANSLATED = {"gettext", "ngettext", "sentence"}
TWO_WORDS = re.compile(r"[A-Za-z’]{2,} [a-z]{2,}")
# click names the kind of number, "integer range", in English.
LEFT_OUT = {"{value!r} is not a valid {number_type}.": {"number_type"}}


def name(path):
    return path.relative_to(messages.ROOT).as_posix()


def forms(text):
    return (text,) if isinstance(text, str) else tuple(text)


def places(text):
    """Return the names in braces, how they are shown, and percent signs that stand for something."""
    braces = {f"{name}!{shown}" if shown else name for _, name, _, shown in Formatter().parse(text) if name is not None}
    return braces | set(re.findall(r"%\(\w+\)s|%[sr]", text))


def words_of(catalog):
    return {each.id: each for each in catalog if each.id}


@pytest.fixture(scope="module", params=messages.LANGUAGES)
def catalog(request):
    return messages.read_catalog(request.param)


def test_the_catalog_holds_every_word_of_the_program_and_no_other(catalog):
    assert set(words_of(catalog)) == messages.words_of_the_program(), "run `make translations`"


def test_everything_is_translated(catalog):
    for words, message in words_of(catalog).items():
        translations = forms(message.string)
        assert len(translations) == (1 if isinstance(words, str) else catalog.num_plurals), words
        assert all(text.strip() for text in translations), words
        assert not message.fuzzy, words


def test_a_translation_has_the_places_of_the_original(catalog):
    for words, message in words_of(catalog).items():
        left_out = LEFT_OUT.get(forms(words)[0], set())
        for original, text in zip(forms(words), forms(message.string), strict=True):
            assert places(original) - left_out == places(text), words


def test_a_translation_has_the_paragraphs_and_margins_of_the_original(catalog):
    for words, message in words_of(catalog).items():
        for original, text in zip(forms(words), forms(message.string), strict=True):
            assert original.count("\n\n") == text.count("\n\n"), words
            assert text.strip() == text.removesuffix(original[len(original.rstrip()) :]), words


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_what_the_program_reads_is_what_translators_wrote(language):
    catalog = messages.read_catalog(language)
    with messages.catalog_file(language).with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for words, message in words_of(catalog).items():
        if isinstance(words, str):
            assert compiled.gettext(words) == message.string
        else:
            assert tuple(compiled.ngettext(*words, number) for number in (1, 2)) == message.string


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_in_english_alone_reaches_a_person(path):
    assert list(untranslated(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('complain("Something went wrong.")', ["Something went wrong."]),
        ('raise RecipeError(path, f"The logo {name} is too large.")', ["The logo ", " is too large."]),
        ('say("Done with it." + rest)', ["Done with it."]),
        ('warn(gettext("Something went wrong."))', []),
        ('files.complain(path, "", sentence("No such file."))', []),
        ('complain(f"{path}: {reason}")', []),
    ],
)
def test_a_sentence_in_english_alone_is_found(code, found):
    assert list(untranslated(ast.parse(code))) == found


def untranslated(tree):
    """Yield literals of two words or more that are told to a person and not given to gettext."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (called(node) in SAYS or called(node).endswith("Error")):
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                yield from english_in(argument)


def english_in(node):
    match node:
        case ast.Call() if called(node) in TRANSLATED:
            return
        case ast.Constant(str() as text) if TWO_WORDS.search(text):
            yield text
    for child in ast.iter_child_nodes(node):
        yield from english_in(child)


def called(call):
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
