from datetime import date

import pytest

from desktop.domain.errors import BadValue
from desktop.domain.values.dates import Month, read_when
from desktop.domain.values.typed_dates import in_full

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026.3.5", date(2026, 3, 5)),
        ("20260305", date(2026, 3, 5)),
        ("2026年3月5日", date(2026, 3, 5)),
        ("2026/3/5", date(2026, 3, 5)),
        ("2026-3", Month(2026, 3)),
        ("3/5", date(2026, 3, 5)),
        ("3.5", date(2026, 3, 5)),
        ("12-31", date(2026, 12, 31)),
        ("3月5日", date(2026, 3, 5)),
        ("3月", Month(2026, 3)),
        ("5日", date(2026, 3, 5)),
        ("5号", date(2026, 3, 5)),
        ("今天", TODAY),
        ("Today", TODAY),
        ("昨天", date(2026, 2, 28)),
        ("明天", date(2026, 3, 2)),
        ("本月", Month(2026, 3)),
        ("上月", Month(2026, 2)),
    ],
)
def test_a_date_is_what_its_typist_means(typed, meant):
    assert read_when(in_full(typed, TODAY)) == meant


def test_the_month_before_january_is_of_the_year_before():
    assert in_full("上个月", date(2026, 1, 31)) == "2025-12"


@pytest.mark.parametrize("typed", ["13/5", "2/30", "0月", "31号x", "后"])
def test_what_is_no_day_is_none(typed):
    with pytest.raises(BadValue):
        read_when(in_full(typed, date(2026, 2, 1)))
