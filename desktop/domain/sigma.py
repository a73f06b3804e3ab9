"""Defects per unit, per opportunity and per million, and the sigma level that goes with them.

The sigma level is the short-term one by the one-sided normal tail with a shift of 1.5 sigma (含1.5σ漂移): tables
printed from the two-sided tail differ below 4 sigma (1 sigma: 697,672 there, 691,462 here), and some have misprints
at 5 sigma. Counts and ratios are exact decimals; only the normal distribution itself is an approximation.
"""

from decimal import ROUND_HALF_EVEN, Decimal
from statistics import NormalDist

MILLION = Decimal(1_000_000)
SHIFT = Decimal("1.5")
"""How far a process is taken to drift in the long term, in sigmas."""
ABOVE_SIX = ">6"
"""What stands for the level of a process without a single defect."""
NO_LEVEL = "n/a"
"""What stands for the level of a process in which every opportunity is a defect."""
_LEVEL_STEP = Decimal("0.01")
_NORMAL = NormalDist()


def dpu(defects: int, units: int) -> Decimal:
    """Defects per unit; may exceed 1.

    Raises:
        ValueError: the counts cannot be.
    """
    if defects < 0 or units < 1:
        raise ValueError("defects of no units")
    return Decimal(defects) / units


def dpo(defects: int, units: int, opportunities: int) -> Decimal:
    """Defects per opportunity, from 0 to 1; ``opportunities`` are those of one unit.

    Raises:
        ValueError: the counts cannot be, such as more defects than opportunities.
    """
    if opportunities < 1 or defects > units * opportunities:
        raise ValueError("more defects than opportunities")
    return dpu(defects, units) / opportunities


def dpmo(defects: int, units: int, opportunities: int) -> Decimal:
    """Defects per million opportunities, from 0 to 1,000,000.

    Raises:
        ValueError: as `dpo`.
    """
    dpo(defects, units, opportunities)
    return Decimal(defects) * MILLION / (units * opportunities)


def yield_percent(per_million: Decimal) -> Decimal:
    """The share of opportunities without a defect, in percent."""
    return 100 - per_million / 10_000


def sigma_level(per_million: Decimal) -> Decimal | None:
    """The sigma level of a DPMO, with the shift, unrounded; ``None`` at no defects and at nothing but defects."""
    if not 0 < per_million < MILLION:
        return None
    above, below = per_million.as_integer_ratio()
    return SHIFT - Decimal(str(_NORMAL.inv_cdf(above / (below * 1_000_000))))


def dpmo_of(level: Decimal) -> Decimal:
    """The DPMO that goes with a sigma level, the shift in it."""
    above, below = (SHIFT - level).as_integer_ratio()
    return Decimal(str(_NORMAL.cdf(above / below))) * MILLION


def sigma_text(per_million: Decimal) -> str:
    """The sigma level as it is written: two decimals, ``>6`` without a defect, ``n/a`` where there is none."""
    level = sigma_level(per_million)
    if level is None:
        return ABOVE_SIX if per_million <= 0 else NO_LEVEL
    return str(level.quantize(_LEVEL_STEP, ROUND_HALF_EVEN))
