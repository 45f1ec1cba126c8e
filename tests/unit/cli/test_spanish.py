"""A person whose system speaks Spanish meets no English word; ids, options and documents are what they are."""

import json
import re

import pytest

from kyr_app.environment.bundled_files import BundledFiles
from kyr_app.environment.messages import speak

COMMANDS = ("list", "show", "search", "handout", "check", "build", "self-test")
ENGLISH = re.compile(
    r"\b(an|and|are|cannot|could|default|does|expected|for|from|have|in|invalid|is|it|missing|not|of|on|option|or"
    r"|required|such|that|the|this|to|usage|warning|where|which|with)\b",
    re.IGNORECASE,
)
# Options, their values and what stands in quotation marks are no words of a language.
NO_WORDS = re.compile(r"--?[a-z-]+|\[[a-z0-9|-]+\]|“[^”]*”|'[^']*'|\S*[./]\S*")


def replace_in(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture(autouse=True)
def spanish(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "es_MX")
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    yield
    speak("en", BundledFiles.of_this_program().resources / "translations")


def english_words(text):
    return ENGLISH.findall(NO_WORDS.sub(" ", text))


@pytest.mark.parametrize("command", [(), *((command,) for command in COMMANDS)])
def test_help_is_spanish(kyr, command):
    answer = kyr(*command, "--help")
    assert answer.code == 0
    assert answer.out.startswith("Uso: kyr")
    assert english_words(answer.out) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "Falta el comando. (Vea “kyr --help”)."),
        (["frobnicate"], "No existe el comando 'frobnicate'. (Vea “kyr --help”)."),
        (["list", "more"], "Sobra un argumento (more) (Vea “kyr list --help”)."),
        (["show", "a", "b", "c"], "Sobran argumentos (b c) (Vea “kyr show --help”)."),
        (["list", "--frob"], "No existe la opción '--frob'. ¿Quiso decir '--on'? (Vea “kyr list --help”)."),
        (["list", "--kin", "x"], "No existe la opción '--kin'. (¿Quiso decir una de estas: '--kind', '--on'?)"),
        (["list", "--json=1"], "La opción '--json' no lleva valor."),
        (["list", "--kind", "poem"], "El valor de '--kind' no sirve: 'poem' no es ninguno de estos: 'alert',"),
        (["list", "--on", "hoy"], "El valor de '--on' no sirve: “hoy” no es una fecha como 2026-07-04."),
        (
            ["list", "--lang", "?"],
            "El valor de --lang no sirve: “?” no es un código de idioma; la biblioteca tiene en, es.",
        ),
        (["list", "--topic", "x"], "El valor de --topic no sirve: “x” no es ninguno de estos: family, help."),
        (["show"], "Falta un argumento: 'ID'."),
        (["search"], "Falta un argumento: 'PALABRAS...'."),
        (["search", "x", "--limit", "diez"], "El valor de '--limit' no sirve: 'diez' no es un número que sirva aquí."),
        (["search", "x", "--limit", "0"], "El valor de '--limit' no sirve: 0 está fuera del intervalo x>=1."),
        (["handout", "x"], "Falta una opción: '-o' / '--output'."),
        (["handout", "x", "-o"], "A la opción '-o' le falta su valor."),
        (["handout", "-o", "x.pdf"], "Diga qué documentos: por sus identificadores o con --recipe."),
        (["check", "--mark-current", "x"], "La opción '--mark-current' lleva 2 valores."),
        (["show", "nothing-like-it"], "No hay ningún documento “nothing-like-it”. “kyr list” los muestra todos."),
        (["show", "old-programs"], "No hay ningún documento “old-programs”. ¿Quiso decir old-program?"),
        (["handout", "call-for-help#x", "-o", "x.pdf"], "El documento “call-for-help” no tiene la sección “x”."),
        (
            ["handout", "--recipe", "missing.toml", "-o", "x.pdf"],
            "No se puede usar missing.toml: No existe ese archivo.",
        ),
    ],
)
def test_wrong_use_is_told_in_spanish(kyr, words, told):
    answer = kyr(*words)
    assert (answer.code, answer.out, len(answer.err)) == (2, "", 1)
    assert answer.err[0].startswith(f"kyr: {told}")
    assert english_words(answer.err[0]) == []


