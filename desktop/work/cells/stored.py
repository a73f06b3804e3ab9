"""A number as a spreadsheet stored it, made as fine as its field keeps it."""

from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.fields import Field, Kind
from desktop.domain.values.numbers import FEN, MOST_DECIMALS, YUAN

NOISE = Decimal("1e-12")
"""How far, in parts of itself, a computed number strays from what it stands for: binary fractions are not exact."""


def fitted(of: Field, number: Decimal, unit: str) -> tuple[Decimal, bool]:
    """The number in its unit, rounded half up to the fen or to six decimals, and whether that changed it.

    Args:
        of: the field that it goes into.
        number: as it was stored.
        unit: of money that it is in; the field's own where it is blank.
    """
    in_yuan = YUAN.get(unit or of.unit) if of.kind is Kind.MONEY else None
    if in_yuan is not None:
        rounded = (number * in_yuan).quantize(FEN, ROUND_HALF_UP) / in_yuan
    elif of.kind is Kind.NUMBER:
        rounded = number.quantize(Decimal(1).scaleb(-MOST_DECIMALS), ROUND_HALF_UP)
    else:
        return number, False
    return rounded, abs(rounded - number) > abs(number) * NOISE
