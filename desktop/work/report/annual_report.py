"""The annual report, put together from the open ledger."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from desktop import __version__
from desktop.domain.benefits import SOURCES
from desktop.domain.fields import Field, Kind
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.conditions import Beyond, Condition, Linked, Shares, WithoutRows, fields_of
from desktop.domain.figures.figure import FigureValue, Source
from desktop.domain.figures.holding import all_hold
from desktop.domain.figures.ratio import RatioYears, ratio_of
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.problems import GRAVITY
from desktop.domain.registers import BY_ID
from desktop.domain.report import (
    AnnualReport,
    DetailTable,
    FigureYears,
    Origin,
    counted_in,
    key_of,
    rows_of,
)
from desktop.domain.report_tables import DETAILS, Detail, Latest, Via
from desktop.domain.values.dates import Month, first_day
from desktop.domain.words import Words
from desktop.work.database import Database
from desktop.work.ledger_view import LedgerView
from desktop.work.overlaps import candidates
from desktop.work.problems import problems_among
from desktop.work.report.carried import carried
from desktop.work.report.report_evidence import evidence_of
from desktop.work.report.report_problems import looked_at, problems_of

KEY = Words("{register}序号", "No. of {register}")
ROWS = Words("{register}条数", "Rows in {register}")
LINKED = Words("{link}空白或为{values}", "{link} blank or {values}")
COUNTED = Words("计入{figure}", "Counted in {figure}")

_SOURCES: tuple[tuple[str, Source], ...] = tuple((f.id, source) for f in FIGURES for source in f.sources)


def annual_report(database: Database, year: int) -> AnnualReport:
    """The report of one calendar year.

    The records in its detail tables are chosen here, not taken from the database's figures, so that the
    check formulas over them are a second opinion.
    """
    figures, ratios = figures_of(database, year)
    this = {years.figure.id: years.this for years in figures}
    ledger = _Ledger(database, year)
    shown = _chosen(ledger, year)
    tables = [
        _table(ledger, detail, shown[detail.register], this)
        for detail in DETAILS
        if shown[detail.register] or not detail.left_out_if_empty
    ]
    enterprises = ledger.all("enterprise")
    origin = Origin(database.head(), database.lines(), database.schema, __version__)
    report = AnnualReport(
        year, enterprises[0] if enterprises else None, figures, tuple(tables), (), ratios, origin=origin
    )
    report = replace(report, evidence=evidence_of(report, database), carried=carried(shown, ledger.get))
    found = problems_among(ledger.view, looked_at(report, shown, ledger.all))
    overlapping = candidates(ledger.view)
    problems = problems_of(report, shown, ledger.all, ledger.title, found, overlapping)
    return _with_corrections(replace(report, problems=problems), database)


def _with_corrections(report: AnnualReport, database: Database) -> AnnualReport:
    """The report with what is otherwise now than it was submitted."""
    from desktop.work.submission import corrections as told  # it asks this module what a report shows

    corrections = told.corrections_of(database, report.year)
    problems = (*told.problems_with(corrections), *report.problems)
    ordered = tuple(sorted(problems, key=lambda problem: GRAVITY[problem.severity]))
    return replace(report, corrections=corrections, problems=ordered)


def figures_of(database: Database, year: int) -> tuple[tuple[FigureYears, ...], tuple[RatioYears, ...]]:
    """Every figure and every ratio in a year and in the two before it."""
    values = [
        {figure.id: database.figure(figure, each) for figure in FIGURES}
        for each in (year, year - 1, year - 2)
    ]
    figures = tuple(FigureYears(*(of[figure.id] for of in values)) for figure in FIGURES)
    ratios = tuple(
        RatioYears(*(ratio_of(ratio, year - n, of.__getitem__) for n, of in enumerate(values)))
        for ratio in RATIOS
    )
    return figures, ratios


class _Ledger:
    """What the report reads of the ledger, each register once."""

    def __init__(self, database: Database, year: int) -> None:
        self._database = database
        # A year that is over is looked at from its last day: what ran out since was in order then.
        self.view = LedgerView(database, min(date.today(), date(year, 12, 31)))
        self._titles: dict[str, dict[str, str]] = {}
        self._year = year
        self._counts: dict[WithoutRows | Shares, Counter[str]] = {}

    def all(self, register: str) -> Sequence[Any]:
        return self.view.all(register)

    def get(self, register: str, record_id: str | None) -> Any:
        return self.view.get(register, record_id)

    def title(self, register: str, record_id: str | None) -> str | None:
        if register not in self._titles:
            self._titles[register] = self._database.titles(register)
        return None if record_id is None else self._titles[register].get(record_id)

    def rows_of(self, condition: Beyond, record: Any) -> int:
        """How many other records a condition finds that looks beyond a record."""
        if isinstance(condition, Linked):
            linked = getattr(record, condition.link)
            other = self.get(condition.register, linked)
            return int(linked is None or getattr(other, condition.field, None) in condition.values)
        if condition not in self._counts:
            self._counts[condition] = Counter(self._pointed_to(condition))
        return self._counts[condition][
            record.id if isinstance(condition, WithoutRows) else getattr(record, condition.link)
        ]

    def _pointed_to(self, condition: WithoutRows | Shares) -> Iterator[str]:
        """What the records point to that a condition looks for, once each record."""
        for record in self.all(condition.register):
            if isinstance(condition, Shares):
                link, found = (
                    condition.other_link,
                    all_hold(condition.where, record, self._year, self.rows_of),
                )
            else:
                link = condition.link
                found = not condition.filled or getattr(record, condition.filled) is not None
            if found and getattr(record, link) is not None:
                yield getattr(record, link)


def _chosen(ledger: _Ledger, year: int) -> dict[str, list[Any]]:
    """The records that each detail table shows, in order."""
    shown: dict[str, list[Any]] = {}
    for detail in sorted(DETAILS, key=lambda d: bool(d.beside)):  # what others are shown beside comes first
        wheres: list[tuple[Condition, ...]] = [s.where for _, s in _SOURCES if s.register == detail.register]
        wheres += detail.also
        pointed = {getattr(record, link) for register, link in detail.beside for record in shown[register]}
        chosen = [
            record
            for record in ledger.all(detail.register)
            if record.id in pointed or any(all_hold(where, record, year, ledger.rows_of) for where in wheres)
        ]
        shown[detail.register] = sorted(chosen, key=_order(ledger, detail))
    return shown


def _order(ledger: _Ledger, detail: Detail) -> Callable[[Any], tuple[Any, ...]]:
    register = BY_ID[detail.register]

    def key(record: Any) -> tuple[Any, ...]:
        parts = []
        for field_id in detail.order:
            field, value = register.field(field_id), getattr(record, field_id)
            if field.kind is Kind.LINK:
                value = ledger.title(field.target, value)
            elif isinstance(value, date | Month):
                value = first_day(value)
            parts.append((value is None, "" if value is None else value))
        return tuple(parts)

    return key


def _table(
    ledger: _Ledger, detail: Detail, records: list[Any], figures: Mapping[str, FigureValue]
) -> DetailTable:
    sums = _added_up(detail.register, records, figures)
    makers = _columns(ledger, detail, records, figures, sums)
    linked = _linked(detail)
    return DetailTable(
        detail.register,
        detail.sheet,
        detail.title,
        tuple(field for field, _ in makers),
        tuple(tuple(value(record) for _, value in makers) for record in records),
        tuple(
            (
                (detail.register, record.id),
                *((register, getattr(record, link)) for register, link in linked if getattr(record, link)),
            )
            for record in records
        ),
        (*sums, *(field.id for field, _ in makers if field.id.startswith("counted("))),
    )


def _added_up(register: str, records: list[Any], figures: Mapping[str, FigureValue]) -> dict[str, list[str]]:
    """The amounts of which every one shown counts, so that their own columns are added up, with their figures."""
    found: dict[str, list[str]] = {}
    for figure, source in _SOURCES:
        if source.register == register and source.amount and len(figures[figure].figure.sources) == 1:
            among = set(figures[figure].records)
            filled = [(register, r.id) for r in records if getattr(r, source.amount) is not None]
            if filled and among.issuperset(filled):
                found.setdefault(source.amount, []).append(figure)
    return found


_Column = tuple[Field, Callable[[Any], Any]]


def _columns(
    ledger: _Ledger,
    detail: Detail,
    records: list[Any],
    figures: Mapping[str, FigureValue],
    sums: Mapping[str, list[str]],
) -> list[_Column]:
    """The columns: numbers of what is counted apart, what the table asks for, and what figures need besides."""
    sources = [(figure, s) for figure, s in _SOURCES if s.register == detail.register]
    first = {s.distinct: _key(detail.register, s.distinct, records) for _, s in sources if s.distinct}
    told: dict[str, _Column] = {}
    for asked in detail.columns:
        column = (
            _joined(ledger, detail, asked) if isinstance(asked, Via | Latest) else _own(ledger, detail, asked)
        )
        told[column[0].id] = column
    for _, source in sources:
        for field_id in sorted({*fields_of(source.where), source.amount} - {"", *told}):
            told[field_id] = _own(ledger, detail, field_id)
    last: dict[str, _Column] = {}
    for figure, source in sources:
        for condition in source.where:
            if isinstance(condition, Beyond):
                column = _rows(ledger, condition)
                last[column[0].id] = column
        counts = source.register in {register for register, _ in figures[figure].records}
        if source.amount and counts and figure not in sums.get(source.amount, ()):
            column = _counted(figures[figure], source)
            last[column[0].id] = column
    return [*first.values(), *told.values(), *last.values()]


def _own(ledger: _Ledger, detail: Detail, field_id: str) -> _Column:
    field = BY_ID[detail.register].field(field_id)
    return field, _shown(ledger, field)


def _joined(ledger: _Ledger, detail: Detail, asked: Via | Latest) -> _Column:
    link = BY_ID[detail.register].field(asked.link)
    if isinstance(asked, Via):
        field = BY_ID[link.target].field(asked.field)
        shown = _shown(ledger, field)

        def value(record: Any) -> Any:
            other = ledger.get(link.target, getattr(record, asked.link))
            return None if other is None else shown(other)
    else:
        field = BY_ID[asked.register].field(asked.field)
        latest = _latest(ledger, asked)

        def value(record: Any) -> Any:
            return latest.get(getattr(record, asked.link))

    return replace(field, id=f"{asked.link}.{asked.field}", required=False), value


def _latest(ledger: _Ledger, asked: Latest) -> dict[str, Any]:
    found: dict[str, tuple[date, Any]] = {}
    for record in ledger.all(asked.register):
        owner, value = getattr(record, asked.link), getattr(record, asked.field)
        when = getattr(record, asked.date) or date.min
        if value is not None and (owner not in found or when >= found[owner][0]):
            found[owner] = when, value
    return {owner: value for owner, (_, value) in found.items()}


def _shown(ledger: _Ledger, field: Field) -> Callable[[Any], Any]:
    """The way from a record to a field's value; a link's is the other record's title."""
    if field.kind is Kind.LINK:
        return lambda record: ledger.title(field.target, getattr(record, field.id))
    return lambda record: getattr(record, field.id)


