"""Rates of what was counted or spent, rounded as statistics are: GB/T 8170, half to even, once."""

from decimal import Decimal
from fractions import Fraction

RATES_BELOW = 10**6
"""A rate in % that reaches this is a slip of the keys and no rate."""


def percent(part: Decimal | int | None, whole: Decimal | int | None, decimals: int) -> Decimal | None:
    """``part`` of ``whole`` in %, rounded once from the exact quotient; ``None`` where there is no such rate."""
    if part is None or whole is None or whole <= 0:
        return None
    rate = Fraction(part) * 100 / Fraction(whole)
    return half_even(rate, decimals) if abs(rate) < RATES_BELOW else None


def half_even(number: Fraction, decimals: int) -> Decimal:
    """A number with so many decimals: 1.050 becomes 1.0 with one, 0.35 becomes 0.4."""
    scale = int(10**decimals)
    return Decimal(round(number * scale)) / scale
