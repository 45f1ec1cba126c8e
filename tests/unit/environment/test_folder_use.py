from kyr_app.environment.folder_use import FolderUse, is_in_use


def test_a_folder_is_in_use_until_it_is_released(tmp_path):
    folder = tmp_path / "abc"
    use = FolderUse.start(folder)
    assert is_in_use(folder)
    use.release()
    assert not is_in_use(folder)


def test_the_claim_of_a_dead_program_does_not_count_and_is_removed(tmp_path):
    claim = tmp_path / "abc.left-over.in-use"
    claim.touch()
    assert not is_in_use(tmp_path / "abc")
    assert not claim.exists()


def test_one_of_two_claims_is_enough(tmp_path):
    folder = tmp_path / "abc"
    first, second = FolderUse.start(folder), FolderUse.start(folder)
    first.release()
    assert is_in_use(folder)
    second.release()


def test_folders_are_told_apart(tmp_path):
    use = FolderUse.start(tmp_path / "abc")
    assert not is_in_use(tmp_path / "abd")
    use.release()
