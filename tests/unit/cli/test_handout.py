import os

import pytest

from tests.support.handouts import png, words_on_pages

RECIPE = """\
documents = ["old-program", "knock-at-the-door#what-to-say"]
languages = ["es"]
paper = "a4"
"""


def printed(path):
    return " ".join(words_on_pages(path.read_bytes()))


@pytest.fixture
def output(tmp_path):
    return tmp_path / "out.pdf"


def test_a_document_becomes_a_pdf(kyr, output):
    answer = kyr("handout", "knock-at-the-door", "-o", output)
    assert answer.code == 0
    assert answer.out == f"Wrote {output}.\n"
    assert output.read_bytes().startswith(b"%PDF-")
    assert "A knock at the door" in printed(output)


def test_what_to_know_before_handing_out_is_said_on_standard_error(kyr, output):
    answer = kyr("handout", "old-program", "-o", output)
    assert answer.code == 0
    assert answer.err == [
        "kyr: warning: old-program (en): What this describes has ended.",
        "kyr: warning: old-program (en): No lawyer has reviewed this yet.",
    ]


def test_old_facts_and_a_wrong_clock_are_warned_about(kyr, output):
    old = kyr("handout", "knock-at-the-door", "-o", output, "--on", "2030-01-01")
    wrong = kyr("handout", "knock-at-the-door", "-o", output, "--on", "2020-01-01")
    assert old.err == ["kyr: warning: knock-at-the-door (en): The facts are old. Ask before you rely on them."]
    assert len(wrong.err) == 1
    assert "clock is wrong" in wrong.err[0]


def test_several_languages_follow_each_other(kyr, output):
    assert kyr("handout", "knock-at-the-door", "--lang", "en, es", "-o", output).code == 0
    text = printed(output)
    assert text.index("A knock at the door") < text.index("Tocan a la puerta")


def test_a_section_is_printed_alone(kyr, output):
    assert kyr("handout", "knock-at-the-door#what-to-say", "-o", output).code == 0
    assert "Say it through the door" in printed(output)
    assert "Stay calm" not in printed(output)


def test_all_options_are_understood(kyr, output):
    answer = kyr(
        *("handout", "old-program", "-o", output, "--layout", "pages", "--paper", "legal", "--copies", "3"),
        *("--save-ink", "--large-print", "--qr"),
    )
    assert answer.code == 0


def test_a_clinic_file_names_the_clinic_with_its_logo(kyr, output, tmp_path):
    (tmp_path / "logo.png").write_bytes(png())
    clinic = tmp_path / "clinic.toml"
    clinic.write_text('name = "Harbor Clinic"\nphone = "555-0101"\nlogo = "logo.png"\n', encoding="utf-8")
    assert kyr("handout", "knock-at-the-door", "--clinic", clinic, "-o", output).code == 0
    assert "Harbor Clinic" in printed(output)


def test_a_recipe_says_what_is_printed(kyr, output, tmp_path):
    recipe = tmp_path / "monday.toml"
    recipe.write_text(RECIPE, encoding="utf-8")
    assert kyr("handout", "--recipe", recipe, "-o", output).code == 0
    text = printed(output)
    assert "The parole program that ended" in text
    assert "Dígalo a través de la puerta" in text
    assert "Mantenga la calma" not in text


def test_options_and_ids_go_before_the_recipe(kyr, output, tmp_path):
    recipe = tmp_path / "monday.toml"
    recipe.write_text(RECIPE, encoding="utf-8")
    assert kyr("handout", "call-for-help", "--recipe", recipe, "--lang", "en", "-o", output).code == 0
    text = printed(output)
    assert "Call for help" in text
    assert "The parole program" not in text


def test_an_existing_file_is_replaced(kyr, output):
    output.write_bytes(b"old")
    assert kyr("handout", "call-for-help", "-o", output).code == 0
    assert output.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nothing-like-it"], "There is no document “nothing-like-it”."),
        (["call-for-help#nope"], "has no section “nope”. It has: who-answers."),
        (["call-for-help", "--clinic", "missing.toml"], "missing.toml cannot be used: There is no such file."),
        (["--recipe", "missing.toml"], "missing.toml cannot be used: There is no such file."),
        ([], "Say which documents: by their ids, or with --recipe."),
        (["call-for-help", "--lang", "en,?"], "“?” is not a language code"),
    ],
)
def test_what_cannot_be_printed_gets_one_sentence_and_no_file(kyr, output, words, sentence):
    answer = kyr("handout", *words, "-o", output)
    assert (answer.code, answer.out, len(answer.err)) == (2, "", 1)
    assert sentence in answer.err[0]
    assert not output.exists()


def test_a_device_or_pipe_is_never_replaced(kyr, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    answer = kyr("handout", "call-for-help", "-o", tmp_path / "pipe")
    assert answer.code == 2
    assert answer.err[-1].endswith("cannot be written: It is not an ordinary file. Choose another place.")
    assert (tmp_path / "pipe").is_fifo()


def test_what_cannot_be_written_leaves_nothing_behind(kyr, tmp_path):
    for path in (tmp_path / "folder", tmp_path / "missing" / "out.pdf"):
        (tmp_path / "folder").mkdir(exist_ok=True)
        answer = kyr("handout", "call-for-help", "-o", path)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err[-1].startswith(f"kyr: {path} cannot be written: ")
    assert list((tmp_path / "folder").iterdir()) == []
