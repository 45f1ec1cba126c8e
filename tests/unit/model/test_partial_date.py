import pytest

from kyr_app.model.partial_date import PartialDate


@pytest.mark.parametrize("text", ["2024", "2024-11", "2024-11-07"])
def test_a_date_is_written_as_exactly_as_it_was_read(text):
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2024-02-30", "2024-11-07T00:00", "Nov 2024", "2024-1"])
def test_what_is_not_a_date_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(text)


def test_a_year_sorts_before_its_months_and_days():
    dates = [PartialDate.parse(text) for text in ("2024-11-07", "2025", "2024", "2024-11")]
    assert [str(date) for date in sorted(dates)] == ["2024", "2024-11", "2024-11-07", "2025"]