def _key(register: str, distinct: str, records: list[Any]) -> _Column:
    """A number for each different value; where a text is blank, the record has one of its own."""
    field = BY_ID[register].field(distinct)
    linked = field.kind is Kind.LINK
    numbers: dict[tuple[str, bool], int] = {}

    def key(record: Any) -> tuple[str, bool]:
        value = getattr(record, distinct)
        return (record.id, True) if value is None and not linked else (value, False)

    for record in records:
        numbers.setdefault(key(record), len(numbers) + 1)
    words = KEY.fill(register=BY_ID[field.target].words if linked else field.words)
    return Field(key_of(distinct), Kind.WHOLE, words), lambda record: numbers[key(record)]


def _rows(ledger: _Ledger, condition: Beyond) -> _Column:
    words = ROWS.fill(register=BY_ID[condition.register].words)
    if isinstance(condition, Linked):
        field = BY_ID[condition.register].field(condition.field)
        asked = [option.words for option in field.options if option.id in condition.values]
        values = Words("、".join(w.zh for w in asked), ", ".join(w.en for w in asked))
        words = LINKED.fill(link=BY_ID[condition.register].words, values=values)
    column = Field(rows_of(condition), Kind.WHOLE, words)
    return column, lambda record: ledger.rows_of(condition, record)


