import json

from kyr_app.model.handout import Layout


def test_each_check_has_one_line(kyr, tmp_path):
    answer = kyr("self-test")
    assert (answer.code, answer.err) == (0, [])
    named = {line.removeprefix("ok    ").partition(": ")[0]: line for line in answer.out.splitlines()}
    for layout in Layout:
        assert named.pop(f"paper {layout}").startswith("ok    ")
    assert [*named.values()] == [
        "ok    files: skipped: only a built program has a list of files",
        "ok    window: 2 plugins load",
        "ok    library: 3 documents in en, es",
        "ok    search en: 3 documents found by title",
        "ok    search es: 2 documents found by title",
        "ok    reading: 5 texts",
        "ok    settings: written, read and removed",
    ]
    assert not (tmp_path / "data" / "config").exists()


def test_json_has_the_same_checks(kyr):
    result = json.loads(kyr("self-test", "--json").out)
    assert result["passed"] is True
    names = ["files", "window", "library", "search en", "search es", "reading"]
    assert [check["name"] for check in result["checks"]] == [*names, *(f"paper {each}" for each in Layout), "settings"]


def test_a_library_that_cannot_be_opened_is_a_failed_check(kyr, content):
    (content / "library.toml").write_text("title = [", encoding="utf-8")
    answer = kyr("self-test")
    assert (answer.code, answer.err) == (1, [])
    assert answer.out.splitlines()[-1].startswith("FAIL  library: The library cannot be opened.")


def test_a_missing_library_is_wrong_use(kyr, tmp_path):
    assert kyr("self-test", library=tmp_path / "missing").code == 2


def test_a_text_that_cannot_be_printed_fails_the_paper_check(kyr, content):
    path = content / "alerts" / "old-program" / "en.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n## ਪੰਜਾਬੀ\n\nਪੰਜਾਬੀ.\n", encoding="utf-8")
    answer = kyr("self-test")
    assert answer.code == 1
    assert "FAIL  paper pages: old-program (en): " in answer.out
    assert "ok    reading: 5 texts" in answer.out
