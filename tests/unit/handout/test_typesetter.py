import threading
from pathlib import Path

import pytest

from kyr_app.errors import HandoutError
from kyr_app.handout.fonts import bundled_fonts
from kyr_app.handout.handout_source import HandoutSource
from kyr_app.handout.typesetter import Typesetter
from tests.support.handouts import ENDED, png, readable, recipe_for, words_on_pages

HEAD = '#set document(title: "T", date: none)\n#set text(font: "Atkinson Hyperlegible", fallback: false)\n= T\n'


def source(body, **files):
    return HandoutSource({"main.typ": (HEAD + body).encode(), **files})


def test_words_become_a_page(press):
    assert words_on_pages(press.typesetter.typeset(source("Hello"), images={})) == ["T Hello"]


def test_the_same_handout_gives_the_same_bytes_from_another_typesetter(press):
    documents = [readable(status=ENDED)]
    composed = press.composer.compose(recipe_for(documents), documents)
    other = Typesetter(bundled_fonts())
    assert press.typesetter.typeset(composed, images={}) == other.typeset(composed, images={})
    other.close()


def test_a_package_is_refused_before_typst_could_look_for_it(press):
    with pytest.raises(HandoutError, match="packages are not allowed"):
        press.typesetter.typeset(source('#import "@preview/cetz:0.3.0"'), images={})


def test_a_picture_that_holds_the_sign_of_packages_is_no_package(press):
    picture = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- @ --></svg>'
    typeset = press.typesetter.typeset
    assert typeset(source('#image("a/b.svg", alt: "x")'), images={"a/b.svg": picture}).startswith(b"%PDF")


@pytest.mark.parametrize("path", ["/etc/passwd", "../../../etc/passwd", "main.py"])
def test_no_file_of_the_machine_can_be_read(press, path):
    with pytest.raises(HandoutError):
        press.typesetter.typeset(source(f'#read("{path}")'), images={})


def test_what_the_pdf_standard_refuses_is_said_in_typsts_words(press):
    with pytest.raises(HandoutError, match="heading level"):
        press.typesetter.typeset(source("=== Deep"), images={})


def test_a_sheet_for_paper_alone_goes_without_the_standard(press):
    assert press.typesetter.typeset(source("=== Deep"), images={}, accessible=False).startswith(b"%PDF")


def test_letters_that_the_font_lacks_are_refused_and_never_printed_as_boxes(press):
    with pytest.raises(HandoutError, match="中"):
        press.typesetter.typeset(source("中"), images={})


def test_a_damaged_picture_is_refused(press):
    damaged = png()[:-20]
    with pytest.raises(HandoutError):
        press.typesetter.typeset(source('#image("a/b.png", format: "svg", alt: "x")'), images={"a/b.png": damaged})


def test_it_works_after_a_refusal_and_after_forgetting(press):
    with pytest.raises(HandoutError):
        press.typesetter.typeset(source("#nonsense"), images={})
    press.typesetter.forget()
    assert words_on_pages(press.typesetter.typeset(source("Again"), images={})) == ["T Again"]


def test_threads_may_share_it(press):
    results = {}

    def work(number):
        results[number] = words_on_pages(press.typesetter.typeset(source(f"Words {number}"), images={}))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {number: [f"T Words {number}"] for number in range(8)}


def test_its_folder_is_empty_and_goes_when_it_is_closed(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    typesetter = Typesetter(bundled_fonts())
    typesetter.typeset(source('#image("a/b.png", format: "svg", alt: "x")'), images={"a/b.png": png()})
    (folder,) = Path(tmp_path).iterdir()
    assert not list(folder.iterdir())
    assert folder.stat().st_mode & 0o077 == 0
    typesetter.close()
    assert not folder.exists()
