"""What the cells that someone selected add up to: a help to the eye, by unit and exact, and no figure of the program."""

from collections.abc import Iterable, Sequence
from decimal import Decimal, localcontext
from typing import Any

from desktop.domain.fields import Field, Kind
from desktop.domain.late import dataclass
from desktop.domain.values.numbers import show_money, show_number
from desktop.domain.words import Words

NUMBERS = frozenset({Kind.WHOLE, Kind.NUMBER, Kind.MONEY})
DIGITS = 60
"""Digits that are reckoned with: more than any sum of a ledger has."""
SUM = Words("合计{sum}", "sum {sum}")
AVERAGE = Words("平均{average}", "average {average}")
LEAST = Words("最小{least}", "least {least}")
MOST = Words("最大{most}", "most {most}")


@dataclass(slots=True)
class UnitSum:
    """The numbers of one unit: how many, their sum, the least and the greatest; money in yuan."""

    kind: Kind
    unit: Words
    shown_in: str
    count: int = 0
    total: Decimal = Decimal(0)
    least: Decimal | None = None
    most: Decimal | None = None

    def add(self, number: Decimal) -> None:
        """Adds one number."""
        self.count += 1
        self.total += number
        self.least = number if self.least is None else min(self.least, number)
        self.most = number if self.most is None else max(self.most, number)

    @property
    def parts(self) -> Sequence[Words]:
        """What is said of them, the sum first; nothing where there are none."""
        if self.least is None or self.most is None:
            return ()
        average = self.total / self.count
        places = Decimal("0.01") if self.kind is Kind.MONEY else Decimal("0.000001")
        told = [
            SUM.fill(sum=self._said(self.total)),
            AVERAGE.fill(average=self._said(average.quantize(places))),
            LEAST.fill(least=self._said(self.least)),
            MOST.fill(most=self._said(self.most)),
        ]
        return [words for words in told if self.count > 1 or words is told[0]]

    def _said(self, number: Decimal) -> str:
        return show_money(number, self.shown_in) if self.kind is Kind.MONEY else show_number(number)


class SelectionSums:
    """Adds up cells as they are read. Amounts in 元 and in 万元 are of two units, and so are 人 and %."""

    def __init__(self) -> None:
        self.filled = 0
        """Cells that are not blank, whatever they hold."""
        self._units: dict[tuple[Kind, str], UnitSum] = {}

    def add(self, records: Iterable[Any], fields: Sequence[Field]) -> None:
        """Adds the cells of these fields in these records."""
        with localcontext(prec=DIGITS):
            for record in records:
                for of in fields:
                    value = getattr(record, of.id)
                    if value is not None:
                        self.filled += 1
                        if of.kind in NUMBERS and not of.personal:
                            self._of(of).add(Decimal(value))

    @property
    def units(self) -> Sequence[UnitSum]:
        """The sums, in the order in which their units came."""
        return list(self._units.values())

    def _of(self, of: Field) -> UnitSum:
        kind = Kind.MONEY if of.kind is Kind.MONEY else Kind.NUMBER
        key = kind, of.unit
        if key not in self._units:
            self._units[key] = UnitSum(kind, of.unit_words, of.unit)
        return self._units[key]
