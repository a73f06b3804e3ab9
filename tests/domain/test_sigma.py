"""Sigma levels: the published one-sided table, the extremes, and what always holds."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.domain import sigma

COUNTS = st.tuples(st.integers(1, 10**6), st.integers(1, 1000)).flatmap(
    lambda pair: st.tuples(st.integers(0, pair[0] * pair[1]), st.just(pair[0]), st.just(pair[1]))
)


@pytest.mark.parametrize(
    ("level", "dpmo"), [(1, "691462"), (2, "308538"), (3, "66807"), (4, "6210"), (5, "233"), (5, "232.6"), (6, "3.4")]
)
def test_the_one_sided_table(level, dpmo):
    step = Decimal(1).scaleb(Decimal(dpmo).as_tuple().exponent)
    assert sigma.dpmo_of(Decimal(level)).quantize(step) == Decimal(dpmo)
    assert sigma.sigma_text(Decimal(dpmo)) == f"{level}.00"


@pytest.mark.parametrize(("printed", "level"), [("697672", 1), ("308770", 2), ("320", 5)])
def test_what_is_printed_two_sided_or_wrong_is_another_level(printed, level):
    assert abs(sigma.sigma_level(Decimal(printed)) - level) > Decimal("0.0005")


def test_the_extremes():
    assert sigma.sigma_text(Decimal(0)) == ">6"
    assert sigma.sigma_text(Decimal(10**6)) == "n/a"
    assert sigma.sigma_text(Decimal(10**6 - 1)) == "-3.25"
    assert sigma.sigma_text(Decimal("0.5")) == "6.39"
    assert sigma.sigma_level(Decimal(0)) is sigma.sigma_level(Decimal(10**6)) is None


def test_defects_may_exceed_units_and_not_opportunities():
    assert sigma.dpu(6, 3) == 2
    assert (sigma.dpo(6, 3, 2), sigma.dpmo(6, 3, 2), sigma.yield_percent(sigma.dpmo(6, 3, 2))) == (1, 10**6, 0)
    assert sigma.dpmo(24, 400, 5) == 12000
    assert sigma.yield_percent(Decimal(12000)) == Decimal("98.8")


@pytest.mark.parametrize("counts", [(7, 3, 2), (-1, 3, 2), (0, 0, 2), (0, 3, 0)])
def test_counts_that_cannot_be(counts):
    with pytest.raises(ValueError, match="defects"):
        sigma.dpmo(*counts)


@given(COUNTS)
def test_dpmo_is_dpo_in_millions(counts):
    dpmo = sigma.dpmo(*counts)
    assert 0 <= dpmo <= sigma.MILLION
    assert abs(dpmo - sigma.dpo(*counts) * sigma.MILLION) < Decimal("1e-15")


@given(st.decimals("0.001", "999999.999", places=3), st.decimals("0.001", "999999.999", places=3))
def test_fewer_defects_never_give_a_lower_level(one, other):
    assume(one < other)
    assert sigma.sigma_level(one) > sigma.sigma_level(other)


@given(st.decimals("0.1", "999990", places=2))
def test_there_and_back(dpmo):
    assert abs(sigma.dpmo_of(sigma.sigma_level(dpmo)) - dpmo) < Decimal("0.0001")


@given(st.decimals("-2.5", "6.5", places=2))
def test_back_and_there(level):
    assert sigma.sigma_level(sigma.dpmo_of(level)).quantize(Decimal("0.0001")) == level
