"""What holds for every test: no screen, folders of its own, no unexpected warning in the log, no thread left behind."""

import logging
import os
import threading

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LANGUAGE"] = "en"  # whatever this machine speaks


@pytest.fixture(autouse=True)
def own_user_folders(tmp_path_factory, monkeypatch):
    """Keep everything a program writes for its user inside this test."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_STATE_HOME", ".local/state"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def no_warning_in_the_log(caplog):
    """Fail where something was logged that a person would have seen; a test that expects it clears `caplog`."""
    yield
    records = [record for when in ("setup", "call") for record in caplog.get_records(when)]
    assert [record.getMessage() for record in records if record.levelno >= logging.WARNING] == []


@pytest.fixture(autouse=True)
def no_thread_left_behind():
    """Fail where a thread of Python's own goes on after the test."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and _is_ours(thread)]
    for thread in left:
        thread.join(2)
    assert [thread.name for thread in left if thread.is_alive()] == []


def _is_ours(thread):
    """Threads of Qt's pool that once ran Python show up as dummies; Qt ends them itself."""
    return not thread.name.startswith("Dummy-")
