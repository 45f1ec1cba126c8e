"""Every sentence of the window has Spanish words, and everybody who adds one is told where they are missing."""

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QLocale, QTranslator

from kyr_app.environment.bundled_files import BundledFiles
from tests.support.translation_files import FOLDER, translations_in

ROOT = BundledFiles.of_this_program().root
GUI = ROOT / "kyr_app" / "gui"
TOOLS = Path(sys.executable).parent
SOURCES = sorted(GUI.rglob("*.py"))
# What a person sees or hears: calls of these, and their arguments that are words (all where none are named).
SHOWN = {
    "QLabel": (0,),
    "plain_label": (0,),
    "Button": (0,),
    "MenuButton": (0,),
    "QCheckBox": (0,),
    "QRadioButton": (0,),
    "QAction": (0,),
    "QMenu": (0,),
    "QGroupBox": (0,),
    "Message": (0,),
    "Offer": (0,),
    "Command": (2,),
    "setText": (0,),
    "setTitle": (0,),
    "setWindowTitle": (0,),
    "setAccessibleName": (0,),
    "setAccessibleDescription": (0,),
    "setToolTip": (0,),
    "setStatusTip": (0,),
    "setWhatsThis": (0,),
    "setPlaceholderText": (0,),
    "setPrefix": (0,),
    "setSuffix": (0,),
    "addAction": (0,),
    "addItem": (0,),
    "addMenu": (0,),
    "setTabText": (1,),
    "name_for_screen_readers": (0, 1),
    "announce": (1,),
    "DocumentList": (0,),
}
# tr itself, and help, whose pages name words of the window; tests of help look for each.
PASSED_ON = {GUI / "translation.py", GUI / "frame" / "help_text.py"}
NOT_TR = {
    "_tr",
    "translate",
    "QCoreApplication.translate",
    "QObject.tr",
}  # lupdate overlooks them, or asks for a context
LETTERS = re.compile(r"[^\W\d_]")


def calls(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def name_of(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def words_in(node):
    """The literals with letters that this expression can become, those inside calls left out."""
    match node:
        case ast.Constant(value=str(text)) if LETTERS.search(text):
            yield text
        case ast.JoinedStr(values=parts):
            yield from (part.value for part in parts if isinstance(part, ast.Constant) and LETTERS.search(part.value))
        case ast.IfExp(body=one, orelse=other):
            yield from (*words_in(one), *words_in(other))
        case ast.BinOp(left=one, right=other):
            yield from (*words_in(one), *words_in(other))
        case ast.BoolOp(values=values):
            for value in values:
                yield from words_in(value)
        case ast.Call(func=ast.Attribute(value=inner)):
            yield from words_in(inner)


SPANISH = translations_in(FOLDER / "window.es.ts")
ALIKE = {"A4", "A+", "A−", "Legal"}  # and numbers alone


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(GUI).as_posix())
def test_nothing_is_said_that_is_not_translated(file):
    untranslated = [
        (call.lineno, words)
        for call in calls(file)
        for place in SHOWN.get(name_of(call), ())
        if place < len(call.args)
        for words in words_in(call.args[place])
    ]
    assert untranslated == []


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(GUI).as_posix())
def test_what_is_translated_is_a_literal(file):
    if file in PASSED_ON:
        return
    asked = [call for call in calls(file) if name_of(call) == "tr" or ast.unparse(call.func) in NOT_TR]
    assert [call.lineno for call in asked if not isinstance(call.args[0], ast.Constant)] == []
    assert [call.lineno for call in asked if name_of(call) != "tr"] == [], "kyr_app/gui/translation.py has tr"


def test_make_translations_finds_every_sentence(tmp_path):
    """lupdate reads Python by its own rules: what it overlooks would stay English for ever."""
    written = Counter(
        call.args[0].value
        for file in SOURCES
        for call in calls(file)
        if name_of(call) == "tr" and isinstance(call.args[0], ast.Constant)
    )
    found = {source for _, source in translations_in(_update(tmp_path / "new.ts"))}
    assert set(written) - found == set()


