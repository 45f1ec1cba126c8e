import shutil


def test_a_content_folder_becomes_a_compiled_library(kyr, content, tmp_path):
    answer = kyr("build", content, "-o", tmp_path / "new")
    assert (answer.code, answer.err) == (0, [])
    assert answer.out == f"Compiled 3 documents into {tmp_path / 'new'}.\n"
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["catalog.json", "content", "index"]


def test_an_existing_folder_is_left_alone(kyr, content, tmp_path):
    (tmp_path / "mine").mkdir()
    answer = kyr("build", content, "-o", tmp_path / "mine")
    assert answer.code == 2
    assert answer.err == [
        f"kyr: {tmp_path / 'mine'} cannot be written: Something of this name is already there. Choose another place.",
    ]
    assert list((tmp_path / "mine").iterdir()) == []


def test_a_dangling_link_is_left_alone(kyr, content, tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert kyr("build", content, "-o", tmp_path / "link").code == 2
    assert (tmp_path / "link").is_symlink()


def test_a_missing_content_folder_leaves_nothing_behind(kyr, tmp_path):
    answer = kyr("build", tmp_path / "missing", "-o", tmp_path / "new")
    assert (answer.code, len(answer.err)) == (2, 1)
    assert not (tmp_path / "new").exists()


def test_problems_are_counted_and_the_rest_is_compiled(kyr, content, tmp_path):
    (content / "alerts" / "old-program" / "document.toml").write_text("kind = 1\n", encoding="utf-8")
    answer = kyr("build", content, "-o", tmp_path / "new")
    assert answer.code == 0
    assert answer.out.startswith("Compiled 2 documents")
    assert answer.err[0].startswith("kyr: warning: The content has problems (")


def test_a_folder_that_cannot_be_made_gets_one_sentence(kyr, content, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    answer = kyr("build", content, "-o", tmp_path / "file" / "new")
    assert (answer.code, len(answer.err)) == (2, 1)
    assert sorted(tmp_path.iterdir()) == before
    shutil.rmtree(content)
