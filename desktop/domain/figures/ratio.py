"""A ratio of figures, in per cent. It is declared over figures, so that whoever doubts it gets their records."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from desktop.domain.figures.figure import FigureValue
from desktop.domain.late import dataclass
from desktop.domain.values.rounding import half_even
from desktop.domain.words import Words

PER_CENT = Words("%", "%")
POINTS = Words("个百分点", "percentage points")
UNKNOWN = "—"
"""What stands for a ratio to nothing."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """One ratio: the sum of some figures to the sum of others."""

    id: str
    words: Words
    definition: Words
    top: tuple[str, ...]
    """The figures above the line."""
    bottom: tuple[str, ...]
    group: str
    """The area of the quality work it belongs to."""
    places: int = 2
    """The decimals it is printed with, rounded once, half to even (GB/T 8170)."""

    @property
    def parts(self) -> tuple[str, ...]:
        """Every figure it is made of."""
        return (*self.top, *self.bottom)


@dataclass(frozen=True, slots=True)
class RatioValue:
    """A ratio in one year."""

    ratio: Ratio
    year: int
    above: Decimal
    below: Decimal
    records: tuple[tuple[str, str], ...]
    """The records behind its figures, each as register and id, once."""

    @property
    def printed(self) -> Decimal | None:
        """Per cent as a form prints it; ``None`` where there is nothing to compare with."""
        if not self.below:
            return None
        exact = Fraction(self.above) * 100 / Fraction(self.below)
        return half_even(exact, self.ratio.places).quantize(Decimal(1).scaleb(-self.ratio.places))

    @property
    def shown(self) -> str:
        """The same as text."""
        return UNKNOWN if self.printed is None else str(self.printed)


@dataclass(frozen=True, slots=True)
class RatioYears:
    """One ratio in the report year, in the year before and in the year before that."""

    this: RatioValue
    last: RatioValue
    before: RatioValue

    @property
    def ratio(self) -> Ratio:
        """The ratio itself."""
        return self.this.ratio

    @property
    def points(self) -> Decimal | None:
        """How many percentage points more than the year before, between what is printed."""
        if self.this.printed is None or self.last.printed is None:
            return None
        return self.this.printed - self.last.printed


def ratio_of(ratio: Ratio, year: int, value_of: Callable[[str], FigureValue]) -> RatioValue:
    """A ratio's value in a year.

    Args:
        ratio: the ratio.
        year: the year.
        value_of: a figure's value in that year, by its id.
    """
    above, below = [value_of(id_) for id_ in ratio.top], [value_of(id_) for id_ in ratio.bottom]
    return RatioValue(
        ratio,
        year,
        sum((part.value for part in above), Decimal(0)),
        sum((part.value for part in below), Decimal(0)),
        tuple(dict.fromkeys(record for part in (*above, *below) for record in part.records)),
    )