def _update(ts):
    command = [TOOLS / "pyside6-lupdate", "-silent", "-locations", "none", "-no-obsolete", "-extensions", "py"]
    subprocess.run([*command, GUI, "-ts", ts], check=True, cwd=ts.parent)
    return ts


def test_every_sentence_of_the_window_is_in_the_file_and_no_other(tmp_path):
    """Run `make translations` where this fails, and translate what is unfinished."""
    now = translations_in(_update(tmp_path / "new.ts"))
    assert set(now) - set(SPANISH) == set(), "missing"
    assert set(SPANISH) - set(now) == set(), "not said any more"
    assert [key for key in now if now[key].is_counted is not SPANISH[key].is_counted] == []


def test_every_sentence_is_finished():
    assert [key for key, spanish in SPANISH.items() if not spanish.is_finished] == []


@pytest.mark.parametrize("name", ["window.es", "dialogs.es"])
def test_the_compiled_file_is_that_of_the_sentences(name, tmp_path):
    """Run `make translations` where this fails."""
    source, compiled = FOLDER / f"{name}.ts", tmp_path / "new.qm"
    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", source, "-qm", compiled], check=True)
    assert (FOLDER / f"{name}.qm").read_bytes() == compiled.read_bytes()


def placeholders(text):
    named = sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    return named, text.count("%n"), re.findall(r"%\d", text), re.findall(r"\*\.\w+", text)


def test_both_languages_fill_in_the_same_places():
    different = [
        key
        for ts in (SPANISH, translations_in(FOLDER / "dialogs.es.ts"))
        for key, spanish in ts.items()
        for text in spanish.texts
        if placeholders(text) != placeholders(key[1])
    ]
    assert different == []


def test_both_languages_have_the_same_marks_at_their_ends():
    def marks(text):
        return text.endswith("…"), text.rstrip()[-1:] in ".?!" and not text.endswith("…"), text.count("\n")

    assert [text for key, spanish in SPANISH.items() for text in spanish.texts if marks(text) != marks(key[1])] == []


def test_the_reader_says_usted_and_writes_as_the_library_does():
    """No familiar forms, straight quotes, Spain's words, or turns that sound translated."""
    unwanted = re.compile(
        r"[\"'«»]|\b(tú|tu|tus|vosotros|ordenador|fichero|clicar|clic|puedes|quieres|tienes|(?<!se )elige|"
        r"por favor|exitosamente|remover|aplicación|usuario)\b",
        re.IGNORECASE,
    )
    found = [text for spanish in SPANISH.values() for text in spanish.texts if unwanted.search(text)]
    assert found == []


def test_only_what_reads_alike_in_both_languages_is_the_same():
    """A word that was copied in place of being translated is found here; A4 and Legal are names of paper."""
    same = {source for (_, source), spanish in SPANISH.items() if spanish.texts == (source,)}
    assert {text for text in same if LETTERS.search(text.format(*"0123", at=0, count=0, name=0))} <= ALIKE


def test_a_missing_file_leaves_english_words(language, tmp_path, qapp):
    language._folder = tmp_path
    language.follow("es")
    assert qapp.translate("Dialog", "Close") == "Close"


def test_the_language_of_numbers_follows(language):
    language.follow("es")
    assert QLocale().language() == QLocale.Language.Spanish
    language.follow("en")
    assert QLocale().language() == QLocale.Language.English


def test_words_of_functions_and_widgets_are_found(language, qapp):
    language.follow("es")
    assert qapp.translate("", "Print…") == "Imprimir…"
    assert qapp.translate("Dialog", "Close") == "Cerrar"
    assert qapp.translate("StatusStrip", "%n document(s)", "", 1) == "1 documento"
    assert qapp.translate("StatusStrip", "%n document(s)", "", 7) == "7 documentos"
    language.follow("en")
    assert qapp.translate("", "Print…") == "Print…"


def test_qt_speaks_as_people_do(language, qapp):
    language.follow("es")
    assert qapp.translate("QFileDialog", "&Open") == "&Abrir"
    assert qapp.translate("QFileDialog", "File &name:") == "&Nombre del archivo:"
    assert QTranslator().load("qtbase_es", str(FOLDER)) is False
