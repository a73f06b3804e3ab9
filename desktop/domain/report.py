"""What the annual report says, before anyone has put it on paper."""

import dataclasses
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from desktop.domain.fields import Field
from desktop.domain.figures.conditions import Beyond, Linked, Shares
from desktop.domain.figures.figure import Figure, FigureValue
from desktop.domain.figures.ratio import RatioYears
from desktop.domain.late import dataclass
from desktop.domain.problem_counts import Counts, counts_of
from desktop.domain.problems import STOPPING, Severity
from desktop.domain.registers.evidence.attachments import Attachment
from desktop.domain.values.rounding import percent
from desktop.domain.words import Words

OUT_OF_GROUP = Words(
    "汇总台账中的单位报表，仅供查阅，以单位自己的年报为准",
    "one unit's figures out of its group's ledger, to be read only; the unit's own report is the one that counts",
)
"""What such a report says of itself."""
GROWTH_PLACES = 2
"""The decimals of a growth in per cent."""


@dataclass(frozen=True, slots=True)
class FigureYears:
    """One figure in the report year, in the year before and in the year before that."""

    this: FigureValue
    last: FigureValue
    before: FigureValue

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.this.figure

    @property
    def change(self) -> Decimal:
        """How much more than last year, in the figure's unit, between what is printed."""
        return Decimal(self.this.printed) - Decimal(self.last.printed)

    @property
    def growth(self) -> Decimal | None:
        """The change in per cent of last year's exact value, two decimals; ``None`` where that is not above nothing."""
        growth = percent(self.this.value - self.last.value, self.last.value, GROWTH_PLACES)
        return None if growth is None else growth.quantize(Decimal(1).scaleb(-GROWTH_PLACES))


@dataclass(frozen=True, slots=True)
class Origin:
    """The state of the ledger that a report was made of, so that it can be told years later."""

    head: str = ""
    """The hash of the journal's last line."""
    lines: int = 0
    """How many lines the journal had."""
    schema: int = 0
    """The version of the file's schema."""
    program: str = ""
    """The version of the program."""