def _counted(figure: FigureValue, source: Source) -> _Column:
    among = set(figure.records)
    amount = BY_ID[source.register].field(source.amount)
    field = Field(
        counted_in(figure.figure.id), amount.kind, COUNTED.fill(figure=figure.figure.words), unit=amount.unit
    )
    return field, lambda r: getattr(r, source.amount) if (source.register, r.id) in among else None


def _linked(detail: Detail) -> list[tuple[str, str]]:
    """The records shown in a row beside its own: registers and the links to them."""
    register = BY_ID[detail.register]
    links = {asked.link for asked in detail.columns if isinstance(asked, Via)}
    distinct = {s.distinct for _, s in _SOURCES if s.register == detail.register} - {""}
    links |= {field.id for field in register.links if field.id in distinct}
    links |= {link for link in SOURCES if link in detail.columns}  # what brought the benefit
    return [(BY_ID[detail.register].field(link).target, link) for link in sorted(links)]


def looking(database: Database, year: int) -> tuple[dict[str, list[Any]], dict[str, set[tuple[str, str]]]]:
    """The records that the report of a year shows, by register, and those behind each figure, by its id.

    Both are told from the records alone, so that a ledger as it once was can be asked as well.
    """
    ledger = _Ledger(database, year)
    behind = {
        figure: {
            (source.register, record.id)
            for _, source in sources
            for record in ledger.all(source.register)
            if all_hold(source.where, record, year, ledger.rows_of)
        }
        for figure, sources in groupby(_SOURCES, key=itemgetter(0))
    }
    return _chosen(ledger, year), behind
