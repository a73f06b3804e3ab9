"""A metric's direction, and whether its target was reached."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.measure import attained, direction_of, name_and_unit

NUMBERS = st.decimals(-1000, 1000, places=3)


@pytest.mark.parametrize(("name", "unit", "both"), [
    ("不良率(%)", None, ("不良率", "%")), ("不良率（%）", None, ("不良率", "%")), ("不良率 (%)", None, ("不良率", "%")),
    ("不良率(%)", "‰", ("不良率(%)", "‰")), ("不良率", None, ("不良率", None)), (None, None, (None, None)), ("(%)", None, ("(%)", None)),
])
def test_name_and_unit_apart(name, unit, both):
    assert name_and_unit(name, unit) == both


@given(NUMBERS, NUMBERS)
def test_a_target_is_attained_by_itself_and_not_by_the_state_before(baseline, target):
    direction = direction_of(baseline, target)
    assert (direction is None) == (baseline == target)
    if direction:
        assert attained(direction, target, target) is True
        assert attained(direction, target, baseline) is False


def test_what_cannot_be_told():
    assert direction_of(None, Decimal(1)) is None
    assert attained("nominal", Decimal(1), Decimal(1)) is None
    assert attained("smaller", None, Decimal(1)) is None
    assert attained(None, Decimal(1), Decimal(1)) is None
