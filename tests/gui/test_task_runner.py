import threading

import pytest
from PySide6.QtCore import QThread, QThreadPool

from kyr_app.gui.task_runner import TaskRunner


@pytest.fixture
def runner(qapp):
    pool = QThreadPool()
    runner = TaskRunner(pool)
    yield runner
    runner.wait_for_done()


def test_steps_are_told_in_their_order_on_the_windows_thread(runner, qtbot):
    told = []
    runner.stepped.connect(lambda step: told.append((step, QThread.currentThread() is runner.thread())))
    with qtbot.waitSignal(runner.ended):
        runner.run(lambda: iter(range(3)))
    assert told == [(0, True), (1, True), (2, True)]


def test_work_runs_on_another_thread(runner, qtbot):
    threads = []

    def work():
        threads.append(threading.get_ident())
        yield

    with qtbot.waitSignal(runner.ended):
        runner.run(work)
    assert threads != [threading.get_ident()]


def test_an_exception_is_told_and_the_runner_goes_on(runner, qtbot):
    def broken():
        yield 1
        raise ValueError

    errors = []
    runner.failed.connect(errors.append)
    with qtbot.waitSignal(runner.ended):
        runner.run(broken)
    assert [type(error) for error in errors] == [ValueError]
    with qtbot.waitSignal(runner.stepped):
        runner.run(lambda: iter([1]))


def test_the_latest_request_wins_and_those_between_never_run(runner, qtbot):
    held, told, ran = threading.Event(), [], []

    def work(name):
        def steps():
            ran.append(name)
            assert held.wait(5)
            yield name

        return steps

    runner.stepped.connect(told.append)
    runner.run(work("first"))
    qtbot.waitUntil(lambda: ran == ["first"])
    runner.run(work("second"))
    runner.run(work("third"))
    held.set()
    qtbot.waitUntil(lambda: told == ["third"])
    assert ran == ["first", "third"]


def test_a_step_that_is_on_its_way_when_work_is_canceled_is_not_told(runner, qtbot):
    told = []
    for signal in (runner.stepped, runner.failed):
        signal.connect(told.append)
    runner.ended.connect(lambda: told.append("ended"))
    runner.run(lambda: iter([1]))
    runner._pool.waitForDone()
    runner.cancel()
    qtbot.wait(20)
    assert told == []


def test_canceled_work_tells_nothing_and_stops_at_its_next_step(runner, qtbot):
    held, told, reached = threading.Event(), [], []

    def work():
        reached.append(1)
        assert held.wait(5)
        yield 1
        reached.append(2)
        yield 2

    runner.stepped.connect(told.append)
    runner.run(work)
    qtbot.waitUntil(lambda: reached == [1])
    runner.cancel()
    assert not runner.is_busy
    held.set()
    runner.wait_for_done()
    qtbot.wait(20)
    assert told == []
    assert reached == [1]
