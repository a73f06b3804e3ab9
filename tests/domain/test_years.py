"""Which year a page begins with."""

from datetime import date

import pytest

from desktop.domain.registers import BY_ID
from desktop.domain.years import BESIDE_THE_WORK, MAIN_WORK, newest_year, year_to_report


@pytest.mark.parametrize(("years", "day", "newest", "reported"), [
    ([], date(2026, 5, 1), 2026, 2026),
    ([2018, 2013], date(2026, 5, 1), 2018, 2018),
    ([2027, 2026, 2018], date(2026, 11, 1), 2026, 2026),
    ([2026, 2025], date(2026, 3, 1), 2026, 2025),
    ([2026, 2018], date(2026, 7, 1), 2026, 2026),
    ([2026, 2024], date(2026, 3, 1), 2026, 2026),
    ([2030], date(2026, 3, 1), 2026, 2026),
])
def test_a_page_begins_with_the_newest_year_of_work(years, day, newest, reported):
    assert newest_year(years, day) == newest
    assert year_to_report(years, day) == reported


@pytest.mark.parametrize(("main", "newest"), [([2019, 2018], 2019), ([2030], 2021), ([], 2021), ([2030, 2017], 2017)])
def test_years_of_the_main_work_go_before_those_of_any(main, newest):
    assert newest_year([2021, 2019, 2018], date(2026, 5, 1), main) == newest


def test_the_main_work_is_of_registers_with_years():
    assert all(BY_ID[register].year for register in MAIN_WORK)


def test_registers_beside_the_work_have_years():
    assert all(BY_ID[register].year for register in BESIDE_THE_WORK)
