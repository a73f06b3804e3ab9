"""Amounts of money as a form prints them in the unit that it demands, rounded once."""

from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.figures.figure import FigureValue
from desktop.domain.values.numbers import YUAN

YUAN_ITSELF = "元"
PLACES = {YUAN_ITSELF: 2, "千元": 2, "万元": 2, "百万元": 4, "亿元": 4}
"""Decimals with which an amount is printed in each unit."""


def in_unit(value: FigureValue, unit: str) -> Decimal:
    """A figure as a form prints it in a unit: an amount is rounded once, half up; a count is exact."""
    figure = value.figure
    if not figure.is_money:
        return value.value
    unit = unit or figure.unit.zh
    return rounded(value.value / YUAN[unit], unit)


def rounded(amount: Decimal, unit: str) -> Decimal:
    """An amount with the decimals of its unit, half up."""
    return amount.quantize(Decimal(1).scaleb(-PLACES[unit]), ROUND_HALF_UP)
