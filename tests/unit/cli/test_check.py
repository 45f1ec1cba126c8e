import json
import tomllib

import pytest

UMLAUT = "# Café\n\nZusammenfassung: ä.\n".encode("latin-1")


def replace_in(path, before, after):
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_a_folder_without_problems_is_counted(kyr, content):
    answer = kyr("check", content)
    assert (answer.code, answer.out, answer.err) == (0, "3 documents, 0 errors, 0 warnings.\n", [])


def test_the_library_in_use_is_checked_where_no_folder_is_named(kyr):
    assert kyr("check").out == "3 documents, 0 errors, 0 warnings.\n"


def test_each_problem_has_its_place_severity_and_sentence(kyr, content):
    replace_in(content / "guides" / "knock-at-the-door" / "en.md", "[tel:help-line]", "[tel:other-line]")
    answer = kyr("check", content)
    assert answer.code == 1
    assert answer.out.splitlines() == [
        (
            "guides/knock-at-the-door/document.toml:translations.es: warning: "
            "The original has changed since this translation was made: what-to-do."
        ),
        "guides/knock-at-the-door/en.md:what-to-do: error: There is no number “other-line” in phone-numbers.toml.",
        "3 documents, 1 error, 1 warning.",
    ]


def test_json_has_the_same_problems(kyr, content):
    replace_in(content / "guides" / "knock-at-the-door" / "en.md", "[tel:help-line]", "[tel:other-line]")
    report = json.loads(kyr("check", content, "--json").out)
    assert (report["documents"], report["errors"], report["warnings"]) == (3, 1, 1)
    assert report["problems"][1] == {
        "file": "guides/knock-at-the-door/en.md",
        "where": "what-to-do",
        "severity": "error",
        "what": "There is no number “other-line” in phone-numbers.toml.",
    }


def test_warnings_fail_only_when_strict(kyr, content):
    replace_in(content / "topics.toml", 'es = "Buscar ayuda"\n', "")
    assert kyr("check", content).code == 0
    assert kyr("check", content, "--strict").code == 1


def test_a_letter_that_the_font_lacks_is_an_error(kyr, content):
    replace_in(content / "alerts" / "old-program" / "en.md", "Some spouses", "Some 配偶")
    answer = kyr("check", content)
    assert answer.code == 1
    assert (
        "alerts/old-program/en.md:what-it-was: error: The font of en has no “配” (U+914D), “偶” (U+5076)." in answer.out
    )


def test_a_missing_folder_is_wrong_use(kyr, tmp_path):
    answer = kyr("check", tmp_path / "missing")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == [
        f"kyr: There is no library in {tmp_path / 'missing'}: a content folder holds a file library.toml.",
    ]


@pytest.mark.parametrize("file", ["library.toml", "phrases/en.toml"])
def test_a_broken_file_that_everything_needs_is_a_listed_problem(kyr, content, file):
    (content / file).write_text("title = [", encoding="utf-8")
    answer = kyr("check", content)
    assert answer.code == 1
    assert answer.err == []
    assert answer.out.startswith(f"{file}:")
    assert answer.out.endswith("0 documents, 1 error, 0 warnings.\n")


@pytest.mark.parametrize(
    ("file", "data", "sentence"),
    [
        ("alerts/old-program/document.toml", b"kind = 7\n", "kind: error: Expected a text."),
        ("alerts/old-program/en.md", UMLAUT, "line 1: error: The file is not UTF-8; save it as UTF-8."),
        ("alerts/old-program/en.md", b"# A\n\nB\n\n![Map](map.png)\n", "The picture “map.png” is not in the folder."),
        ("alerts/old-program/en.md", b"# A\n\nB\n\n" + b"> " * 3000 + b"x\n", "nested too deeply"),
    ],
    ids=["wrong type", "Latin-1", "missing picture", "deep nesting"],
)
def test_a_broken_file_hides_nothing_else(kyr, content, file, data, sentence):
    (content / file).write_bytes(data)
    answer = kyr("check", content)
    assert answer.code == 1
    assert sentence in answer.out
    listed = json.loads(kyr("list", "--json").out)
    assert {"call-for-help", "knock-at-the-door"} <= {entry["id"] for entry in listed}


@pytest.mark.parametrize("stand_in", ["folder", "loop"])
def test_what_is_no_file_is_a_listed_problem(kyr, content, stand_in):
    path = content / "guides" / "call-for-help" / "es.md"
    path.unlink()
    if stand_in == "folder":
        path.mkdir()
    else:
        path.symlink_to(path.name)
    answer = kyr("check", content)
    assert (answer.code, answer.err) == (1, [])
    assert "guides/call-for-help/es.md: error: " in answer.out


def test_a_translation_is_marked_as_up_to_date(kyr, content):
    replace_in(content / "guides" / "knock-at-the-door" / "en.md", "Stay calm.", "Stay calm and quiet.")
    table = content / "guides" / "knock-at-the-door" / "document.toml"
    before = table.read_text(encoding="utf-8")
    assert kyr("check", content, "--strict").code == 1
    answer = kyr("check", content, "--mark-current", "knock-at-the-door", "es")
    assert (answer.code, answer.out) == (0, f"{table}: es is marked as up to date.\n")
    assert kyr("check", content, "--strict").code == 0
    after = table.read_text(encoding="utf-8")
    assert [line for line in before.splitlines() if "made_from" not in line] == [
        line for line in after.splitlines() if "made_from" not in line
    ]
    tomllib.loads(after)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nothing", "es"], "There is no document “nothing”."),
        (["old-program", "es"], "There is no translation “es” that can be read."),
        (["old-program", "en"], "There is no translation “en” that can be read."),
    ],
)
def test_what_cannot_be_marked_gets_one_sentence(kyr, content, words, sentence):
    answer = kyr("check", content, "--mark-current", *words)
    assert (answer.code, answer.out, len(answer.err)) == (2, "", 1)
    assert sentence in answer.err[0]