@dataclass(frozen=True, slots=True)
class DetailTable:
    """The records of one register that stand behind the figures, and those a reader looks for beside them."""

    register: str
    sheet: Words
    title: Words
    columns: tuple[Field, ...]
    """Fields of the register under their own ids; of a linked record ``link.field``; and computed ones
    under the ids that `key_of`, `rows_of` and `counted_in` give."""
    rows: tuple[tuple[Any, ...], ...]
    """The values of each row, one a column. A link is the text that names the other record."""
    records: tuple[tuple[tuple[str, str], ...], ...]
    """The records each row shows, as register and id, the register's own first."""
    totals: tuple[str, ...] = ()
    """The columns that make sense added up."""

    def position(self, column: str) -> int:
        """The place of a column, from 0.

        Raises:
            KeyError: the table has no such column.
        """
        for place, field in enumerate(self.columns):
            if field.id == column:
                return place
        raise KeyError(column)

    def has(self, column: str) -> bool:
        """Whether the table has such a column."""
        return any(field.id == column for field in self.columns)


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One file attached to a record that the report shows (data dictionary, section 7, sheet 12)."""

    register: str
    record: str
    """What the record is called."""
    attachment: Attachment


class Concern(StrEnum):
    """What a problem of the report is about."""

    BLANK = "blank"  # empty without a reason
    UNIT = "unit"  # yuan and 10,000 yuan may have been confused
    DOUBLE = "double"  # the same may have been counted twice
    RELATION = "relation"  # figures do not go together
    OTHER = "other"


_CONCERNS = {
    "V30": Concern.BLANK,
    "V29": Concern.UNIT,
    "V15": Concern.DOUBLE,
    "V23": Concern.DOUBLE,
    "V25": Concern.RELATION,
    "V26": Concern.RELATION,
}


@dataclass(frozen=True, slots=True)
class ReportProblem:
    """One thing to mend or to look at before the report is signed."""

    words: Words
    severity: Severity
    register: str = ""
    records: tuple[str, ...] = ()
    """The ids of the records meant, of that register."""
    rule: str = ""
    """The number of the rule in the data dictionary, such as V06."""
    field: str = ""
    """The field of those records that is to be looked at."""
    figure: str = ""
    """The figure meant, where it is no matter of single records."""

    @property
    def concern(self) -> Concern:
        """What it is about."""
        return _CONCERNS.get(self.rule, Concern.OTHER)

    @property
    def stops(self) -> bool:
        """Whether it keeps the report a draft."""
        return self.severity in STOPPING

    @property
    def places(self) -> int:
        """How many problems it stands for: one a record, or itself."""
        return max(1, len(self.records))


@dataclass(frozen=True, slots=True)
class Correction:
    """One figure or record that is otherwise now than it was submitted (更正)."""

    submission: str
    """The number of the submission."""
    year: int
    """The year that was submitted."""
    item: Words
    unit: Words
    """Of a figure; blank for a record."""
    before: Words
    now: Words
    amount: Decimal | None
    """Of a figure: how much more it is now."""
    reason: str
    """Blank where none was given for the item itself."""
    explained: bool
    """Whether a reason was given, for the item or for what belongs to it."""
    restated_by: str = ""
    restated_on: date | None = None


@dataclass(frozen=True, slots=True)
class AnnualReport:
    """One year of the company's quality work: figures, the records behind them, and what is missing."""

    year: int
    enterprise: Any
    """The reporting enterprise's record; ``None`` where there is none."""
    figures: tuple[FigureYears, ...]
    tables: tuple[DetailTable, ...]
    problems: tuple[ReportProblem, ...]
    ratios: tuple[RatioYears, ...] = ()
    evidence: tuple[EvidenceItem, ...] = ()
    """The files attached to the enterprise and to the records in the tables, each record's once."""
    origin: Origin = Origin()
    corrections: tuple[Correction, ...] = ()
    """What is otherwise now than in the newest submission of each year up to this one."""
    carried: Mapping[str, tuple[Any, ...]] = dataclasses.field(default_factory=dict)
    """The records shown and all that they link to, by register and without personal data, for a group to take in."""
    group: str | None = None
    """Of one unit's report that was put together out of its group's ledger the group's name; else ``None``."""

    @property
    def is_draft(self) -> bool:
        """Whether it is not to be signed as it is: something is open, or it is a unit's out of its group's ledger.

        What is open about such a unit is known in the unit's own ledger, so its own report is the one that counts.
        """
        return bool(self.open) or self.group is not None

    @property
    def open(self) -> int:
        """How many problems are to be mended or answered before it is final; while there are any, it is a draft."""
        return self.counts.stopping

    @property
    def counts(self) -> Counts:
        """How many problems are to be settled: of the records that it shows, and its own."""
        return counts_of(problem.severity for problem in self.problems for _ in range(problem.places))

    def table(self, register: str) -> DetailTable | None:
        """The table of a register; ``None`` where the report has none."""
        return next((table for table in self.tables if table.register == register), None)

    def value(self, figure: str) -> FigureValue:
        """A figure's value in the report year.

        Raises:
            KeyError: there is none of that id.
        """
        for pair in self.figures:
            if pair.figure.id == figure:
                return pair.this
        raise KeyError(figure)


def key_of(link: str) -> str:
    """The id of the column that numbers the records a link points to, so that they can be counted apart."""
    return f"key({link})"


def rows_of(condition: Beyond) -> str:
    """The id of the column that says how many records a condition finds that looks beyond a row's own."""
    if isinstance(condition, Linked):
        return f"linked({condition.link}.{condition.field}={','.join(map(str, condition.values))})"
    if isinstance(condition, Shares):
        return f"shares({condition.link}={condition.register}.{condition.other_link} {condition.where})"
    filled = f".{condition.filled}" if condition.filled else ""
    return f"rows({condition.register}.{condition.link}{filled})"


def counted_in(figure: str) -> str:
    """The id of the column that says with how much a record counts in a figure of the year."""
    return f"counted({figure})"
