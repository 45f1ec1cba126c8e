from datetime import date

import pytest

from kyr_app.model.legal_status import LegalState, Today

RELEASED = date(2026, 11, 24)
CHECK_BY = date(2027, 1, 4)


def test_facts_are_good_on_their_last_day_and_old_on_the_next():
    assert not Today.judged(CHECK_BY, RELEASED).is_past(CHECK_BY)
    assert Today.judged(date(2027, 1, 5), RELEASED).is_past(CHECK_BY)


def test_a_clock_before_the_release_is_wrong_and_the_release_counts():
    today = Today.judged(date(2009, 1, 1), RELEASED)
    assert today.clock_is_wrong
    assert today.day == RELEASED


def test_a_clock_on_the_day_of_release_is_right():
    assert not Today.judged(RELEASED, RELEASED).clock_is_wrong


@pytest.mark.parametrize(
    ("state", "dead", "news"),
    [
        (LegalState.IN_FORCE, False, False),
        (LegalState.CHANGING, False, True),
        (LegalState.CHANGED, False, True),
        (LegalState.ENDED, True, True),
        (LegalState.HISTORICAL, True, False),
        (LegalState.POSITION, False, False),
    ],
)
def test_each_state_knows_whether_it_is_dead_or_news(state, dead, news):
    assert (state.is_dead, state.is_news) == (dead, news)
