"""What the ledger gives for each source of a single cell, exact and in the source's own terms."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from desktop.domain.city_form import sources
from desktop.domain.city_form.amounts import YUAN_ITSELF, in_unit, rounded
from desktop.domain.city_form.slots import BEFORE, DIFFERENCE, GROWTH, LAST
from desktop.domain.fields import Field, Kind
from desktop.domain.figures import catalogue, ratios
from desktop.domain.figures.figure import FigureValue
from desktop.domain.figures.ratio import RatioValue, ratio_of
from desktop.domain.late import dataclass
from desktop.domain.registers import BY_ID
from desktop.domain.values.numbers import YUAN
from desktop.domain.values.rounding import percent
from desktop.domain.words import Words
from desktop.work.database import Database

NO_COMPANY_YEAR = Words(
    "企业年度数据中没有{year}年整个企业的记录", "there is no record of the whole company for {year}"
)
NO_ENTERPRISE = Words("没有填报企业信息", "nothing is filled in about the reporting enterprise")
FIELD_BLANK = Words("台账中“{field}”未填", "'{field}' is blank in the ledger")
NOTHING_BELOW = Words("{year}年分母为零，不能计算比率", "there is nothing to divide by in {year}")
NO_GROWTH = Words("上年为零，不能计算增长率", "last year is nothing, so there is no growth")
UNKNOWN_SOURCE = Words("不认识的来源“{source}”", "unknown source '{source}'")
NOT_OF_NUMBERS = Words("“{source}”不是数字，没有增减", "'{source}' is no number, so it has no change")


@dataclass(frozen=True, slots=True)
class Given:
    """What a source gives: a value, or why there is none."""

    value: Any = None
    """``Decimal`` for numbers, in the unit asked for; else what the field holds."""
    field: Field | None = None
    why: Words | None = None


class Giver:
    """Asks the ledger for the sources of one report year."""

    def __init__(self, database: Database, year: int, today: date) -> None:
        self._database, self._year, self._today = database, year, today
        self.figure = cache(self._figure)
        self._records = cache(lambda register: database.all(register))

    def _figure(self, id_: str, year: int) -> FigureValue:
        return self._database.figure(catalogue.BY_ID[id_], year)

    def give(self, source: str, year: str, unit: str) -> Given:
        """What a source gives.

        Args:
            source: as `desktop.domain.city_form.sources` names it.
            year: ``this``, ``last``, ``before``, ``difference``, ``growth``, or a year in digits.
            unit: the unit that amounts of money are wanted in.
        """
        if not sources.is_known(source):
            return Given(why=UNKNOWN_SOURCE.fill(source=source))
        if year in (DIFFERENCE, GROWTH):
            return self._change(source, year, unit)
        number = int(year) if year.isdecimal() else self._year - {LAST: 1, BEFORE: 2}.get(year, 0)
        return self._of_year(source, number, unit)

    def _of_year(self, source: str, year: int, unit: str) -> Given:
        kind, _, id_ = source.partition(":")
        if kind == "figure":
            return Given(in_unit(self.figure(id_, year), unit))
        if kind == "ratio":
            printed = self._ratio(id_, year).printed
            return Given(printed) if printed is not None else Given(why=NOTHING_BELOW.fill(year=year))
        if source == sources.REPORT_YEAR:
            return Given(Decimal(year))
        if source == sources.REPORT_DATE:
            return Given(self._today)
        return self._field(source, year, unit)

    def _ratio(self, id_: str, year: int) -> RatioValue:
        return ratio_of(ratios.BY_ID[id_], year, lambda figure: self.figure(figure, year))

    def _field(self, source: str, year: int, unit: str) -> Given:
        register, _, field_id = source.partition(".")
        field = BY_ID[register].field(field_id)
        record = self._company_year(year) if register == "company_years" else self._enterprise()
        if record is None:
            missing = NO_COMPANY_YEAR.fill(year=year) if register == "company_years" else NO_ENTERPRISE
            return Given(why=missing)
        value = getattr(record, field_id)
        if value is None:
            return Given(why=FIELD_BLANK.fill(field=field.words))
        if field.kind is Kind.MONEY:
            return Given(rounded(value / YUAN[unit or field.unit], unit or field.unit), field)
        return Given(Decimal(value) if field.kind is Kind.WHOLE else value, field)

    def _enterprise(self) -> Any:
        return next(iter(self._records("enterprise")), None)

    def _company_year(self, year: int) -> Any:
        """The record of the whole company, which is the one without a unit or of the group."""
        of_year = [record for record in self._records("company_years") if record.figures_year == year]
        groups = {unit.id for unit in self._records("organisation_units") if unit.unit_kind == "group"}
        whole = [record for record in of_year if record.organisation_unit is None]
        return next(iter(whole or [r for r in of_year if r.organisation_unit in groups]), None)

    def _change(self, source: str, year: str, unit: str) -> Given:
        """This year less last year, between what is printed; or that in per cent of last year's exact value."""
        if not sources.is_number(source):
            return Given(why=NOT_OF_NUMBERS.fill(source=sources.named(source)))
        this, last = (
            self._of_year(
                source, self._year - n, YUAN_ITSELF if year == GROWTH and sources.is_money(source) else unit
            )
            for n in (0, 1)
        )
        if this.why or last.why:
            return Given(why=this.why or last.why)
        if year == DIFFERENCE:
            return Given(this.value - last.value)
        growth = percent(this.value - last.value, last.value, 2)
        return Given(why=NO_GROWTH) if growth is None else Given(growth.quantize(Decimal("0.01")))