@pytest.mark.parametrize(
    ("recipe", "told"),
    [
        ("documents = []", "documents: Aquí va una lista que no esté vacía."),
        ('documents = ["x"]\ncopies = 0', "copies: Aquí va un número que no baje de 1."),
        ('documents = ["x"]\nlayout = "origami"', "layout: “origami” no es una de las palabras que van aquí."),
        ('documents = ["x"]\ncolor = 1', "Clave desconocida: `color`."),
        ("documents", "el final: Esto no es TOML: después de una clave van “=” y un valor."),
        (
            'documents = ["x"]\n[clinic]\nlogo = "../x.png"',
            "El logotipo “../x.png” no está dentro de la carpeta de este archivo.",
        ),
    ],
)
def test_a_bad_recipe_is_told_in_spanish(kyr, tmp_path, recipe, told):
    path = tmp_path / "recipe.toml"
    path.write_text(recipe, encoding="utf-8")
    answer = kyr("handout", "--recipe", path, "-o", tmp_path / "x.pdf")
    assert answer.err == [f"kyr: No se puede usar {path}: {told}"]


def test_a_broken_folder_is_checked_in_spanish_and_its_json_keeps_its_words_for_programs(kyr, content):
    replace_in(content / "guides" / "call-for-help" / "en.md", "# Call", "Call")
    replace_in(content / "guides" / "knock-at-the-door" / "document.toml", 'kind = "guide"', "kind = 3")
    answer = kyr("check", content)
    assert answer.code == 1
    assert "guides/knock-at-the-door/document.toml:kind: error: Aquí va un texto.\n" in answer.out
    assert "guides/call-for-help/en.md:línea 1: error: El texto no empieza con un título" in answer.out
    assert re.fullmatch(r"\d+ documentos?, \d+ errores, \d+ avisos?\.", answer.out.splitlines()[-1])
    assert english_words(re.sub(r"^\S+?:", "", answer.out, flags=re.MULTILINE)) == []
    problems = json.loads(kyr("check", content, "--json").out)["problems"]
    assert {"line 1", "kind"} <= {problem["where"] for problem in problems}
    assert {problem["severity"] for problem in problems} <= {"error", "warning"}


def test_a_library_that_was_compiled_in_english_tells_its_problems_in_spanish(kyr, content, tmp_path, monkeypatch):
    replace_in(content / "guides" / "knock-at-the-door" / "document.toml", 'kind = "guide"', "kind = 3")
    monkeypatch.setenv("LANGUAGE", "en")
    assert "has problems" in kyr("build", content, "-o", tmp_path / "new").err[0]
    monkeypatch.setenv("LANGUAGE", "es")
    assert (
        kyr("build", content, "-o", tmp_path / "newer").err[0].startswith("kyr: aviso: El contenido tiene problemas (")
    )
    assert (tmp_path / "new" / "catalog.json").read_bytes() == (tmp_path / "newer" / "catalog.json").read_bytes()


def test_the_self_test_is_spanish(kyr):
    answer = kyr("self-test")
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert all(line.startswith("bien   ") for line in lines)
    assert "bien   biblioteca: 3 documentos en en, es" in lines
    assert "bien   lectura: 5 textos" in lines
    shown = "\n".join(line for line in lines if not line.startswith(("bien   biblioteca", "bien   búsqueda")))
    assert english_words(shown) == []
    names = [check["name"] for check in json.loads(kyr("self-test", "--json").out)["checks"]]
    assert {"files", "window", "library", "reading", "settings"} <= set(names)


def test_answers_and_warnings_are_spanish(kyr, tmp_path):
    assert kyr("search", "qwertyuiop").out == "Aquí no hay respuesta a eso.\n"
    assert "old-program        alert      ended 2024-11-07, datos del " in kyr("list", "--on", "2031-01-01").out
    answer = kyr("handout", "old-program", "-o", tmp_path / "x.pdf")
    assert answer.out == f"Se escribió {tmp_path / 'x.pdf'}.\n"
    assert "kyr: aviso: old-program (en): Lo que aquí se describe ya terminó." in answer.err
    assert english_words("\n".join(answer.err).replace("(en)", "")) == []


@pytest.mark.parametrize("command", [("show", "call-for-help"), ("list",), ("search", "ayuda")])
def test_documents_are_spanish_too_where_no_language_is_asked_for(kyr, command):
    assert "Pida ayuda" in kyr(*command).out
    assert "Call for help" in kyr(*command, "--lang", "en").out
