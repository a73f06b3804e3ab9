"""Each month of an improvement counts in one annual report at most, under whatever policy."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.counting import COUNTING_POLICIES, IN_NO_REPORT, Counted, after, spread, window
from desktop.domain.values.dates import Month

MONTHS = st.builds(Month, st.integers(1990, 2090), st.integers(1, 12))
POLICIES = st.sampled_from([option.id for option in COUNTING_POLICIES])
FEN = st.integers(-(10**12), 10**12).map(lambda fen: Decimal(fen) / 100)
EACH_POLICY = [
    ("as_realised", [2025] * 6 + [2026] * 6),
    ("closing_year", [2025] * 12),
    ("closing_year_only", [2025] * 6 + [IN_NO_REPORT] * 6),
    ("full_window", [2026] * 12),
]


@pytest.mark.parametrize(("policy", "years"), EACH_POLICY)
def test_a_window_that_crosses_the_end_of_the_year(policy, years):
    counted = window(Month(2025, 6), policy)
    assert [c.month for c in counted] == [Month(2025, n) for n in range(7, 13)] + [Month(2026, n) for n in range(1, 7)]
    assert [c.year for c in counted] == years


@pytest.mark.parametrize(("policy", "year"), [
    ("as_realised", 2026), ("closing_year", 2025), ("closing_year_only", IN_NO_REPORT), ("full_window", 2026),
])
def test_what_ends_in_december_begins_in_january(policy, year):
    assert window(Month(2025, 12), policy)[0] == Counted(Month(2026, 1), year)
    assert {c.year for c in window(Month(2025, 12), policy)} == {year}


@given(MONTHS, POLICIES, st.integers(1, 12))
def test_each_month_counts_in_one_report_at_most(completion, policy, months):
    counted = window(completion, policy, months)
    assert [c.month for c in counted] == [after(completion, n) for n in range(1, months + 1)]
    assert len({c.month for c in counted}) == months
    for c in counted:
        reports = [year for year in range(1985, 2100) if c.year == year]
        assert len(reports) <= 1
        assert len(reports) == 1 or (policy == "closing_year_only" and c.month.year > completion.year)


@given(MONTHS, st.integers(-600, 600))
def test_months_are_counted_over_the_ends_of_years(month, n):
    assert after(after(month, n), -n) == month
    assert after(month, 12) == Month(month.year + 1, month.month)


@given(FEN, st.integers(1, 36))
def test_a_spread_amount_is_exact_and_straight(amount, months):
    parts = spread(amount, months)
    assert sum(parts) == amount
    assert len(parts) == months
    assert len(set(parts[:-1])) <= 1
    assert abs(parts[-1] - parts[0]) < Decimal("0.01") * months


def test_the_rest_is_in_the_last_month():
    assert spread(Decimal(100), 3) == (Decimal("33.33"), Decimal("33.33"), Decimal("33.34"))
    assert spread(Decimal("0.02"), 3) == (Decimal(0), Decimal(0), Decimal("0.02"))


def test_no_such_window():
    for policy, months in (("as_realised", 0), ("as_realised", 13), ("twice", 12)):
        with pytest.raises(ValueError, match=r"window|policy"):
            window(Month(2025, 6), policy, months)
    for amount, months in ((Decimal(1), 0), (Decimal("0.001"), 1)):
        with pytest.raises(ValueError, match="over"):
            spread(amount, months)
