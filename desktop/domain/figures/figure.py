"""What a figure is: the records it draws on, what it takes from each, and what it says in words."""

from collections.abc import Collection, Mapping
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from desktop.domain.figures.conditions import Condition, InYear, NotEndedBeforeYear, NotEndedByYearEnd
from desktop.domain.late import dataclass
from desktop.domain.values.numbers import YUAN, show_money
from desktop.domain.words import Words


class Span(StrEnum):
    """What time a figure speaks of."""

    YEAR = "year"  # what fell into the year
    YEAR_END = "year_end"  # what stood on 31 December
    TOTAL = "total"  # all that came together up to 31 December


@dataclass(frozen=True, slots=True)
class Source:
    """One set of records behind a figure."""

    register: str
    where: tuple[Condition, ...]
    amount: str = ""
    """The field that is added up, of money or of numbers; without one, the records are counted."""
    distinct: str = ""
    """The link or text whose different values are counted, in place of the records.

    A record whose link is blank does not count; one whose text is blank counts by itself.
    """


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the year. Its value is the sum over its sources."""

    id: str
    words: Words
    unit: Words
    definition: Words
    """What is counted, when, and by whose rule."""
    sources: tuple[Source, ...]
    group: str
    """The area of the quality work it belongs to."""

    @property
    def span(self) -> Span:
        """What time it speaks of, as its conditions say."""
        asked = [condition for source in self.sources for condition in source.where]
        if any(isinstance(condition, InYear | NotEndedBeforeYear) for condition in asked):
            return Span.YEAR
        ends = any(isinstance(condition, NotEndedByYearEnd) for condition in asked)
        return Span.YEAR_END if ends else Span.TOTAL

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money; its value is then in yuan."""
        return self.unit.zh in YUAN


Among = Mapping[str, Collection[str]]
"""Records that alone count, as their ids by register."""


@dataclass(frozen=True, slots=True)
class FigureValue:
    """The value of a figure in one year."""

    figure: Figure
    year: int
    value: Decimal
    """Yuan, or a count or other number."""
    records: tuple[tuple[str, str], ...]
    """The records behind it, each as register and id; of a distinct count, the records counted.

    Of records that share a text, that is the first of them.
    """

    @property
    def shown(self) -> str:
        """The value in the figure's unit, as plain digits."""
        if self.figure.is_money:
            return show_money(self.value, self.figure.unit.zh)
        return f"{self.value.normalize():f}"

    @property
    def in_unit(self) -> Decimal:
        """The value in the figure's unit, exact."""
        return self.value / YUAN[self.figure.unit.zh] if self.figure.is_money else self.value

    @property
    def printed(self) -> str:
        """The value as a form prints it: money with two decimals, half up, rounded this once."""
        if self.figure.is_money:
            return str(self.in_unit.quantize(Decimal("0.01"), ROUND_HALF_UP))
        return self.shown
