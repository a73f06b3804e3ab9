"""Rates rounded once, half to even, as GB/T 8170 has it."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.values.rounding import half_even, percent

N = Decimal


@pytest.mark.parametrize(("number", "decimals", "rounded"), [
    ("1.050", 1, "1.0"), ("0.35", 1, "0.4"), ("0.25", 1, "0.2"), ("0.2501", 1, "0.3"), ("2.5", 0, "2"), ("-0.35", 1, "-0.4"),
])
def test_half_goes_to_even(number, decimals, rounded):
    assert half_even(Fraction(number), decimals) == N(rounded)


@pytest.mark.parametrize(("part", "whole", "decimals", "rate"), [
    (687, 5573, 1, "12.3"), (687, 5594, 1, "12.3"), (267, 277, 2, "96.39"), (1, 1, 1, "100"), (N("0.45"), N(1000), 2, "0.04"),
    (N("0.55"), N(1000), 2, "0.06"), (N("-5"), N(100), 2, "-5"),
])
def test_percent(part, whole, decimals, rate):
    assert percent(part, whole, decimals) == N(rate)


@pytest.mark.parametrize(("part", "whole"), [(None, 1), (1, None), (1, 0), (1, -1), (10**9, N("0.01"))])
def test_no_rate(part, whole):
    assert percent(part, whole, 2) is None


def test_the_rise_of_the_pass_rate_is_in_percentage_points():
    assert percent(286, 286, 2) - percent(267, 277, 2) == N("3.61")


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 4))
def test_a_rate_lies_within_half_a_digit_of_the_quotient(part, whole, decimals):
    rate = percent(part, whole, decimals)
    if rate is not None:
        assert abs(Fraction(rate) - Fraction(part * 100, whole)) <= Fraction(1, 2 * 10**decimals)
