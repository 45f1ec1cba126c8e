import pytest
from PySide6.QtCore import QThreadPool

from kyr_app.gui.searching.search_session import SearchSession
from kyr_app.gui.task_runner import TaskRunner
from kyr_app.model.query import SearchQuery
from tests.support.fake_services import HeldSearch


@pytest.fixture
def search():
    return HeldSearch({})


@pytest.fixture
def session(search, qapp):
    pool = QThreadPool()
    runner = TaskRunner(pool)
    session = SearchSession(search, runner)
    session.pool = pool
    yield session
    session.stop()
    runner.wait_for_done()


def test_a_question_is_answered(session, search, qtbot):
    search.release("a")
    with qtbot.waitSignal(session.answered) as answer:
        session.ask(SearchQuery("a"))
    assert answer.args[0].query.words == "a"


def test_an_answer_that_is_on_its_way_when_the_next_is_asked_is_not_told(session, search, qtbot):
    told = []
    session.answered.connect(lambda results: told.append(results.query.words))
    session.ask(SearchQuery("old"))
    qtbot.waitUntil(lambda: search.asked == ["old"])
    search.release("old")
    session.pool.waitForDone()
    session.ask(SearchQuery("new"))
    search.release("new")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["new"]


def test_keys_that_come_together_are_one_question(session, search, qtbot):
    for words in ("a", "ab", "abc"):
        session.ask(SearchQuery(words))
    search.release("abc")
    with qtbot.waitSignal(session.answered):
        pass
    assert search.asked == ["abc"]


def test_a_stopped_session_asks_and_tells_nothing(session, search, qtbot):
    told = []
    session.answered.connect(told.append)
    session.ask(SearchQuery("a"))
    session.stop()
    qtbot.wait(60)
    assert search.asked == told == []
